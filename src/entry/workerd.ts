import { presentSchema } from '../../db/migrate.ts'
import { pageMilliseconds } from '../../db/open-http.ts'
import { followingOf, openServers, pagePatience } from '../../db/open-servers.ts'
import assets from '../../dist/assets.json'
import { version } from '../../package.json'
import { createApp } from '../app.tsx'
import { edgeImportLimits } from '../domain/imports/sheet.ts'
import type { Office } from '../domain/offices.ts'
import { type Bucket, filesInBucket } from '../outside/files.ts'
import type { Fonts } from '../outside/fonts.ts'
import { someMachine } from '../outside/watch.ts'
import { sealOfTheDay } from '../usecases/seals/seal.ts'
import { addressesOf } from './addresses.ts'
import { deskOver } from './desk-over.ts'
import {
  directoryCopy,
  type Given as OfficeGiven,
  openDirectory,
  openOfficeDesk,
} from './offices/desk.ts'
import { OfficeFinder } from './offices/finder.ts'
import { manyOffices } from './offices/house.ts'
import { edgeNight, nightOfMany } from './offices/night.ts'
import { type Settings, settingsFrom, WrongSetting } from './settings.ts'
import { verifyLightly } from './upkeep.ts'
import { ProcessWatch } from './watch/watch.ts'

/** The settings that wrangler.toml and `wrangler secret` give. */
type Variables = Partial<
  Record<
    | ('DATABASE_URL' | 'DATABASE_AUTH_TOKEN' | 'PUBLIC_URL' | 'APP_SECRET' | 'SETUP_CODE')
    | ('LOG' | 'METRICS_TOKEN' | 'OFFICES' | 'DATABASE_REPLICA_URL'),
    string
  >
>
/** … and the built files beside them, and the bucket of scans, photos and signatures. */
type Bindings = Variables & {
  ASSETS: { fetch(address: string): Promise<Response> }
  /** Without it their bytes stand in the database. */
  FILES?: Bucket
}

type House = {
  fetch(request: Request, bindings: Bindings, context?: unknown): Response | Promise<Response>
  night(): Promise<void>
}

/**
 * The office at the edge, or many of them. Built files are served before the Worker is asked
 * (wrangler.toml). The app is made once; the database is opened for each request, since workerd lets no
 * request wait for what another one began, and opening it over HTTP connects to nothing yet.
 */
let house: House | null = null

export default {
  async fetch(request: Request, bindings: Bindings, context: unknown): Promise<Response> {
    try {
      house ??= houseOf(bindings)
      return await house.fetch(request, bindings, context)
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error
      console.error(error.message)
      return new Response(`${error.message}\n`, { status: 503 })
    }
  },
  /** The daily seal, and whether it is that of its entries (wrangler.toml, `crons`). */
  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    house ??= houseOf(bindings)
    await house.night()
  },
}

let fonts: Fonts | null = null

/**
 * The fonts of documents, out of the built files (wrangler.toml, `assets`), so that the Worker need
 * not carry them; kept once they are read. What is kept are the bytes: a promise belongs to the
 * request that made it.
 */
async function readFonts({ ASSETS }: Bindings): Promise<Fonts> {
  const read = async (name: 'regular.ttf' | 'bold.ttf') => {
    const answer = await ASSETS.fetch(`http://assets/assets/${assets[name]}`)
    if (!answer.ok) throw new Error(`${name} is not among the built files: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  if (fonts) return fonts
  const [regular, bold] = await Promise.all([read('regular.ttf'), read('bold.ttf')])
  fonts = { regular, bold }
  return fonts
}

/** Checks the settings once, and makes what answers all requests. */
function houseOf(bindings: Bindings): House {
  const variables: Variables = bindings
  const settings = settingsFrom(variables)
  // Requests that this isolate has answered: the edge has many, and each counts its own.
  const watch = new ProcessWatch(settings.log)
  const { metricsToken } = settings
  const machine = { ...someMachine, version, runtime: 'workerd', metricsToken } as const
  const secret = needed(settings, 'secret', 'APP_SECRET')
  needed(settings, 'databaseUrl', 'DATABASE_URL')
  const given = {
    machine,
    importLimits: edgeImportLimits,
    readFonts: () => readFonts(bindings),
    clientAddress: (request: Request) => request.headers.get('CF-Connecting-IP') ?? '',
  }
  return settings.offices === null
    ? oneOffice(settings, secret, bindings, { ...given, watch })
    : officesAtTheEdge(settings, secret, bindings, { ...given, watch })
}

type Given = Omit<OfficeGiven, 'watch' | 'fileHome'> & { watch: ProcessWatch }

function oneOffice(settings: Settings, secret: string, bindings: Bindings, given: Given): House {
  const { publicUrl } = settings
  const addresses = addressesOf(settings)
  // What is known of the servers outlives a request; nothing else of them does.
  const following = followingOf(addresses)
  const open = () =>
    deskOver(openServers(addresses, pagePatience, following), {
      ...given,
      publicUrl,
      secret,
      demonstration: false,
      setupCode: bindings.SETUP_CODE || null,
      fileHome: bindings.FILES ? filesInBucket(bindings.FILES) : null,
    })
  const app = createApp(open, assets)
  return {
    fetch: (request, own, context) => app.fetch(request, own, context as never),
    night: async () => {
      const desk = open()
      await sealOfTheDay(desk)
      await verifyLightly(desk)
    },
  }
}

function officesAtTheEdge(
  settings: Settings,
  secret: string,
  { FILES }: Bindings,
  { watch, ...given }: Given,
): House {
  const directory = () => openDirectory(settings, pageMilliseconds)
  const open = (office: Office) =>
    openOfficeDesk(office, settings, secret, {
      ...given,
      watch: watch.of(office.id),
      fileHome: FILES ? filesInBucket(FILES, `${office.id}/`) : null,
    })
  const copy = directoryCopy(settings, pageMilliseconds)
  const finder = new OfficeFinder(directory, presentSchema(), Date.now, copy)
  return {
    fetch: manyOffices({ finder, open, assets, watch }),
    night: () => nightOfMany(directory(), open, watch, edgeNight),
  }
}

function needed(settings: Settings, name: 'secret' | 'databaseUrl', setting: string): string {
  const value = settings[name]
  if (value === null) throw new WrongSetting(`${setting} must be set at the edge.`)
  return value
}
