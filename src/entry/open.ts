import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Db } from '../../db/db.ts'
import { migrate } from '../../db/migrate.ts'
import { openFile } from '../../db/open-file.ts'
import { openHttp } from '../../db/open-http.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { newId, newSalt, newTag, pause } from './ids.ts'
import { type Settings, WrongSetting } from './settings.ts'

/** The one database file of an office, and the only `*.db` in its folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'yuem-khuen.db')

/** Opens the office on Node: its database brought to the present schema, ids, chance, the outside. */
export async function openOffice(
  settings: Settings,
  options: { demonstration?: boolean } = {},
): Promise<OpenDesk> {
  const db = await openDatabase(settings)
  await migrate(db, new Date())
  return {
    db,
    outside: {
      identity: {
        hashPassword,
        verifyPassword: (hash, password) => verifyPassword({ hash, password }),
      },
    },
    now: () => new Date(),
    newId,
    newSalt,
    newTag,
    pause,
    publicUrl: settings.publicUrl,
    secret: settings.secret ?? keptSecret(settings.dataDir),
    demonstration: options.demonstration ?? false,
  }
}

/** The database alone, as it is: nothing is migrated. */
export async function openDatabase(settings: Settings): Promise<Db> {
  const { databaseUrl, databaseAuthToken, dataDir } = settings
  if (databaseUrl !== null) return openHttp(databaseUrl, databaseAuthToken ?? undefined)
  makeFolder(dataDir)
  return openFile(databaseFile(dataDir))
}

/** The secret that signs sessions, made at the first start; whoever reads it can sign in as anybody. */
function keptSecret(dataDir: string): string {
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
