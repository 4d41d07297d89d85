import { generateSignedCookie } from 'hono/cookie'
import { sessionCookie } from '../../../src/app.tsx'
import type { CastName, World } from '../world.ts'

export type Sent = Record<string, string | string[]> | FormData

/** The cookie of that person's session, as their browser would send it. */
export async function cookieOf(world: World, as: CastName): Promise<string> {
  const cookie = await generateSignedCookie(sessionCookie, `t-${as}`, world.open.secret)
  return cookie.split(';')[0]!
}

/** A post with that person's cookie and no header but those that are given. */
export async function bare(
  world: World,
  as: CastName | null,
  path: string,
  body: Sent,
  headers: Record<string, string>,
): Promise<Response> {
  const cookie = as && { Cookie: await cookieOf(world, as) }
  const pairs = (fields: Record<string, string | string[]>) =>
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each]))
  return world.app.request(path, {
    ...{ method: 'POST', headers: { ...cookie, ...headers } },
    body: body instanceof FormData ? body : new URLSearchParams(pairs(body)),
  })
}

/** Everything that a request can change, as one text: what it must not change stays the same. */
export async function stateOf({ db }: World): Promise<string> {
  const { rows } = await db.$client.execute(`SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%search%'`)
  const names = rows.map(row => String(row.name)).filter(name => name !== 'sign_in_try')
  const all = await Promise.all(
    names.map(async name => [name, (await db.$client.execute(`SELECT * FROM "${name}"`)).rows]),
  )
  return JSON.stringify(all, (_, value) => (value instanceof ArrayBuffer ? 'bytes' : value))
}
