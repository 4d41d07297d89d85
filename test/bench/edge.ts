import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CivilDate } from '../../src/domain/dates.ts'
import { databaseFile } from '../../src/entry/open.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { answering, freePort, startDatabaseServer } from '../../src/entry/sqld.ts'
import { startWorkerd } from '../../src/entry/workerd-here.ts'
import { benchSecret } from './book/build.ts'
import { quantile } from './measure.ts'
import { hotPages } from './recipes.ts'
import { type Rate, Visitors, visited } from './visitor.ts'
import { lookedUp } from './working.ts'

/** Bytes of the bundle as it is sent, milliseconds of processor until it can answer, and its hot pages. */
export type EdgeFigures = {
  bundle: number
  start: number
  pages: Record<string, Omit<Rate, 'perSecond'>>
}

const root = join(import.meta.dirname, '../..')
/** How far away the database is: what every question waits longer for its answer. */
const delayMilliseconds = 20
const visits = 60

/** The Worker as a deployment bundles it, and its hot pages in workerd over a libSQL server that is 20 ms away. */
export async function edgeMeasured(book: string, day: CivilDate): Promise<EdgeFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-bench-edge-'))
  const pages = await lookedUp(book, client => hotPages(client, day))
  // The server keeps an office's database as the file that it is.
  const kept = join(folder, 'sqld/dbs/default')
  mkdirSync(kept, { recursive: true })
  copyFileSync(databaseFile(book), join(kept, 'data'))
  const database = await startDatabaseServer(join(folder, 'sqld'))
  const far = await farAway(Number(new URL(database.url).port))
  const port = await freePort()
  const own = { DATA_DIR: folder, PORT: String(port), APP_SECRET: benchSecret }
  const workerd = await startWorkerd(settingsFrom(own), far.url, null)
  const url = `http://127.0.0.1:${port}`
  const visitors = new Visitors(url)
  const measured: EdgeFigures['pages'] = {}
  try {
    await answering(`${url}/healthz`, () => workerd.exitCode !== null)
    for (const [kind, paths] of Object.entries(pages)) {
      const path = (n: number) => paths[n % paths.length]!
      await visited(visitors, path, { users: 1, count: 5 })
      const { perSecond: _, ...rate } = await visited(visitors, path, { users: 1, count: visits })
      measured[kind] = rate
    }
  } finally {
    visitors.close()
    const ended = new Promise(resolve => workerd.once('exit', resolve))
    workerd.kill('SIGTERM')
    await ended
    far.server.close()
    await database.stop()
  }
  // Whatever else the machine does stands in a single start.
  const starts = [1, 2, 3].map(() => startMilliseconds(folder))
  const figures = { bundle: bundleBytes(folder), start: quantile(starts, 0.5), pages: measured }
  rmSync(folder, { recursive: true, force: true })
  return figures
}

/** Passes everything on, each answer 20 ms later than it came. */
async function farAway(port: number): Promise<{ url: string; server: Server }> {
  const near = await freePort()
  const server = createServer(from => {
    const to = connect(port, '127.0.0.1')
    from.pipe(to)
    to.on('data', piece => setTimeout(() => from.writable && from.write(piece), delayMilliseconds))
    const end = (other: Socket) => () => setTimeout(() => other.destroy(), 2 * delayMilliseconds)
    from.on('close', end(to)).on('error', end(to))
    to.on('close', end(from)).on('error', end(from))
  })
  await new Promise<void>(resolve => server.listen(near, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${near}`, server }
}

const quiet = { cwd: root, env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } }

function bundleBytes(folder: string): number {
  const args = ['deploy', '--dry-run', '--outdir', join(folder, 'bundle')]
  const said = execFileSync(join(root, 'node_modules/.bin/wrangler'), args, quiet).toString()
  return 1024 * Number(/gzip: ([\d.]+) KiB/.exec(said)![1])
}

type Profile = {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

/** What the processor works for until the Worker can answer, in milliseconds, by workerd's own profile of its start. */
function startMilliseconds(folder: string): number {
  const file = join(folder, 'start.cpuprofile')
  const args = ['check', 'startup', '--outfile', file]
  execFileSync(join(root, 'node_modules/.bin/wrangler'), args, { ...quiet, stdio: 'ignore' })
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile
  const isIdle = ({ callFrame }: Profile['nodes'][number]) =>
    ['(idle)', '(program)'].includes(callFrame.functionName)
  const idle = new Set(nodes.filter(isIdle).map(({ id }) => id))
  return samples.reduce((sum, node, at) => sum + (idle.has(node) ? 0 : timeDeltas[at]!), 0) / 1000
}
