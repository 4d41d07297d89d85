import { compare } from '../compare.ts'
import type { CivilDate } from '../dates.ts'
import { conditionOf } from '../draw-loan.ts'
import type { Details, EntryKind, EntryOf } from '../entry.ts'
import type { Condition } from '../place.ts'
import type { SettlementWay } from '../words.ts'

type Read = 'id' | 'seq' | 'happenedOn' | 'line' | 'quantity' | 'source'
type EntryRead<Kind extends EntryKind> = Pick<
  EntryOf<Kind>,
  Read | 'target' | 'corrects' | 'kind' | 'detail'
>
/** What the figures read of an entry in a loan's stream. */
export type LoanEntry = { [Kind in EntryKind]: EntryRead<Kind> }[EntryKind]

type HandOver = { id: string; on: CivilDate; quantity: number; category: string }
export type Return = { id: string; on: CivilDate; quantity: number; condition: Condition }
export type Settlement = {
  on: CivilDate
  way: SettlementWay
  condition: 'damaged' | 'lost'
  units: number
  paidSatang: number
}
export type Correction = {
  on: CivilDate
  correctedOn: CivilDate
  quantity: number
  of: 'hand-over' | 'return'
  category: string
  condition: Condition
}

export type LineFacts = {
  line: number
  item: string
  /** Net of the corrections known by then, in order of their days; nothing that nets to zero. */
  handOvers: HandOver[]
  returns: Return[]
  corrections: Correction[]
  settlements: Settlement[]
  /** Every movement as it was booked: + what went out, − what came back or was corrected. */
  booked: { on: CivilDate; quantity: number }[]
}

/** One loan as it stood at the end of a day, by what had happened on or before it. */
export type LoanFacts = {
  /** `248/2568`. */
  name: string
  request: Details['requested']
  requestedOn: CivilDate
  decisions: { on: CivilDate; decision: Decided }[]
  dueOn: CivilDate
  chases: CivilDate[]
  lines: LineFacts[]
}
export type Decided = 'approved' | 'partly-approved' | 'refused' | 'cancelled'

/** The facts of a loan's stream as at that day; null where it had not been requested by then. */
export function loanFacts(stream: LoanEntry[], asAt: CivilDate): LoanFacts | null {
  const entries = happenedBy(stream, asAt)
  const request = entries.find(entry => entry.kind === 'requested')
  if (request?.kind !== 'requested') return null
  const loan = requestedBy(request)
  for (const entry of entries) {
    const { kind, happenedOn: on } = entry
    if (kind === 'refused' || kind === 'cancelled') loan.decisions.push({ on, decision: kind })
    else if (kind === 'approved') {
      loan.decisions.push({ on, decision: approvalOf(entry, loan.request) })
    } else if (kind === 'extended' || kind === 'condition-met') loan.dueOn = entry.detail.dueOn
    else if (kind === 'chased') loan.chases.push(on)
    else move(loan, entry)
  }
  // A correction may be dated before what it corrects, so all movements come first.
  if (entries.some(({ corrects }) => corrects !== null)) correctIn(loan, entries)
  return loan
}

/** The entries up to that day, by their days. A stream mostly is just that as it stands. */
function happenedBy(stream: LoanEntry[], asAt: CivilDate): LoanEntry[] {
  const isSo = stream.every(
    (entry, at) => entry.happenedOn <= asAt && (at === 0 || byDay(stream[at - 1]!, entry) < 0),
  )
  return isSo ? stream : stream.filter(entry => entry.happenedOn <= asAt).sort(byDay)
}

function byDay(a: LoanEntry, b: LoanEntry): number {
  return compare(a.happenedOn, b.happenedOn) || a.seq - b.seq
}

function requestedBy({ detail, happenedOn }: EntryRead<'requested'>): LoanFacts {
  return {
    name: `${detail.number}/${detail.fiscalYear}`,
    request: detail,
    requestedOn: happenedOn,
    decisions: [],
    dueOn: detail.dueOn,
    chases: [],
    lines: detail.lines.map(({ line, item }) => ({
      line,
      item,
      handOvers: [],
      returns: [],
      corrections: [],
      settlements: [],
      booked: [],
    })),
  }
}

/** Partly, where any line was given less than it asked for. */
function approvalOf(
  { detail: given }: EntryRead<'approved'>,
  request: Details['requested'],
): Decided {
  const givenTo = (asked: number) => given.lines.find(({ line }) => line === asked)?.quantity
  const isWhole = request.lines.every(({ line, quantity }) => (givenTo(line) ?? 0) >= quantity)
  return isWhole ? 'approved' : 'partly-approved'
}

/** Adds what an entry moved or settled to its line. */
function move({ lines }: LoanFacts, entry: LoanEntry): void {
  const line = lines.find(each => each.line === entry.line)
  if (!line) return
  const { id, kind, happenedOn: on, source, target } = entry
  const quantity = entry.quantity ?? 0
  if (kind === 'handed-over') {
    line.handOvers.push({ id, on, quantity, category: entry.detail.category })
  } else if (kind === 'returned') {
    line.returns.push({ id, on, quantity, condition: conditionOf(target) })
  } else if (kind === 'settled') {
    const { way, condition, units, paidSatang } = entry.detail
    line.settlements.push({ on, way, condition, units, paidSatang })
  }
  if (target === 'loan') line.booked.push({ on, quantity })
  else if (source === 'loan') line.booked.push({ on, quantity: -quantity })
}

/** Takes what entries put right off the movements that they name. */
function correctIn({ lines }: LoanFacts, entries: LoanEntry[]): void {
  const stays = ({ quantity }: { quantity: number }) => quantity > 0
  for (const line of lines) {
    const ours = entries.filter(entry => entry.line === line.line && entry.corrects !== null)
    line.corrections = ours.flatMap(entry => correct(entry, line))
    if (line.corrections.length === 0) continue
    line.handOvers = line.handOvers.filter(stays)
    line.returns = line.returns.filter(stays)
  }
}

function correct(entry: LoanEntry, { handOvers, returns }: LineFacts): Correction[] {
  const { kind, happenedOn: on, corrects } = entry
  const quantity = entry.quantity ?? 0
  if (kind === 'hand-over-corrected') {
    const named = handOvers.find(({ id }) => id === corrects)
    if (!named) return []
    named.quantity -= quantity
    const { category, on: correctedOn } = named
    return [{ on, correctedOn, quantity, of: 'hand-over', category, condition: 'good' }]
  }
  if (kind === 'return-corrected') {
    const named = returns.find(({ id }) => id === corrects)
    if (!named) return []
    named.quantity -= quantity
    const { condition, on: correctedOn } = named
    return [{ on, correctedOn, quantity, of: 'return', category: '', condition }]
  }
  return []
}

/** Units out at the end of that day, by what is known at the day of the facts. */
export function outstandingAt(line: LineFacts, day: CivilDate): number {
  return unitsBy(line.handOvers, day) - unitsBy(line.returns, day)
}

/** Units out at the end of that day, by what had been booked by then: later corrections apart. */
export function bookedAt(line: LineFacts, day: CivilDate): number {
  return unitsBy(line.booked, day)
}

/** Units out at the end of the day before that one, as booked by then. */
export function bookedBefore(line: LineFacts, day: CivilDate): number {
  let sum = 0
  for (const { on, quantity } of line.booked) if (on < day) sum += quantity
  return sum
}

function unitsBy(movements: { on: CivilDate; quantity: number }[], day: CivilDate): number {
  let sum = 0
  for (const { on, quantity } of movements) if (on <= day) sum += quantity
  return sum
}
