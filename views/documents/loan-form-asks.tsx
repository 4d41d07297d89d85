import type { Child } from 'hono/jsx'
import { letterIn } from '../../src/domain/loan-letter.ts'
import { belongingOf, borrowerOf, type LoanShown } from '../loans/shown.ts'
import { useView } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { loanFormPaper as w } from '../words/loan-form.ts'
import type { Digits } from './digits.ts'
import { addressee, dueOnForm } from './form-blocks.ts'

/** What was filled in, on a dotted line; nothing filled in is a line for the pen. */
export function Fill({ children, whole }: { children?: Child; whole?: boolean }) {
  if (!children) return <span class="lf-blank" />
  return <span class={whole ? 'lf-fill whole' : 'lf-fill'}>{children}</span>
}

export function Box({ ticked, children }: { ticked: boolean; children: Child }) {
  return (
    <span class="lf-box">
      <span class="lf-tick">{ticked ? '✓' : ''}</span> {children}
    </span>
  )
}

/** Who borrows, what for, where and from when to when. */
export function Asks({ shown, say: text }: { shown: LoanShown; say: Digits }) {
  const { loan, purpose, divisionNames } = shown
  const { name, position, phone, address } = borrowerOf(shown)
  const due = dueOnForm(shown, text)
  const { office } = useView()
  const letter = letterIn(shown.entries)
  const date = (day: string) => text(longDate(day, 'th'))
  return (
    <>
      <p>
        {w.to} <Fill>{addressee(shown, office)}</Fill>
      </p>
      <p class="lf-text">
        {w.i} <Fill>{name}</Fill>{' '}
        {(position || loan.borrowerClass === 'staff') && (
          <>
            {w.position} <Fill>{position}</Fill>{' '}
          </>
        )}
        {w.belonging[loan.borrowerClass]} <Fill>{text(belongingOf(shown))}</Fill>{' '}
        {(address || loan.borrowerClass === 'public') && (
          <>
            {w.address} <Fill>{text(address)}</Fill>{' '}
          </>
        )}
        <span class="whole">
          {w.phone} <Fill>{text(phone)}</Fill>
        </span>{' '}
        {letter && (
          <>
            {w.letter} <Fill>{text(letter.number)}</Fill> {w.letterDated}{' '}
            <Fill whole>{date(letter.date)}</Fill>{' '}
          </>
        )}
        {w.asks} <Fill>{divisionNames.get(loan.owningDivision)}</Fill> {w.workType}{' '}
        <Fill>{loan.workType}</Fill> {w.purpose}{' '}
        <Fill>{purpose === null ? w.erased : text(purpose.purpose)}</Fill> {w.place}{' '}
        <Fill>{purpose === null ? w.erased : text(purpose.placeOfUse)}</Fill>{' '}
        <span class="whole">
          <Box ticked={loan.useLocation === 'inside'}>{w.inside}</Box>{' '}
          <Box ticked={loan.useLocation === 'outside'}>{w.outside}</Box>
        </span>{' '}
        {w.from} <Fill whole>{date(loan.startOn)}</Fill> {due.label}{' '}
        <Fill whole={loan.dueCondition === null}>{due.text}</Fill> {w.following}
      </p>
    </>
  )
}
