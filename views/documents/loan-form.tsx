import type { Child } from 'hono/jsx'
import { formPages, signersOf } from '../../src/domain/loan-form.ts'
import { QrSvg, qrFor } from '../labels/qr.tsx'
import { type LineShown, type LoanShown, linesShown } from '../loans/shown.ts'
import { useView } from '../view.ts'
import { inThaiDigits } from '../words/dates.ts'
import { loanFormPaper as w } from '../words/loan-form.ts'
import { Asks, Fill, thaiDate } from './loan-form-asks.tsx'
import { Signatures } from './loan-form-signatures.tsx'

/** Square and quiet enough for a phone over a desk, in millimetres. */
const qrRoom = { qrSide: 19, dots: null }

const thai = (number: number) => inThaiDigits(String(number))

/**
 * A loan as the A4 form that is signed by pen, since clause 208 wants written evidence: what is
 * asked, what was approved, the promise of clause 209, and who hands over and takes back.
 */
export function PaperForm({ shown }: { shown: LoanShown }) {
  const { loan } = shown
  const pages = formPages(linesShown(shown))
  const signers = signersOf(loan, shown.entries)
  const terms = loan.borrowerClass === 'public' ? w.terms.publicUse : w.terms.use
  return (
    <div class="loan-forms" lang="th">
      {pages.map((rows, index) => {
        const last = index === pages.length - 1
        return (
          <article class="loan-form">
            <Head shown={shown} page={index + 1} pages={pages.length} />
            {index === 0 && <Asks shown={shown} />}
            <Rows rows={rows} />
            {last ? (
              <>
                <p class="lf-text">
                  {terms} {w.terms.damages}
                </p>
                <Signatures shown={shown} signers={signers} />
                <Foot>
                  {signers.borrower && <p>{w.online(thaiDate(signers.borrower.on))}</p>}
                  <p>{w.chase}</p>
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
    </div>
  )
}

function Foot({ children }: { children: Child }) {
  return <footer class="lf-foot">{children}</footer>
}

function Head({ shown, page, pages }: { shown: LoanShown; page: number; pages: number }) {
  const { office, publicUrl } = useView()
  const { loan } = shown
  const qr = qrFor(qrRoom, `${publicUrl}/loans/${loan.id}`)
  return (
    <header class="lf-head">
      <div class="lf-qr">
        {qr.ok && <QrSvg qr={qr.value} label={w.scan} />}
        <p>{w.scan}</p>
      </div>
      <div class="lf-title">
        <h1>{w.title}</h1>
        <p>{office.name}</p>
      </div>
      <div class="lf-number">
        <p>
          {w.number} <Fill>{`${thai(loan.number)}/${thai(loan.fiscalYear)}`}</Fill>
        </p>
        <p>
          {w.date} <Fill>{thaiDate(loan.requestedOn)}</Fill>
        </p>
        <p class="lf-small">
          {w.reference} {loan.id}
        </p>
        {pages > 1 && <p>{w.page(thai(page), thai(pages))}</p>}
      </div>
    </header>
  )
}

/** The approved quantity, not the one that was asked for, once there is one. */
function Rows({ rows }: { rows: (LineShown | null)[] }) {
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
              <td>{thai(row.line)}</td>
              <td>{row.thing.code || '–'}</td>
              <td>{row.thing.name}</td>
              <td>{thai(row.approved ?? row.requested)}</td>
              <td>{row.thing.unit}</td>
              <td>{remark(row)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function remark({ requested, approved }: LineShown): string {
  if (approved === null || approved === requested) return ''
  return approved === 0 ? w.notApproved : w.requested(thai(requested))
}
