import type { Child } from 'hono/jsx'
import { formPages, signersOf } from '../../src/domain/loan-form.ts'
import { loanNumberOnPaper, settingsOf } from '../../src/domain/office-settings.ts'
import { type LineShown, type LoanShown, linesShown } from '../loans/shown.ts'
import { useView } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { loanFormPaper as w } from '../words/loan-form.ts'
import { type Digits, digitsOf } from './digits.ts'
import { termsOnForm } from './form-blocks.ts'
import { formFit } from './form-fit.ts'
import { Asks, Fill } from './loan-form-asks.tsx'
import { Signatures } from './loan-form-signatures.tsx'
import { PaperHead } from './paper-head.tsx'

/**
 * A loan as the A4 form that is signed by pen, since clause 208 wants written evidence: what is
 * asked, what was approved, the promise of clause 209, and who hands over and takes back.
 */
export function PaperForm({ shown }: { shown: LoanShown }) {
  const { loan } = shown
  const { office } = useView()
  const say = digitsOf(office)
  const { clause211 } = settingsOf(office)
  const pages = formPages(linesShown(shown))
  const signer = signersOf(loan, shown.entries).borrower
  return (
    <section class="loan-forms" lang="th" aria-label={w.title} tabindex={0}>
      {pages.map((rows, index) => {
        const last = index === pages.length - 1
        const fit = last ? formFit({ shown, rows, office }, index === 0) : 100
        return (
          <article class={fit === 100 ? 'loan-form' : `loan-form lf-fit-${fit}`}>
            <Head shown={shown} page={index + 1} pages={pages.length} />
            {index === 0 && <Asks shown={shown} say={say} />}
            <Rows rows={rows} say={say} />
            {last ? (
              <>
                <p class="lf-text">{say(termsOnForm(shown, office))}</p>
                <Signatures shown={shown} say={say} />
                <Foot>
                  <p>{say(clause211)}</p>
                  {signer && <p>{say(w.online(longDate(signer.on, 'th')))}</p>}
                </Foot>
              </>
            ) : (
              <Foot>
                <p>{w.continued}</p>
              </Foot>
            )}
          </article>
        )
      })}
    </section>
  )
}

function Foot({ children }: { children: Child }) {
  return <footer class="lf-foot">{children}</footer>
}

function Head({ shown, page, pages }: { shown: LoanShown; page: number; pages: number }) {
  const { office } = useView()
  const { loan } = shown
  const say = digitsOf(office)
  return (
    <PaperHead loan={loan} title={w.title} scan={w.scan}>
      <p>
        {w.number} <Fill>{say(loanNumberOnPaper(loan, office))}</Fill>
      </p>
      <p>
        {w.date} <Fill>{say(longDate(loan.requestedOn, 'th'))}</Fill>
      </p>
      <p class="lf-small">
        {w.reference} {loan.id}
      </p>
      {pages > 1 && <p>{say(w.page(String(page), String(pages)))}</p>}
    </PaperHead>
  )
}

/** The approved quantity, not the one that was asked for, once there is one. */
function Rows({ rows, say }: { rows: (LineShown | null)[]; say: Digits }) {
  return (
    <table class="lf-rows">
      <thead>
        <tr>
          {w.columns.map(column => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row =>
          row === null ? (
            <tr>
              {w.columns.map(() => (
                <td />
              ))}
            </tr>
          ) : (
            <tr>
              <td>{say(String(row.line))}</td>
              <td>{row.thing.code || '–'}</td>
              <td>{row.thing.name}</td>
              <td>{say(String(row.approved ?? row.requested))}</td>
              <td>{row.thing.unit}</td>
              <td>{say(remark(row))}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function remark({ requested, approved }: LineShown): string {
  if (approved === null || approved === requested) return ''
  return approved === 0 ? w.notApproved : w.requested(String(requested))
}
