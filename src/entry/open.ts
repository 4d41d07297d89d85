import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { administrators } from '../../db/accounts.ts'
import type { Db } from '../../db/db.ts'
import { migrate, missingMigrations, unknownMigrations } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openFileToRead } from '../../db/open-file.ts'
import { openServers, pagePatience, readingPatience } from '../../db/open-servers.ts'
import type { Office } from '../domain/offices.ts'
import { quietWatch, type Watch } from '../outside/watch.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { addressesOf } from './addresses.ts'
import { openServer } from './database-server.ts'
import { deskOver } from './desk-over.ts'
import { fontsFromPackage } from './fonts.ts'
import { newSetupCode } from './ids.ts'
import { thisMachine } from './machine.ts'
import { openOfficeDesk } from './offices/desk.ts'
import { openOwnFile } from './own-file.ts'
import type { ReadingGiven } from './reading/talk.ts'
import { type Settings, WrongSetting } from './settings.ts'

/** The one database file of an office, and the only `*.db` in its folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'yuem-khuen.db')

export const noBookIn = (dataDir: string): string =>
  `DATA_DIR ${dataDir} holds no office's book (${databaseFile(dataDir)} is not there). Start this in the folder of the product, with the DATA_DIR that the office runs with.`

/** Opens the office on Node, its database brought to the present schema. */
export async function openOffice(
  settings: Settings,
  options: { demonstration?: boolean; watch?: Watch; backsUp?: boolean } = {},
): Promise<OpenDesk> {
  const db = await migrated(settings)
  const isSetUp = (await administrators(db)).length > 0
  return deskOver(db, {
    ...ownOf(settings, settings.secret ?? keptSecret(settings.dataDir)),
    // Made anew at each start, so a code that was seen over a shoulder dies with the process.
    setupCode: isSetUp ? null : newSetupCode(),
    demonstration: options.demonstration ?? false,
    watch: options.watch ?? quietWatch,
    machine: thisMachine(settings, options.backsUp ?? false),
  })
}

/** The database at the present schema. A server may take its time for that, and for nothing after it. */
async function migrated(settings: Settings): Promise<Db> {
  const db = await openDatabase(settings)
  await migrate(db, new Date())
  if (settings.databaseUrl === null) return db
  db.close()
  return openServers(addressesOf(settings), pagePatience)
}

/** The same office as the reading thread has it: open already, and to be read only. */
export async function openToRead(
  { settings, secret, demonstration }: ReadingGiven,
  watch: Watch,
): Promise<OpenDesk> {
  const { databaseUrl, dataDir } = settings
  const db =
    databaseUrl === null
      ? await openFileToRead(databaseFile(dataDir))
      : openServers(addressesOf(settings), readingPatience)
  return deskOver(db, { ...ownOf(settings, secret), setupCode: null, demonstration, watch })
}

/** One of many offices, as that thread has it. */
export const openOfficeToRead = (
  office: Office,
  { settings, secret }: ReadingGiven,
  watch: Watch,
): OpenDesk =>
  openOfficeDesk(office, settings, secret, {
    readFonts: fontsFromPackage,
    watch,
    machine: thisMachine(settings, false),
    clientAddress: clientAddressBehind(settings.trustedProxies),
  })

const ownOf = ({ publicUrl, trustedProxies }: Settings, secret: string) => ({
  publicUrl,
  secret,
  readFonts: fontsFromPackage,
  clientAddress: clientAddressBehind(trustedProxies),
})

/**
 * The database alone, as it is: nothing is migrated. Throws WrongSetting where none answers, or
 * where a newer version of the product has been at work, whose tables this one would read wrongly.
 */
export async function openDatabase(settings: Settings): Promise<Db> {
  const db = await openAnswering(settings)
  const unknown = await unknownMigrations(db)
  if (unknown.length === 0) return db
  db.close()
  throw new WrongSetting(
    `The database belongs to a newer version of this product (it has ${unknown.join(', ')}, which this one does not know). Start that version; or bring back the backup that it made before it changed the database (README, "Upgrade").`,
  )
}

async function openAnswering(settings: Settings): Promise<Db> {
  const { databaseUrl, databaseAuthToken, dataDir, namespace } = settings
  if (databaseUrl !== null) return openServer(databaseUrl, databaseAuthToken, namespace)
  makeFolder(dataDir)
  return openOwnFile(databaseFile(dataDir), settings)
}

/**
 * The book of an office that is there already, to be read as it is. Throws WrongSetting, and makes
 * nothing, where DATA_DIR is mistyped or the book was never brought to the present schema.
 */
export async function openBook(settings: Settings): Promise<Db> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl === null && !existsSync(databaseFile(dataDir))) {
    throw new WrongSetting(noBookIn(dataDir))
  }
  const db = await openDatabase(settings)
  const missing = await missingMigrations(db)
  if (missing.length === 0) return db
  db.close()
  if (missing.length === migrations.length) {
    throw new WrongSetting(
      'The database holds no book yet: npm start begins one, npm run import -- --export FILE brings one in.',
    )
  }
  throw new WrongSetting(
    `The database is not of the present schema, it lacks ${missing.join(', ')}: npm run migrate.`,
  )
}

/**
 * Where a request came from: the other end of the connection or, where that is a reverse proxy
 * named in TRUSTED_PROXY, the last address in `X-Forwarded-For` that is no such proxy. What stands
 * before it the visitor may have written, and of any other the header is not believed at all.
 */
export function clientAddressBehind(proxies: string[]) {
  return (request: Request, bindings: unknown): string => {
    const { incoming } = (bindings ?? {}) as { incoming?: IncomingMessage }
    const address = plainAddress(incoming?.socket.remoteAddress ?? '')
    if (!proxies.includes(address)) return address
    const forwarded = request.headers.get('X-Forwarded-For')?.split(',') ?? []
    const passed = forwarded.map(each => plainAddress(each.trim())).filter(each => each !== '')
    return passed.findLast(each => !proxies.includes(each)) ?? address
  }
}

/** An IPv4 address as itself, where the socket shows it in IPv6's clothes. */
const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '')

/** The secret that signs sessions, made at the first start; whoever reads it can sign in as anybody. */
export function keptSecret(dataDir: string): string {
  makeFolder(dataDir)
  const file = join(dataDir, 'app-secret')
  try {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
    // `wx` lets only the first of two processes make it; the other reads what was made.
    writeFileSync(file, `${secret}\n`, { flag: 'wx', mode: 0o600 })
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return readFileSync(file, 'utf8').trim()
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new WrongSetting(
      `DATA_DIR ${dataDir} cannot be made or opened: ${(error as Error).message}.`,
    )
  }
}
