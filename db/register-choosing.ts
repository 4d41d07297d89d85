import { sql } from 'drizzle-orm'
import type { BatchResponse } from 'drizzle-orm/batch'
import { drawLoan } from '../src/domain/draw-loan.ts'
import { standingOf } from '../src/domain/loan.ts'
import { isInState, type RegisterQuery } from '../src/domain/register/query.ts'
import type { Db } from './db.ts'
import { loanEntries, streamsOf } from './register.ts'
import { asked, isPastState, movedSince, unmovedSince } from './register-chosen.ts'

// Which loans a page shows is looked up before it is drawn where that takes long: for words, and for a state on a past day. How
// a loan stood then is in no table. If it has not moved since, it stood as it stands now; if it has, it was under way on that
// day, as few are, and its entries are read.

type Known = { id: string; number: number }

export function isChosenFirst(query: RegisterQuery): boolean {
  return isPastState(query) || query.text !== ''
}

/** What the loans of a page are chosen from, for one batch: see `chosenFrom`. Of any other query nothing is read. */
export function choosingFinds(db: Db, query: RegisterQuery, after: number, limit: number) {
  const isPast = isPastState(query)
  const now = isPast ? unmovedSince(query) : isChosenFirst(query) ? asked(query) : sql`0`
  const then = isPast ? movedSince(query) : sql`0`
  return [
    db.all<Known>(sql`
      SELECT id, number FROM loan WHERE ${now} AND number > ${after} ORDER BY number LIMIT ${limit}`),
    loanEntries(db, sql`SELECT id, fiscal_year, number FROM loan WHERE ${then}`, query.on),
  ] as const
}

/** The loans of the page, and how many stood so that have moved since: `countLoans` counts the others. */
export function chosenFrom(
  [found, entries]: BatchResponse<ReturnType<typeof choosingFinds>>,
  query: RegisterQuery,
  after: number,
  limit: number,
) {
  const moved = streamsOf(entries).flatMap((stream): Known[] => {
    const loan = drawLoan(stream)
    return loan && isInState({ state: standingOf(loan, query.on) }, query.state) ? [loan] : []
  })
  const page = [...found, ...moved.filter(({ number }) => number > after)]
    .toSorted((a, b) => a.number - b.number)
    .slice(0, limit)
  const ids = JSON.stringify(page.map(({ id }) => id))
  return {
    loans: sql`SELECT id, fiscal_year, number FROM loan WHERE id IN (SELECT value FROM json_each(${ids}))`,
    moved: moved.length,
  }
}
