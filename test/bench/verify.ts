import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchSecret } from './book/build.ts'

const root = join(import.meta.dirname, '../..')

/** `npm run verify` over a book: how long it takes, and the most memory that it holds. */
export async function verifyMeasured(dataDir: string) {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/entry/verify.ts')], {
    ...{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      APP_SECRET: benchSecret,
    },
  })
  let memory = 0
  const watching = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid!))
  }, 100)
  let said = ''
  child.stdout!.on('data', data => {
    said += data
  })
  await new Promise(resolve => child.once('exit', resolve))
  clearInterval(watching)
  const entries = Number(/^(\d+) entries .*, intact/.exec(said)?.[1])
  if (!entries) throw new Error(`The bench's book does not verify: ${said}`)
  const seconds = (performance.now() - begun) / 1000
  return { entries, seconds, perSecond: entries / seconds, memory }
}

/** The most that the process ever held, while it is there. */
function memoryOf(pid: number): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    )
  } catch {
    return 0
  }
}
