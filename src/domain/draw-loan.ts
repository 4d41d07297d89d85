import { isDatedBack } from './dated-back.ts'
import type { CivilDate } from './dates.ts'
import type { Entry, EntryOf, FirstHandOver } from './entry.ts'
import {
  type Decision,
  handableOf,
  type Line,
  type Loan,
  outstandingOf,
  stateOf,
  unsettledOf,
} from './loan.ts'
import { type Condition, conditionPlaces, conditions } from './place.ts'

/** Draws the picture from a loan's entries, in their order. `null` for an empty stream. */
export function drawLoan(entries: Entry[]): Loan | null {
  return entries.reduce<Loan | null>(applyToLoan, null)
}

/** The picture after one more entry. The use cases write what this answers; verify compares it. */
export function applyToLoan(loan: Loan | null, entry: Entry): Loan {
  if (entry.kind === 'requested') return requested(entry)
  if (loan === null) throw new Error(`A loan begins with its request, not with ${entry.kind}.`)
  return counted(changed(loan, entry), {
    datedBack: loan.datedBack || isDatedBack(entry),
    seq: entry.seq,
    hash: entry.hash,
    lastOn: entry.happenedOn > loan.lastOn ? entry.happenedOn : loan.lastOn,
  })
}

function requested(entry: EntryOf<'requested'>): Loan {
  const { lines, procedure, dueCondition, consumable, ...more } = entry.detail
  const { lateReason: _, announcement: __, letter: ___, ...form } = more
  return {
    id: entry.loan!,
    ...form,
    kind: consumable ? 'consumable' : 'durable',
    dueCondition: dueCondition ?? null,
    procedureVersion: procedure?.version ?? null,
    approverRule: procedure?.approver ?? null,
    opinionsAwaited: (procedure?.opinions ?? []).join(','),
    samePerson: false,
    datedBack: isDatedBack(entry),
    extensionDueOn: null,
    extensionReason: null,
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
    awaited: 0,
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
      return onLine(withSamePerson(loan, entry), entry, line => ({
        ...line,
        handedOver: line.handedOver + quantity,
        firstHandedOverOn: earlier(line.firstHandedOverOn, day),
        category: line.category ?? entry.detail.category,
        unitValueSatang: line.unitValueSatang ?? entry.detail.unitValueSatang,
      }))
    case 'hand-over-corrected':
      return onLine(loan, entry, line => withoutHandOver(line, quantity, entry.detail.first))
    case 'returned':
      return onLine(loan, entry, line => ({
        ...withReturned(line, entry.target, quantity),
        lastReturnedOn: later(line.lastReturnedOn, day),
      }))
    case 'return-corrected':
      return onLine(loan, entry, line =>
        withoutReturn(line, entry.source, quantity, entry.detail.lastReturnedOn),
      )
    case 'extension-asked': {
      const { dueOn: extensionDueOn, reason: extensionReason } = entry.detail
      return { ...loan, extensionDueOn, extensionReason }
    }
    case 'extension-refused':
      return { ...loan, ...noExtension }
    case 'extended':
      return { ...loan, ...noExtension, dueOn: entry.detail.dueOn }
    case 'condition-met': {
      const { dueOn } = entry.detail
      return { ...loan, dueOn, firstDueOn: dueOn }
    }
    case 'chased':
      return { ...loan, lastChasedOn: later(loan.lastChasedOn, day) }
    case 'settled': {
      const field = entry.detail.condition === 'damaged' ? 'settledDamaged' : 'settledLost'
      return onLine(loan, entry, line => ({ ...line, [field]: line[field] + entry.detail.units }))
    }
    case 'opined': {
      const { post } = entry.detail
      const left = loan.opinionsAwaited.split(',').filter(each => each !== post)
      return { ...loan, opinionsAwaited: left.join(',') }
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

/** Flagged once is flagged: a hand-over put right later happened all the same. */
function withSamePerson(loan: Loan, { person }: Entry): Loan {
  const all = person !== null && person === loan.requestedBy && person === loan.decidedBy
  return all ? { ...loan, samePerson: true } : loan
}

function onLine(loan: Loan, entry: Entry, change: (line: Line) => Line): Loan {
  return {
    ...loan,
    lines: loan.lines.map(line => (line.line === entry.line ? change(line) : line)),
  }
}

/** What stays of a line's hand-overs; the correction itself says which is now the first. */
function withoutHandOver(line: Line, quantity: number, first?: FirstHandOver | null): Line {
  const handedOver = line.handedOver - quantity
  if (handedOver > 0 && first === undefined) return { ...line, handedOver }
  return {
    ...line,
    handedOver,
    firstHandedOverOn: first?.on ?? null,
    category: first?.category ?? null,
    unitValueSatang: first?.unitValueSatang ?? null,
  }
}

function withReturned(line: Line, place: Entry['source'], quantity: number): Line {
  const condition = conditionOf(place)
  const field = { good: 'returnedGood', damaged: 'returnedDamaged', lost: 'lost' } as const
  return { ...line, [field[condition]]: line[field[condition]] + quantity }
}

function withoutReturn(
  line: Line,
  place: Entry['source'],
  quantity: number,
  lastReturnedOn?: CivilDate | null,
): Line {
  const left = withReturned(line, place, -quantity)
  const returned = left.returnedGood + left.returnedDamaged + left.lost
  if (returned > 0 && lastReturnedOn === undefined) return left
  return { ...left, lastReturnedOn: lastReturnedOn ?? null }
}

/** The condition that a place of return stands for. */
export function conditionOf(place: Entry['source']): Condition {
  const found = conditions.find(condition => conditionPlaces[condition] === place)
  if (!found) throw new Error(`Nothing is returned to ${place}.`)
  return found
}

/** What was written down later may have happened earlier. */
const earlier = (known: CivilDate | null, day: CivilDate) =>
  known !== null && known < day ? known : day
const later = (known: CivilDate | null, day: CivilDate) =>
  known !== null && known > day ? known : day

/**
 * With the sums over the lines, and the days that follow from them: one walk, for each entry of a
 * book asks for it.
 */
function counted(loan: Loan, last: Pick<Loan, 'datedBack' | 'seq' | 'hash' | 'lastOn'>): Loan {
  let [outstanding, unsettled] = [0, 0]
  let handedOverOn: CivilDate | null = null
  let back: CivilDate | null = null
  for (const line of loan.lines) {
    outstanding += outstandingOf(line)
    unsettled += unsettledOf(line)
    if (line.firstHandedOverOn !== null)
      handedOverOn = earlier(handedOverOn, line.firstHandedOverOn)
    if (line.lastReturnedOn !== null) back = later(back, line.lastReturnedOn)
  }
  const closedOn = handedOverOn !== null && outstanding === 0 ? back : null
  // With nothing out any more there is nothing to extend.
  const asked = outstanding > 0 ? undefined : noExtension
  const now = { ...loan, ...last, ...asked, outstanding, unsettled, handedOverOn, closedOn }
  now.awaited = awaitedOf(now)
  return now
}

/** What will not leave any more is awaited by nobody: a remainder ends with the loan. */
function awaitedOf(loan: Loan): number {
  const state = stateOf(loan)
  if (state !== 'approved' && state !== 'out') return 0
  return loan.lines.reduce((sum, line) => sum + handableOf(line), 0)
}

const noExtension = { extensionDueOn: null, extensionReason: null }
