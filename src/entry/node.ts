import { sealOfTheDay } from '../usecases/seals/seal.ts'
import { backUpBeforeMigrating } from './backup/before-migrating.ts'
import { backUpDaily } from './backup/daily.ts'
import { traceCrashes } from './crash.ts'
import { verifyDaily } from './daily.ts'
import { refuseDemonstration } from './demonstration.ts'
import { processMetrics } from './machine.ts'
import { serveOffices } from './offices/serve.ts'
import { openOffice } from './open.ts'
import { ownSettings } from './own-settings.ts'
import { openReadingRoom } from './reading/room.ts'
import { serveOffice, stopAtSignal } from './serve.ts'
import { loopbackWarning, orEnd, orEndLater, proxyWarning } from './settings.ts'
import { failedOf } from './upkeep.ts'
import { ProcessWatch } from './watch/watch.ts'

/** `npm start`: the office on this machine, or, with OFFICES set, many of a libSQL server. */
const settings = ownSettings()
const watch = new ProcessWatch(settings.log, processMetrics())
const crashes = traceCrashes(watch)
await (settings.offices === null ? startOffice() : startOffices())

async function startOffice(): Promise<void> {
  orEnd(() => refuseDemonstration(settings.dataDir))
  for (const warning of [loopbackWarning(settings.publicUrl), proxyWarning(settings)]) {
    if (warning) console.warn(warning)
  }
  const copy = await orEndLater(backUpBeforeMigrating(settings, new Date()))
  if (copy !== null) console.log(`a backup of the database before it is migrated: ${copy}`)
  const backsUp = settings.databaseUrl === null
  const open = await orEndLater(openOffice(settings, { watch, backsUp }))
  // A full disk, say, keeps nobody from reading; the next hour tries again.
  await sealOfTheDay(open).catch(error => watch.failed(failedOf('daily seal', error)))
  const { secret, demonstration } = open
  const room = openReadingRoom({ settings, secret, demonstration }, watch)
  const served = await orEndLater(serveOffice(open, settings.host, settings.port, room))
  crashes.serving(served)
  const stopBackups = backsUp ? backUpDaily(settings, open) : verifyDaily(open)
  stopAtSignal({ ...served, stop: () => stopBackups().then(served.stop) })
  console.log(`ready ${served.url}`)
  if (open.setupCode !== null) {
    console.log(`no administrator yet: open ${served.url}/setup with the code ${open.setupCode}`)
  }
}

async function startOffices(): Promise<void> {
  const served = await orEndLater(serveOffices(settings, watch))
  crashes.serving(served)
  stopAtSignal(served)
  console.log(`ready ${served.url}, for the offices of the directory ${settings.offices}`)
}
