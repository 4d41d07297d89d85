import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import { streamOf } from '../src/domain/entry.ts'
import type { PersonOnLoan } from '../src/domain/person.ts'
import { postHolders } from './approvers.ts'
import type { Db } from './db.ts'
import { freedomAskedOf } from './freedom-asked.ts'
import { stream } from './ledger.ts'
import { thingsOfLoan } from './loan-things.ts'
import { linesOfLoan, loanById } from './loans.ts'
import { longestLoans } from './longest-loans.ts'
import { divisions } from './people.ts'
import { photosOfLoan } from './photos.ts'

/** Whoever stands on a loan: the borrower, and everybody who wrote an entry of it. */
function peopleOfLoan(db: Db, loan: string) {
  return db.all<PersonOnLoan>(sql`
    SELECT id, name, position, unit, phone, address, division FROM person WHERE id IN (
      SELECT borrower FROM loan WHERE id = ${loan}
      UNION SELECT person FROM ledger WHERE stream = ${streamOf.loan(loan)})`)
}

/**
 * What stands outside of the book of a loan's entries: the borrower's words on the request, and who
 * signed which sentence. `content` is null once it was erased.
 */
function personalOfLoan(db: Db, loan: string) {
  return db.all<{ entry: string; seq: number; content: string | null }>(sql`
    SELECT personal.entry, ledger.seq, personal.content
    FROM ledger JOIN personal ON personal.entry = ledger.id
    WHERE ledger.stream = ${streamOf.loan(loan)} AND ledger.personal_hash IS NOT NULL
    ORDER BY ledger.seq`)
}

/** Everything that a loan's page shows, for one batch with the session. */
export function loanPageFinds(db: Db, loan: string, today: CivilDate) {
  return [
    loanById(db, loan),
    linesOfLoan(db, loan),
    stream(db, streamOf.loan(loan)),
    thingsOfLoan(db, loan),
    peopleOfLoan(db, loan),
    personalOfLoan(db, loan),
    divisions(db),
    postHolders(db, today),
    freedomAskedOf(db, loan, today),
    longestLoans(db, loan),
    photosOfLoan(db, loan),
  ] as const
}
