import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetServer } from '../../src/entry/assets.ts'
import { bare, stateOf } from '../support/attack/bare.ts'
import { type RightsRow, type Things, whoMay } from '../support/rights-row.ts'
import { rightsRows } from '../support/rights-table.ts'
import { allThings } from '../support/rights-things.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let things: Things
beforeAll(async () => {
  world = await createWorld()
  things = await allThings(world)
})
afterAll(() => world.close())

const gets = Object.entries(rightsRows).filter(
  ([route]) => route.startsWith('GET ') && !/\.(pdf|docx|xlsx|zip)|trial/.test(route),
)
const pathOf = (route: string, row: RightsRow) => row.at?.(things) ?? route.split(' ')[1]!

/** Pages that look for what an address says. */
const searched: [CastName, string][] = [
  ...[
    ['officer', '/items'],
    ['officer', '/loans'],
    ['officer', '/labels'],
    ['officer', '/cases'],
  ],
  ...[
    ['auditor', '/register'],
    ['auditor', '/ledger'],
    ['admin', '/people'],
    ['officer', '/'],
  ],
] as [CastName, string][]

describe('signs that SQL and its searches know', () => {
  const found = async (path: string, as: CastName = 'officer') => {
    const answer = await world.request(as, path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }

  it('are looked for as they are typed: % and _ stand for themselves', async () => {
    await world.putItem({ name: 'ผ้าฝ้าย 100% แท้', code: 'a_b-1' })
    await world.putItem({ name: 'ผ้าฝ้าย 1000 เส้น', code: 'axb-1' })
    const some = await found(`/items?q=${encodeURIComponent('100%')}`)
    expect(some).toContain('100% แท้')
    for (const typed of ['%', '_', '%%', '\\', '*', '"']) {
      const register = await found(`/register?q=${encodeURIComponent(typed)}`, 'auditor')
      expect([typed, register.includes(`/loans/${things.loan}`)]).toEqual([typed, false])
      const people = await found(`/people?q=${encodeURIComponent(typed)}`, 'admin')
      expect([typed, people.includes('คุณsecretary')]).toEqual([typed, false])
    }
    expect(await found('/register?q=staff', 'auditor')).toContain(`/loans/${things.loan}`)
  })

  it.each([
    "' OR '1'='1",
    "x'); DROP TABLE ledger; --",
    '1 UNION SELECT token, 1 FROM session --',
    '"a" OR *',
    'NEAR(a b)',
    'a AND NOT b',
    '{a b}: c',
    '-a',
    'a\u0000b',
    '%'.repeat(60_000),
  ])('change nothing and answer: %s', async typed => {
    const before = await stateOf(world)
    for (const [as, path] of searched) {
      for (const name of ['q', 'after', 'text', 'category']) {
        const asked = `${path}?${name}=${encodeURIComponent(typed.slice(0, 6_000))}`
        const answer = await world.request(as, asked)
        expect([asked, answer.status < 500]).toEqual([asked, true])
        expect(await answer.text()).not.toContain('t-admin')
      }
    }
    expect(await stateOf(world)).toBe(before)
  })
})

describe('a path that climbs', () => {
  const climbs = [
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
  ]
  const more = ['....//....//etc/passwd', '%00', 'package.json%00.css', '%c0%ae%c0%ae/etc/passwd']

  it.each([...climbs, ...more])('leads to no file of this machine: %s', async climb => {
    for (const folder of [
      '/files',
      '/loans',
      '/orders',
      '/reports',
      '/labels/sheets',
      '/manual',
      '',
    ]) {
      const answer = await world.app.request(new Request(`http://localhost${folder}/${climb}`))
      expect([folder, answer.status]).not.toEqual([folder, 200])
      expect(await answer.text()).not.toMatch(/root:|"dependencies"/)
    }
    for (const folder of ['/assets', '/assets/..', '/verify.mjs/..']) {
      const answer = await assetServer.request(`http://localhost${folder}/${climb}`)
      expect([folder, answer.status]).toEqual([folder, 404])
    }
  })
})

describe('a host, a proxy or a page before that is made up', () => {
  const lies = {
    ...{ Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' },
    ...{ 'X-Original-URL': '//evil.example', 'X-Rewrite-URL': '//evil.example' },
    ...{ 'X-Forwarded-Proto': 'evil', 'X-Forwarded-Prefix': '//evil.example' },
    ...{ Referer: 'https://evil.example/x', 'X-Forwarded-Server': 'evil.example' },
  }

  it('stands in no page, no header and no file', async () => {
    const told: string[] = []
    for (const [route, row] of gets) {
      for (const as of [whoMay(row), null]) {
        const answer = await world.request(as, pathOf(route, row), undefined, lies)
        const said = JSON.stringify([...answer.headers]) + (await answer.text())
        if (said.includes('evil')) told.push(`${route} as ${as}`)
      }
    }
    for (const [route, row] of Object.entries(rightsRows).filter(([each]) =>
      each.startsWith('POST '),
    )) {
      const answer = await world.request(null, pathOf(route, row), {}, { ...lies, Origin: '' })
      const said = JSON.stringify([...answer.headers]) + (await answer.text())
      if (said.includes('evil')) told.push(route)
    }
    expect(told).toEqual([])
  })

  it('is not what a label or a card carries: PUBLIC_URL is', async () => {
    const paper = { sheet: '70x37', printer: '', start: '1', copies: '1', item: things.item }
    const headers = { ...lies, Origin: world.open.publicUrl }
    const read = async (given: Record<string, string>) =>
      (await (await world.request('officer', '/labels/preview', paper, given)).text()).replace(
        /value="[^"]*"/g,
        '',
      )
    const label = await read(headers)
    expect(label).toContain('class="label"')
    expect(label).toBe(await read({}))
    const card = await world.request('admin', `/people/${things.person}/card`, undefined, lies)
    expect(await card.text()).not.toContain('evil')
  })
})

describe('the page to go back to', () => {
  const elsewhere = [
    ...[
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https://evil.example',
      '///evil.example',
    ],
    ...[
      'javascript:alert(1)',
      '/\t/evil.example',
      '/\n/evil.example',
      ' //evil.example',
      '%2f%2fevil.example',
    ],
    ...[
      '/%0d%0aLocation: https://evil.example',
      'http:evil.example',
      '@evil.example',
      '.evil.example',
    ],
  ]
  it.each(elsewhere)('is never another site: %j', async back => {
    const places: (string | null)[] = []
    const account = { username: 'staff', password: 'password-of-tests' }
    places.push(
      (await world.request(null, '/sign-in', { ...account, back })).headers.get('Location'),
    )
    const asked = `/sign-in?back=${encodeURIComponent(back)}`
    places.push((await world.request('staff', asked)).headers.get('Location'))
    places.push(
      (await world.request(null, '/language', { language: 'en', back })).headers.get('Location'),
    )
    const form = { quantity: '1', item: things.item, back }
    for (const [route, row] of Object.entries(rightsRows)) {
      if (!route.startsWith('POST ') || /sign-out|closures|session-ends|passwords/.test(route))
        continue
      const sent = row.form?.(things) ?? {}
      if (sent instanceof FormData || !/basket|items|loans|scans|labels/.test(route)) continue
      const headers = { Origin: world.open.publicUrl }
      const answer = await bare(
        world,
        whoMay(row),
        pathOf(route, row),
        { ...sent, ...form },
        headers,
      )
      places.push(answer.headers.get('Location'))
    }
    const base = 'http://localhost:8787'
    const away = places.filter(place => place !== null && new URL(place, base).origin !== base)
    expect(away).toEqual([])
  })

  it('is asked for of no address that leads away by itself', async () => {
    for (const path of [
      '//evil.example',
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '/items//evil.example/',
    ]) {
      const answer = await world.app.request(new Request(`http://localhost:8787${path}`))
      const place = answer.headers.get('Location')
      if (place)
        expect(new URL(place, 'http://localhost:8787').origin).toBe('http://localhost:8787')
    }
  })
})
