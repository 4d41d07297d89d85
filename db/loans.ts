import { and, asc, eq } from 'drizzle-orm'
import type { Loan } from '../src/domain/loan.ts'
import type { Db, Statement } from './db.ts'
import { saveHolds } from './holds.ts'
import { remembered } from './remembered.ts'
import { line, loan } from './schema/loans.ts'

type LoanRow = typeof loan.$inferSelect
type LineRow = typeof line.$inferSelect

/**
 * The writes that bring a loan's picture from its last one (null: the loan is new) to this one;
 * they go with its entries, in one commit. Of a loan that is there only what differs is written:
 * SQLite writes an index anew for each column that is named, whether its value is another or not,
 * and a loan has many indexes. The entries that go with it are refused where the last picture is
 * not what the database holds.
 */
export function saveLoan(db: Db, before: Loan | null, now: Loan): Statement[] {
  return [...saveRow(db, before, now), ...saveLines(db, before, now), ...saveHolds(db, before, now)]
}

function saveRow(db: Db, before: Loan | null, now: Loan): Statement[] {
  if (!before) return [db.insert(loan).values(rowOf(now))]
  const differing = difference(rowOf(before), rowOf(now))
  return differing ? [db.update(loan).set(differing).where(eq(loan.id, now.id))] : []
}

const rowOf = ({ lines: _, ...row }: Loan): LoanRow => row

function saveLines(db: Db, before: Loan | null, now: Loan): Statement[] {
  const known = new Map(before?.lines.map(each => [each.line, each]))
  return now.lines.flatMap((each): Statement[] => {
    const last = known.get(each.line)
    if (!last) return [db.insert(line).values({ loan: now.id, ...each })]
    const differing = difference(last, each)
    const of = and(eq(line.loan, now.id), eq(line.line, each.line))
    return differing ? [db.update(line).set(differing).where(of)] : []
  })
}

/** The columns whose value is another now; null where there is none. */
function difference<Row extends object>(before: Row, now: Row): Partial<Row> | null {
  const columns = Object.keys(now) as (keyof Row)[]
  const differing = columns.filter(column => before[column] !== now[column])
  if (differing.length === 0) return null
  return Object.fromEntries(differing.map(column => [column, now[column]])) as Partial<Row>
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
