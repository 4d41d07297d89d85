import { and, asc, eq } from 'drizzle-orm'
import type { Loan } from '../src/domain/loan.ts'
import type { Db, Statement } from './db.ts'
import { changeHolds, saveHolds } from './holds.ts'
import { remembered } from './remembered.ts'
import { line, loan } from './schema/loans.ts'

type LoanRow = typeof loan.$inferSelect
type LineRow = typeof line.$inferSelect

/** The writes that make a loan's picture, fresh or changed. Goes with its entries, in one commit. */
export function saveLoan(db: Db, picture: Loan): Statement[] {
  const { lines, ...row } = picture
  if (row.seq === 1) return insertLoan(db, row, lines)
  return [
    db.update(loan).set(row).where(eq(loan.id, row.id)),
    ...saveLines(db, row.id, lines),
    ...saveHolds(db, picture),
  ]
}

/**
 * The same of a picture whose last one is known: only what differs is written. SQLite writes an index anew for each column
 * that is named, whether its value is another or not, and a loan has many indexes. The entries that go with
 * it are refused where the last one is not what the database holds.
 */
export function changePicture(db: Db, before: Loan, picture: Loan): Statement[] {
  const { lines, ...row } = picture
  const known = new Map(before.lines.map(each => [each.line, each]))
  const changed = lines.flatMap((each): Statement[] => {
    const differing = difference(known.get(each.line)!, each)
    if (!differing) return []
    return [
      db
        .update(line)
        .set(differing)
        .where(and(eq(line.loan, row.id), eq(line.line, each.line))),
    ]
  })
  const { lines: _, ...rowBefore } = before
  const differing = difference(rowBefore, row)
  return [
    ...(differing ? [db.update(loan).set(differing).where(eq(loan.id, row.id))] : []),
    ...changed,
    ...changeHolds(db, before, picture),
  ]
}

/** The columns whose value is another now; null where there is none. */
function difference<Row extends object>(before: Row, now: Row): Partial<Row> | null {
  const columns = Object.keys(now) as (keyof Row)[]
  const differing = columns.filter(column => before[column] !== now[column])
  if (differing.length === 0) return null
  return Object.fromEntries(differing.map(column => [column, now[column]])) as Partial<Row>
}

/** A loan whose first entries are written in one commit, however many there are. */
export function insertLoan(db: Db, row: LoanRow, lines: Loan['lines']): Statement[] {
  return [db.insert(loan).values(row), ...saveLines(db, row.id, lines)]
}

function saveLines(db: Db, id: string, lines: Loan['lines']): Statement[] {
  return lines.map(each =>
    db
      .insert(line)
      .values({ loan: id, ...each })
      .onConflictDoUpdate({ target: [line.loan, line.line], set: each }),
  )
}

export const loanById = remembered((db, id) =>
  db.select().from(loan).where(eq(loan.id, id)).limit(1),
)

export const linesOfLoan = remembered((db, id) =>
  db.select().from(line).where(eq(line.loan, id)).orderBy(asc(line.line)),
)

/** The domain's loan from its row and its lines; null when there is no such loan. */
export function loanFrom(rows: LoanRow[], lines: LineRow[]): Loan | null {
  const row = rows[0]
  if (!row) return null
  return { ...row, lines: lines.map(({ loan: _, ...each }) => each) }
}
