import type { CivilDate, Instant } from './dates.ts'
import type { Entry } from './entry.ts'
import { handableOf, type Line, type Loan, outstandingOf } from './loan.ts'
import { fewestOutSince } from './moves.ts'
import { type Condition, conditions } from './place.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** When it happened, the day it is, and why it is written down later if it is. */
export type When = {
  on: CivilDate
  today: CivilDate
  lateReason: string
  /** Of what was done without a signal: the moment, by the office's clock. */
  madeAt?: Instant
}

/** Units by line number; a line that is not named means none. `all` is everything that remains. */
export type AskedUnits = ReadonlyMap<number, number> | 'all'
export type AskedReturn = ReadonlyMap<number, Partial<Record<Condition, number>>> | 'all'

type LineUnits = { line: number; item: string; quantity: number }
type LineReturn = LineUnits & { condition: Condition }

/** What a hand-over asks about the things themselves, by item. */
export type Thing = {
  name: string
  retired: boolean
  /** On the shelf now. */
  shelf: number
  /** Of a hand-over that is dated back: the fewest on the shelf on any day since. */
  shelfSince?: number
}

/** Nothing happens tomorrow; and what is written down later says why (house.md). */
export function happened({ on, today, lateReason }: When): Verdict {
  if (on > today) return refuse('date-in-future', undefined, 'on')
  if (on < today && !lateReason) return refuse('late-reason-missing', undefined, 'lateReason')
  return allow()
}

/** Approves each line from nothing to what was asked for, and something at all (clause 208). */
export function approve(loan: Loan, asked: AskedUnits, when: When): Verdict<LineUnits[]> {
  const open = decidable(loan, when)
  if (!open.ok) return open
  const lines = unitsOf(loan, asked, line => line.requested)
  for (const { line, quantity } of lines) {
    const most = loan.lines.find(each => each.line === line)!.requested
    if (quantity > most) return refuse('more-than-requested', { most }, `quantity-${line}`)
  }
  return chosen(lines, lines)
}

/** Refuses the whole form, with its reason. */
export function refuseLoan(loan: Loan, reason: string, when: When): Verdict {
  const open = decidable(loan, when)
  if (!open.ok) return open
  return reason ? allow() : refuse('reason-missing', undefined, 'reason')
}

/** Cancels before anything was handed over; the form keeps its number. */
export function cancel(loan: Loan, reason: string): Verdict {
  if (loan.decision === 'refused' || loan.decision === 'cancelled') return refuse('already-decided')
  if (loan.handedOverOn !== null) return refuse('already-handed-over')
  return reason ? allow() : refuse('reason-missing', undefined, 'reason')
}

/**
 * Hands over what was approved and has not left yet, in one go or in several. Once everything
 * came back the form is closed, and what was never fetched stays.
 */
export function handOver(
  loan: Loan,
  asked: AskedUnits,
  things: ReadonlyMap<string, Thing>,
  when: When,
): Verdict<LineUnits[]> {
  if (loan.decision === null) return refuse('not-approved')
  if (loan.decision === 'refused' || loan.decision === 'cancelled') return refuse('already-decided')
  if (loan.closedOn !== null) return refuse('already-closed')
  if (loan.lines.every(line => handableOf(line) <= 0)) return refuse('nothing-to-hand-over')
  const day = happened(when)
  if (!day.ok) return day
  if (when.on < loan.decidedOn!) return refuse('date-before-decision', undefined, 'on')
  const lines = unitsOf(loan, asked, handableOf)
  for (const { line, item, quantity } of lines.filter(each => each.quantity !== 0)) {
    const most = handableOf(loan.lines.find(each => each.line === line)!)
    if (quantity > most) return refuse('more-than-approved', { most }, `quantity-${line}`)
    const thing = things.get(item)!
    if (thing.retired) return refuse('item-retired', { name: thing.name }, `quantity-${line}`)
    const facts = { name: thing.name, most: thing.shelf }
    if (quantity > thing.shelf) return refuse('not-enough-on-shelf', facts, `quantity-${line}`)
    const { name, shelfSince: since = thing.shelf } = thing
    if (quantity > since) return refuse('not-enough-since', { name, most: since }, 'on')
  }
  return chosen(
    lines,
    lines.filter(each => each.quantity > 0),
  )
}

/** Takes back all or a part, each unit good, damaged or lost; as often as something is out. */
export function takeBack(
  loan: Loan,
  asked: AskedReturn,
  entries: Entry[],
  when: When,
): Verdict<LineReturn[]> {
  if (loan.outstanding === 0) return refuse('nothing-outstanding')
  const day = happened(when)
  if (!day.ok) return day
  const returns = loan.lines.flatMap(line => returnsOfLine(line, asked))
  const back: LineReturn[] = []
  for (const line of loan.lines) {
    const mine = returns.filter(each => each.line === line.line && each.quantity !== 0)
    if (mine.length === 0) continue
    const quantity = mine.reduce((sum, each) => sum + each.quantity, 0)
    const most = outstandingOf(line)
    const field = `${mine[0]!.condition}-${line.line}`
    if (!mine.every(each => isCount(each.quantity))) return refuse('quantity-invalid', {}, field)
    if (quantity > most) {
      // One number alone says itself how many there were.
      const facts = { most, ...(mine.length > 1 && { sum: quantity }) }
      return refuse('more-than-outstanding', facts, field)
    }
    if (quantity > fewestOutSince(entries, line.line, when.on)) {
      return refuse('date-before-handover', undefined, 'on')
    }
    back.push(...mine)
  }
  const worse = back.find(each => each.condition !== 'good')
  if (loan.kind === 'consumable' && worse) {
    return refuse('in-kind-only', undefined, `${worse.condition}-${worse.line}`)
  }
  return back.length > 0 ? allow(back) : refuse('nothing-chosen')
}

function returnsOfLine(line: Line, asked: AskedReturn): LineReturn[] {
  const base = { line: line.line, item: line.item }
  if (asked === 'all') return [{ ...base, quantity: outstandingOf(line), condition: 'good' }]
  const given = asked.get(line.line) ?? {}
  return conditions.map(condition => ({ ...base, condition, quantity: given[condition] ?? 0 }))
}

/** What nobody decided yet, on a day that fits. */
export function decidable(loan: Loan, when: When): Verdict {
  if (loan.decision !== null) return refuse('already-decided')
  if (when.on < loan.requestedOn) return refuse('date-before-request', undefined, 'on')
  return happened(when)
}

function unitsOf(loan: Loan, asked: AskedUnits, all: (line: Line) => number): LineUnits[] {
  return loan.lines.map(line => ({
    line: line.line,
    item: line.item,
    quantity: askedOf(asked, line, all),
  }))
}

/** The units asked of a line: what remains of it, what its field says, or none. */
export function askedOf(asked: AskedUnits, line: Line, all: (line: Line) => number): number {
  return asked === 'all' ? all(line) : (asked.get(line.line) ?? 0)
}

function chosen(lines: LineUnits[], value: LineUnits[]): Verdict<LineUnits[]> {
  const wrong = lines.find(each => !isCount(each.quantity))
  if (wrong) return refuse('quantity-invalid', {}, `quantity-${wrong.line}`)
  return lines.some(each => each.quantity > 0) ? allow(value) : refuse('nothing-chosen')
}

/** A whole number of units, none included. */
const isCount = (quantity: number) => Number.isSafeInteger(quantity) && quantity >= 0
