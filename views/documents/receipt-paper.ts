import { dayInBangkok, daysBetween } from '../../src/domain/dates.ts'
import { loanNumberOnPaper } from '../../src/domain/office-settings.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import type { ReturnReceipt } from '../../src/domain/return-receipt.ts'
import { belongingOf, borrowerOf, type LoanShown } from '../loans/shown.ts'
import { longDate } from '../words/dates.ts'
import { loanFormPaper } from '../words/loan-form.ts'
import { receiptPaperWords as w } from '../words/return-receipt.ts'
import type { Digits } from './digits.ts'
import { drawnAs, type Signing } from './form-blocks.ts'
import type { Run } from './pdf/runs.ts'

/** A receipt as its paper reads, on the screen and in PDF alike; always Thai. */
type ReceiptPaper = {
  /** Under one another at the right of its heading. */
  head: string[]
  sentence: Run[]
  rows: string[][]
  /** How the loan stands after it, in bold, then what else is to be said. */
  stands: string
  notes: string[]
  signs: [Signing, Signing]
}

type Of = { shown: LoanShown; receipt: ReturnReceipt; office: Record<string, string>; say: Digits }

export function receiptPaper({ shown, receipt, office, say }: Of): ReceiptPaper {
  const { loan } = shown
  const date = (day: string) => say(longDate(day, 'th'))
  const loanNumber = say(loanNumberOnPaper(loan, office))
  const borrower = borrowerOf(shown)
  const waits = isOpen(receipt)
  const late = waits ? 0 : daysBetween(receipt.dueOn, receipt.on)
  const lateness = late > 0 ? ` (${say(w.late(String(late)))})` : ''
  return {
    head: [say(w.time(String(receipt.number))), `${w.of} ${loanNumber}`],
    sentence: [
      ...[{ say: w.from }, { fill: borrower.name }],
      ...(borrower.position ? [{ say: loanFormPaper.position }, { fill: borrower.position }] : []),
      ...[{ say: loanFormPaper.belonging[loan.borrowerClass] }, { fill: say(belongingOf(shown)) }],
      ...[{ say: w.of }, { fill: loanNumber }, { say: w.dated }, { fill: date(loan.requestedOn) }],
      ...(waits
        ? [{ say: w.dueCondition }, { fill: say(loan.dueCondition ?? '') }]
        : [{ say: w.due }, { fill: date(receipt.dueOn) }]),
      ...[{ say: w.on }, { fill: `${date(receipt.on)}${lateness}` }, { say: w.following }],
    ],
    rows: rowsOf(shown, receipt, say),
    stands: receipt.outstanding === 0 ? w.allBack : say(w.stillOut(String(receipt.outstanding))),
    notes: notesOf(receipt, say),
    signs: signsOf(shown, receipt),
  }
}

function rowsOf({ things }: LoanShown, { lines }: ReturnReceipt, say: Digits): string[][] {
  const count = (units: number) => (units === 0 ? '–' : say(String(units)))
  return lines.map(({ item, good, damaged, lost, outstanding }, index) => {
    const thing = things.get(item)!
    const counts = [good, damaged, lost].map(count)
    const [number, left] = [say(String(index + 1)), count(outstanding)]
    return [number, thing.code || '–', thing.name, ...counts, thing.unit, left]
  })
}

function notesOf(receipt: ReturnReceipt, say: Digits): string[] {
  const { lines, note, lateReason, corrected, recordedAt, on } = receipt
  const recordedOn = dayInBangkok(new Date(recordedAt))
  const said = [
    lines.some(({ damaged, lost }) => damaged + lost > 0) && w.harmed,
    note !== '' && `${w.note}: ${note}`,
    corrected && w.corrected,
    recordedOn > on && w.recordedLate(longDate(recordedOn, 'th'), lateReason),
  ]
  return said.filter(each => each !== false).map(each => say(each))
}

/**
 * Whoever brought them back signs by pen, or drew it on the screen; whoever took them back by the
 * pen, or signed in.
 */
function signsOf(shown: LoanShown, { receiver, signed }: ReturnReceipt): [Signing, Signing] {
  const name = receiver ? shown.people.get(receiver.person)?.name : undefined
  const drawn = signed ? drawnAs(shown, signed) : {}
  return [
    { as: w.returner, ...drawn },
    { as: w.receiver, ...(receiver && { name, on: receiver.on }) },
  ]
}
