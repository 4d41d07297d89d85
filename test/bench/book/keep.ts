import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from '../../../src/entry/open.ts'
import { buildBook, copyBook, openAt } from './build.ts'
import type { Size } from './size.ts'

/** An ignored folder: books are kept there between runs. */
const kept = join(import.meta.dirname, '../../.output/bench')

/** The folders of the whole book and of the same book as it was when its first year was closed. */
export type KeptBooks = { whole: string; firstYear: string }

/**
 * The book of that size, built where there is none yet. A book stands under its name only once it
 * is whole, so that one whose building was broken off is begun anew.
 */
export async function keptBooks(size: Size, tell: (said: string) => void): Promise<KeptBooks> {
  const whole = join(kept, `book-${size.entries}`)
  const firstYear = `${whole}-first-year`
  if (!existsSync(databaseFile(whole)) || !existsSync(databaseFile(firstYear))) {
    for (const folder of [whole, firstYear]) rmSync(folder, { recursive: true, force: true })
    const building = join(kept, 'building')
    rmSync(building, { recursive: true, force: true })
    mkdirSync(firstYear, { recursive: true })
    mkdirSync(building, { recursive: true })
    const begun = performance.now()
    await buildBook(building, size, tell, year => {
      if (year === size.years[0]) copyBook(building, firstYear)
    })
    renameSync(building, whole)
    tell(`book of ${size.entries} entries built in ${seconds(performance.now() - begun)}`)
  }
  for (const folder of [whole, firstYear]) await migrated(folder)
  return { whole, firstYear }
}

/** A book that was kept since an older schema is brought to the present one, as at every start. */
async function migrated(folder: string): Promise<void> {
  const open = await openAt(folder, () => new Date())
  await open.db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  open.db.close()
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`
