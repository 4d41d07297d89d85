import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { createIdentity, type Identity } from '../../src/outside/identity.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let identity: Identity
beforeAll(async () => {
  world = await createWorld()
  const { secret, publicUrl } = world.open
  const db = world.db as unknown as Record<string, unknown>
  identity = createIdentity({ db, secret, publicUrl })
})
afterAll(() => world.close())

it('knows a password by its hash, which is another one each time', async () => {
  const password = 'รหัสผ่าน ๑๒๓๔'
  const [first, second] = [
    await identity.hashPassword(password),
    await identity.hashPassword(password),
  ]
  expect(first).not.toBe(second)
  expect(first).not.toContain(password)
  expect(await identity.verifyPassword(first, password)).toBe(true)
  expect(await identity.verifyPassword(second, 'another')).toBe(false)
})

it('answers no without a hash, after as much work as with one', async () => {
  const hash = await identity.hashPassword('right')
  // What the processor does for it, whatever else keeps it busy meanwhile.
  const work = async (given: string | null) => {
    const before = process.cpuUsage()
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await identity.verifyPassword(given, 'wrong')).toBe(false)
    }
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  await work(hash)
  const [known, unknown] = [await work(hash), await work(null)]
  // Coarse on purpose: a missing hash that cost nothing would be a hundred times quicker.
  expect(unknown).toBeGreaterThan(known / 5)
})

it('begins sessions that our own seat reads, with the desk’s instants', async () => {
  const now = world.open.now()
  const endsAt = new Date(now.getTime() + 86_400_000)
  const from = { address: '10.1.1.1', device: 'Firefox', now, endsAt }
  const tokens = [
    await identity.startSession('staff', from),
    await identity.startSession('staff', from),
  ]
  expect(new Set(tokens).size).toBe(2)
  const { rows } = await world.db.$client.execute({
    sql: 'SELECT user_id, expires_at, ip_address, user_agent FROM session WHERE token = ?',
    args: [tokens[0]!],
  })
  expect(rows).toMatchObject([
    {
      ...{ user_id: 'staff', expires_at: Math.floor(endsAt.getTime() / 1000) },
      ...{ ip_address: '10.1.1.1', user_agent: 'Firefox' },
    },
  ])
})

it('signs in through the whole app as it does in the tests’ world', async () => {
  const { db, open } = world
  const hash = await identity.hashPassword('a password of the chief')
  await db.$client.execute({
    sql: "UPDATE account SET password = ? WHERE user_id = 'chief'",
    args: [hash],
  })
  const app = createApp({ ...open, outside: { ...open.outside, identity } })
  const post = (password: string) =>
    app.request('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ username: 'chief', password }),
    })
  expect((await post('wrong')).status).toBe(422)
  const answer = await post('a password of the chief')
  expect(answer.status).toBe(303)
  const Cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!
  expect((await app.request('/', { headers: { Cookie } })).status).toBe(200)
})

it('mounts none of the library’s own routes', async () => {
  for (const path of ['/api/auth/sign-in/username', '/api/auth/get-session', '/api/auth/ok']) {
    expect((await world.request(null, path)).status).toBe(404)
  }
})

it('bundles without anything of Node, so that it runs at the edge too', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../src/outside/identity.ts')],
    bundle: true,
    write: false,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    format: 'esm',
    logLevel: 'silent',
    external: ['node:*'],
  })
  const text = outputFiles[0]!.text
  const builtIn = [...text.matchAll(/from\s*"(node:[^"]+)"/g)].map(match => match[1])
  expect(builtIn).toEqual([])
  expect(() =>
    execFileSync('node', ['--input-type=module', '--check'], { input: text }),
  ).not.toThrow()
})
