import type { LoanCard } from '../../src/domain/loan-card.ts'
import { loanWords } from './loans.ts'
import { count } from './numbers.ts'
import type { Language } from './words.ts'

/** `เต็นท์ผ้าใบโครงเหล็ก 2 หลัง`: the noun and how many, short enough for a button. */
export function thingText(name: string, quantity: number, unit: string): string {
  const [noun = name] = name.split(' ')
  return `${noun.length > 2 ? noun : name} ${count(quantity)} ${unit}`
}

/** `12/2570`: a loan in an address of ours, whichever way the office writes its number. */
export function loanNumber(loan: Pick<LoanCard, 'number' | 'fiscalYear'>): string {
  return `${loan.number}/${loan.fiscalYear}`
}

export function borrowerText(card: LoanCard, named: boolean, language: Language): string {
  return borrowerParts(card, named, language).filter(Boolean).join(' ')
}

/** What of a loan says who borrows. */
export type Borrowing = Pick<
  LoanCard,
  'borrowerClass' | 'borrowerDivisionName' | 'borrowerUnit' | 'borrowerName'
>

/** Who borrows, by name or, for whoever may not read it, by class; and where they belong. */
export function borrowerParts(
  card: Borrowing,
  named: boolean,
  language: Language,
): [who: string, belongs: string] {
  const belongs = card.borrowerClass === 'staff' ? card.borrowerDivisionName : card.borrowerUnit
  const who =
    named && card.borrowerName !== ''
      ? card.borrowerName
      : loanWords[language].classes[card.borrowerClass]
  return [who, belongs]
}
