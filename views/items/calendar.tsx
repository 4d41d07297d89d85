import { lateUnits, monthsBeside } from '../../src/domain/calendar.ts'
import { daysBetween } from '../../src/domain/dates.ts'
import type { NamedDay } from '../../src/domain/entries/office.ts'
import {
  type CalendarDay,
  type DayState,
  type NamedUse,
  type UsedItem,
  usesInMonth,
  weeksOf,
} from '../../src/domain/item-use.ts'
import { type StateKind, StateMark, stateSigns } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { calendarWords } from '../words/calendar.ts'
import { longMonthName, monthName, shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { LoanRef, useBorrower } from './loan-ref.tsx'

type CalendarProps = { used: UsedItem; month: string; holidays: NamedDay[] }

/** A month of an item: how many are free on each day, and who takes them when. */
export function ItemCalendar({ used, month, holidays }: CalendarProps) {
  const { language } = useView()
  const w = useWords(calendarWords)
  const units = (quantity: number) => `${count(quantity)} ${used.unit}`
  return (
    <section id="calendar" class="calendar">
      <h2>
        {w.title} {longMonthName(month, language)}
      </h2>
      <Grid used={used} month={month} holidays={holidays} />
      {holidays.length > 0 && (
        <p class="small">
          {w.holidays}:{' '}
          {holidays.map(({ on, name }) => `${Number(on.slice(8))} ${name}`).join(' · ')}
        </p>
      )}
      <Beside month={month} item={used.item} />
      {used.repair > 0 && (
        <p>
          <StateMark kind="repair">{w.inRepair(units(used.repair))}</StateMark>
        </p>
      )}
      {used.lost > 0 && (
        <p>
          <StateMark kind="lost">{w.isLost(units(used.lost))}</StateMark>
        </p>
      )}
      <p class="quiet small">{w.about}</p>
      <Uses used={used} month={month} />
    </section>
  )
}

function Beside({ month, item }: { month: string; item: string }) {
  const { today, language } = useView()
  const w = useWords(calendarWords)
  const { before, after } = monthsBeside(month, today)
  const to = (other: string) => `/items/${item}?month=${other}#calendar`
  return (
    <nav class="months no-print" aria-label={w.months}>
      {before && (
        <a class="button" rel="prev" href={to(before)}>
          {w.before(monthName(before, language))}
        </a>
      )}
      {after && (
        <a class="button" rel="next" href={to(after)}>
          {w.after(monthName(after, language))}
        </a>
      )}
    </nav>
  )
}

function Grid({ used, month, holidays }: CalendarProps) {
  const { today, language } = useView()
  const w = useWords(calendarWords)
  return (
    <table class="month">
      <caption class="skip">
        {used.name}, {longMonthName(month, language)}
      </caption>
      <thead>
        <tr>
          {w.weekdays.map(day => (
            <th scope="col">{day}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(used, month, today).map(week => (
          <tr>
            {week.map(day => {
              const closed = holidays.some(({ on }) => on === day?.day)
              return day ? <Day {...day} used={used} closed={closed} /> : <td class="outside" />
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const kinds: Record<DayState, StateKind> = {
  free: 'free',
  some: 'free',
  none: 'quiet',
  held: 'held',
  loan: 'loan',
  overdue: 'overdue',
  repair: 'repair',
  lost: 'lost',
  short: 'overdue',
}

function Day({ day, shown, used, closed }: CalendarDay & { used: UsedItem; closed: boolean }) {
  const { today } = useView()
  const w = useWords(calendarWords)
  const number = <span class="day">{Number(day.slice(8))}</span>
  const shade = closed ? ' closed' : ''
  if (shown === null) return <td class={`gone${shade}`}>{number}</td>
  const { state, free } = shown
  const counted = used.control === 'set' && free !== 0
  return (
    <td class={`${kinds[state]}${shade}`} aria-current={day === today ? 'date' : undefined}>
      {number}
      <span class={`state ${kinds[state]}`}>
        <span class="sign" aria-hidden="true">
          {stateSigns[kinds[state]]}
        </span>{' '}
        <span>{w.states[state]}</span>
        {counted && <strong> {count(Math.abs(free))}</strong>}
      </span>
    </td>
  )
}

/** More than anybody reads; the numbers above count all of them. */
const usesMost = 60

function Uses({ used, month }: Omit<CalendarProps, 'holidays'>) {
  const { today } = useView()
  const w = useWords(calendarWords)
  const uses = usesInMonth(used, month, today)
  if (uses.length === 0) return <p class="quiet">{w.nobody}</p>
  return (
    <>
      <h3>{w.who}</h3>
      <table class="table stacks brief">
        <thead>
          <tr>
            <th scope="col">{w.days}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.by}</th>
            <th scope="col">{w.loan}</th>
            <th scope="col" class="number">
              {w.units} ({used.unit})
            </th>
          </tr>
        </thead>
        <tbody>
          {uses.slice(0, usesMost).map(use => (
            <UseRow use={use} unit={used.unit} />
          ))}
        </tbody>
      </table>
      {uses.length > usesMost && <p class="quiet small">{w.more(count(usesMost))}</p>}
    </>
  )
}

function UseRow({ use, unit }: { use: NamedUse; unit: string }) {
  const { today, language } = useView()
  const w = useWords(calendarWords)
  const borrower = useBorrower()
  const said = (day: string) => shortDate(day, language)
  const who = borrower(use)
  const late = lateUnits(use, today) > 0
  return (
    <tr>
      <td class="lead">
        <strong>
          {late
            ? w.untilBack(said(use.toOn))
            : use.fromOn === use.toOn
              ? said(use.fromOn)
              : w.span(said(use.fromOn), said(use.toOn))}
        </strong>
      </td>
      <td data-label={w.state} class="says">
        <UseMark use={use} unit={unit} />
      </td>
      <td data-label={w.by}>
        <span>
          <Unbroken text={who} names={who.split(' ')} />
        </span>
      </td>
      <td data-label={w.loan} class="beside">
        <LoanRef loan={use} />
      </td>
      <td data-label={w.units} class="number beside">
        {count(late ? use.out : use.held)}
      </td>
    </tr>
  )
}

function UseMark({ use, unit }: { use: NamedUse; unit: string }) {
  const { today } = useView()
  const w = useWords(calendarWords)
  if (lateUnits(use, today) > 0) {
    return <StateMark kind="overdue">{w.late(count(daysBetween(use.toOn, today)))}</StateMark>
  }
  if (use.out === 0) return <StateMark kind="held">{w.held}</StateMark>
  const whole = use.out === use.held
  return <StateMark kind="loan">{whole ? w.out : w.partOut(count(use.out), unit)}</StateMark>
}
