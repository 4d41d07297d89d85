import type { Db } from '../../../db/db.ts'
import { makeDirectory } from '../../../db/directory.ts'
import { presentSchema } from '../../../db/migrate.ts'
import { pageMilliseconds } from '../../../db/open-http.ts'
import { Kept } from '../../domain/kept.ts'
import type { Office } from '../../domain/offices.ts'
import { isHeavy } from '../../routes/heavy.ts'
import type { OpenDesk } from '../../usecases/desk.ts'
import { builtAssets } from '../assets.ts'
import { hourly } from '../daily.ts'
import { openServer } from '../database-server.ts'
import { fontsFromPackage } from '../fonts.ts'
import { newId } from '../ids.ts'
import { thisMachine } from '../machine.ts'
import { clientAddressBehind } from '../open.ts'
import { openReadingRoom } from '../reading/room.ts'
import { type Served, serveRequests } from '../serve.ts'
import type { Settings } from '../settings.ts'
import type { ProcessWatch } from '../watch/watch.ts'
import { databaseAdmin } from './admin.ts'
import { directoryCopy, openDirectory, openOfficeDesk } from './desk.ts'
import { OfficeFinder } from './finder.ts'
import { manyOffices } from './house.ts'
import { machineNight, nightOfMany } from './night.ts'
import { rootSecret } from './settings.ts'

/** So many desks stay open; one that was closed opens again at the next request, for nothing. */
const desksMost = 2_000

/** Serves many offices on this machine, each from its own database of the libSQL server. */
export async function serveOffices(settings: Settings, watch: ProcessWatch): Promise<Served> {
  const directory = await readyDirectory(settings)
  const secret = rootSecret(settings)
  const given = {
    readFonts: fontsFromPackage,
    machine: thisMachine(settings, false),
    clientAddress: clientAddressBehind(settings.trustedProxies),
  }
  const opened = (office: Office) =>
    openOfficeDesk(office, settings, secret, { ...given, watch: watch.of(office.id) })
  const open = keptOpen(opened)
  const room = openReadingRoom({ settings, secret, demonstration: false }, watch)
  const copy = directoryCopy(settings, pageMilliseconds)
  const fetch = manyOffices({
    finder: new OfficeFinder(() => directory, presentSchema(), Date.now, copy),
    open,
    watch,
    assets: builtAssets(),
    reads: (request, office) =>
      isHeavy(request.method, new URL(request.url).pathname) ? room.fetch(request, office) : null,
  })
  const work = () => {
    const night = () => nightOfMany(directory, opened, watch, machineNight)
    const stopNight = hourly(watch, 'night', night, { atOnce: true })
    return async () => {
      await stopNight()
      await room.close()
      directory.close()
    }
  }
  const answering = { watch, newId, now: () => new Date(), fetch, work }
  return serveRequests(answering, settings.host, settings.port)
}

/**
 * The directory, made where there is none; its database, too, where DATABASE_ADMIN_URL says how. Throws
 * WrongSetting where no server answers.
 */
export async function readyDirectory(settings: Settings): Promise<Db> {
  const { databaseUrl, databaseAuthToken, offices } = settings
  await databaseAdmin(settings)?.create(offices!)
  const asked = await openServer(databaseUrl!, databaseAuthToken, offices)
  await makeDirectory(asked)
  asked.close()
  return openDirectory(settings, pageMilliseconds)
}

/** Desks stay open between requests, so that the commits of one office wait for one another here. */
function keptOpen(open: (office: Office) => OpenDesk): (office: Office) => OpenDesk {
  const desks = new Kept<{ where: string; desk: OpenDesk }>(desksMost)
  return office => {
    const { id, publicUrl, namespace, server, token } = office
    const where = JSON.stringify([publicUrl, namespace, server, token])
    const kept = desks.get(id)
    if (kept?.where === where) return kept.desk
    const desk = open(office)
    desks.set(id, { where, desk })
    return desk
  }
}
