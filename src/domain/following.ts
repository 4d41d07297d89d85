import type { CivilDate } from './dates.ts'
import type { Entry } from './entry.ts'
import { happened, type When } from './lending.ts'
import { chaseDeadline, type Line, type Loan } from './loan.ts'
import { fewestUnsettledSince } from './moves.ts'
import { isOpen } from './open-due.ts'
import { conditionPlaces, type Place, type Stock } from './place.ts'
import { allow, refuse, type Verdict } from './verdict.ts'
import type { ChaseChannel, SettlementWay } from './words.ts'

/**
 * The lender asks for the thing back (clause 211), while something is out, from the day after the
 * due date on: before it nothing is owed back. What an old register says is taken as it stands.
 */
export function chase(loan: Loan, when: When): Verdict {
  const open = whileOut(loan, when)
  if (!open.ok) return open
  if (isOpen(loan)) return refuse('condition-not-met')
  return when.on > loan.dueOn ? allow() : refuse('chase-too-early', { due: loan.dueOn }, 'on')
}

/** What came of asking: a letter is sent before it is answered, any other way is not. */
export function chaseSaid(channel: ChaseChannel, answer: string): Verdict {
  if (channel === 'letter' || answer) return allow()
  return refuse('answer-missing', undefined, 'answer')
}

/** Was it chased within seven days of the due date? A later chase does not mend that it was not. */
export function chasedInTime({ dueOn }: Pick<Loan, 'dueOn'>, entries: Entry[]): boolean {
  return entries.some(
    ({ kind, happenedOn: on }) => kind === 'chased' && on >= dueOn && on <= chaseDeadline(dueOn),
  )
}

/** What a form of consumables waits for has come: from that day on they are due (clause 211). */
export function meetCondition(loan: Loan, when: When): Verdict<{ dueOn: CivilDate }> {
  if (loan.dueCondition === null) return refuse('condition-none')
  const open = whileOut(loan, when)
  if (!open.ok) return open
  return isOpen(loan) ? allow({ dueOn: when.on }) : refuse('condition-none')
}

export type Settlement = {
  line: number
  condition: 'damaged' | 'lost'
  way: SettlementWay
  units: number
  /** 0 takes the price at the time of the loan. */
  paidSatang: number
  receipt: string
  /** The officer saw that it is as before, or of the same kind, size and quality. */
  checked: boolean
  /** Why another amount was taken than the price at the time of the loan; '' where it was not. */
  amountReason: string
}
export type Settled = Settlement & { item: string; source: Place | null }

/** What money makes good: the price at the time of the loan (clause 209), kept at the hand-over. */
export function priceThen({ unitValueSatang }: Line, units: number): number {
  return (unitValueSatang ?? 0) * units
}

/**
 * The borrower made good what came back damaged or not at all (clause 209). Repaired as before, or
 * replaced in kind: the officer checks it, and it goes to the shelf. Paid for: it stays in repair,
 * or lost, until it is put right or written off, unless it is there put right already. Where the
 * units were put right or written off by other hands before, nothing moves.
 */
export function settle(
  loan: Loan,
  given: Settlement,
  entries: Entry[],
  stock: ReadonlyMap<string, Stock>,
  when: When,
): Verdict<Settled> {
  if (loan.unsettled === 0) return refuse('nothing-to-settle')
  const { condition, way, units } = given
  const line = loan.lines.find(each => each.line === given.line)
  if (!line) return refuse('nothing-chosen', undefined, 'what')
  const isCount = Number.isSafeInteger(units) && units > 0
  if (!isCount) return refuse('quantity-invalid', undefined, 'units')
  const most =
    condition === 'damaged'
      ? line.returnedDamaged - line.settledDamaged
      : line.lost - line.settledLost
  if (units > most) return refuse('more-than-unsettled', { most }, 'units')
  if (condition === 'lost' && way === 'repair') return refuse('lost-not-repaired', undefined, 'way')
  if (way !== 'pay' && !given.checked) return refuse('not-checked', undefined, 'checked')
  const paid = payment(given, priceThen(line, units))
  if (!paid.ok) return paid
  const day = happened(when)
  if (!day.ok) return day
  if (units > fewestUnsettledSince(entries, line.line, condition, when.on)) {
    return refuse('date-before-return', undefined, 'on')
  }
  const place = conditionPlaces[condition]
  const comesBack = way === 'pay' ? given.checked && condition === 'damaged' : true
  const there = stock.get(line.item)?.[place] ?? 0
  const source = comesBack && there >= units ? place : null
  return allow({ ...given, ...paid.value, item: line.item, source })
}

/** Money is paid against a receipt, by the price then or with a reason; the other ways have none. */
function payment({ way, receipt, ...given }: Settlement, price: number) {
  if (way !== 'pay') return allow({ paidSatang: 0, receipt: '', amountReason: '' })
  const paidSatang = given.paidSatang === 0 ? price : given.paidSatang
  const isAmount = Number.isSafeInteger(paidSatang) && paidSatang > 0
  if (!isAmount) return refuse('payment-incomplete', undefined, 'paid')
  if (!receipt) return refuse('payment-incomplete', undefined, 'receipt')
  if (paidSatang === price) return allow({ paidSatang, receipt, amountReason: '' })
  const { amountReason } = given
  if (amountReason) return allow({ paidSatang, receipt, amountReason })
  return refuse('amount-reason-missing', { price }, 'amountReason')
}

/** Something is out, and it happened between the hand-over and today. */
export function whileOut(loan: Loan, when: When): Verdict {
  if (loan.outstanding === 0) return refuse('nothing-outstanding')
  const day = happened(when)
  if (!day.ok) return day
  if (when.on < loan.handedOverOn!) return refuse('date-before-handover', undefined, 'on')
  return allow()
}
