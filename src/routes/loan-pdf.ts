import { Hono } from 'hono'
import { loanPageFinds } from '../../db/loan-page.ts'
import type { LoanShown } from '../../views/loans/shown.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { may } from '../domain/rights.ts'
import type { Env, WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { asPdf } from '../web/pdf.ts'
import { seated } from '../web/seated.ts'
import { loanShown } from './loan-shown.ts'

/** The loan's form as a file: for the borrower and whoever reads all loans. */
export const loanPdf = new Hono<Env>().get('/:id/paper.pdf', async c => {
  const shown = await readable(c)
  const { number, fiscalYear } = shown.loan
  // The writer of PDF is big, and most requests need none.
  const { loanFormPdf } = await import('../../views/documents/pdf/loan-form.ts')
  return asPdf(c, making => loanFormPdf(making, shown), `loan-${fiscalYear}-${number}.pdf`)
})

/** `/forms/loan.pdf`: the blank form, for everybody who is signed in. */
export const blankForms = new Hono<Env>().get('/loan.pdf', async c => {
  await seated(c)
  const { loanFormPdf } = await import('../../views/documents/pdf/loan-form.ts')
  return asPdf(c, making => loanFormPdf(making, null), 'loan-form.pdf')
})

async function readable(c: WebContext): Promise<LoanShown> {
  const { db, now } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, ...rows] = await seated(c, ...loanPageFinds(db, id, dayInBangkok(now())))
  const shown = loanShown(desk, rows)
  if (shown === null) throw new Refused({ word: 'not-found' }, 404)
  const mine = shown.loan.borrower === desk.actor.id
  if (!mine && !may(desk.actor, 'loans.read-all')) {
    throw new Refused({ word: 'not-allowed' }, 403)
  }
  return shown
}
