import { compare } from '../compare.ts'
import { type CivilDate, dayOfInstant, type FiscalYear } from '../dates.ts'
import { conditionOf, drawLoan } from '../draw-loan.ts'
import type { Details, Entry, EntryKind } from '../entry.ts'
import {
  type Loan,
  type LoanStanding,
  type LoanState,
  outstandingOf,
  overdueDays,
  standingOf,
  stateOf,
} from '../loan.ts'
import { standing } from '../moves.ts'
import type { Condition } from '../place.ts'
import type { BorrowerClass, ChaseChannel, SettlementWay, UseLocation } from '../words.ts'

/** Names of what entries know by id only. */
export type Names = {
  person(id: string): { name: string; position: string; unit: string } | undefined
  item(id: string): { name: string; code: string; unit: string } | undefined
  division(id: string): string
  /** The erasable words of a request; undefined once they were erased. */
  words(entry: string): { purpose?: string; placeOfUse?: string } | undefined
}

/** What a remark of column 18 tells; the views know the words. */
export type Remark =
  | { word: 'imported' }
  | { word: 'cancelled' | 'refused'; on: CivilDate; reason: string }
  | { word: 'partly-approved' }
  | { word: 'extended'; on: CivilDate; from: CivilDate; dueOn: CivilDate; reason: string }
  /** By which letter another agency asked; why consumables were urgent; when they fell due. */
  | { word: 'letter'; number: string; date: CivilDate }
  | { word: 'consumable'; urgency: string }
  | { word: 'condition-met'; on: CivilDate }
  /** Written down later than it happened. */
  | { word: 'late'; what: EntryKind; on: CivilDate; recordedOn: CivilDate; reason: string }
  | {
      word: 'corrected'
      what: 'hand-over' | 'return'
      line: number
      units: number
      correctedOn: CivilDate
      on: CivilDate
      reason: string
    }

export type Movement = { on: CivilDate; units: number; officer: string }
export type Return = Movement & { condition: Condition }
export type Settlement = {
  on: CivilDate
  way: SettlementWay
  condition: 'damaged' | 'lost'
  units: number
  paidSatang: number
  receipt: string
}

/** One row of the register: one line of a loan (domain.md 2.2). */
export type RegisterLine = {
  line: number
  name: string
  code: string
  unit: string
  requested: number
  approved: number | null
  handedOver: number
  handOvers: Movement[]
  returns: Return[]
  outstanding: number
  settlements: Settlement[]
}

/** A loan in the register as it stood at the end of a day. */
export type RegisterLoan = {
  id: string
  fiscalYear: FiscalYear
  number: number
  requestedOn: CivilDate
  state: LoanStanding
  overdueDays: number
  borrower: { name: string; unit: string; class: BorrowerClass }
  purpose: string
  placeOfUse: string
  workType: string
  useLocation: UseLocation
  owningDivision: string
  dueOn: CivilDate
  dueCondition: string | null
  decision: Loan['decision']
  decidedOn: CivilDate | null
  approver: { name: string; post: string }
  chases: { on: CivilDate; channel: ChaseChannel; answer: string }[]
  lines: RegisterLine[]
  remarks: Remark[]
}

/**
 * A loan as the register showed it at the end of `day`, drawn from the entries of its stream that
 * had happened by then; null where it had not been requested yet.
 */
export function registerLoan(stream: Entry[], day: CivilDate, names: Names): RegisterLoan | null {
  const entries = stream.filter(entry => entry.happenedOn <= day)
  const request = entries[0]
  const loan = request?.kind === 'requested' ? drawLoan(entries) : null
  if (loan === null || request === undefined) return null
  const overdue = overdueDays(loan, day)
  const borrower = names.person(loan.borrower)
  const division = loan.borrowerDivision === null ? '' : names.division(loan.borrowerDivision)
  const words = names.words(request.id)
  const moves = standing(entries)
  return {
    id: loan.id,
    fiscalYear: loan.fiscalYear,
    number: loan.number,
    requestedOn: loan.requestedOn,
    workType: loan.workType,
    useLocation: loan.useLocation,
    dueOn: loan.dueOn,
    decision: loan.decision,
    decidedOn: loan.decidedOn,
    dueCondition: loan.dueCondition,
    state: standingOf(loan, day),
    overdueDays: overdue,
    borrower: {
      name: borrower?.name ?? '',
      unit: division || (borrower?.unit ?? ''),
      class: loan.borrowerClass,
    },
    purpose: words?.purpose ?? '',
    placeOfUse: words?.placeOfUse ?? '',
    owningDivision: names.division(loan.owningDivision),
    approver: approverOf(entries, names),
    chases: entries.flatMap(entry =>
      entry.kind === 'chased' ? [{ on: entry.happenedOn, ...chaseIn(entry.detail) }] : [],
    ),
    lines: loan.lines.map(line => registerLine(line, moves, names)),
    remarks: remarksOf(loan, entries),
  }
}

/** How a loan stood at the end of a day; null where it had not been requested yet. */
export function stateAt(stream: Entry[], day: CivilDate): LoanState | null {
  const loan = drawLoan(stream.filter(entry => entry.happenedOn <= day))
  return loan && stateOf(loan)
}

/** Who approved or refused; a cancelling borrower is no approver. */
function approverOf(entries: Entry[], names: Names): RegisterLoan['approver'] {
  const decision = entries.findLast(({ kind }) => kind === 'approved' || kind === 'refused')
  if (decision?.kind !== 'approved' && decision?.kind !== 'refused') return { name: '', post: '' }
  const { person, detail } = decision
  return { name: (person && names.person(person)?.name) || '', post: detail.post }
}

function chaseIn({ channel, answer }: Details['chased']) {
  return { channel, answer }
}

/** Of the entries that stand; what was put right is told in the remarks. */
function registerLine(line: Loan['lines'][number], moves: Entry[], names: Names): RegisterLine {
  const item = names.item(line.item)
  const ours = moves
    .filter(entry => entry.line === line.line)
    .toSorted((a, b) => compare(a.happenedOn, b.happenedOn))
  const moved = (entry: Entry): Movement => ({
    on: entry.happenedOn,
    units: entry.quantity ?? 0,
    officer: (entry.person && names.person(entry.person)?.name) || '',
  })
  const { requested, approved, handedOver } = line
  return {
    line: line.line,
    requested,
    approved,
    handedOver,
    name: item?.name ?? line.item,
    code: item?.code ?? '',
    unit: item?.unit ?? '',
    handOvers: ours.filter(entry => entry.kind === 'handed-over').map(moved),
    returns: ours
      .filter(entry => entry.kind === 'returned')
      .map(entry => ({ ...moved(entry), condition: conditionOf(entry.target) })),
    outstanding: outstandingOf(line),
    settlements: ours.flatMap(entry =>
      entry.kind === 'settled' ? [settlementIn(entry.happenedOn, entry.detail)] : [],
    ),
  }
}

function settlementIn(on: CivilDate, detail: Details['settled']): Settlement {
  const { way, condition, units, paidSatang, receipt } = detail
  return { on, way, condition, units, paidSatang, receipt }
}

function remarksOf(loan: Loan, entries: Entry[]): Remark[] {
  const named = new Map(entries.map(entry => [entry.id, entry]))
  const remarks = entries.flatMap((entry): Remark[] => {
    const { happenedOn: on } = entry
    switch (entry.kind) {
      case 'refused':
      case 'cancelled':
        return [{ word: entry.kind, on, reason: entry.detail.reason }]
      case 'requested': {
        const { letter, consumable } = entry.detail
        return [
          ...(letter
            ? [{ word: 'letter' as const, number: letter.number, date: letter.date }]
            : []),
          ...(consumable ? [{ word: 'consumable' as const, urgency: consumable.urgency }] : []),
        ]
      }
      case 'condition-met':
        return [{ word: 'condition-met', on: entry.detail.dueOn }]
      case 'extended': {
        const { from, dueOn, reason } = entry.detail
        return [{ word: 'extended', on, from, dueOn, reason }]
      }
      case 'hand-over-corrected':
      case 'return-corrected': {
        const what = entry.kind === 'return-corrected' ? 'return' : 'hand-over'
        const correctedOn = named.get(entry.corrects ?? '')?.happenedOn ?? on
        const units = entry.quantity ?? 0
        const { reason } = entry.detail
        return [{ word: 'corrected', what, line: entry.line ?? 0, units, correctedOn, on, reason }]
      }
      default:
        return []
    }
  })
  const partly: Remark[] = loan.decision === 'partly-approved' ? [{ word: 'partly-approved' }] : []
  const imported: Remark[] = loan.imported ? [{ word: 'imported' }] : []
  return [...partly, ...remarks, ...lateOnes(entries), ...imported]
}

/** Entries written down after their day, once for each day and kind; imports are told apart. */
function lateOnes(entries: Entry[]): Remark[] {
  const told = new Set<string>()
  return entries.flatMap((entry): Remark[] => {
    const { kind, happenedOn: on } = entry
    const recordedOn = dayOfInstant(entry.recordedAt)
    if (entry.imported || recordedOn <= on) return []
    const key = `${kind} ${on} ${recordedOn}`
    if (told.has(key)) return []
    told.add(key)
    const reason = 'lateReason' in entry.detail ? (entry.detail.lateReason ?? '') : ''
    return [{ word: 'late', what: kind, on, recordedOn, reason }]
  })
}
