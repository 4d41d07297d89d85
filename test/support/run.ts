import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A program of the house, started as a person would start it, and everything that it printed. */
export class Running {
  printed = ''
  private isOver = false
  /** With the code that it ended with, once all that it printed is read. */
  readonly ended: Promise<number | null>

  constructor(readonly child: ChildProcess) {
    const hear = (data: Buffer) => {
      this.printed += data
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    this.ended = new Promise(resolve => {
      child.once('exit', code => {
        const over = () => {
          this.isOver = true
          resolve(code)
        }
        // What it printed last may be read after its end; a program that outlives it may keep the line open.
        child.once('close', over)
        setTimeout(over, 10_000).unref()
      })
    })
  }

  /** Waits until a line was printed that fits; throws, with what was printed, when none comes. */
  async says(line: RegExp, milliseconds = 200_000): Promise<RegExpExecArray> {
    const until = Date.now() + milliseconds
    for (;;) {
      const found = line.exec(this.printed)
      if (found) return found
      if (Date.now() > until || this.isOver)
        throw new Error(`Nothing printed fits ${line}: ${this.printed}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal)
    return this.ended
  }
}

/** Starts a program of the house: `dist/server/server.mjs` is `npm start`, others are read from the source. */
export function start(
  file: string,
  environment: Record<string, string> = {},
  args: string[] = [],
): Running {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...loader, join(root, file), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Running(child)
}
