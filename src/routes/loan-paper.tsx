import { Hono } from 'hono'
import { LoanPaperPage } from '../../views/documents/loan-paper.tsx'
import { loanTitle } from '../../views/loans/loan.tsx'
import { loanWords } from '../../views/words/loans.ts'
import type { Env } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { readableLoan } from './loan-readable.ts'

/** `/loans/:id/paper`: the form to be signed by pen, for the borrower and whoever reads all loans. */
export const loanPaper = new Hono<Env>().get('/:id/paper', async c => {
  const shown = await readableLoan(c)
  const title = loanTitle(shown.loan, loanWords[c.var.language].loan, c.var.office)
  return page(c, title, <LoanPaperPage shown={shown} />, { bare: true })
})
