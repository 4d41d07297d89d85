import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { becameMarkup, mark } from '../support/attack/hostile.ts'
import { type RightsRow, type Things, whoMay } from '../support/rights-row.ts'
import { rightsRows } from '../support/rights-table.ts'
import { allThings, freshFor } from '../support/rights-things.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let things: Things
/** Pages and files that came back, by the address that was asked for. */
const shown = new Map<string, string>()
beforeAll(async () => {
  world = await createWorld()
  things = await allThings(world)
})
afterAll(() => world.close())

/** Short enough for most fields, and breaks out of text, attributes and titles alike. */
const payload = `"'><${mark} a=b></title>`
const rowsOf = (method: string) =>
  Object.entries(rightsRows).filter(([route, { gone }]) => route.startsWith(`${method} `) && !gone)
/** Ends the sessions, or closes the account, of whoever asks. */
const endsIt = /sign-out|closures|session-ends|passwords|POST \/password/

describe('script that is typed', () => {
  it('into every field of a form, and into each text of it in turn, becomes no markup', async () => {
    const raw: string[] = []
    let sent = 0
    for (const [route, row] of rowsOf('POST')) {
      if (endsIt.test(route)) continue
      for (const names of triesOf(row)) {
        const fresh = { ...things, ...(await freshFor(world, route)) }
        const path = row.at?.(fresh) ?? route.slice('POST '.length)
        const answer = await world.request(whoMay(row), path, withPayload(row, fresh, names))
        sent += 1
        const text = await answer.text()
        if (becameMarkup(text)) raw.push(`${route} ${names}`)
        expect([route, answer.status]).not.toContain(503)
      }
    }
    expect(raw).toEqual([])
    expect(sent).toBeGreaterThan(150)
  })

  it('is kept as it was typed, and drawn as text on every page and in every file', async () => {
    const { rows } = await world.db.$client.execute(`SELECT count(*) AS kept FROM ledger
      WHERE instr(detail, '${mark}') > 0`)
    expect(Number(rows[0]!.kept)).toBeGreaterThan(30)
    const all = await everyPage()
    expect([...all].filter(([, text]) => becameMarkup(text)).map(([path]) => path)).toEqual([])
    const escaped = [...all.values()].filter(text => text.includes(`&lt;${mark}`))
    expect(escaped.length).toBeGreaterThan(20)
  })

  it('leaves a book that verifies', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

it('script in an address, in any part that a page asks for, becomes no markup', async () => {
  const raw: string[] = []
  let reflected = 0
  for (const [route, row] of rowsOf('GET')) {
    if (/\.(pdf|docx|xlsx|zip|csv|json|jsonl)|field\/copy/.test(route)) continue
    const path = row.at?.(things) ?? route.slice('GET '.length)
    const page = shown.get(path) ?? ''
    const names = [...page.matchAll(/\sname="([\w-]+)"|[?;]([\w-]+)=/g)].map(
      found => found[1] ?? found[2]!,
    )
    for (const name of new Set([...names, 'back', 'q', 'for'])) {
      const [bare, query = ''] = path.split('?')
      const asked = new URLSearchParams(query)
      asked.set(name, payload)
      const answer = await world.request(whoMay(row), `${bare}?${asked}`)
      const text = await answer.text()
      if (becameMarkup(text)) raw.push(`${route} ${name}`)
      if (text.includes(`&lt;${mark}`)) reflected += 1
    }
    const below = await world.request(
      whoMay(row),
      `${path.split('?')[0]}/${encodeURIComponent(payload)}`,
    )
    if (becameMarkup(await below.text())) raw.push(`${route} below`)
  }
  expect(raw).toEqual([])
  expect(reflected).toBeGreaterThan(10)
})

it('script in headers that a page repeats becomes no markup', async () => {
  const headers = {
    ...{ Referer: `http://localhost/${payload}?a=${payload}`, 'User-Agent': payload },
    ...{ Cookie: `yuem-khuen-language=${encodeURIComponent(payload)}`, 'Accept-Language': payload },
  }
  const page = await world.request(null, '/sign-in', { username: payload, back: payload }, headers)
  expect(becameMarkup(await page.text())).toBe(false)
  await world.request(
    null,
    '/sign-in',
    { username: 'staff', password: 'password-of-tests' },
    { 'User-Agent': payload },
  )
  const account = await (await world.request('admin', '/people/staff')).text()
  expect(account).toContain(`&lt;${mark}`)
  expect(becameMarkup(account)).toBe(false)
})

/** All fields at once, and each that holds words by itself, since the others are then without fault. */
function triesOf(row: RightsRow): string[][] {
  const form = row.form?.(things) ?? {}
  const fields = form instanceof FormData ? [...form] : Object.entries(form)
  const isText = (value: unknown) => value instanceof File || /[ก-๛]/.test(String(value))
  const texts = fields.filter(([, value]) => isText(value)).map(([name]) => [name])
  return [fields.map(([name]) => name), ...texts]
}

/** The form without fault, but for the payload in those fields; a file is named by it. */
function withPayload(row: RightsRow, given: Things, names: string[]) {
  const form = row.form?.(given) ?? {}
  if (!(form instanceof FormData)) {
    return { ...form, ...Object.fromEntries(names.map(name => [name, payload])) }
  }
  for (const name of names) {
    const value = form.get(name)
    form.set(name, value instanceof File ? new File([value], `${payload}.pdf`) : payload)
  }
  return form
}

/** Every page and file there is, as somebody who may; of archives, what of them is read as a page. */
async function everyPage(): Promise<Map<string, string>> {
  for (const [route, row] of rowsOf('GET')) {
    if (/\.pdf/.test(route)) continue
    const path = row.at?.(things) ?? route.slice('GET '.length)
    shown.set(path, await readAsPage(await world.request(whoMay(row), path)))
  }
  for (const path of await addresses()) {
    shown.set(path, await (await world.request('officer', path)).text())
  }
  return shown
}

/** What a browser or an office program reads as markup; other files hold what was typed, and may. */
async function readAsPage(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const decoded = (part: Uint8Array) => new TextDecoder().decode(part)
  if (answer.headers.get('Content-Type')?.startsWith('text/html')) return decoded(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ''
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /(xml|rels|html)$/.test(name))
  return parts.map(([, part]) => decoded(part)).join('\n')
}

/** Items, loans, people and papers that the forms above made, each on its own page. */
async function addresses(): Promise<string[]> {
  const { rows } = await world.db.$client.execute(`SELECT DISTINCT stream FROM ledger
    WHERE instr(detail, '${mark}') > 0`)
  const folders: Record<string, string> = {
    item: 'items',
    loan: 'loans',
    person: 'people',
    order: 'orders',
    announcement: 'announcements',
  }
  return rows.flatMap(({ stream }) => {
    const [noun = '', id = ''] = String(stream).split(':')
    return folders[noun] ? [`/${folders[noun]}/${id}`] : []
  })
}
