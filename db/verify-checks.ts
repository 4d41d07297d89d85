import { eq } from 'drizzle-orm'
import { listDay } from '../src/domain/check.ts'
import { applyToCheck, type CheckRow, type CountRow, countFrom } from '../src/domain/draw-check.ts'
import type { Entry } from '../src/domain/entry.ts'
import { linesAsAt, listFrom, loansAsAt } from './check-list.ts'
import { allChecks, checkColumns } from './checks.ts'
import type { Db } from './db.ts'
import { checkCount, checkLine, checkLoan } from './schema/checks.ts'
import { compareRows, Difference, differ } from './verifying.ts'

/** Annual checks, what was counted, and the lists of 30 September, as the book says them. */
export class DrawnChecks {
  private checks = new Map<string, CheckRow>()
  private counts = new Map<string, CountRow>()

  draw(entry: Entry, named: string): void {
    const [noun, id = '', person] = entry.stream.split(':')
    if (noun !== 'check') return
    try {
      if (person === undefined) {
        this.checks.set(id, applyToCheck(this.checks.get(id) ?? null, entry))
      } else {
        const count = countFrom(entry)
        const check = this.checks.get(id)
        if (!check?.checkers.some(each => each.person === person)) {
          throw new Error('it is of nobody who was appointed')
        }
        if (check.openedOn === null || check.reportedOn !== null) {
          throw new Error('it was counted before the list or after the report')
        }
        this.counts.set(count.id, count)
      }
    } catch (error) {
      throw new Difference(`${named}: ${(error as Error).message}`)
    }
  }

  async compare(db: Db): Promise<void> {
    const drawn = [...this.checks.values()].map(checkColumns)
    compareRows('annual check', await allChecks(db), drawn, row => row.id)
    const kept = await db.select().from(checkCount)
    compareRows('count', kept, [...this.counts.values()], row => row.id)
    for (const check of this.checks.values()) await this.compareList(db, check)
  }

  /** The list again from the entries that it was drawn through, against its hash and its tables. */
  private async compareList(db: Db, { id, fiscalYear, through, sha256 }: CheckRow): Promise<void> {
    const day = listDay(fiscalYear)
    const [rows, loans, keptLines, keptLoans] = await db.batch([
      linesAsAt(db, day, through ?? 0),
      loansAsAt(db, day, through ?? 0),
      db.select().from(checkLine).where(eq(checkLine.checkId, id)),
      db.select().from(checkLoan).where(eq(checkLoan.checkId, id)),
    ])
    const list = through === null ? { lines: [], loans: [], sha256: null } : listFrom(rows, loans)
    differ(`the list of annual check ${id}`, { sha256 }, { sha256: list.sha256 })
    const lines = list.lines.map(line => ({ checkId: id, ...line }))
    compareRows(`line of annual check ${id}`, keptLines, lines, row => String(row.n))
    const listed = list.loans.map(loan => ({ checkId: id, ...loan }))
    const loanKey = (row: (typeof listed)[number]) => `${row.loan} ${row.item}`
    compareRows(`loan of annual check ${id}`, keptLoans, listed, loanKey)
  }
}
