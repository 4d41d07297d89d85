import { addDays, type CivilDate, daysBetween, type FiscalYear } from './dates.ts'
import type { Entry, EntryOf } from './entry.ts'
import { type Condition, conditionPlaces } from './place.ts'
import type { BorrowerClass, Channel, UseLocation } from './words.ts'

/** Six different quantities of one line (domain.md trap 9); approved is null while undecided (trap 8). */
export type Line = {
  line: number
  item: string
  requested: number
  approved: number | null
  handedOver: number
  returnedGood: number
  returnedDamaged: number
  lost: number
  settledDamaged: number
  settledLost: number
  firstHandedOverOn: CivilDate | null
  lastReturnedOn: CivilDate | null
  /** As they were at the first hand-over; null before it. */
  category: string | null
  unitValueSatang: number | null
}

export type Decision = 'approved' | 'partly-approved' | 'refused' | 'cancelled'

/** The picture of one loan form (ใบยืม), drawn from the entries of its stream. */
export type Loan = {
  id: string
  fiscalYear: FiscalYear
  number: number
  imported: boolean
  channel: Channel
  borrower: string
  borrowerClass: BorrowerClass
  borrowerDivision: string | null
  owningDivision: string
  workType: string
  useLocation: UseLocation
  requestedOn: CivilDate
  /** Who wrote the request down; null in an imported register. */
  requestedBy: string | null
  startOn: CivilDate
  firstDueOn: CivilDate
  dueOn: CivilDate
  decision: Decision | null
  decidedOn: CivilDate | null
  decidedBy: string | null
  decidedPost: string | null
  handedOverOn: CivilDate | null
  closedOn: CivilDate | null
  lastChasedOn: CivilDate | null
  outstanding: number
  /** Units damaged or lost that nobody has settled yet. */
  unsettled: number
  /** The last entry's day: nothing may be dated before it without being marked late. */
  lastOn: CivilDate
  seq: number
  hash: string
  lines: Line[]
}

export type LoanState =
  | 'requested'
  | 'approved'
  | 'out'
  | 'unsettled'
  | 'closed'
  | 'refused'
  | 'cancelled'

/** Where a loan stands. Overdue is no state: it is computed from today (see `overdueDays`). */
export function stateOf(
  loan: Pick<Loan, 'decision' | 'outstanding' | 'unsettled' | 'handedOverOn'>,
): LoanState {
  if (loan.decision === null) return 'requested'
  if (loan.decision === 'refused' || loan.decision === 'cancelled') return loan.decision
  if (loan.outstanding > 0) return 'out'
  if (loan.handedOverOn === null) return 'approved'
  return loan.unsettled > 0 ? 'unsettled' : 'closed'
}

/** Days past the due date while anything is out; 0 otherwise. Computed, never stored. */
export function overdueDays(loan: Pick<Loan, 'outstanding' | 'dueOn'>, today: CivilDate): number {
  return loan.outstanding > 0 ? Math.max(0, daysBetween(loan.dueOn, today)) : 0
}

/** Clause 211: the lender chases within 7 days of the due date. A duty of the office, no grace. */
export function chaseDeadline(dueOn: CivilDate): CivilDate {
  return addDays(dueOn, 7)
}

export function outstandingOf(line: Line): number {
  return line.handedOver - line.returnedGood - line.returnedDamaged - line.lost
}

/** What may still be handed over of a line. */
export function handableOf(line: Line): number {
  return (line.approved ?? 0) - line.handedOver
}

export function unsettledOf(line: Line): number {
  return line.returnedDamaged - line.settledDamaged + line.lost - line.settledLost
}

/** Draws the picture from a loan's entries, in their order. `null` for an empty stream. */
export function drawLoan(entries: Entry[]): Loan | null {
  return entries.reduce<Loan | null>(applyToLoan, null)
}

/** The picture after one more entry. The use cases write what this answers; verify compares it. */
export function applyToLoan(loan: Loan | null, entry: Entry): Loan {
  if (entry.kind === 'requested') return requested(entry)
  if (loan === null) throw new Error(`A loan begins with its request, not with ${entry.kind}.`)
  return counted({
    ...changed(loan, entry),
    seq: entry.seq,
    hash: entry.hash,
    lastOn: entry.happenedOn > loan.lastOn ? entry.happenedOn : loan.lastOn,
  })
}

function requested(entry: EntryOf<'requested'>): Loan {
  const { lines, lateReason: _, ...form } = entry.detail
  return {
    id: entry.loan!,
    ...form,
    imported: entry.imported,
    requestedOn: entry.happenedOn,
    requestedBy: entry.person,
    firstDueOn: form.dueOn,
    decision: null,
    decidedOn: null,
    decidedBy: null,
    decidedPost: null,
    handedOverOn: null,
    closedOn: null,
    lastChasedOn: null,
    outstanding: 0,
    unsettled: 0,
    lastOn: entry.happenedOn,
    seq: entry.seq,
    hash: entry.hash,
    lines: lines.map(({ line, item, quantity }) => ({
      line,
      item,
      requested: quantity,
      approved: null,
      handedOver: 0,
      returnedGood: 0,
      returnedDamaged: 0,
      lost: 0,
      settledDamaged: 0,
      settledLost: 0,
      firstHandedOverOn: null,
      lastReturnedOn: null,
      category: null,
      unitValueSatang: null,
    })),
  }
}

function changed(loan: Loan, entry: Entry): Loan {
  const day = entry.happenedOn
  const quantity = entry.quantity ?? 0
  switch (entry.kind) {
    case 'approved': {
      const approved = new Map(entry.detail.lines.map(line => [line.line, line.quantity]))
      const lines = loan.lines.map(line => ({ ...line, approved: approved.get(line.line) ?? 0 }))
      const partly = lines.some(line => line.approved < line.requested)
      return {
        ...decided(loan, entry, partly ? 'partly-approved' : 'approved', entry.detail.post),
        lines,
      }
    }
    case 'refused':
      return {
        ...decided(loan, entry, 'refused', entry.detail.post),
        lines: loan.lines.map(line => ({ ...line, approved: 0 })),
      }
    case 'cancelled':
      return decided(loan, entry, 'cancelled', loan.decidedPost)
    case 'handed-over':
      return onLine(loan, entry, line => ({
        ...line,
        handedOver: line.handedOver + quantity,
        firstHandedOverOn: line.firstHandedOverOn ?? day,
        category: line.category ?? entry.detail.category,
        unitValueSatang: line.unitValueSatang ?? entry.detail.unitValueSatang,
      }))
    case 'hand-over-corrected':
      return onLine(loan, entry, line => withoutHandOver(line, quantity))
    case 'returned':
      return onLine(loan, entry, line => ({
        ...withReturned(line, entry.target, quantity),
        lastReturnedOn:
          line.lastReturnedOn === null || day > line.lastReturnedOn ? day : line.lastReturnedOn,
      }))
    case 'return-corrected':
      return onLine(loan, entry, line => withoutReturn(line, entry.source, quantity))
    case 'extended':
      return { ...loan, dueOn: entry.detail.dueOn }
    case 'chased':
      return { ...loan, lastChasedOn: day }
    case 'settled': {
      const field = entry.detail.condition === 'damaged' ? 'settledDamaged' : 'settledLost'
      return onLine(loan, entry, line => ({ ...line, [field]: line[field] + entry.detail.units }))
    }
    default:
      throw new Error(`${entry.kind} does not belong in a loan's stream.`)
  }
}

function decided(loan: Loan, entry: Entry, decision: Decision, post: string | null): Loan {
  return {
    ...loan,
    decision,
    decidedOn: entry.happenedOn,
    decidedBy: entry.person,
    decidedPost: post,
  }
}

function onLine(loan: Loan, entry: Entry, change: (line: Line) => Line): Loan {
  return {
    ...loan,
    lines: loan.lines.map(line => (line.line === entry.line ? change(line) : line)),
  }
}

function withoutHandOver(line: Line, quantity: number): Line {
  const handedOver = line.handedOver - quantity
  if (handedOver > 0) return { ...line, handedOver }
  return { ...line, handedOver, firstHandedOverOn: null, category: null, unitValueSatang: null }
}

function withReturned(line: Line, place: Entry['source'], quantity: number): Line {
  const condition = conditionOf(place)
  const field = { good: 'returnedGood', damaged: 'returnedDamaged', lost: 'lost' } as const
  return { ...line, [field[condition]]: line[field[condition]] + quantity }
}

function withoutReturn(line: Line, place: Entry['source'], quantity: number): Line {
  const left = withReturned(line, place, -quantity)
  const returned = left.returnedGood + left.returnedDamaged + left.lost
  return returned > 0 ? left : { ...left, lastReturnedOn: null }
}

/** The condition that a place of return stands for. */
export function conditionOf(place: Entry['source']): Condition {
  const found = Object.entries(conditionPlaces).find(([, target]) => target === place)
  if (!found) throw new Error(`Nothing is returned to ${place}.`)
  return found[0] as Condition
}

/** Sums over the lines, and the days that follow from them. */
function counted(loan: Loan): Loan {
  const outstanding = loan.lines.reduce((sum, line) => sum + outstandingOf(line), 0)
  const unsettled = loan.lines.reduce((sum, line) => sum + unsettledOf(line), 0)
  const out = loan.lines.flatMap(line => line.firstHandedOverOn ?? [])
  const back = loan.lines.flatMap(line => line.lastReturnedOn ?? [])
  const handedOverOn = out.length > 0 ? out.reduce((a, b) => (a < b ? a : b)) : null
  const ended = handedOverOn !== null && outstanding === 0
  const closedOn = ended && back.length > 0 ? back.reduce((a, b) => (a > b ? a : b)) : null
  return { ...loan, outstanding, unsettled, handedOverOn, closedOn }
}
