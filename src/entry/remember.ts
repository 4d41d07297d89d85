import type { Db } from '../../db/db.ts'
import { missingMigrations } from '../../db/migrate.ts'
import { newId } from './ids.ts'
import { openDatabase } from './open.ts'
import type { Settings } from './settings.ts'

export const clockAndIds = { newId, now: () => new Date() }

/**
 * What a command did is remembered in the office it did it for, where that can be: a database of an
 * earlier schema, or on a disk that may not be written, is backed up and verified all the same.
 */
export async function rememberInOffice(
  settings: Settings,
  write: (db: Db) => Promise<void>,
): Promise<void> {
  const db = await openDatabase(settings)
  try {
    if ((await missingMigrations(db)).length === 0) await write(db)
  } catch (error) {
    console.error(`not remembered in the office: ${(error as Error).message}`)
  } finally {
    db.close()
  }
}
