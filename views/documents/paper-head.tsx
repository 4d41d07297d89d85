import type { PropsWithChildren } from 'hono/jsx'
import type { Loan } from '../../src/domain/loan.ts'
import { QrSvg, qrFor } from '../labels/qr.tsx'
import { useView } from '../view.ts'
import { loanFormPaper } from '../words/loan-form.ts'

/** Square and quiet enough for a phone over a desk, in millimetres. */
const qrRoom = { qrSide: 19, dots: null }

type HeadProps = PropsWithChildren<{ loan: Pick<Loan, 'id'>; title: string; scan: string }>

/**
 * The head of a loan's paper: the code that opens the loan, the title over the office's name, and
 * beside it what numbers it.
 */
export function PaperHead({ loan, title, scan, children }: HeadProps) {
  const { office, publicUrl } = useView()
  const qr = qrFor(qrRoom, `${publicUrl}/loans/${loan.id}`)
  return (
    <header class="lf-head">
      <div class="lf-qr">
        {qr.ok && <QrSvg qr={qr.value} label={scan} />}
        <p>{loanFormPaper.scanHere}</p>
      </div>
      <div class="lf-title">
        <h1>{title}</h1>
        <p>{office.name}</p>
      </div>
      <div class="lf-number">{children}</div>
    </header>
  )
}
