import type { NewEntry } from '../../domain/entry.ts'
import { undoneAtOnce, undo as undoRule } from '../../domain/undoing.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { movedBack } from './correct.ts'
import { answerAt, appendToLoan, changeLoan, loanEntry, type OfLoan } from './loan.ts'

/**
 * Takes back, within seconds, the hand-over or the return that this person's command just wrote: a
 * further entry for each of its entries, all in one commit. Answers the loan's page.
 */
export async function undo(
  desk: Desk,
  input: Pick<OfLoan, 'loan' | 'back'> & { command: string },
): Promise<Verdict<string>> {
  return changeLoan(desk, { ...input, on: null }, 'loans.hand-over', (found, when) => {
    const { loan, entries, stock } = found
    const undoing = { command: input.command, person: desk.actor.id, now: desk.now().toISOString() }
    const undone = undoRule(loan, entries, undoing, stock)
    if (!undone.ok) return undone
    const written = undone.value.map(
      each =>
        ({
          ...loanEntry(desk, loan, when),
          line: each.line,
          item: each.item,
          quantity: each.quantity,
          corrects: each.corrects,
          ...movedBack(each, undoneAtOnce),
        }) as NewEntry,
    )
    return appendToLoan(desk, loan, written, answerAt(input, 'corrections'))
  })
}
