import type { Approver } from '../../src/domain/approver.ts'
import type { Deciding } from '../../src/domain/deciding.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { ExtensionBound } from '../../src/domain/extending.ts'
import type { Line, Loan } from '../../src/domain/loan.ts'
import type { PersonOnLoan } from '../../src/domain/person.ts'
import type { Stock } from '../../src/domain/place.ts'
import type { OpinionPost } from '../../src/domain/procedure.ts'
import { type FormState, freshForm } from '../form-state.ts'
import type { JustDone } from '../parts/undo.tsx'

/** The changes of a loan: the last part of the URL that each form posts to. */
export const changes = [
  'approvals',
  'refusals',
  'opinions',
  'cancellations',
  'handovers',
  'returns',
  'corrections',
  'extension-requests',
  'extensions',
  'extension-refusals',
  'conditions',
  'chases',
  'settlements',
] as const
export type Change = (typeof changes)[number]

export type ThingShown = { name: string; code: string; unit: string; stock: Stock }

/** What is kept of a photo or a signature, to leave room for it. */
export type PhotoShown = { sha256: string; width: number; height: number; erased: boolean }

/** A loan's page: the loan, whatever is said of it, and what this person may do with it. */
export type LoanShown = {
  loan: Loan
  entries: Entry[]
  things: ReadonlyMap<string, ThingShown>
  people: ReadonlyMap<string, PersonOnLoan>
  divisionNames: ReadonlyMap<string, string>
  /** Null once the personal part was erased. */
  purpose: { purpose: string; placeOfUse: string } | null
  /** By their SHA-256. */
  photos: ReadonlyMap<string, PhotoShown>
  /** Who drew a signature and under which sentence, by the entry that it is bound to. */
  signers: ReadonlyMap<string, { signer: string; signedText: string }>
  /** Who decides it, and any extension of it. */
  approver: Approver
  /** How far the loan may be extended from here, and by whose rule. */
  extensionBound: ExtensionBound
  /** What whoever decides it weighs before the tap; null for everybody else, and once decided. */
  deciding: Deciding | null
  may: {
    decide: boolean
    handOver: boolean
    followUp: boolean
    extend: boolean
    askExtension: boolean
    cancel: boolean
  }
  /** The posts in which this person's opinion is awaited. */
  advise: OpinionPost[]
  /** Entries that may still be corrected, by this person, now. */
  correctable: ReadonlySet<string>
  /** The form that was refused, shown again with everything typed. */
  again: { change: Change; state: FormState } | null
  /** The quiet form that a link came for, and that is open therefore. */
  open: Change | null
  /** The case of damage or loss that a link came for: `1-damaged`. */
  chosenCase: string
  /** The change that was just made, and whether it may be undone for a moment. */
  done: Change | null
  undo: JustDone | null
}

/** A form's state: what was typed if it is the one that was refused, else fresh. */
export function stateFor(shown: LoanShown, change: Change): FormState {
  return shown.again?.change === change ? shown.again.state : freshForm
}

export type LineShown = Line & { thing: ThingShown }

export function linesShown({ loan, things }: LoanShown): LineShown[] {
  return loan.lines.map(line => ({ ...line, thing: things.get(line.item)! }))
}

export function borrowerOf({ loan, people }: LoanShown): PersonOnLoan {
  return people.get(loan.borrower)!
}

/** Where the borrower belongs: a division, or a school, a temple, a village. */
export function belongingOf(shown: LoanShown): string {
  const { loan, divisionNames } = shown
  const division = loan.borrowerDivision && divisionNames.get(loan.borrowerDivision)
  return division || borrowerOf(shown).unit
}
