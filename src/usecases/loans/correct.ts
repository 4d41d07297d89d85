import { type Correction, correct as correctRule } from '../../domain/correcting.ts'
import type { NewEntry } from '../../domain/entry.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { answerAt, appendToLoan, changeLoan, loanEntry, type OfLoan } from './loan.ts'

/**
 * Puts a mistaken hand-over or return right by a further entry, dated today, that names the
 * mistaken one and says why. Answers the loan's page.
 */
export async function correct(
  desk: Desk,
  input: Pick<OfLoan, 'loan' | 'back'> & { entry: string; reason: string },
): Promise<Verdict<string>> {
  return changeLoan(desk, { ...input, on: null }, 'loans.hand-over', (found, when) => {
    const { loan } = found
    const reason = input.reason.trim()
    const verdict = correctRule(loan, found.entries, input.entry, reason, found.stock)
    if (!verdict.ok) return verdict
    const { line, item, quantity } = verdict.value
    const base = {
      ...loanEntry(desk, loan, when),
      line,
      item,
      quantity,
      corrects: input.entry,
    }
    return appendToLoan(
      desk,
      loan,
      [{ ...base, ...movedBack(verdict.value, reason) }],
      answerAt(input, 'corrections'),
    )
  })
}

type Back = Pick<NewEntry, 'source' | 'target'> &
  (
    | Pick<Extract<NewEntry, { kind: 'hand-over-corrected' }>, 'kind' | 'detail'>
    | Pick<Extract<NewEntry, { kind: 'return-corrected' }>, 'kind' | 'detail'>
  )

/** From where to where the corrected units go back, and what the entry says of it. */
export function movedBack(value: Correction, reason: string): Back {
  if (value.kind === 'hand-over-corrected') {
    const { kind, first } = value
    return { kind, source: 'loan', target: 'shelf', detail: { reason, first } }
  }
  const { kind, source, lastReturnedOn } = value
  return { kind, source, target: 'loan', detail: { reason, lastReturnedOn } }
}
