import { generateSignedCookie } from 'hono/cookie'
import { sessionCookie } from '../../../src/app.tsx'
import type { Things } from '../rights-row.ts'
import { rightsRows } from '../rights-table.ts'
import { type CastName, castNames, type World } from '../world.ts'
import type { Chance } from './chance.ts'
import { hostileParts, hostileTexts } from './hostile.ts'

/** A request that nobody's browser would send, and what it set out from. */
export type Thrown = { route: string; as: CastName | null; request: Request; told: string }

/** What draws or reads much: thrown less often, so that a run ends. */
const slow =
  /\.(pdf|docx|xlsx|zip)|preview|\/report|trial|sheets$|passwords|POST \/people\/accounts/
/** What ends sessions or changes accounts is thrown by everybody but those who may. */
const ofAccounts: Record<string, (as: CastName | null) => boolean> = {
  'POST /sign-out': as => as === null,
  'POST /people/accounts': as => as !== 'admin',
  'POST /people/:id/passwords': as => as !== 'admin',
  'POST /people/:id/closures': as => as !== 'admin',
  'POST /people/:id/session-ends': as => as !== 'admin',
}
const routes = Object.keys(rightsRows)

type Fields = [string, string | File][]

/** Throws requests at all routes, of which each is near enough to a true one to come far. */
export class Thrower {
  /** Names of fields and of an address's parts, learnt from the pages that came back. */
  readonly names = new Set(['q', 'year', 'after', 'before', 'back', 'commandId', 'for', 'month'])

  constructor(
    private readonly world: World,
    private readonly things: Things,
    private readonly chance: Chance,
  ) {}

  async next(): Promise<Thrown> {
    const { chance } = this
    const route = this.route()
    const as = this.person(route)
    const path = this.path(route) + this.query()
    const method = chance.happens(0.05)
      ? chance.one(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
      : route.split(' ')[0]!
    // A method that is swapped must not make of a harmless address one that ends sessions.
    const swapped = `${method} ${route.split(' ')[1]}`
    const verb = ofAccounts[swapped]?.(as) === false ? 'GET' : method
    const headers = await this.headers(as)
    const body = verb === 'GET' || verb === 'HEAD' ? undefined : this.body(route, headers)
    const request = new Request(`http://localhost:8787${path}`, {
      ...{ method: verb, headers, redirect: 'manual' },
      ...(body !== undefined && { body }),
    })
    return { route, as, request, told: `${as ?? 'nobody'} ${verb} ${path.slice(0, 200)}` }
  }

  /** Learns the names that a page's fields and links bear. */
  learn(page: string): void {
    for (const [, name] of page.matchAll(/\sname="([\w-]{1,30})"/g)) this.names.add(name!)
    for (const [, name] of page.matchAll(/[?;]([\w-]{1,20})=/g)) this.names.add(name!)
  }

  private route(): string {
    const route = this.chance.one(routes)
    return slow.test(route) && this.chance.happens(0.85) ? this.route() : route
  }

  /** Half of them by somebody who may: a request that is refused at the door tries nothing behind. */
  private person(route: string): CastName | null {
    const { chance } = this
    const { may } = rightsRows[route]!
    const all: (CastName | null)[] = [...castNames, null]
    const those = typeof may === 'string' || chance.happens(0.5) ? all : may
    return chance.one(those.filter(ofAccounts[route] ?? (() => true))) ?? null
  }

  private path(route: string): string {
    const { chance, things } = this
    const path = rightsRows[route]!.at?.(things) ?? route.split(' ')[1]!
    if (chance.happens(0.6)) return path
    const parts = path.split('/')
    const at = 1 + Math.floor(chance.next() * (parts.length - 1))
    const named = chance.happens(0.5) ? chance.one(Object.values(things)) : chance.one(hostileParts)
    if (chance.happens(0.8)) parts[at] = named
    else parts.splice(at, 0, named)
    return parts.join('/') || '/'
  }

  private query(): string {
    const { chance } = this
    if (chance.happens(0.5)) return ''
    const asked = new URLSearchParams()
    while (chance.happens(0.6)) asked.append(chance.one([...this.names]), this.value())
    return chance.happens(0.05) ? '?%ff=%&=&&&==%00' : `?${asked}`
  }

  private async headers(as: CastName | null): Promise<Headers> {
    const { chance, world } = this
    const headers = new Headers({ 'test-address': `10.0.${Math.floor(chance.next() * 256)}.1` })
    if (!chance.happens(0.03)) headers.set('Origin', world.open.publicUrl)
    if (as && !chance.happens(0.03)) {
      const cookie = await generateSignedCookie(sessionCookie, `t-${as}`, world.open.secret)
      headers.set('Cookie', cookie.split(';')[0]!)
    }
    for (const [name, values] of odd)
      if (chance.happens(0.05)) headers.set(name, chance.one(values))
    return headers
  }

  private body(route: string, headers: Headers): BodyInit {
    const { chance } = this
    const given = rightsRows[route]!.form?.(this.things) ?? {}
    const fields = this.mutated(given instanceof FormData ? [...given] : pairsOf(given))
    const kind = chance.next()
    if (given instanceof FormData || kind < 0.08) {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, value)
      return form
    }
    const texts = fields.map(([name, value]): [string, string] => [name, String(value)])
    if (kind < 0.92) return new URLSearchParams(texts)
    headers.set('Content-Type', chance.one(types))
    if (kind < 0.96) return JSON.stringify(Object.fromEntries(texts))
    return chance.one([
      '--x\r\n',
      '{"a":',
      '%%%',
      `a=${'ก'.repeat(100_000)}`,
      'a&'.repeat(9_000),
      '',
    ])
  }

  private mutated(fields: Fields): Fields {
    const { chance } = this
    const made: Fields = []
    for (const field of fields) {
      const fate = chance.next()
      if (fate < 0.06) continue
      if (fate < 0.12) made.push(field)
      const value = fate > 0.85 ? this.value() : field[1]
      made.push([fate > 0.97 ? chance.one([...this.names]) : field[0], value])
    }
    while (chance.happens(0.3)) made.push([chance.one([...this.names]), this.value()])
    return made
  }

  private value(): string {
    const { chance } = this
    if (chance.happens(0.25)) return chance.one(Object.values(this.things))
    if (chance.happens(0.04)) return chance.one(hostileTexts).repeat(2_000)
    return chance.one(hostileTexts)
  }
}

const pairsOf = (given: Record<string, string | string[]>): Fields =>
  Object.entries(given).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )

const types = [
  ...['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x'],
  ...[
    'application/x-www-form-urlencoded; charset=tis-620',
    'application/xml',
    'x',
    'image/svg+xml',
  ],
]

/** Headers that a browser does not send like that. */
const odd: [string, string[]][] = [
  ['Host', ['evil.example', 'localhost:99999', 'a b', '']],
  ['X-Forwarded-Host', ['evil.example']],
  ['X-Forwarded-For', ['127.0.0.1', 'x', '1.1.1.1, 2.2.2.2']],
  ['X-Forwarded-Proto', ['https', 'javascript']],
  ['X-HTTP-Method-Override', ['DELETE', 'POST']],
  ['Referer', ['x', 'http://evil.example/x', 'http://localhost//evil.example', 'http://[']],
  ['HX-Request-Type', ['partial', 'full', 'x']],
  ['HX-Request', ['true']],
  ['HX-Current-URL', ['javascript:1', 'http://evil.example']],
  ['Accept-Language', ['en', 'x'.repeat(500), ';q=']],
  ['Accept', ['application/json', '*/*;q=x']],
  ['Range', ['bytes=0-', 'bytes=-1', 'x']],
  ['If-None-Match', ['*', '"x"']],
  ['Content-Encoding', ['gzip', 'br', 'x']],
  ['Transfer-Encoding', ['chunked', 'x']],
  ['Content-Length', ['0', '-1', 'x', '99999999999']],
  ['Sec-Fetch-Site', ['same-origin', 'cross-site', 'none', 'x']],
  ['Sec-Purpose', ['prefetch']],
  ['Cookie', ['yuem-khuen-session=x', 'yuem-khuen-language=<x>', '=;;;=', 'a='.repeat(900)]],
  ['User-Agent', ['', 'x'.repeat(9_000)]],
  ['Authorization', ['Basic YWRtaW46eA==', 'Bearer x']],
]
