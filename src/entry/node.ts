import { sealOfTheDay } from '../usecases/seals/seal.ts'
import { refuseDemonstration } from './demonstration.ts'
import { openOffice } from './open.ts'
import { openReadingRoom } from './reading/room.ts'
import { serveOffice, stopAtSignal } from './serve.ts'
import { loopbackWarning, orEnd, orEndLater, proxyWarning, readSettings } from './settings.ts'

/** `npm start`: the office on this machine. */
const settings = readSettings(process.env)
orEnd(() => refuseDemonstration(settings.dataDir))
for (const warning of [loopbackWarning(settings.publicUrl), proxyWarning(settings)]) {
  if (warning) console.warn(warning)
}
const open = await orEndLater(openOffice(settings))
await orEndLater(sealOfTheDay(open))
const { secret, demonstration } = open
const room = openReadingRoom({ settings, secret, demonstration })
const served = await orEndLater(serveOffice(open, settings.host, settings.port, room))
stopAtSignal(served)
console.log(`ready ${served.url}`)
if (open.setupCode !== null) {
  console.log(`no administrator yet: open ${served.url}/setup with the code ${open.setupCode}`)
}
