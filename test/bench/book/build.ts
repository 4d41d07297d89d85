import { copyFileSync } from 'node:fs'
import { generateSignedCookie } from 'hono/cookie'
import { appendAll, insertLoans, insertPersonals } from '../../../db/bulk.ts'
import { saveLoan } from '../../../db/loans.ts'
import { lastPosition } from '../../../db/seals.ts'
import { createApp, sessionCookie } from '../../../src/app.tsx'
import { addDays, type CivilDate, daysBetween, lastDayOf } from '../../../src/domain/dates.ts'
import { databaseFile, openOffice } from '../../../src/entry/open.ts'
import { settingsFrom } from '../../../src/entry/settings.ts'
import type { OpenDesk } from '../../../src/usecases/desk.ts'
import { sealOfTheDay } from '../../../src/usecases/seals/seal.ts'
import { Chance } from './chance.ts'
import { Life } from './life.ts'
import { openBenchOffice, written } from './people-and-things.ts'
import { firstDay, type Size, todayOf } from './size.ts'

const seed = 2568
/** Entries of one commit: some weeks of a large office. */
const entriesAtOnce = 20_000
/** About how many entries a form brings in its life. */
const entriesPerLoan = 5.135

/** The secret of every book of the bench: sessions are signed without asking the server. */
export const benchSecret = 'the secret of the bench, which guards nothing at all'

/** The office of a folder, at a moment that `clock` tells. */
export async function openAt(dataDir: string, clock: () => Date): Promise<OpenDesk> {
  const settings = settingsFrom({ DATA_DIR: dataDir, APP_SECRET: benchSecret })
  return { ...(await openOffice(settings)), now: clock }
}

/**
 * Builds a book through the product's own writing: hashes, triggers and pictures as in an office,
 * a seal for each commit, and every year but the last one closed, its documents drawn and kept.
 * `afterYear` is called when a year was closed and the file is whole.
 */
export async function buildBook(
  dataDir: string,
  size: Size,
  tell: (said: string) => void,
  afterYear: (year: number) => void = () => {},
): Promise<void> {
  const chance = new Chance(seed)
  let now = new Date(`${firstDay(size)}T02:00:00Z`)
  const open: OpenDesk = {
    ...(await openAt(dataDir, () => now)),
    newId: () => chance.idAt(now.getTime()),
    newSalt: () => chance.hex(32),
    newTag: () => chance.hex(12),
  }
  const setTo = (day: CivilDate, time = '03:00') => {
    now = new Date(`${day}T${time}:00Z`)
  }
  const office = await openBenchOffice(open, size, chance)
  const life = new Life(office, chance)
  const today = todayOf(size)
  const days = daysBetween(firstDay(size), today) + 1
  let owed = 0
  const [begun] = await lastPosition(open.db)
  const loans = (size.entries - begun!.position - 2 * size.waiting) / entriesPerLoan
  for (const year of size.years) {
    const last = lastDayOf(year) < today ? lastDayOf(year) : today
    for (let day = firstDayIn(year, size); day <= last; day = addDays(day, 1)) {
      setTo(day)
      owed += loans / days
      life.live(day, Math.floor(owed))
      owed -= Math.floor(owed)
      if (day === today) for (let n = 0; n < size.waiting; n += 1) life.wait(day)
      if (life.waiting >= entriesAtOnce || day === last) await write(open, life)
    }
    tell(`fiscal year ${year} written`)
    if (year === size.years.at(-1)) break
    setTo(addDays(last, 1), '01:00')
    await closeYear(open, year)
    await open.db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    afterYear(year)
  }
  await open.db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  open.db.close()
}

const firstDayIn = (year: number, size: Size) =>
  year === size.years[0] ? firstDay(size) : addDays(lastDayOf(year - 1), 1)

async function write(open: OpenDesk, life: Life): Promise<void> {
  const { db } = open
  const { entries, personals, added, changed } = life.news()
  await written(open, [
    ...appendAll(db, entries),
    ...insertPersonals(db, personals),
    ...changed.flatMap(({ before, now }) => saveLoan(db, before, now)),
    ...insertLoans(db, added),
  ])
  await sealOfTheDay(open)
}

/** As the finance director does on the page of the closing. */
async function closeYear(open: OpenDesk, year: number): Promise<void> {
  const answer = await createApp(open).request(`/reports/${year}/closings`, {
    method: 'POST',
    headers: { Cookie: await cookieOf('director'), Origin: open.publicUrl },
    body: new URLSearchParams({ confirmed: '1' }),
  })
  if (answer.status === 303) return
  throw new Error(`Year ${year} was not closed: ${answer.status} ${await answer.text()}`)
}

/** Signs that person of the bench's office in. */
export async function cookieOf(person: string): Promise<string> {
  const cookie = await generateSignedCookie(sessionCookie, `session-${person}`, benchSecret)
  return cookie.split(';')[0]!
}

/** The file of a book that is closed, under another folder. */
export function copyBook(from: string, to: string): void {
  copyFileSync(databaseFile(from), databaseFile(to))
}
