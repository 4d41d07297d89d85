import { chmodSync, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/db.ts'
import { bookHeads, headsDifference } from '../../../db/heads.ts'
import { missingMigrations } from '../../../db/migrate.ts'
import { copyFileTo, openFile } from '../../../db/open-file.ts'
import { atOneMoment, copyDatabase } from '../../../db/snapshot.ts'
import { demonstrationState } from '../demonstration.ts'
import { databaseFile, noBookIn, openDatabase } from '../open.ts'
import type { Settings } from '../settings.ts'
import {
  BackupRefused,
  backupFormat,
  databasePart,
  type Manifest,
  productVersion,
  settingsPart,
} from './manifest.ts'
import { type Backup, packedFile, partsIn } from './packed-file.ts'
import { verifiedCopy } from './verified.ts'

/** What nobody may sign in with again: it dies with the machine, and is in no copy. */
const notCopied = ['session', 'verification', 'sign_in_try']

/**
 * Makes one file of the office as it is at this moment, while it runs: SQLite copies what was
 * committed by then, and writers do not wait. The copy is verified and packed, the packed file read
 * back; only then does it get its name, so that no half one is ever taken for a backup. A libSQL
 * server's database is read at one moment, row by row, into such a file. Throws
 * BackupRefused, and leaves nothing, where that cannot be done.
 */
export async function makeBackup(settings: Settings, to: string, now: Date): Promise<Backup> {
  const { databaseUrl, dataDir } = settings
  const source = databaseFile(dataDir)
  if (databaseUrl === null && !existsSync(source)) {
    throw new BackupRefused(noBookIn(dataDir))
  }
  const copy = (path: string) =>
    databaseUrl === null ? copiedFile(source, path) : copiedServer(settings, path)
  return packedFile(dataDir, to, folder => copied(settings, copy, folder, now))
}

async function copiedFile(source: string, path: string): Promise<Db> {
  await copyFileTo(source, path)
  return openFile(path)
}

async function copiedServer(settings: Settings, path: string): Promise<Db> {
  const server = await openDatabase(settings)
  const { rows } = await server.$client.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'")
  if (rows.length === 0) throw new BackupRefused('The database at DATABASE_URL holds no book.')
  const db = await openFile(path)
  try {
    await atOneMoment(server, async frozen => {
      await copyInto(frozen, db)
      const difference = headsDifference(await bookHeads(db), await bookHeads(frozen))
      if (difference !== null) throw new BackupRefused(`The copy is not the book: ${difference}.`)
    })
    return db
  } catch (error) {
    db.close()
    throw error
  } finally {
    server.close()
  }
}

/** Copies a whole database into a new file, whose foreign keys are looked at once all is there. */
async function copyInto(from: Db, file: Db): Promise<void> {
  await file.$client.execute('PRAGMA foreign_keys = OFF')
  await copyDatabase(from, statements => file.run(statements))
  const { rows } = await file.$client.execute('PRAGMA foreign_key_check')
  await file.$client.execute('PRAGMA foreign_keys = ON')
  if (rows.length > 0) throw new BackupRefused('The copy lacks what others of its rows name.')
}

async function copied(
  settings: Settings,
  copy: (path: string) => Promise<Db>,
  folder: string,
  now: Date,
): Promise<Manifest> {
  const path = join(folder, databasePart)
  const db = await copy(path)
  try {
    chmodSync(path, 0o600)
    await withoutSessions(db)
    const missing = await missingMigrations(db)
    const head = {
      kind: 'backup' as const,
      ...(await headOf(db, settings, now)),
      book: await bookHeads(db),
      verification: await verified(db, missing),
    }
    // One file again, with nothing beside it: what was changed here goes back into it.
    await db.$client.execute('PRAGMA journal_mode = DELETE')
    db.close()
    await writeFile(join(folder, settingsPart), settingsText(settings), { mode: 0o600 })
    return { ...head, parts: await partsIn(folder, [databasePart, settingsPart]) }
  } finally {
    if (!db.$client.closed) db.close()
  }
}

/** What a manifest says of any packed office. */
export async function headOf(db: Db, settings: Settings, now: Date) {
  const { rows } = await db.$client.execute('SELECT name FROM migration ORDER BY name')
  const [name] = await db.all<{ value: string }>(sql`SELECT value FROM office WHERE key = 'name'`)
  return {
    format: backupFormat,
    product: productVersion(),
    madeAt: now.toISOString(),
    office: name?.value ?? '',
    schema: rows.map(row => String(row.name)),
    demonstration: demonstrationState(settings.dataDir) !== 'none',
  }
}

/** Overwritten, not only forgotten: what is deleted otherwise stays readable in free pages. */
async function withoutSessions(db: Db): Promise<void> {
  await db.$client.execute('PRAGMA secure_delete = ON')
  for (const table of notCopied) await db.$client.execute(`DELETE FROM ${table}`)
}

async function verified(db: Db, missing: string[]): Promise<Manifest['verification']> {
  if (missing.length > 0) return { state: 'not-done', said: `it lacks ${missing.join(', ')}` }
  return verifiedCopy(db)
}

/** What the office's machine was told by its environment, without what opens a door. */
function settingsText({ environment }: Settings): string {
  return `${JSON.stringify(environment, null, 2)}\n`
}
