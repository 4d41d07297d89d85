import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { lockedPolicy } from '../../src/web/protect.ts'
import { type Things, whoMay } from '../support/rights-row.ts'
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

/** Documents take long to draw and have the same headers: one of each kind is looked at. */
const drawn = /\.pdf|\.docx|\.zip|\.xlsx/
/** The app's manifest is the same for everybody, and is kept for an hour. */
const gets = Object.entries(rightsRows).filter(
  ([route]) => route.startsWith('GET ') && route !== 'GET /manifest.webmanifest',
)
const looked = [
  ...gets.filter(([route]) => !drawn.test(route)),
  ...['GET /manual.pdf', 'GET /register.xlsx'].map(route => [route, rightsRows[route]!] as const),
]

describe('every answer, whoever asks', () => {
  it('lets nothing run, be framed, be sniffed or be kept that is not ours', async () => {
    const faults: string[] = []
    for (const [route, row] of looked) {
      const path = row.at?.(things) ?? route.slice('GET '.length)
      for (const as of [whoMay(row), 'staff', null] as const) {
        const answer = await world.request(as, path)
        faults.push(
          ...faultsOf(answer).map(fault => `${route} as ${as} (${answer.status}): ${fault}`),
        )
        await answer.body?.cancel()
      }
    }
    expect(faults).toEqual([])
  })

  it('does so where it is refused, not found, malformed, too large, foreign, or broken, too', async () => {
    const post = (headers: Record<string, string>, body = 'x') =>
      world.app.request('/sign-in', { method: 'POST', headers, body })
    const answers: [number, Response][] = [
      [403, await world.request('staff', '/settings')],
      [404, await world.request(null, '/nowhere')],
      [422, await world.request(null, '/sign-in', { username: '' })],
      [400, await post({ 'Content-Type': 'multipart/form-data; boundary=x' })],
      [
        413,
        await post({ 'Content-Type': 'application/x-www-form-urlencoded' }, 'a'.repeat(70_000)),
      ],
      [403, await post({ Origin: 'https://evil.example' })],
      [303, await world.request(null, '/basket')],
    ]
    for (const [status, answer] of answers) {
      expect([answer.status, faultsOf(answer)]).toEqual([status, []])
    }
    const { batch } = world.db
    const silenced = console.error
    // why: a database that breaks cannot be had otherwise.
    Object.assign(world.db, { batch: () => Promise.reject(new Error('broken')) })
    console.error = () => undefined
    const broken = await world.request('staff', '/items')
    Object.assign(world.db, { batch })
    console.error = silenced
    expect([broken.status, faultsOf(broken)]).toEqual([503, []])
  })
})

function faultsOf({ headers }: Response): string[] {
  const policy = headers.get('Content-Security-Policy') ?? ''
  const rules = new Map(policy.split('; ').map(rule => [rule.split(' ')[0], rule] as const))
  const must: Record<string, boolean> = {
    'a policy without unsafe words':
      policy !== '' &&
      !/unsafe-(inline|eval|hashes)(?!-)/.test(policy.replace("'wasm-unsafe-eval'", '')),
    'a policy that begins with nothing': rules.get('default-src') === "default-src 'none'",
    'a policy without wildcards or other hosts': !/\*|https?:/.test(policy),
    'frame-ancestors': rules.get('frame-ancestors') === "frame-ancestors 'none'",
    nosniff: headers.get('X-Content-Type-Options') === 'nosniff',
    'Referrer-Policy': headers.get('Referrer-Policy') === 'same-origin',
    'X-Frame-Options': headers.get('X-Frame-Options') === 'DENY',
    COOP: headers.get('Cross-Origin-Opener-Policy') === 'same-origin',
    CORP: headers.get('Cross-Origin-Resource-Policy') === 'same-origin',
    'Permissions-Policy': /camera=\(self\).*microphone=\(\).*geolocation=\(\)/.test(
      headers.get('Permissions-Policy') ?? '',
    ),
    'no HSTS over plain HTTP': !headers.has('Strict-Transport-Security'),
    // A photo is asked for anew each time, and sent again only where it changed.
    'Cache-Control': /^(private, )?no-(store|cache)$/.test(headers.get('Cache-Control') ?? ''),
    'no name of what it is made of': !headers.has('X-Powered-By') && !headers.has('Server'),
    ...(policy !== lockedPolicy && {
      'script-src': /^script-src 'self'( 'wasm-unsafe-eval')?$/.test(rules.get('script-src') ?? ''),
      'style-src': rules.get('style-src') === "style-src 'self'",
      'object-src': rules.get('object-src') === "object-src 'none'",
      'base-uri': rules.get('base-uri') === "base-uri 'none'",
      'form-action': rules.get('form-action') === "form-action 'self'",
      'trusted types': policy.includes(
        "require-trusted-types-for 'script'; trusted-types yuem-khuen",
      ),
    }),
  }
  return Object.entries(must).flatMap(([name, ok]) => (ok ? [] : [name]))
}

it('what compiles WebAssembly is allowed where there is a scan button, and on no stranger’s page', async () => {
  const policyOf = async (as: CastName | null, path: string) =>
    (await world.request(as, path)).headers.get('Content-Security-Policy')
  expect(await policyOf('staff', '/')).toContain("'wasm-unsafe-eval'")
  for (const path of ['/sign-in', `/i/${things.tag}`, '/nowhere']) {
    expect(await policyOf(null, path)).not.toContain('wasm')
  }
})

it('HTTPS only is asked of a browser where the office is reached by it, and of this name alone', async () => {
  const app = createApp({ ...world.open, publicUrl: 'https://loans.example.go.th' })
  const { headers } = await app.request('/sign-in')
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=15552000')
})

it('no page holds a script, a style or a handler of its own', async () => {
  const inline: string[] = []
  for (const [route, row] of looked) {
    const answer = await world.request(whoMay(row), row.at?.(things) ?? route.slice('GET '.length))
    if (!answer.headers.get('Content-Type')?.startsWith('text/html')) continue
    const page = await answer.text()
    for (const wrong of [
      /<script(?![^>]*\ssrc="\/assets\/)/,
      /<style/,
      /\sstyle="/,
      /\son[a-z]+="/,
      /href="\s*javascript:/,
      /<base/,
      /hx-on|hx-vals="js/,
    ]) {
      if (wrong.test(page)) inline.push(`${route}: ${wrong}`)
    }
  }
  expect(inline).toEqual([])
})
