import { sql } from 'drizzle-orm'
import type { OpenCase } from '../src/domain/open-case.ts'
import type { Db } from './db.ts'

type Row = Omit<OpenCase, 'condition' | 'units'> & { damaged: number; lost: number }

type CaseSearch = {
  /** Only this person's; null for all. */
  borrower: string | null
  /** The last line of the page before. */
  after: { loan: string; line: number } | null
}

/** Lines with an open case, the oldest loan first, by the index that holds no other. */
export function linesWithCases(db: Db, { borrower, after }: CaseSearch, limit: number) {
  const mine = borrower === null ? sql`1` : sql`loan.borrower = ${borrower}`
  const beyond =
    after === null ? sql`1` : sql`(line.loan, line.line) > (${after.loan}, ${after.line})`
  return db.all<Row>(sql`
    SELECT line.loan, line.line, loan.number, loan.fiscal_year AS fiscalYear,
      person.name AS borrowerName, loan.owning_division AS owningDivision,
      division.name AS owningDivisionName, item.id AS item, item.name, item.code, item.unit,
      line.unit_value_satang AS unitValueSatang,
      line.returned_damaged - line.settled_damaged AS damaged,
      line.lost - line.settled_lost AS lost, line.last_returned_on AS since
    FROM line CROSS JOIN loan ON loan.id = line.loan
      CROSS JOIN item ON item.id = line.item
      CROSS JOIN person ON person.id = loan.borrower
      CROSS JOIN division ON division.id = loan.owning_division
    WHERE (line.returned_damaged > line.settled_damaged OR line.lost > line.settled_lost)
      AND ${mine} AND ${beyond}
    ORDER BY line.loan, line.line LIMIT ${limit}`)
}

/** A case each for what was damaged and for what was lost. */
export function casesFrom(rows: Row[]): OpenCase[] {
  return rows.flatMap(({ damaged, lost, ...row }) =>
    [
      { ...row, condition: 'damaged' as const, units: damaged },
      { ...row, condition: 'lost' as const, units: lost },
    ].filter(each => each.units > 0),
  )
}
