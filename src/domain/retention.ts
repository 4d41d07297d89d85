import { compare } from './compare.ts'
import { addDays, type CivilDate, dayNumber, type Instant } from './dates.ts'

/** A backup that is kept: whether the book in it verified, it says itself. */
export type KeptBackup = {
  name: string
  on: CivilDate
  at: Instant
  verified: boolean
  /** Made of the database as a newer version found it, before it changed it. */
  wayBack?: boolean
}

/** So many ways back stay, whatever was made on the same day: of the upgrade before the last one, too. */
const waysBackMost = 2

/** Of how many days, weeks and months one backup each is kept. */
type Retention = { days: number; weeks: number; months: number }
export const usualRetention: Retention = { days: 7, weeks: 4, months: 12 }

/**
 * The names of the backups that may go. Of each of the last days, weeks and months that have one
 * the newest stays, a verified one before any other; the newest of all stays, and so does the
 * newest that verified, however old it is. A way back is counted apart: the day's backup of the
 * newer version must not push it out.
 */
export function outlived(all: KeptBackup[], kept: Retention = usualRetention): string[] {
  const sorted = [...all].sort(
    (one, other) => compare(other.at, one.at) || compare(other.name, one.name),
  )
  const waysBack = sorted.filter(({ wayBack }) => wayBack)
  const newestFirst = sorted.filter(({ wayBack }) => !wayBack)
  const stays = new Set<string>()
  const keep = (backup: KeptBackup | undefined) => backup && stays.add(backup.name)
  keep(newestFirst[0])
  keep(newestFirst.find(({ verified }) => verified))
  const spans: [most: number, of: (backup: KeptBackup) => string][] = [
    [kept.days, ({ on }) => on],
    [kept.weeks, ({ on }) => mondayOf(on)],
    [kept.months, ({ on }) => on.slice(0, 7)],
  ]
  for (const [most, spanOf] of spans) {
    const names = [...new Set(newestFirst.map(spanOf))].slice(0, most)
    for (const name of names) {
      const inside = newestFirst.filter(backup => spanOf(backup) === name)
      keep(inside.find(({ verified }) => verified) ?? inside[0])
    }
  }
  const gone = [
    ...newestFirst.filter(({ name }) => !stays.has(name)),
    ...waysBack.slice(waysBackMost),
  ]
  return gone.map(({ name }) => name)
}

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: CivilDate) => addDays(day, -((dayNumber(day) + 3) % 7))
