import { asc, eq } from 'drizzle-orm'
import type { Loan } from '../src/domain/loan.ts'
import type { Db, Statement } from './db.ts'
import { saveHolds } from './holds.ts'
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
