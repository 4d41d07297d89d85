import { daysBetween } from '../../src/domain/dates.ts'
import {
  type Endangered,
  endangeredByRepair,
  endangeredOf,
  type NamedUse,
  type UsedItem,
} from '../../src/domain/item-use.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { shortageWords } from '../words/calendar.ts'
import { nearDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { LoanRef, useBorrower } from './loan-ref.tsx'

/** On an item's page: the approved loans that will find too little of it, and why. */
export function ItemShortage({ used }: { used: UsedItem }) {
  const { today } = useView()
  const w = useWords(shortageWords)
  const found = endangeredOf(used, today)
  if (found.length === 0) return null
  return (
    <section class="note overdue" aria-label={w.title}>
      <p>
        <StateMark kind="overdue">{w.title}</StateMark>
      </p>
      <ul>
        {found.map(each => (
          <li>
            <ShortageText used={used} found={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which loan will miss how many, and which loan or repair keeps them. */
export function ShortageText({ used, found }: { used: UsedItem; found: Endangered }) {
  const { today, language } = useView()
  const w = useWords(shortageWords)
  const units = (quantity: number) => `${count(quantity)} ${used.unit}`
  const { use, day, missing, late } = found
  const needs = w.needs(nearDate(use.fromOn, today, language), units(use.held))
  return (
    <>
      <p>
        <strong>
          <Unbroken text={w.missing(units(missing), nearDate(day, today, language))} />
        </strong>
      </p>
      <p>
        {w.next}: <Named use={use} />, <Unbroken text={needs} />
      </p>
      {late.map(each => (
        <p>
          {w.late}: <Named use={each} />,{' '}
          <Unbroken text={w.lateBy(count(daysBetween(each.toOn, today)), units(each.out))} />
        </p>
      ))}
      {used.repair > 0 && <p>{w.repair(units(used.repair))}</p>}
      {late.length === 0 && used.lost > 0 && <p>{w.lost(units(used.lost))}</p>}
    </>
  )
}

function Named({ use }: { use: NamedUse }) {
  const w = useWords(shortageWords)
  const who = useBorrower()(use)
  const number = useLoanNumber()
  return (
    <>
      <LoanRef loan={use} text={w.loan(number(use))} /> <Unbroken text={who} names={[who]} />
    </>
  )
}

/** More than an officer can call in a morning. */
const warnedMost = 10

/** Before units go to repair: which approved loans it would leave short (domain.md 8.3, 11). */
export function RepairWarning({ used, most }: { used: UsedItem; most: number }) {
  const { today, language } = useView()
  const w = useWords(shortageWords)
  const found = endangeredByRepair(used, most, today)
  if (found.length === 0) return null
  const units = (quantity: number) => `${count(quantity)} ${used.unit}`
  return (
    <section class="note overdue">
      <p>
        <StateMark kind="overdue">{w.beforeRepair}</StateMark>
      </p>
      <p class="prose">{w.beforeRepairHow}</p>
      <ul>
        {found.slice(0, warnedMost).map(({ use, spare }) => (
          <li>
            <Named use={use} />, {w.needs(nearDate(use.fromOn, today, language), units(use.held))}:{' '}
            {spare === 0 ? w.anyRepair : w.moreRepair(units(spare))}
          </li>
        ))}
      </ul>
    </section>
  )
}
