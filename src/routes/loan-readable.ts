import { loanPageFinds } from '../../db/loan-page.ts'
import type { LoanShown } from '../../views/loans/shown.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { mayReadLoan } from '../domain/rights.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { loanShown } from './loan-shown.ts'

/** The loan of the URL's `:id`, for its borrower and whoever reads all loans; else it refuses. */
export async function readableLoan(c: WebContext): Promise<LoanShown> {
  const { db, now } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, ...rows] = await seated(c, ...loanPageFinds(db, id, dayInBangkok(now())))
  const shown = loanShown(desk, rows)
  if (shown === null) throw new Refused({ word: 'not-found' }, 404)
  if (!mayReadLoan(desk.actor, shown.loan)) throw new Refused({ word: 'not-allowed' }, 403)
  return shown
}
