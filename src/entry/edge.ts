import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { administrators } from '../../db/accounts.ts'
import { migrate } from '../../db/migrate.ts'
import { openHttp } from '../../db/open-http.ts'
import { refuseDemonstration } from './demonstration.ts'
import { newSetupCode } from './ids.ts'
import { keptSecret } from './open.ts'
import { loopbackWarning, orEnd, orEndLater, readSettings, type Settings } from './settings.ts'
import { answering, freePort, startDatabaseServer } from './sqld.ts'

/**
 * `npm run dev:edge`: the libSQL server and workerd together on this machine, as the edge would
 * run them. DATA_DIR (./data-edge) holds the server's data; PORT, HOST, PUBLIC_URL and APP_SECRET
 * mean what they mean to `npm start`.
 */
const root = join(import.meta.dirname, '../..')
const settings = readSettings({ DATA_DIR: './data-edge', ...process.env, DATABASE_URL: '' })
orEnd(() => refuseDemonstration(settings.dataDir))
const warning = loopbackWarning(settings.publicUrl)
if (warning) console.warn(warning)

const database = await startDatabaseServer(join(settings.dataDir, 'sqld'))
const setupCode = await orEndLater(prepare(database.url))
const workerd = await startWorkerd(settings, database.url, setupCode)
const url = `http://${settings.host}:${settings.port}`
let stopping = false
workerd.once('exit', () => void stop())
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
await answering(`${url}/healthz`, () => stopping)
console.log(`ready ${url}`)
if (setupCode !== null) {
  console.log(`no administrator yet: open ${url}/setup with the code ${setupCode}`)
}

/** Brings the database to the present schema. Answers a set-up code while nobody administers it. */
async function prepare(databaseUrl: string): Promise<string | null> {
  const db = openHttp(databaseUrl)
  await migrate(db, new Date())
  const isSetUp = (await administrators(db)).length > 0
  db.close()
  return isSetUp ? null : newSetupCode()
}

async function startWorkerd(
  { dataDir, host, port, publicUrl, secret }: Settings,
  databaseUrl: string,
  code: string | null,
): Promise<ChildProcess> {
  // A file, because whatever stands on a command line is seen by everybody on the machine.
  const variables = join(dataDir, 'edge.vars')
  const lines = {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    APP_SECRET: secret ?? keptSecret(dataDir),
    SETUP_CODE: code ?? '',
  }
  const text = Object.entries(lines).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  writeFileSync(variables, text.join(''), { mode: 0o600 })
  const args = [
    ...['dev', '--ip', host, '--port', String(port), '--env-file', variables],
    // The bucket of this machine stands beside the database, in the same folder.
    ...['--persist-to', join(dataDir, 'edge-state')],
  ]
  const quiet = ['--inspector-port', String(await freePort()), '--log-level', 'warn']
  const shown = ['--show-interactive-dev-session=false']
  return spawn(join(root, 'node_modules/.bin/wrangler'), [...args, ...quiet, ...shown], {
    cwd: root,
    // A group of its own: Ctrl-C reaches this process alone, which stops both in their order.
    detached: true,
    // Nothing here reads `Request.cf`, and a machine without the internet fetches no sample of it.
    env: {
      ...process.env,
      ...{ WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  if (workerd.exitCode === null && workerd.signalCode === null) {
    const ended = new Promise(resolve => workerd.once('exit', resolve))
    workerd.kill('SIGTERM')
    await ended
  }
  await database.stop()
  process.exit(workerd.exitCode ?? 0)
}
