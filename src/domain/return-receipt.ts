import { type Signed, signaturesOf } from './before-after.ts'
import type { CivilDate, Instant } from './dates.ts'
import { conditionOf, drawLoan } from './draw-loan.ts'
import type { Entry, EntryOf } from './entry.ts'
import { outstandingOf } from './loan.ts'
import { onlyOne, type Signer } from './loan-form.ts'
import type { Condition } from './place.ts'

/** What came back of one line in one go, and what was still out after it. */
type ReceivedLine = Record<Condition, number> & {
  line: number
  item: string
  outstanding: number
}

/** A receipt (ใบรับคืน): what was taken back in one go, as the book says it. */
export type ReturnReceipt = {
  /** 1 for the loan's first return, and so on; a correction takes no number away. */
  number: number
  on: CivilDate
  /** The due date that held then. */
  dueOn: CivilDate
  recordedAt: Instant
  lines: ReceivedLine[]
  /** Units of the whole loan that were still out after it. */
  outstanding: number
  note: string
  lateReason: string
  /** Whoever took them back signed in; null leaves the line to the pen. */
  receiver: Signer | null
  /** Drawn on the screen by whoever brought them back; null leaves their line to the pen. */
  signed: Signed | null
  /** A later entry put it right, in whole or in part: the receipt says so and counts what stands. */
  corrected: boolean
}

/** The receipts of a loan, in the order in which its returns were written down. */
export function receiptsOf(entries: Entry[]): ReturnReceipt[] {
  return inOneGo(entries).map((group, index) => receipt(entries, group, index + 1))
}

type Returned = EntryOf<'returned'>

function receipt(entries: Entry[], group: Returned[], number: number): ReturnReceipt {
  const [first, last] = [group[0]!, group.at(-1)!]
  const taken = (id: string) =>
    entries.reduce((sum, each) => (each.corrects === id ? sum + (each.quantity ?? 0) : sum), 0)
  const until = entries.filter(entry => entry.seq <= last.seq)
  const written = new Set(until.map(entry => entry.id))
  // What was put right later counts here as it does in the loan: a return undone is still out.
  const later = entries.filter(
    ({ seq, corrects }) => seq > last.seq && corrects !== null && written.has(corrects),
  )
  const loan = drawLoan([...until, ...later])!
  const count = (line: number, condition: Condition) =>
    group
      .filter(entry => entry.line === line && conditionOf(entry.target) === condition)
      .reduce((sum, entry) => sum + (entry.quantity ?? 0) - taken(entry.id), 0)
  const lines = loan.lines
    .filter(({ line }) => group.some(entry => entry.line === line))
    .map(each => ({
      line: each.line,
      item: each.item,
      outstanding: outstandingOf(each),
      good: count(each.line, 'good'),
      damaged: count(each.line, 'damaged'),
      lost: count(each.line, 'lost'),
    }))
  return {
    number,
    on: first.happenedOn,
    recordedAt: first.recordedAt,
    lines,
    dueOn: loan.dueOn,
    outstanding: loan.outstanding,
    note: first.detail.note ?? '',
    lateReason: first.detail.lateReason ?? '',
    receiver: onlyOne(group),
    signed: signaturesOf(group).at(-1) ?? null,
    corrected: group.some(({ id }) => taken(id) > 0),
  }
}

/** Entries of one command, which stand one after another. */
function inOneGo(entries: Entry[]): Returned[][] {
  const groups: Returned[][] = []
  for (const entry of entries) {
    if (entry.kind !== 'returned') continue
    const before = groups.at(-1)?.at(-1)
    const same =
      before !== undefined &&
      before.seq + 1 === entry.seq &&
      before.command === entry.command &&
      before.recordedAt === entry.recordedAt &&
      before.happenedOn === entry.happenedOn
    if (same) groups.at(-1)!.push(entry)
    else groups.push([entry])
  }
  return groups
}
