import { useWords } from '../view.ts'
import { loanPaperWords } from '../words/loan-form.ts'
import { receiptWords } from '../words/return-receipt.ts'

/**
 * Stands above a paper on the screen: print it, take it as a file, go back to its loan. A letter has
 * no title of its own, so the bar says which paper it is.
 */
export function PrintBar({ title, loan, pdf }: { title?: string; loan: string; pdf: string }) {
  const w = useWords(loanPaperWords)
  const papers = useWords(receiptWords)
  return (
    <div class="print-bar no-print">
      {title && <h1>{title}</h1>}
      <p>{w.how}</p>
      <div class="actions">
        <button type="button" class="primary" data-print hidden>
          {w.print}
        </button>
        <a class="button" href={pdf}>
          {papers.pdf}
        </a>
        <a class="button" href={`/loans/${loan}`}>
          {w.back}
        </a>
      </div>
    </div>
  )
}
