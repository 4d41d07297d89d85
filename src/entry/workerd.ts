import { openHttp, pageMilliseconds } from '../../db/open-http.ts'
import assets from '../../dist/assets.json'
import { version } from '../../package.json'
import { createApp } from '../app.tsx'
import { edgeImportLimits } from '../domain/imports/sheet.ts'
import { type Bucket, filesInBucket } from '../outside/files.ts'
import type { Fonts } from '../outside/fonts.ts'
import { someMachine } from '../outside/watch.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { sealOfTheDay } from '../usecases/seals/seal.ts'
import { deskOver } from './desk-over.ts'
import { type Settings, settingsFrom, WrongSetting } from './settings.ts'
import { verifyLightly } from './upkeep.ts'
import { ProcessWatch } from './watch/watch.ts'

/** The settings that wrangler.toml and `wrangler secret` give. */
type Variables = Partial<
  Record<
    | ('DATABASE_URL' | 'DATABASE_AUTH_TOKEN' | 'PUBLIC_URL' | 'APP_SECRET' | 'SETUP_CODE')
    | ('LOG' | 'METRICS_TOKEN'),
    string
  >
>
/** … and the built files beside them, and the bucket of scans, photos and signatures. */
type Bindings = Variables & {
  ASSETS: { fetch(address: string): Promise<Response> }
  /** Without it their bytes stand in the database. */
  FILES?: Bucket
}

/**
 * The office at the edge. Built files are served before the Worker is asked (wrangler.toml).
 * The app is made once; the database is opened for each request, since workerd lets no request
 * wait for what another one began, and opening it over HTTP connects to nothing yet.
 */
let app: ReturnType<typeof createApp> | null = null
let watch: ProcessWatch | null = null

export default {
  async fetch(request: Request, bindings: Bindings, context: unknown): Promise<Response> {
    try {
      app ??= createApp(opener(bindings), assets)
      return await app.fetch(request, bindings, context as never)
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error
      console.error(error.message)
      return new Response(`${error.message}\n`, { status: 503 })
    }
  },
  /** The daily seal, and whether it is that of its entries (wrangler.toml, `crons`). */
  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    const open = opener(bindings)()
    await sealOfTheDay(open)
    await verifyLightly(open)
  },
}

let fonts: Fonts | null = null

/**
 * The fonts of documents, out of the built files (wrangler.toml, `assets`), so that the Worker need not carry them; kept
 * once they are read. What is kept are the bytes: a promise belongs to the request that made it.
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

/** Checks the settings once, and answers what opens the desk for a request. */
function opener(bindings: Bindings): () => OpenDesk {
  const variables: Variables = bindings
  const settings = settingsFrom(variables)
  const { databaseAuthToken, publicUrl, metricsToken } = settings
  // Requests that this isolate has answered: the edge has many, and each counts its own.
  watch ??= new ProcessWatch(settings.log)
  const seen = {
    watch,
    machine: { ...someMachine, version, runtime: 'workerd', metricsToken },
  } as const
  const secret = needed(settings, 'secret', 'APP_SECRET')
  const url = needed(settings, 'databaseUrl', 'DATABASE_URL')
  const clientAddress = (request: Request) => request.headers.get('CF-Connecting-IP') ?? ''
  return () =>
    deskOver(openHttp(url, databaseAuthToken ?? undefined, pageMilliseconds), {
      ...{ publicUrl, secret, clientAddress, demonstration: false, ...seen },
      readFonts: () => readFonts(bindings),
      setupCode: bindings.SETUP_CODE || null,
      importLimits: edgeImportLimits,
      fileHome: bindings.FILES ? filesInBucket(bindings.FILES) : null,
    })
}

function needed(settings: Settings, name: 'secret' | 'databaseUrl', setting: string): string {
  const value = settings[name]
  if (value === null) throw new WrongSetting(`${setting} must be set at the edge.`)
  return value
}
