import { Hono } from 'hono'
import { loanPageFinds } from '../../db/loan-page.ts'
import { LoanPaperPage } from '../../views/documents/loan-paper.tsx'
import { loanTitle } from '../../views/loans/loan.tsx'
import { loanWords } from '../../views/words/loans.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { may } from '../domain/rights.ts'
import type { Env } from '../web/env.ts'
import { page, refusedPage } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { loanShown } from './loan-shown.ts'

/** `/loans/:id/paper`: the form to be signed by pen, for the borrower and whoever reads all loans. */
export const loanPaper = new Hono<Env>().get('/:id/paper', async c => {
  const { db, now } = c.var.open
  const [desk, ...rows] = await seated(
    c,
    ...loanPageFinds(db, c.req.param('id'), dayInBangkok(now())),
  )
  const shown = loanShown(desk, rows)
  if (shown === null) return refusedPage(c, { word: 'not-found' }, 404)
  const mine = shown.loan.borrower === desk.actor.id
  if (!mine && !may(desk.actor, 'loans.read-all')) {
    return refusedPage(c, { word: 'not-allowed' }, 403)
  }
  const title = loanTitle(shown.loan, loanWords[c.var.language].loan)
  return page(c, title, <LoanPaperPage shown={shown} />, { bare: true })
})
