import type { Child } from 'hono/jsx'
import { daysBetween } from '../../src/domain/dates.ts'
import type { ItemLoan, ItemPageData } from '../../src/domain/item-page.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { nearDate } from '../words/dates.ts'
import { itemPageWords } from '../words/item.ts'
import { count } from '../words/numbers.ts'
import { LoanRef, useBorrower } from './loan-ref.tsx'

/** Where every unit is now and who has it: what is free first, then what is out, then the rest. */
export function Whereabouts({ data }: { data: ItemPageData }) {
  const w = useWords(itemPageWords)
  const { item, stock, out, waiting, unsettled } = data
  const sum = (of: (loan: ItemLoan) => number, loans: ItemLoan[]) =>
    loans.reduce((total, loan) => total + Math.max(0, of(loan)), 0)
  const free = stock.shelf - sum(loan => loan.waiting, waiting)
  const ownRepair = stock.repair - sum(loan => loan.unsettledDamaged, unsettled)
  const ownLost = stock.lost - sum(loan => loan.unsettledLost, unsettled)
  return (
    <table class="table stacks brief">
      <thead>
        <tr>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.who}</th>
          <th scope="col">{w.due}</th>
          <th scope="col">{w.loan}</th>
          <th scope="col" class="number">
            {w.units} ({item.unit})
          </th>
        </tr>
      </thead>
      <tbody>
        {free > 0 && (
          <Row
            units={free}
            who={item.store}
            mark={<StateMark kind="free">{w.onShelf}</StateMark>}
          />
        )}
        {waiting.map(loan => (
          <WaitingRow loan={loan} />
        ))}
        {out.map(loan => (
          <OutRow loan={loan} />
        ))}
        {unsettled.map(loan => (
          <UnsettledRows loan={loan} />
        ))}
        {ownRepair > 0 && (
          <Row
            units={ownRepair}
            who={w.ownRepair}
            mark={<StateMark kind="repair">{w.inRepairMark}</StateMark>}
          />
        )}
        {ownLost > 0 && (
          <Row
            units={ownLost}
            who={w.ownLost}
            mark={<StateMark kind="lost">{w.lostMark}</StateMark>}
          />
        )}
      </tbody>
    </table>
  )
}

function WaitingRow({ loan }: { loan: ItemLoan }) {
  const { today, language } = useView()
  const w = useWords(itemPageWords)
  const borrower = useBorrower()
  return (
    <Row
      units={loan.waiting}
      who={borrower(loan)}
      loan={loan}
      due={nearDate(loan.dueOn, today, language)}
      mark={<StateMark kind="held">{w.waiting(nearDate(loan.startOn, today, language))}</StateMark>}
    />
  )
}

function OutRow({ loan }: { loan: ItemLoan }) {
  const { today, language } = useView()
  const w = useWords(itemPageWords)
  const borrower = useBorrower()
  const late = daysBetween(loan.dueOn, today)
  const mark =
    late > 0 ? (
      <StateMark kind="overdue">{w.overdue(count(late))}</StateMark>
    ) : (
      <StateMark kind="loan">{w.onLoan}</StateMark>
    )
  const due = nearDate(loan.dueOn, today, language)
  return <Row units={loan.out} who={borrower(loan)} due={due} loan={loan} mark={mark} />
}

function UnsettledRows({ loan }: { loan: ItemLoan }) {
  const w = useWords(itemPageWords)
  const who = w.unsettledOf(useLoanNumber()(loan))
  const { unsettledDamaged: damaged, unsettledLost: lost } = loan
  return (
    <>
      {damaged > 0 && (
        <Row
          units={damaged}
          who={who}
          loan={loan}
          mark={<StateMark kind="repair">{w.inRepairMark}</StateMark>}
        />
      )}
      {lost > 0 && (
        <Row
          units={lost}
          who={who}
          loan={loan}
          mark={<StateMark kind="lost">{w.lostMark}</StateMark>}
        />
      )}
    </>
  )
}

function Row(props: { mark: Child; units: number; who: string; due?: string; loan?: ItemLoan }) {
  const w = useWords(itemPageWords)
  const { mark, units, who, due, loan } = props
  return (
    <tr>
      <td class="lead">{mark}</td>
      <td data-label={w.who}>
        <span>
          <Unbroken text={who} names={who.split(' ')} />
        </span>
      </td>
      <td data-label={w.due} class={due ? 'beside' : 'blank'}>
        {due ?? ''}
      </td>
      <td data-label={w.loan} class={loan ? 'beside' : 'blank'}>
        {loan && <LoanRef loan={loan} />}
      </td>
      <td data-label={w.units} class="number beside">
        {count(units)}
      </td>
    </tr>
  )
}
