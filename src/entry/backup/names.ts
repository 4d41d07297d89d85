import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dayInBangkok } from '../../domain/dates.ts'
import type { Settings } from '../settings.ts'

/** Where backups are kept that were given no other place. */
export const backupFolder = ({
  backupDir,
  dataDir,
}: Pick<Settings, 'backupDir' | 'dataDir'>): string => backupDir ?? join(dataDir, 'backups')

/** By day and time in Thailand, the year as the office writes it: `yuem-khuen-2569-11-26-093015.tar.gz`. */
export function backupName(now: Date): string {
  const [year, ...day] = dayInBangkok(now).split('-')
  const time = now.toLocaleTimeString('en-GB', { timeZone: 'Asia/Bangkok' }).replaceAll(':', '')
  return `yuem-khuen-${[Number(year) + 543, ...day].join('-')}-${time}.tar.gz`
}

/**
 * Where the backup of that moment comes to lie: under a later second where two are made in one, as
 * at an upgrade.
 */
export function backupPlace(folder: string, now: Date): string {
  const file = join(folder, backupName(now))
  return existsSync(file) ? backupPlace(folder, new Date(now.getTime() + 1_000)) : file
}

/** Is it named as a backup is? Nothing else in the folder is ever looked at or removed. */
export const isBackupName = (name: string): boolean =>
  /^yuem-khuen-\d{4}-\d\d-\d\d-\d{6}\.tar\.gz$/.test(name)
