import type { LoanShown } from '../loans/shown.ts'
import { useWords } from '../view.ts'
import { loanPaperWords } from '../words/loan-form.ts'
import { PaperForm } from './loan-form.tsx'

/** The form on a page of its own; the bar above it stays on the screen. */
export function LoanPaperPage({ shown }: { shown: LoanShown }) {
  const w = useWords(loanPaperWords)
  return (
    <>
      <div class="print-bar no-print">
        <p>{w.how}</p>
        <div class="print-bar-actions">
          <button type="button" class="primary" data-print hidden>
            {w.print}
          </button>
          <a class="button" href={`/loans/${shown.loan.id}`}>
            {w.back}
          </a>
        </div>
      </div>
      <PaperForm shown={shown} />
    </>
  )
}
