import type { LoanShown } from '../loans/shown.ts'
import { PaperForm } from './loan-form.tsx'
import { PrintBar } from './print-bar.tsx'

/** The form on a page of its own; the bar above it stays on the screen. */
export function LoanPaperPage({ shown }: { shown: LoanShown }) {
  return (
    <>
      <PrintBar loan={shown.loan.id} pdf={`/loans/${shown.loan.id}/paper.pdf`} />
      <PaperForm shown={shown} />
    </>
  )
}
