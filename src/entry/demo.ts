import { join } from 'node:path'
import { parts } from '../routes/parts.tsx'
import { traceCrashes } from './crash.ts'
import { accounts, password } from './demo-office/accounts.ts'
import { loadDemonstration } from './demo-office/load.ts'
import { beginDemonstration, demonstrationState, markLoaded } from './demonstration.ts'
import { processMetrics } from './machine.ts'
import { openOffice } from './open.ts'
import { openReadingRoom } from './reading/room.ts'
import { serveOffice, stopAtSignal } from './serve.ts'
import { orEnd, orEndLater, readSettings } from './settings.ts'
import { ProcessWatch } from './watch/watch.ts'

/**
 * `npm run demo`: the sample office, loaded at the first start and only then. It always lives in
 * a file of its own; nothing is answered before it is loaded.
 */
const dataDir = process.env.DATA_DIR?.trim() || join('.', 'data-demo')
const settings = readSettings({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' })
const isNew = demonstrationState(dataDir) !== 'loaded'
if (isNew) orEnd(() => beginDemonstration(dataDir))
const watch = new ProcessWatch(process.env.LOG ? settings.log : 'errors', processMetrics())
const crashes = traceCrashes(watch)
const open = await orEndLater(openOffice(settings, { demonstration: true, watch }))
if (isNew) {
  console.log('loading the sample office …')
  await loadDemonstration(open)
  markLoaded(dataDir)
}
const ready = { ...open, setupCode: null }
const room = openReadingRoom({ settings, secret: open.secret, demonstration: true }, watch)
const served = await orEndLater(
  serveOffice(ready, settings.host, settings.port, room, { '/parts': parts }),
)
crashes.serving(served)
stopAtSignal(served)
console.log(`ready ${served.url}`)
console.log(`accounts, all with the password ${password}:`)
for (const [username, [name, may]] of Object.entries(accounts)) {
  console.log(`  ${username.padEnd(10)} ${name} (${may})`)
}
