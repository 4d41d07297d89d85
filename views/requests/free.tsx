import type { BasketLine } from '../../src/domain/basket.ts'
import {
  type ChosenFree,
  isShort,
  lookAheadDays,
  type ThingFree,
  type TooLong,
} from '../../src/domain/free-days.ts'
import { openDue } from '../../src/domain/open-due.ts'
import { parseDate } from '../../src/domain/parse-date.ts'
import type { ClosedDue } from '../../src/domain/working-days.ts'
import type { FormState } from '../form-state.ts'
import { StateMark } from '../parts/state.tsx'
import { ButtonText, Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { dayAndDate, shortDate } from '../words/dates.ts'
import { freeWords } from '../words/free-days.ts'
import { count } from '../words/numbers.ts'
import { refusalText } from '../words/refusals.ts'

/** Nothing was asked for that a calendar could answer, until both days are there. */
type FreeProps = {
  lines: BasketLine[]
  free: FreeOnDays | null
  values: FormState['values']
}
/** What is free on the days chosen, and whether the office is open on the last of them. */
export type FreeOnDays = ChosenFree & { closed: ClosedDue | null; tooLong: TooLong | null }

/** Where the form is sent to be looked at, not to be kept: it comes back with what was swapped. */
const checks = { formaction: '/requests/checks#freedom', formnovalidate: true } as const

/**
 * What is free on the days chosen and what else would do. It warns and never refuses: whoever
 * decides is told by the database whether it can be held.
 */
export function Free({ lines, free, values }: FreeProps) {
  const { language } = useView()
  const w = useWords(freeWords)
  if (free === null) {
    if (!isReversed(values)) return <p class="quiet">{w.noDays}</p>
    return (
      <p>
        <StateMark kind="overdue">{refusalText({ word: 'due-before-start' }, language)}</StateMark>
      </p>
    )
  }
  const { days, things } = free
  const [from, to] = [shortDate(days.fromOn, language), shortDate(days.toOn, language)]
  const rivals = things.some(thing => thing.rivals !== null)
  return (
    <>
      <h3>
        <Unbroken text={from === to ? w.titleOneDay(from) : w.title(from, to)} />
      </h3>
      <ul class="rows">
        {lines.map(line => {
          const thing = things.find(each => each.item === line.item)
          return thing && <FreeThing line={line} thing={thing} />
        })}
      </ul>
      {free.tooLong && <Longer from={days.fromOn} tooLong={free.tooLong} />}
      {free.closed && <Closed from={days.fromOn} closed={free.closed} />}
      {rivals && <p class="small quiet">{w.rivalsHow}</p>}
      {things.some(isShort) && <OtherDays free={free} />}
    </>
  )
}

/** Both days are there, the last before the first: said before the form is sent. */
function isReversed({ startOn, dueOn }: FormState['values']): boolean {
  const [start, due] = [parseDate(String(startOn)), parseDate(String(dueOn))]
  return start.ok && due.ok && due.date < start.date
}

/** Without script the page looks for itself when it is asked. */
export function CheckButton() {
  const w = useWords(freeWords)
  return (
    <noscript>
      <button type="submit" class="check-days" {...checks}>
        {w.check}
      </button>
    </noscript>
  )
}

function FreeThing({ line, thing }: { line: BasketLine; thing: ThingFree }) {
  const { language } = useView()
  const w = useWords(freeWords)
  const units = (quantity: number) => `${count(quantity)} ${line.unit}`
  const some = line.owned > 1
  if (!isShort(thing)) {
    return (
      <li>
        <div>
          <span>
            <Unbroken text={line.name} />
          </span>
          <StateMark kind="free">{some ? w.freeUnits(units(thing.free)) : w.free}</StateMark>
          {thing.rivals && (
            <StateMark kind="held">
              {w.rivals(thing.rivals.forms, units(thing.rivals.units))}
            </StateMark>
          )}
        </div>
      </li>
    )
  }
  return (
    <li>
      <div>
        <strong>
          <Unbroken text={line.name} />
        </strong>
        <StateMark kind="overdue">
          {some ? w.takenUnits(count(thing.free), units(thing.quantity)) : w.taken}
        </StateMark>
        {some && <p class="small quiet">{w.fewestOn(shortDate(thing.day, language))}</p>}
        <Instead line={line} thing={thing} />
      </div>
    </li>
  )
}

/** One tap each: fewer of the same, or another thing. */
function Instead({ line, thing }: { line: BasketLine; thing: ThingFree }) {
  const w = useWords(freeWords)
  const { item, free, others } = thing
  return (
    <>
      {others.length > 0 && <p class="small">{w.instead}</p>}
      {others.map(other => (
        <button type="submit" name="swap" value={`${item}:${other.item}`} {...checks}>
          <span>
            {w.swap(other.name)}{' '}
            <span class="small quiet">
              {[
                other.code,
                other.capacity > 1 && w.freeOther(`${count(other.free)} ${other.unit}`),
                other.division !== line.division && other.divisionName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </button>
      ))}
      {free > 0 && (
        <button type="submit" name="fewer" value={`${item}:${free}`} {...checks}>
          {w.fewer(`${count(free)} ${line.unit}`)}
        </button>
      )}
    </>
  )
}

/** Such a request is refused when it is sent: said while the days are chosen, with the last that will do. */
function Longer({ from, tooLong: { name, mostDays, until } }: { from: string; tooLong: TooLong }) {
  const { language } = useView()
  const w = useWords(freeWords)
  return (
    <div class="other-days">
      <p>
        <StateMark kind="overdue">
          <Unbroken text={w.tooLong(name, mostDays)} />
        </StateMark>
      </p>
      <button type="submit" name="days" value={`${from}:${until}`} {...checks}>
        {w.dueInstead(dayAndDate(until, language))}
      </button>
    </div>
  )
}

/** Nobody is there on the due date: said calmly, with another day for one tap. */
function Closed({ from, closed }: { from: string; closed: ClosedDue }) {
  const { language } = useView()
  const w = useWords(freeWords)
  const { on, holiday, instead } = closed
  const day = dayAndDate(on, language)
  return (
    <div class="other-days">
      <p class="small">{holiday ? w.holiday(day, holiday) : w.weekend(day)}</p>
      {instead && (
        <button type="submit" name="days" value={`${from}:${instead}`} {...checks}>
          {w.dueInstead(dayAndDate(instead, language))}
        </button>
      )}
    </div>
  )
}

function OtherDays({ free: { days, later } }: { free: ChosenFree }) {
  const { language } = useView()
  const w = useWords(freeWords)
  const said = (day: string) => shortDate(day, language)
  return (
    <div class="other-days">
      {later ? (
        <>
          <p class="small">{w.laterWhy}</p>
          <button type="submit" name="days" value={`${later.fromOn}:${later.toOn}`} {...checks}>
            <ButtonText
              text={
                later.fromOn === later.toOn
                  ? w.laterOneDay(said(later.fromOn))
                  : w.later(said(later.fromOn), said(later.toOn))
              }
            />
          </button>
        </>
      ) : (
        days.toOn !== openDue && <p class="small">{w.noLater(lookAheadDays)}</p>
      )}
      <p class="small quiet">{w.sendAnyway}</p>
    </div>
  )
}
