import { existsSync } from 'node:fs'
import { missingMigrations } from '../../../db/migrate.ts'
import { databaseFile } from '../open.ts'
import { openOwnFile } from '../own-file.ts'
import type { Settings } from '../settings.ts'
import { makeBackup } from './make.ts'
import { backupFolder, backupPlace } from './names.ts'

/**
 * Before a newer version changes an office's database, a backup of it as it was: the way back.
 * Answers its path; null where nothing will be changed, or nothing is there yet.
 */
export async function backUpBeforeMigrating(settings: Settings, now: Date): Promise<string | null> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl !== null || !existsSync(databaseFile(dataDir))) return null
  if (!(await isEarlier(databaseFile(dataDir), settings))) return null
  const { file } = await makeBackup(settings, backupPlace(backupFolder(settings), now), now)
  return file
}

/** Has it a book, and lacks it a migration? */
async function isEarlier(path: string, settings: Settings): Promise<boolean> {
  const db = await openOwnFile(path, settings)
  try {
    const { rows } = await db.$client.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'")
    return rows.length > 0 && (await missingMigrations(db)).length > 0
  } finally {
    db.close()
  }
}
