import { type KindAsked, kindOfForm, type LoanKind, notVehicle } from './consumable.ts'
import { addDays, type CivilDate, daysBetween } from './dates.ts'
import { type Item, lastDayLent } from './item.ts'
import { isOpen } from './open-due.ts'
import { firstDayOf, type Procedure } from './procedure.ts'
import { allow, refuse, type Verdict } from './verdict.ts'
import { workTypes } from './words.ts'
import type { Holidays } from './working-days.ts'

/** A form of paper holds this many lines; what is more goes on a second form. */
export const linesPerForm = 20
/** Longer is no loan but a transfer of possession (domain.md 1.5 rule 8). */
export const longestLoanDays = 365
/** A form that nobody set a day on is for a week, or less where an item is lent for less. */
const usualLoanDays = 7

/** Official vehicles have a regulation and forms of their own (domain.md trap 5). */
export const vehicleWork = 'งานยานพาหนะ'
export const offeredWorkTypes = workTypes.filter(type => type !== vehicleWork)

export type Wanted = { item: string; quantity: number }
export type WantedItem = Pick<
  Item,
  | 'id'
  | 'name'
  | 'unit'
  | 'kind'
  | 'division'
  | 'owned'
  | 'retired'
  | 'publicMayBorrow'
  | 'mostDays'
>

export type LoanRequest = KindAsked & {
  wanted: Wanted[]
  workType: string
  requestedOn: CivilDate
  startOn: CivilDate
  dueOn: CivilDate
  /** Why a paper form is written down later than it was signed; '' on the day itself. */
  lateReason: string
  /** True once somebody agreed to more than one form for things of one division. */
  severalForms: boolean
}

/** One form: things of one owning division, for it has one issuing signature (trap 10). */
export type FormDraft = {
  division: string
  kind: LoanKind
  lines: { line: number; item: string; quantity: number }[]
}

/** May this be asked for, and on which forms? A division's things stand together, in their order. */
export function requestForms(
  request: LoanRequest,
  items: Map<string, WantedItem>,
  today: CivilDate,
): Verdict<FormDraft[]> {
  const dates = datesAllowed(request, today)
  if (!dates.ok) return dates
  if (!offeredWorkTypes.some(type => type === request.workType)) {
    return refuse('vehicle-work', undefined, 'workType')
  }
  const wanted = together(request.wanted)
  if (wanted.length === 0) return refuse('nothing-chosen')
  for (const each of wanted) {
    const item = items.get(each.item)
    if (!item) return refuse('not-found')
    const allowed = itemAllowed(item, each.quantity, request)
    if (!allowed.ok) return allowed
  }
  const asked = wanted.map(each => items.get(each.item)!)
  const lent = daysLent(request, asked)
  if (!lent.ok) return lent
  const kind = kindOfForm(request, asked)
  if (!kind.ok) return kind
  const drafts = splitIntoForms(wanted.map(each => ({ ...each, ...items.get(each.item)! })))
  const divisions = new Set(drafts.map(draft => draft.division))
  if (drafts.length > divisions.size && !request.severalForms) {
    return refuse('too-many-lines', { most: linesPerForm })
  }
  return allow(
    drafts.map(({ division, lines }) => ({
      division,
      kind: kind.value,
      lines: lines.map(({ id, quantity }, index) => ({ line: index + 1, item: id, quantity })),
    })),
  )
}

/** A form each for things of different divisions, and a further one for every twenty lines. */
export function splitIntoForms<Each extends { division: string }>(
  lines: Each[],
): { division: string; lines: Each[] }[] {
  const byDivision = new Map<string, Each[]>()
  for (const each of lines) {
    byDivision.set(each.division, [...(byDivision.get(each.division) ?? []), each])
  }
  return [...byDivision].flatMap(([division, all]) =>
    Array.from({ length: Math.ceil(all.length / linesPerForm) }, (_, index) => ({
      division,
      lines: all.slice(index * linesPerForm, (index + 1) * linesPerForm),
    })),
  )
}

/** What a basket may hold: the new quantity of that item, or why not. */
export function intoBasket(
  item: WantedItem,
  quantity: number,
  basket: { item: string; quantity: number; division: string }[],
  secondForm: boolean,
): Verdict<number> {
  if (item.retired) return refuse('item-retired', { name: item.name })
  const lendable = notVehicle(item)
  if (!lendable.ok) return lendable
  const before = basket.find(each => each.item === item.id)?.quantity ?? 0
  const after = item.owned === 1 ? quantity : before + quantity
  const counted = quantityAllowed(item, after)
  if (!counted.ok) return counted
  const beside = basket.filter(each => each.division === item.division && each.item !== item.id)
  const full = beside.length > 0 && beside.length % linesPerForm === 0
  if (before === 0 && full && !secondForm) return refuse('too-many-lines', { most: linesPerForm })
  return allow(after)
}

/** May so many be asked for? Whole units, no more than are owned; what is free the days decide. */
export function quantityAllowed(item: WantedItem, quantity: number): Verdict<number> {
  if (!Number.isInteger(quantity) || quantity < 1) return refuse('quantity-invalid')
  if (quantity <= item.owned) return allow(quantity)
  return refuse('more-than-owned', { name: item.name, most: item.owned, unit: item.unit })
}

/** The due date that the form offers: a week, or as long as the strictest of its items is lent. */
export function usualDueOn(startOn: CivilDate, items: Pick<Item, 'mostDays'>[]): CivilDate {
  return addDays(startOn, Math.min(usualLoanDays, ...items.map(item => item.mostDays)))
}

type Rule = Pick<Procedure, 'noticeDays' | 'noticeIn' | 'mostDays'>

/** The days that the form offers: the first that the manual allows, for as long as all allow. */
export function usualDays(
  today: CivilDate,
  items: Pick<Item, 'mostDays'>[],
  rule: Rule | undefined,
  offer: { purposes: { mostDays: number }[] } | null,
  holidays: Holidays,
): { fromOn: CivilDate; toOn: CivilDate } {
  // The manual counts the first day, the register does not.
  const counted = [rule, ...(offer?.purposes ?? [])].flatMap(each =>
    each ? [{ mostDays: each.mostDays - 1 }] : [],
  )
  const fromOn = rule ? firstDayOf(rule, today, holidays) : today
  return { fromOn, toOn: usualDueOn(fromOn, [...items, ...counted]) }
}

/** The longest span that `usualDays` may answer, before it is known what is chosen. */
export function usualDaysAtMost(manual: { content: Rule }[], today: CivilDate, holidays: Holidays) {
  const first = manual
    .map(each => firstDayOf(each.content, today, holidays))
    .reduce((latest, each) => (each > latest ? each : latest), today)
  return { fromOn: today, toOn: addDays(first, usualLoanDays) }
}

function itemAllowed(item: WantedItem, quantity: number, request: LoanRequest): Verdict<unknown> {
  const { name } = item
  if (item.retired) return refuse('item-retired', { name })
  if (request.borrowerClass === 'public' && !item.publicMayBorrow) {
    return refuse('item-not-for-public', { name })
  }
  return quantityAllowed(item, quantity)
}

/** The strictest thing is named: whoever keeps to another's days would be refused once more. */
function daysLent(request: LoanRequest, asked: WantedItem[]): Verdict {
  const [strictest] = asked.toSorted((one, other) => one.mostDays - other.mostDays)
  if (!strictest || isOpen(request)) return allow()
  if (request.dueOn <= lastDayLent(request.startOn, strictest)) return allow()
  const { name, mostDays } = strictest
  return refuse('longer-than-item-allows', { name, most: mostDays }, 'dueOn')
}

function datesAllowed(request: LoanRequest, today: CivilDate): Verdict<void> {
  const { requestedOn, startOn, dueOn, lateReason } = request
  if (requestedOn > today) return refuse('date-in-future', undefined, 'requestedOn')
  if (requestedOn < today && !lateReason) return refuse('reason-missing', undefined, 'lateReason')
  if (startOn < requestedOn) return refuse('date-before-request', undefined, 'startOn')
  if (daysBetween(requestedOn, startOn) > longestLoanDays) {
    return refuse('start-too-far', { most: longestLoanDays }, 'startOn')
  }
  if (dueOn < startOn) return refuse('due-before-start', undefined, 'dueOn')
  if (!isOpen(request) && daysBetween(startOn, dueOn) > longestLoanDays) {
    return refuse('due-too-far', undefined, 'dueOn')
  }
  return allow()
}

/** The same thing named twice is one line. */
function together(wanted: Wanted[]): Wanted[] {
  const sums = new Map<string, number>()
  for (const { item, quantity } of wanted) sums.set(item, (sums.get(item) ?? 0) + quantity)
  return [...sums].map(([item, quantity]) => ({ item, quantity }))
}
