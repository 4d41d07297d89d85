import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quietWatch } from '../../src/outside/watch.ts'
import { announce } from '../support/announcements.ts'
import { type Things, whoMay } from '../support/rights-row.ts'
import { rightsRows } from '../support/rights-table.ts'
import { allThings } from '../support/rights-things.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let things: Things
let item: string
const tag = 'lentoutside1'
/** Somebody of the village who borrows: none of it may stand where it is kept or passed on. */
const villager = { name: 'นางลับเฉพาะ ไม่บอกใคร', village: 'บ้านซ่อนเร้น', phone: '0899998877' }
const personal = [...Object.values(villager), 'งานศพบิดาคุณลับเฉพาะ', 'ซอยส่วนตัว 99/7']
const places: string[] = []

beforeAll(async () => {
  world = await createWorld()
  things = await allThings(world)
  await announce(world)
  item = await world.putItem({ tag, name: 'เต็นท์', quantity: 5, division: 'd02' })
  const asked = await world.request('officer', '/requests', {
    ...{ for: 'public', ...villager, purposeDetail: 'งานศพบิดาคุณลับเฉพาะ', address: 'ซอยส่วนตัว 99/7' },
    ...{
      item,
      quantity: '1',
      purpose: 'งานศพ',
      workType: 'งานประเพณี ศาสนา และวัฒนธรรม',
      useLocation: 'outside',
    },
    ...{ startOn: '2026-11-24', dueOn: '2026-11-25' },
  })
  places.push(asked.headers.get('Location') ?? '')
  expect([asked.status, await asked.text()]).toEqual([303, ''])
})
afterAll(() => world.close())

const told = (text: string) => personal.filter(each => text.includes(each))

describe('what is personal', () => {
  it('stands in the address of no page, no link and no form', async () => {
    const pages = Object.entries(rightsRows).filter(
      ([route]) => route.startsWith('GET ') && !/\.(pdf|docx|xlsx|zip|csv|json)|trial/.test(route),
    )
    const { rows } = await world.db.$client.execute(
      'SELECT id FROM loan ORDER BY number DESC LIMIT 1',
    )
    const { rows: people } = await world.db.$client.execute(
      "SELECT id FROM person WHERE class = 'public'",
    )
    const paths = [
      ...pages.map(([route, row]) => [whoMay(row), row.at?.(things) ?? route.slice(4)] as const),
      ...['', '/paper', '/handovers'].map(
        end => ['officer', `/loans/${rows[0]!.id}${end}`] as const,
      ),
      ...['', '/loans', '/card'].map(end => ['officer', `/people/${people[0]!.id}${end}`] as const),
      ['officer', `/people?class=public`] as const,
    ]
    let shownAt = 0
    for (const [as, path] of paths) {
      const answer = await world.request(as, path)
      places.push(answer.headers.get('Location') ?? '')
      const page = await answer.text()
      if (told(page).length > 0) shownAt += 1
      for (const [, place] of page.matchAll(
        /\s(?:href|src|action|formaction|hx-[a-z-]+)="([^"]*)"/g,
      )) {
        places.push(
          `${path}: ${decodeURIComponent(place!.replaceAll('%', '%25').replaceAll('%25', '%'))}`,
        )
      }
    }
    expect(places.filter(place => told(place).length > 0)).toEqual([])
    // Where it is needed it is read: the search above looked at pages that have it.
    expect(shownAt).toBeGreaterThan(3)
  })

  it('stands in no book that is handed out', async () => {
    for (const path of [
      '/ledger.jsonl',
      '/ledger/2570.jsonl',
      '/reports/2570.json',
      '/reports/2570.csv',
    ]) {
      const answer = await world.request('auditor', path)
      expect([path, answer.status, told(await answer.text())]).toEqual([path, 200, []])
    }
  })

  it('is told to nobody who finds the thing', async () => {
    for (const path of [`/i/${tag}`, '/sign-in', '/nowhere', '/manual', '/seals']) {
      expect(told(await (await world.request(null, path)).text())).toEqual([])
    }
  })

  it('is kept by no cache on the way: each page and file says so, to everybody', async () => {
    for (const path of [
      '/',
      '/loans',
      '/people',
      '/register',
      '/register.csv',
      '/ledger.jsonl',
      `/items/${item}`,
      '/sign-in',
      '/nowhere',
    ]) {
      const { headers } = await world.request('officer', path)
      expect([path, headers.get('Cache-Control')]).toEqual([path, 'private, no-store'])
      expect(headers.get('ETag')).toBeNull()
    }
  })
})

describe('a request that breaks', () => {
  it('leaves nothing of what was typed in the log, and nothing of the machine on the page', async () => {
    const said: string[] = []
    const broken = await createWorld()
    const keep = (line: object) => said.push(JSON.stringify(line))
    Object.assign(broken.open, { watch: { ...quietWatch, seen: keep, failed: keep } })
    await broken.db.run(['ALTER TABLE person RENAME TO person_gone'])
    const pages = [
      await broken.request('admin', `/people?q=${encodeURIComponent(villager.name)}`),
      await broken.request('admin', '/people', {
        class: 'public',
        name: villager.name,
        phone: villager.phone,
      }),
      await broken.request(null, '/sign-in', {
        username: villager.name,
        password: 'my-secret-password',
      }),
      await broken.request(null, `/i/${encodeURIComponent(villager.name)}`),
    ]
    const texts = await Promise.all(pages.map(page => page.text()))
    broken.close()
    expect(pages.map(({ status }) => status)).toEqual([503, 503, 503, 503])
    for (const text of texts) {
      expect(text).not.toMatch(
        /SELECT|FROM |sqlite|no such table|node_modules|\.tsx?:\d|at \w+ \(/i,
      )
    }
    // A form that was not answered is offered to its sender once more; to others nothing is shown.
    for (const text of [texts[0]!, texts[2]!, texts[3]!]) expect(told(text)).toEqual([])
    const all = said.join('\n')
    expect(all.length).toBeGreaterThan(200)
    expect(told(all)).toEqual([])
    expect(told(decodeURIComponent(all.replaceAll(/%(?![0-9A-F]{2})/g, '')))).toEqual([])
    expect(all).not.toContain('my-secret-password')
    expect(all).not.toContain('t-admin')
  })
})
