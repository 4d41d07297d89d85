import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Db } from '../../db/db.ts'
import { openFile } from '../../db/open-file.ts'
import { outageIn } from '../../db/outage.ts'
import { damageIn } from '../../db/sound.ts'
import { backupFolder, isBackupName } from './backup/names.ts'
import { type Settings, WrongSetting } from './settings.ts'

/**
 * Opens the office's own file, and looks at it first. Throws WrongSetting, with what to do next,
 * where it is damaged or cannot be written to, so that nobody works on a book that is not whole.
 */
export async function openOwnFile(path: string, settings: Settings): Promise<Db> {
  let db: Db | null = null
  try {
    db = await openFile(path)
    const damage = await damageIn(db)
    if (damage === null) return db
    throw new WrongSetting(damaged(path, damage, settings))
  } catch (error) {
    db?.close()
    throw error instanceof WrongSetting ? error : whyNot(path, error as Error, settings)
  }
}

function whyNot(path: string, error: Error, settings: Settings): Error {
  const outage = outageIn(error)
  if (outage === 'damaged') return new WrongSetting(damaged(path, error.message, settings))
  if (outage === 'full') {
    return new WrongSetting(
      `The disk is full, and ${path} cannot be opened. Make room on it, and start again: nothing is lost.`,
    )
  }
  if (outage !== 'read-only') return error
  const folder = dirname(path)
  return new WrongSetting(
    `The database ${path} can only be read (${oneLine(error.message)}). Give the user who starts this the right to write to the file and to its folder ${folder}; nothing was changed.`,
  )
}

function damaged(path: string, how: string, settings: Settings): string {
  return `The database ${path} is damaged (${oneLine(how)}), so it is not opened. Keep it, and bring back the last backup: ${wayBack(settings)}`
}

/** The commands that set the damaged folder aside and restore the newest backup into an empty one. */
function wayBack(settings: Settings): string {
  const { dataDir } = settings
  const folder = backupFolder(settings)
  const names = existsSync(folder) ? readdirSync(folder).filter(isBackupName) : []
  const newest = names.toSorted().at(-1)
  const aside = `${dataDir}-damaged`
  // Backups that lie inside of the folder move along with it.
  const inside = relative(resolve(dataDir), resolve(folder))
  const kept = inside.startsWith('..') ? folder : join(aside, inside)
  const file = newest ? join(kept, newest) : 'FILE'
  const none = newest ? '' : ` (no backup stands in ${folder}: FILE is one from elsewhere)`
  return `mv ${dataDir} ${aside} && DATA_DIR=${dataDir} npm run restore -- ${file}${none}`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 160)
