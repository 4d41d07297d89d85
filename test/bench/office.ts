import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scripts } from '../../package.json'
import { freePort } from '../../src/entry/sqld.ts'
import { benchSecret, cookieOf } from './book/build.ts'

const root = join(import.meta.dirname, '../..')

/** How an answer came: milliseconds to its first byte and to its last, and its bytes. */
export type Sent = { status: number; first: number; last: number; bytes: number }

/** `npm start` over a book of the bench, in a process of its own, on the bench's day. */
export class OfficeUnderTest {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async open(dataDir: string, now: string): Promise<OfficeUnderTest> {
    const port = String(await freePort())
    const environment = { DATA_DIR: dataDir, PORT: port, APP_SECRET: benchSecret, BENCH_NOW: now }
    const clock = ['--import', join(root, 'test/bench/clock.mjs')]
    // Everything that `npm start` runs after the build, with its limits.
    const [, ...given] = scripts.start.slice(scripts.start.indexOf(' node ') + 1).split(' ')
    const program = [...clock, ...given]
    return new OfficeUnderTest(`http://127.0.0.1:${port}`, await started(program, environment))
  }

  /** What stands at the same place and does only what `recipes` says: bare-office.ts. */
  static async openBare(dataDir: string, recipes: string): Promise<OfficeUnderTest> {
    const port = String(await freePort())
    const program = ['--import', 'tsx', join(root, 'test/bench/bare-office.ts')]
    const child = await started(program, { DATA_DIR: dataDir, PORT: port, RECIPES: recipes })
    return new OfficeUnderTest(`http://127.0.0.1:${port}`, child)
  }

  /** Asks for a page as somebody of the office, and takes its body as fast as it comes. */
  async get(person: string, path: string): Promise<Sent> {
    const begun = performance.now()
    const answer = await fetch(this.url + path, {
      headers: { Cookie: await cookieOf(person) },
      redirect: 'manual',
    })
    let first = 0
    let bytes = 0
    const body = answer.body as unknown as AsyncIterable<Uint8Array> | null
    for await (const piece of body ?? []) {
      if (first === 0) first = performance.now() - begun
      bytes += piece.length
    }
    return { status: answer.status, first, last: performance.now() - begun, bytes }
  }

  /** Bytes of memory that the process holds now, and the most that it ever held. */
  memory(): { now: number; peak: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024
    return { now: of('VmRSS'), peak: of('VmHWM') }
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}

/** Starts a program of the bench, and waits until it says that it is ready. */
async function started(program: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, program, {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  })
  // A bench that breaks off leaves nothing behind that goes on running.
  process.once('exit', () => child.kill('SIGKILL'))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', data => {
      said += data
      if (said.includes('ready')) resolve()
    })
    child.once('exit', () => reject(new Error(`${program.at(-1)} did not start: ${said}`)))
  })
  return child
}
