import { Hono } from 'hono'
import { ReturnReceiptPage } from '../../views/documents/return-receipt.tsx'
import type { LoanShown } from '../../views/loans/shown.ts'
import { receiptWords } from '../../views/words/return-receipt.ts'
import { loanNumber } from '../domain/office-settings.ts'
import { type ReturnReceipt, receiptsOf } from '../domain/return-receipt.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page, Refused } from '../web/page.tsx'
import { asPdf } from '../web/pdf.ts'
import { drawnOn, readableLoan } from './loan-readable.ts'

/** `/loans/:id/returns/2` and `…/2.pdf`: the receipt of the loan's second return. */
export const loanReturns = new Hono<Env>()

loanReturns.get('/:id/returns/:file{[0-9]+\\.pdf}', async c => {
  const { shown, receipt } = await found(c, c.req.param('file').replace('.pdf', ''))
  const { number, fiscalYear } = shown.loan
  // The writer of PDF is big, and most requests need none.
  const { returnReceiptPdf } = await import('../../views/documents/pdf/return-receipt.ts')
  const name = `return-${fiscalYear}-${number}-${receipt.number}.pdf`
  const drawn = await drawnOn(c, shown)
  return asPdf(c, making => returnReceiptPdf({ ...making, drawn }, shown, receipt), name)
})

loanReturns.get('/:id/returns/:n{[0-9]+}', async c => {
  const { shown, receipt } = await found(c, c.req.param('n'))
  const number = loanNumber(shown.loan, c.var.office)
  const title = receiptWords[c.var.language].title(receipt.number, number)
  return page(c, title, <ReturnReceiptPage shown={shown} receipt={receipt} />, { bare: true })
})

async function found(
  c: WebContext,
  number: string,
): Promise<{ shown: LoanShown; receipt: ReturnReceipt }> {
  const shown = await readableLoan(c)
  const receipt = receiptsOf(shown.entries).find(each => String(each.number) === number)
  if (!receipt) throw new Refused({ word: 'not-found' }, 404)
  return { shown, receipt }
}
