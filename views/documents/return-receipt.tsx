import type { ReturnReceipt } from '../../src/domain/return-receipt.ts'
import type { LoanShown } from '../loans/shown.ts'
import { useView } from '../view.ts'
import { loanFormPaper } from '../words/loan-form.ts'
import { receiptPaperWords as w } from '../words/return-receipt.ts'
import { digitsOf } from './digits.ts'
import { Fill } from './loan-form-asks.tsx'
import { Sign } from './loan-form-signatures.tsx'
import { PaperHead } from './paper-head.tsx'
import { PrintBar } from './print-bar.tsx'
import { receiptPaper } from './receipt-paper.ts'

type ReceiptProps = { shown: LoanShown; receipt: ReturnReceipt }

/** The receipt on a page of its own; the bar above it stays on the screen. */
export function ReturnReceiptPage({ shown, receipt }: ReceiptProps) {
  const { office } = useView()
  const say = digitsOf(office)
  const paper = receiptPaper({ shown, receipt, office, say })
  const { loan } = shown
  return (
    <>
      <PrintBar loan={loan.id} pdf={`/loans/${loan.id}/returns/${receipt.number}.pdf`} />
      <section class="loan-forms" lang="th" aria-label={w.title} tabindex={0}>
        <article class="loan-form receipt">
          <PaperHead loan={loan} title={w.title} scan={w.scan}>
            {paper.head.map(said => (
              <p>{said}</p>
            ))}
          </PaperHead>
          <p class="lf-text">
            {paper.sentence.map(run =>
              'fill' in run ? (
                <>
                  <Fill whole={run.fill.length < 40}>{run.fill}</Fill>{' '}
                </>
              ) : (
                `${run.say} `
              ),
            )}
          </p>
          <table class="lf-rows lf-receipt">
            <thead>
              <tr>
                {w.columns.map(column => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {paper.rows.map(row => (
                <tr>
                  {row.map(cell => (
                    <td>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <strong>{paper.stands}</strong>
          </p>
          {paper.notes.map(note => (
            <p>{note}</p>
          ))}
          <div class="lf-pair lf-signed">
            {paper.signs.map(sign => (
              <Sign loan={loan.id} sign={sign} say={say} />
            ))}
          </div>
          <footer class="lf-foot">
            <p>
              {loanFormPaper.reference} {loan.id}
            </p>
          </footer>
        </article>
      </section>
    </>
  )
}
