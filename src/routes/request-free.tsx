import { Hono } from 'hono'
import { basketFrom, linesOfItems } from '../../db/baskets.ts'
import type { Db } from '../../db/db.ts'
import {
  candidatesFor,
  candidatesFrom,
  freedomFrom,
  freedomOf,
  rivalsFor,
  type Things,
} from '../../db/freedom.ts'
import { holidaysBetween } from '../../db/holidays.ts'
import type { FormState } from '../../views/form-state.ts'
import { Free, type FreeOnDays } from '../../views/requests/free.tsx'
import { freeWords } from '../../views/words/free-days.ts'
import type { BasketLine } from '../domain/basket.ts'
import { addDays, type CivilDate, dayInBangkok } from '../domain/dates.ts'
import { type AskedDays, chosenFree, longerThanLent, lookAheadDays } from '../domain/free-days.ts'
import { openDue } from '../domain/open-due.ts'
import { parseDate } from '../domain/parse-date.ts'
import { longestLoanDays } from '../domain/request.ts'
import { closedDue, holidaysOf } from '../domain/working-days.ts'
import type { Env } from '../web/env.ts'
import { wholeNumber } from '../web/fields.ts'
import { page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

/** Two forms of twenty lines: more than anybody chooses days for at once. */
const thingsMost = 40

/** What the request form shows beneath its days, again whenever they change. */
export const requestFree = new Hono<Env>().get('/free', async c => {
  const { db } = c.var.open
  const asked = c.req.queries()
  const values = {
    item: (asked.item ?? []).slice(0, thingsMost),
    quantity: asked.quantity ?? [],
    startOn: asked.startOn?.[0] ?? '',
    dueOn: asked.dueOn?.[0] ?? '',
    dueBy: asked.dueBy?.[0] ?? '',
  }
  const today = dayInBangkok(c.var.open.now())
  const days = daysTyped(values)
  const things = { items: values.item }
  const [desk, lineRows, ...freeRows] = await seated(
    c,
    linesOfItems(db, values.item),
    ...freeFinds(db, things, days ?? { fromOn: today, toOn: today }, today),
  )
  mustHold(desk, 'loans.request')
  // A fragment of the form alone; whoever opens its address is shown the form.
  if (c.req.header('HX-Request-Type') !== 'partial') return c.redirect('/requests/new', 303)
  const lines = basketFrom(lineRows)
  const forPublic = asked.for?.[0] === 'public'
  const free = freeShown({ days, today, lines, values, forPublic }, freeRows)
  return page(
    c,
    freeWords[c.var.language].check,
    <Free lines={lines} free={free} values={values} />,
  )
})

/** The days as they were typed; null until both are there, in their order, and no year apart. */
export function daysTyped(values: FormState['values']): AskedDays | null {
  const [start, due] = [parseDate(String(values.startOn)), parseDate(String(values.dueOn))]
  if (start.ok && values.dueBy === 'condition') return { fromOn: start.date, toOn: openDue }
  if (!start.ok || !due.ok || due.date < start.date) return null
  if (due.date > addDays(start.date, longestLoanDays)) return null
  return { fromOn: start.date, toOn: due.date }
}

/** What `freeShown` draws from: read in one round trip, and far enough ahead for other days. */
export function freeFinds(db: Db, things: Things, days: AskedDays, today: CivilDate) {
  // Consumables are promised until they come back: what kind the things are is not read yet.
  const span = { ...days, toOn: openDue, today }
  return [
    freedomOf(db, things, span),
    rivalsFor(db, things, span),
    candidatesFor(db, things, span, { ...days, today }),
    holidaysBetween(db, days.fromOn, addDays(days.toOn, lookAheadDays)),
  ] as const
}

type Rows = readonly [
  Parameters<typeof freedomFrom>[0],
  Awaited<ReturnType<typeof rivalsFor>>,
  Parameters<typeof candidatesFrom>[0],
  { on: CivilDate; name: string }[],
]
type Chosen = {
  days: AskedDays | null
  today: CivilDate
  lines: BasketLine[]
  values: FormState['values']
  forPublic: boolean
}

export function freeShown(
  { days, today, lines, values, forPublic }: Chosen,
  [freedom, rivals, candidates, holidays]: Rows,
): FreeOnDays | null {
  if (days === null) return null
  const mostDays = Math.min(...lines.map(line => line.mostDays))
  const consumable = lines.some(line => line.kind === 'consumable')
  const promised = { ...days, toOn: consumable ? openDue : days.toOn }
  const chosen = chosenFree({
    days: promised,
    today,
    rivals,
    forPublic,
    things: lines.map(line => ({ ...line, quantity: quantityOf(line, values) })),
    freedom: freedomFrom(freedom),
    candidates: candidatesFrom(candidates),
  })
  const waits = days.toOn === openDue
  const known = holidaysOf(holidays)
  const tooLong = waits ? null : longerThanLent(days, lines, known)
  const closed = waits || tooLong ? null : closedDue(days, mostDays, known)
  return { ...chosen, days, tooLong, closed }
}

/** How many are asked for: what was typed, where it is a number, else what the basket holds. */
function quantityOf({ item, quantity }: BasketLine, values: FormState['values']): number {
  const index = [values.item ?? []].flat().indexOf(item)
  const typed = wholeNumber.safeParse([values.quantity ?? []].flat()[index] ?? '')
  return typed.success ? typed.data : quantity
}

/**
 * The form as it was typed, for another kind of borrower. Days that were only offered are offered
 * anew, and where it is used too: both hang on who borrows. The public's purpose is one of a list:
 * what was written goes beside it.
 */
export function turned(typed: Record<string, string | string[]>): FormState['values'] {
  const { turn, offered, useLocation: _, commandId: __, ...values } = typed
  const { startOn, dueOn, purpose, purposeDetail, ...rest } = values
  const isOffered = `${startOn}:${dueOn}` === offered
  const written = values.for === 'public' ? purposeDetail : purpose
  return {
    ...rest,
    for: String(turn),
    ...(!isOffered && startOn !== undefined && { startOn }),
    ...(!isOffered && dueOn !== undefined && { dueOn }),
    ...(written !== undefined &&
      (turn === 'public' ? { purposeDetail: written } : { purpose: written })),
  }
}

/** What a tap on something else does to the form as it was typed; everything else stays. */
export function swapped(typed: Record<string, string | string[]>): FormState['values'] {
  const { swap, fewer, days, commandId: _, ...values } = typed
  const item = [values.item ?? []].flat()
  const quantity = [values.quantity ?? []].flat()
  const [old = '', other = ''] = String(swap ?? '').split(':')
  const [less = '', left = ''] = String(fewer ?? '').split(':')
  const [startOn, dueOn] = String(days ?? '').split(':')
  return {
    ...values,
    ...(startOn && dueOn && { startOn, dueOn }),
    ...(other && { replaced: [[values.replaced ?? []].flat(), old].flat() }),
    item: item.map(each => (other && each === old ? other : each)),
    quantity: quantity.map((each, index) => (left && item[index] === less ? left : each)),
  }
}
