import { dayInBangkok } from '../../../src/domain/dates.ts'
import type { FieldCopy } from '../../../src/domain/field/copy.ts'
import { toHandOver, toTakeBack } from '../../../src/domain/field/picture.ts'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { FieldDesk } from './desk.ts'
import { LoanState } from './loan-list.tsx'
import { Moving } from './moving.tsx'
import { homePlace, loanPlace } from './place.ts'
import { w } from './words.ts'

type LoanProps = {
  desk: FieldDesk
  copy: FieldCopy
  id: string
  way: 'handovers' | 'returns' | null
  /** The item whose label led here. */
  scanned: string | null
}

/** A loan that is handed over or taken back: scanned or ticked line by line, and one button. */
export function LoanView({ desk, copy, id, way: asked, scanned }: LoanProps) {
  const loan = copy.loans.find(each => each.id === id)
  if (!loan) return <Nothing text={w.gone} />
  const [leaving, back] = [toHandOver(loan), toTakeBack(loan)]
  const way = asked ?? (back.length > 0 ? 'returns' : 'handovers')
  const moving = way === 'returns' ? back : leaving
  const other = way === 'returns' ? leaving : back
  return (
    <article>
      <h1>{(way === 'returns' ? w.takingBack : w.handingOver)(w.loan(loan.number))}</h1>
      <p>
        <Unbroken text={loan.borrower} names={loan.borrower.split(' ')} />{' '}
        <LoanState loan={loan} today={dayInBangkok(desk.now())} />
      </p>
      {moving.length === 0 ? (
        <p class="empty">{w.nothingLeft}</p>
      ) : (
        <Moving desk={desk} copy={copy} loan={loan} way={way} moving={moving} scanned={scanned} />
      )}
      <p class="actions">
        {other.length > 0 && (
          <a href={loanPlace(id, way === 'returns' ? 'handovers' : 'returns')}>
            {way === 'returns' ? w.handOver : w.takeBack}
          </a>
        )}
        <a href={homePlace}>{w.back}</a>
      </p>
    </article>
  )
}

export function Nothing({ text }: { text: string }) {
  return (
    <section>
      <h1>{w.title}</h1>
      <p class="empty">{text}</p>
      <p class="actions">
        <a href={homePlace}>{w.back}</a>
      </p>
    </section>
  )
}
