import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { closedYears } from '../../db/years.ts'
import { buildBook, openAt } from './book/build.ts'
import { smallSize, todayOf } from './book/size.ts'

it('builds a lawful book: every hash, picture and closed year verifies', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-bench-'))
  const told: string[] = []
  await buildBook(folder, smallSize, said => told.push(said))
  const { db } = await openAt(folder, () => new Date(`${todayOf(smallSize)}T03:00:00Z`))
  const verified = await verifyBook(db)
  expect(verified).toMatchObject({ ok: true, erased: 0 })
  const { entries } = verified as { entries: number }
  expect(Math.abs(entries - smallSize.entries)).toBeLessThan(smallSize.entries / 10)
  expect((await closedYears(db)).map(({ year }) => year)).toEqual(smallSize.years.slice(0, -1))
  const [waiting] = await db.all<{ loans: number }>(
    "SELECT count(*) AS loans FROM loan WHERE decision = 'approved' AND handed_over_on IS NULL",
  )
  expect(waiting!.loans).toBeGreaterThanOrEqual(smallSize.waiting)
  db.close()
  rmSync(folder, { recursive: true, force: true })
})
