import type { CivilDate } from '../dates.ts'
import { conditionOf } from '../draw-loan.ts'
import type { Details, EntryKind, EntryOf } from '../entry.ts'
import type { Condition } from '../place.ts'
import type { SettlementWay } from '../words.ts'

type Read = 'id' | 'seq' | 'happenedOn' | 'line' | 'quantity' | 'source'
/** What the figures read of an entry in a loan's stream. */
export type LoanEntry = {
  [Kind in EntryKind]: Pick<EntryOf<Kind>, Read | 'target' | 'corrects' | 'kind' | 'detail'>
}[EntryKind]

export type HandOver = { id: string; on: CivilDate; quantity: number; category: string }
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
  const entries = stream.filter(entry => entry.happenedOn <= asAt).sort(byDay)
  const request = entries.find(entry => entry.kind === 'requested')
  if (request?.kind !== 'requested') return null
  const { detail } = request
  const loan: LoanFacts = {
    name: `${detail.number}/${detail.fiscalYear}`,
    request: detail,
    requestedOn: request.happenedOn,
    decisions: [],
    dueOn: detail.dueOn,
    chases: [],
    lines: detail.lines.map(({ line, item }) => lineFacts(line, item, entries)),
  }
  for (const entry of entries) {
    const { kind, happenedOn: on } = entry
    if (kind === 'refused' || kind === 'cancelled') loan.decisions.push({ on, decision: kind })
    else if (kind === 'approved') loan.decisions.push({ on, decision: approvalOf(entry, detail) })
    else if (kind === 'extended' || kind === 'condition-met') loan.dueOn = entry.detail.dueOn
    else if (kind === 'chased') loan.chases.push(on)
  }
  return loan
}

/** Partly, where any line was given less than it asked for. */
function approvalOf(
  { detail: given }: Pick<EntryOf<'approved'>, 'detail'>,
  request: Details['requested'],
): Decided {
  const givenTo = (asked: number) => given.lines.find(({ line }) => line === asked)?.quantity
  const isWhole = request.lines.every(({ line, quantity }) => (givenTo(line) ?? 0) >= quantity)
  return isWhole ? 'approved' : 'partly-approved'
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
  return line.booked.reduce((sum, { on, quantity }) => (on < day ? sum + quantity : sum), 0)
}

function unitsBy(movements: { on: CivilDate; quantity: number }[], day: CivilDate): number {
  return movements.reduce((sum, { on, quantity }) => (on <= day ? sum + quantity : sum), 0)
}

function byDay(a: LoanEntry, b: LoanEntry): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? -1 : 1
  return a.seq - b.seq
}

function lineFacts(line: number, item: string, entries: LoanEntry[]): LineFacts {
  const ours = entries.filter(entry => entry.line === line)
  const handOvers = ours
    .filter(entry => entry.kind === 'handed-over')
    .map(({ id, happenedOn: on, quantity, detail: { category } }): HandOver => {
      return { id, on, quantity: quantity ?? 0, category }
    })
  const returns = ours
    .filter(entry => entry.kind === 'returned')
    .map(({ id, happenedOn: on, quantity, target }): Return => {
      return { id, on, quantity: quantity ?? 0, condition: conditionOf(target) }
    })
  const settlements = ours
    .filter(entry => entry.kind === 'settled')
    .map(({ happenedOn: on, detail: { way, condition, units, paidSatang } }): Settlement => {
      return { on, way, condition, units, paidSatang }
    })
  const booked = ours
    .filter(({ source, target }) => source === 'loan' || target === 'loan')
    .map(({ happenedOn: on, quantity, target }) => {
      return { on, quantity: target === 'loan' ? (quantity ?? 0) : -(quantity ?? 0) }
    })
  const corrections = ours.flatMap(entry => correct(entry, handOvers, returns))
  const facts = { line, item, handOvers, returns, corrections, settlements, booked }
  if (corrections.length === 0) return facts
  const stays = ({ quantity }: { quantity: number }) => quantity > 0
  return { ...facts, handOvers: handOvers.filter(stays), returns: returns.filter(stays) }
}

/** Takes what an entry puts right off the movement that it names. */
function correct(entry: LoanEntry, handOvers: HandOver[], returns: Return[]): Correction[] {
  const { happenedOn: on } = entry
  const quantity = entry.quantity ?? 0
  if (entry.kind === 'hand-over-corrected') {
    const named = handOvers.find(({ id }) => id === entry.corrects)
    if (!named) return []
    named.quantity -= quantity
    const { category, on: correctedOn } = named
    return [{ on, correctedOn, quantity, of: 'hand-over', category, condition: 'good' }]
  }
  if (entry.kind === 'return-corrected') {
    const named = returns.find(({ id }) => id === entry.corrects)
    if (!named) return []
    named.quantity -= quantity
    const { condition, on: correctedOn } = named
    return [{ on, correctedOn, quantity, of: 'return', category: '', condition }]
  }
  return []
}
