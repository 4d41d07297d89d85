import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { administrators } from '../../db/accounts.ts'
import type { Db } from '../../db/db.ts'
import { migrate } from '../../db/migrate.ts'
import { openFile } from '../../db/open-file.ts'
import { openHttp } from '../../db/open-http.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { deskOver } from './desk-over.ts'
import { fontsFromPackage } from './fonts.ts'
import { newSetupCode } from './ids.ts'
import { type Settings, WrongSetting } from './settings.ts'

/** The one database file of an office, and the only `*.db` in its folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'yuem-khuen.db')

/** Opens the office on Node, its database brought to the present schema. */
export async function openOffice(
  settings: Settings,
  options: { demonstration?: boolean } = {},
): Promise<OpenDesk> {
  const db = await openDatabase(settings)
  await migrate(db, new Date())
  const isSetUp = (await administrators(db)).length > 0
  return deskOver(db, {
    publicUrl: settings.publicUrl,
    secret: settings.secret ?? keptSecret(settings.dataDir),
    // Made anew at each start, so a code that was seen over a shoulder dies with the process.
    setupCode: isSetUp ? null : newSetupCode(),
    clientAddress,
    readFonts: fontsFromPackage,
    demonstration: options.demonstration ?? false,
  })
}

/** The database alone, as it is: nothing is migrated. */
export async function openDatabase(settings: Settings): Promise<Db> {
  const { databaseUrl, databaseAuthToken, dataDir } = settings
  if (databaseUrl !== null) return openHttp(databaseUrl, databaseAuthToken ?? undefined)
  makeFolder(dataDir)
  return openFile(databaseFile(dataDir))
}

/**
 * The other end of the connection. A reverse proxy on this machine (README) connects from
 * loopback, and only then is the last address that it wrote itself believed.
 */
export function clientAddress(request: Request, bindings: unknown): string {
  const { incoming } = (bindings ?? {}) as { incoming?: IncomingMessage }
  const address = incoming?.socket.remoteAddress ?? ''
  if (!/^(::1|(::ffff:)?127\.)/.test(address)) return address
  const forwarded = request.headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim()
  return forwarded || address
}

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
