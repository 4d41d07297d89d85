import { Hono } from 'hono'
import type { Env } from '../web/env.ts'
import { asPdf } from '../web/pdf.ts'
import { seated } from '../web/seated.ts'
import { drawnOn, readableLoan } from './loan-readable.ts'

/** The loan's form as a file: for the borrower and whoever reads all loans. */
export const loanPdf = new Hono<Env>().get('/:id/paper.pdf', async c => {
  const shown = await readableLoan(c)
  const { number, fiscalYear } = shown.loan
  // The writer of PDF is big, and most requests need none.
  const { loanFormPdf } = await import('../../views/documents/pdf/loan-form.ts')
  const drawn = await drawnOn(c, shown)
  return asPdf(
    c,
    making => loanFormPdf({ ...making, drawn }, shown),
    `loan-${fiscalYear}-${number}.pdf`,
  )
})

/** `/forms/loan.pdf`: the blank form, for everybody who is signed in. */
export const blankForms = new Hono<Env>().get('/loan.pdf', async c => {
  await seated(c)
  const { loanFormPdf } = await import('../../views/documents/pdf/loan-form.ts')
  return asPdf(c, making => loanFormPdf(making, null), 'loan-form.pdf')
})
