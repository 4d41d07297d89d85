import type { Db, Statement } from '../../../db/db.ts'
import { append, chain, entryFrom, stream } from '../../../db/ledger.ts'
import {
  fewestOnShelf,
  type LoanThing,
  shelfChangesAfter,
  thingsFrom,
  thingsOfLoan,
} from '../../../db/loan-things.ts'
import { linesOfLoan, loanById, loanFrom, saveLoan } from '../../../db/loans.ts'
import type { CivilDate, Instant } from '../../domain/dates.ts'
import { applyToLoan } from '../../domain/draw-loan.ts'
import type { WrittenLater } from '../../domain/entries/written-later.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import type { When } from '../../domain/lending.ts'
import type { Loan } from '../../domain/loan.ts'
import type { Stock } from '../../domain/place.ts'
import { may, type Right } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide, entryBase } from '../desk.ts'

/** What every change of a loan is told beside its own: which loan, and when it happened. */
export type OfLoan = {
  loan: string
  /** The day it happened; today when not given. */
  on?: CivilDate | null
  /** Why it is written down later than it happened. */
  lateReason?: string
  /** The moment of what was done without a signal, and is written down now. */
  madeAt?: Instant
  /** Where the answer is shown; the loan's own page when not given. */
  back?: string | null
}

/** A loan as it is now, its entries, and the things on it: all that its rules ask about. */
export type FoundLoan = {
  loan: Loan
  entries: Entry[]
  things: ReadonlyMap<string, LoanThing>
  stock: ReadonlyMap<string, Stock>
  /** By item, where it was asked for: see `findLoanSince`. */
  shelfSince?: ReadonlyMap<string, number>
}

/** Reads the loan afresh, in one round trip; null when there is none. */
export async function findLoan({ db }: Desk, id: string): Promise<FoundLoan | null> {
  return foundFrom(await db.batch(findsOf(db, id)))
}

/** The same, and how few were on each shelf on any day since: for what is dated back. */
export async function findLoanSince({ db }: Desk, id: string, on: CivilDate) {
  const [changes, ...rows] = await db.batch([shelfChangesAfter(db, id, on), ...findsOf(db, id)])
  const found = foundFrom(rows)
  return found && { ...found, shelfSince: fewestOnShelf(found.things.values(), changes, on) }
}

/** The reads of a loan, for one batch with others; `foundFrom` makes the loan of them. */
export const findsOf = (db: Db, id: string) =>
  [
    loanById(db, id),
    linesOfLoan(db, id),
    stream(db, streamOf.loan(id)),
    thingsOfLoan(db, id),
  ] as const

type FoundRows = readonly [
  ...Parameters<typeof loanFrom>,
  entries: Parameters<typeof entryFrom>[0][],
  things: Parameters<typeof thingsFrom>[0],
]

/** The loan that `findsOf` read; null when there is none. */
export function foundFrom([rows, lines, entries, things]: FoundRows): FoundLoan | null {
  const loan = loanFrom(rows, lines)
  if (loan === null) return null
  const found = thingsFrom(things)
  const stock = new Map([...found].map(([item, thing]) => [item, thing.stock]))
  return { loan, entries: entries.map(entryFrom), things: found, stock }
}

/** One change of a loan, by whoever holds that right over its division; `write` says the rest. */
export function changeLoan(
  desk: Desk,
  input: OfLoan,
  right: Right,
  write: (found: FoundLoan, when: When) => Verdict<Decided> | Promise<Verdict<Decided>>,
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    if (!may(desk.actor, right, found.loan.owningDivision)) return refuse('not-allowed')
    return write(found, whenOf(desk, input))
  })
}

/** When a change happened, as its rules ask: today, unless it says another day and why. */
export function whenOf(desk: Desk, { on, lateReason, madeAt }: OfLoan): When {
  const { today } = desk
  const made = madeAt === undefined ? {} : { madeAt }
  return { on: on || today, today, lateReason: lateReason?.trim() ?? '', ...made }
}

/** The columns of an entry in a loan's stream, dated as told. */
export function loanEntry(desk: Desk, loan: Loan, when: When) {
  return { ...entryBase(desk, when.on), stream: streamOf.loan(loan.id), loan: loan.id }
}

/** Said in an entry's detail only where it was written down later, be it on the same day. */
export function lateness({ on, today, lateReason, madeAt }: When): WrittenLater {
  if (madeAt !== undefined) return { lateReason, madeAt }
  return on < today ? { lateReason } : {}
}

/** What whoever writes it adds in their own words, if anything. */
export function noted(note: string | undefined): { note?: string } {
  return note?.trim() ? { note: note.trim() } : {}
}

/** The entries, the picture after them and `more`, in one commit; the answer is where it is shown. */
export function appendToLoan(
  { db }: Desk,
  loan: Loan,
  entries: NewEntry[],
  answer: string,
  more: Statement[] = [],
): { ok: true; value: Decided } {
  const chained = chain({ seq: loan.seq, hash: loan.hash }, entries)
  const picture = (chained as Entry[]).reduce<Loan>(applyToLoan, loan)
  const statements = [...append(db, chained), ...saveLoan(db, loan, picture), ...more]
  return { ok: true, value: { statements, answer } }
}

/** Back to where it was asked for, else the loan's page, which then says what was done. */
export function answerAt({ loan, back }: OfLoan, done: string): string {
  return back ?? `/loans/${loan}?done=${done}`
}
