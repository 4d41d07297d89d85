import { Hono } from 'hono'
import { chaseLetter } from '../../views/documents/chase-letter.ts'
import { ChaseLetterPage } from '../../views/documents/chase-letter-page.tsx'
import { loanTitle } from '../../views/loans/loan.tsx'
import { loanWords } from '../../views/words/loans.ts'
import { chaseLettersOf } from '../domain/chase-letter.ts'
import { emblemOf } from '../web/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page, Refused } from '../web/page.tsx'
import { asPdf } from '../web/pdf.ts'
import { readableLoan } from './loan-readable.ts'

/** `/loans/:id/chases/2` and `…/2.pdf`: the letter of the loan's second chase. */
export const chaseLetters = new Hono<Env>()

chaseLetters.get('/:id/chases/:file{[0-9]+\\.pdf}', async c => {
  const { shown, letter } = await found(c, c.req.param('file').replace('.pdf', ''))
  const paper = chaseLetter(shown, letter, c.var.office)
  const emblem = await emblemOf(c)
  // The writer of PDF is big, and most requests need none.
  const { letterPdf } = await import('../../views/documents/pdf/chase-letter.ts')
  const name = `chase-${letter.loan.fiscalYear}-${letter.loan.number}-${letter.n}.pdf`
  return asPdf(c, making => letterPdf(making, paper, emblem), name)
})

chaseLetters.get('/:id/chases/:n{[0-9]+}', async c => {
  const { shown, letter } = await found(c, c.req.param('n'))
  const title = loanTitle(shown.loan, loanWords[c.var.language].loan, c.var.office)
  return page(c, title, <ChaseLetterPage shown={shown} letter={letter} />, { bare: true })
})

async function found(c: WebContext, n: string) {
  const shown = await readableLoan(c)
  const letter = chaseLettersOf(shown.entries).find(each => String(each.n) === n)
  if (!letter) throw new Refused({ word: 'not-found' }, 404)
  return { shown, letter }
}
