import { join } from 'node:path'
import { administrators } from '../../db/accounts.ts'
import { migrate } from '../../db/migrate.ts'
import { openHttp } from '../../db/open-http.ts'
import { refuseDemonstration } from './demonstration.ts'
import { newSetupCode } from './ids.ts'
import { refuseTakenPort } from './serve.ts'
import { loopbackWarning, orEnd, orEndLater, readSettings } from './settings.ts'
import { answering, startDatabaseServer } from './sqld.ts'
import { startWorkerd } from './workerd-here.ts'

/**
 * `npm run dev:edge`: the libSQL server and workerd together on this machine, as the edge would
 * run them. DATA_DIR (./data-edge) holds the server's data; PORT, HOST, PUBLIC_URL and APP_SECRET
 * mean what they mean to `npm start`.
 */
const settings = readSettings({
  DATA_DIR: './data-edge',
  ...process.env,
  DATABASE_URL: '',
  DATABASE_REPLICA_URL: '',
})
orEnd(() => refuseDemonstration(settings.dataDir))
const warning = loopbackWarning(settings.publicUrl)
if (warning) console.warn(warning)

await orEndLater(refuseTakenPort(settings.host, settings.port))
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
