import { chaseLettersOf } from '../../src/domain/chase-letter.ts'
import { receiptsOf } from '../../src/domain/return-receipt.ts'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { loanWords } from '../words/loans.ts'
import { receiptWords } from '../words/return-receipt.ts'
import type { LoanShown } from './shown.ts'

/** The papers of a loan: its form to print and as a file, and a receipt for each return. */
export function Papers({ shown }: { shown: LoanShown }) {
  const { language } = useView()
  const w = useWords(receiptWords)
  const { printForm } = useWords(loanWords)
  const at = `/loans/${shown.loan.id}`
  return (
    <section>
      <h2>{w.papers}</h2>
      <ul class="rows">
        <li>
          <a class="button" href={`${at}/paper`}>
            {printForm}
          </a>{' '}
          <a class="whole" href={`${at}/paper.pdf`}>
            {w.form}
          </a>
        </li>
        {receiptsOf(shown.entries).map(({ number, on, corrected }) => (
          <li>
            <a href={`${at}/returns/${number}`}>
              {w.receipt(number, shortDate(on, language))} {corrected && w.corrected}
            </a>{' '}
            <a
              class="whole"
              href={`${at}/returns/${number}.pdf`}
              aria-label={`${w.pdf}: ${w.receipt(number, shortDate(on, language))}`}
            >
              {w.pdf}
            </a>
          </li>
        ))}
        {chaseLettersOf(shown.entries).map(({ n, letter }) => (
          <li>
            <a href={`${at}/chases/${n}`}>{w.chaseLetter(letter)}</a>{' '}
            <a href={`${at}/chases/${n}.pdf`} aria-label={`${w.pdf}: ${w.chaseLetter(letter)}`}>
              {w.pdf}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
