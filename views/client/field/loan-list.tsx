import { useState } from 'hono/jsx/dom'
import { type CivilDate, daysBetween } from '../../../src/domain/dates.ts'
import type { FieldCopy, FieldLoan } from '../../../src/domain/field/copy.ts'
import { toHandOver, toTakeBack } from '../../../src/domain/field/picture.ts'
import { StateMark } from '../../parts/state.tsx'
import { Unbroken } from '../../parts/unbroken.tsx'
import { nearDate } from '../../words/dates.ts'
import { loanPlace } from './place.ts'
import { language, unitsSaid, w } from './words.ts'

type ListProps = {
  copy: FieldCopy
  loans: FieldLoan[]
  today: CivilDate
  way: 'handovers' | 'returns' | ''
  /** What is said where there are none. */
  empty: string
}

/** Cards that are drawn at once: a cheap phone draws no more without a pause. */
const cardsMost = 20

export function LoanList({ copy, loans, today, way, empty }: ListProps) {
  const [most, setMost] = useState(cardsMost)
  if (loans.length === 0) return <p class="empty">{empty}</p>
  return (
    <>
      <Cards copy={copy} today={today} way={way} loans={loans.slice(0, most)} />
      {loans.length > most && (
        <p class="actions">
          <button type="button" onClick={() => setMost(most + cardsMost)}>
            {w.showMore(loans.length - most)}
          </button>
        </p>
      )}
    </>
  )
}

function Cards({ copy, loans, today, way }: Omit<ListProps, 'empty'>) {
  return (
    <ul class="cards field-list">
      {loans.map(loan => (
        <li class="card" key={loan.id}>
          <a href={loanPlace(loan.id, way)}>
            {w.loan(loan.number)} <Unbroken text={loan.borrower} names={loan.borrower.split(' ')} />
          </a>
          <span>
            <Unbroken text={thingsOf(copy, loan, way)} />
          </span>
          <LoanState loan={loan} today={today} />
        </li>
      ))}
    </ul>
  )
}

/** When it begins or is due: told by sign and word where it is late. */
export function LoanState({ loan, today }: { loan: FieldLoan; today: CivilDate }) {
  const isOut = loan.lines.some(line => line.outstanding > 0)
  if (!isOut) {
    return <StateMark kind="held">{w.starts(nearDate(loan.startOn, today, language))}</StateMark>
  }
  const days = daysBetween(loan.dueOn, today)
  if (days > 0) return <StateMark kind="overdue">{w.overdue(days)}</StateMark>
  return <StateMark kind="loan">{w.due(nearDate(loan.dueOn, today, language))}</StateMark>
}

function thingsOf(copy: FieldCopy, loan: FieldLoan, way: ListProps['way']): string {
  const moving = way === 'handovers' ? toHandOver(loan) : toTakeBack(loan)
  const shown = moving.length > 0 ? moving : toHandOver(loan)
  return shown
    .map(({ line, most }) => {
      const item = copy.items.find(({ id }) => id === line.item)
      return item ? `${item.name} ${unitsSaid(most, item.unit)}` : String(most)
    })
    .join(', ')
}
