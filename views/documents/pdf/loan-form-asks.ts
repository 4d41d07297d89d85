import { letterIn } from '../../../src/domain/loan-letter.ts'
import { belongingOf, borrowerOf, type LoanShown } from '../../loans/shown.ts'
import { longDate } from '../../words/dates.ts'
import { loanFormPaper as w } from '../../words/loan-form.ts'
import type { Digits } from '../digits.ts'
import { dueOnForm } from '../form-blocks.ts'
import type { Run } from './runs.ts'

/** Who borrows, what for, where and from when to when. */
export function asks(shown: LoanShown, say: Digits): Run[] {
  const { loan, purpose, divisionNames } = shown
  const { name, position, phone, address } = borrowerOf(shown)
  const date = (day: string) => say(longDate(day, 'th'))
  const staff = loan.borrowerClass === 'staff'
  const due = dueOnForm(shown, say)
  const letter = letterIn(shown.entries)
  const lettered = letter
    ? [
        ...[{ say: w.letter }, { fill: say(letter.number) }],
        ...[{ say: w.letterDated }, { fill: date(letter.date) }],
      ]
    : []
  const lived = address || loan.borrowerClass === 'public'
  return [
    ...[{ say: w.i }, { fill: name }],
    ...(position || staff ? [{ say: w.position }, { fill: position }] : []),
    ...[{ say: w.belonging[loan.borrowerClass] }, { fill: say(belongingOf(shown)) }],
    ...(lived ? [{ say: w.address }, { fill: say(address), blank: 60 }] : []),
    ...[{ say: w.phone }, { fill: say(phone) }],
    ...lettered,
    ...[{ say: w.asks }, { fill: divisionNames.get(loan.owningDivision) ?? '' }],
    ...[{ say: w.workType }, { fill: loan.workType }],
    ...[{ say: w.purpose }, { fill: say(purpose?.purpose ?? w.erased) }],
    ...[{ say: w.place }, { fill: say(purpose?.placeOfUse ?? w.erased) }],
    { box: loan.useLocation === 'inside', say: w.inside },
    { box: loan.useLocation === 'outside', say: w.outside },
    ...[{ say: w.from }, { fill: date(loan.startOn) }],
    ...[{ say: due.label }, { fill: due.text }, { say: w.following }],
  ]
}

/** The same with lines for the pen: each array is a line of the form. */
export const blankAsks: Run[][] = [
  [{ say: w.i }, { fill: '', blank: 62 }, { say: w.position }, { fill: '', blank: 52 }],
  [{ say: w.belongingBlank }, { fill: '', blank: 60 }, { say: w.phone }, { fill: '', blank: 34 }],
  [{ say: w.address }, { fill: '', blank: 120 }],
  [{ say: w.asks }, { fill: '', blank: 55 }, { say: w.workType }, { fill: '', blank: 50 }],
  [{ say: w.purpose }, { fill: '', blank: 130 }],
  [
    ...[{ say: w.place }, { fill: '', blank: 50 }],
    ...[
      { box: false, say: w.inside },
      { box: false, say: w.outside },
    ],
  ],
  [{ say: w.from }, { fill: '', blank: 40 }, { say: w.until }, { fill: '', blank: 40 }],
]
