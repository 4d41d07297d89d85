import { correct as correctRule } from '../../domain/correcting.ts'
import type { NewEntry } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { answerAt, appendToLoan, findLoan, loanEntry, type OfLoan, whenOf } from './loan.ts'

/**
 * Puts a mistaken hand-over or return right by a further entry, dated today, that names the
 * mistaken one and says why. Answers the loan's page.
 */
export async function correct(
  desk: Desk,
  input: Pick<OfLoan, 'loan' | 'back'> & { entry: string; reason: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (!may(desk.actor, 'loans.hand-over', loan.owningDivision)) return refuse('not-allowed')
    const reason = input.reason.trim()
    const verdict = correctRule(loan, found.entries, input.entry, reason, found.stock)
    if (!verdict.ok) return verdict
    const { line, item, quantity } = verdict.value
    const when = whenOf(desk, { loan: loan.id })
    const base = {
      ...{ ...loanEntry(desk, loan, when), line, item, quantity },
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

function movedBack(
  value: Extract<ReturnType<typeof correctRule>, { ok: true }>['value'],
  reason: string,
): Back {
  if (value.kind === 'hand-over-corrected') {
    const { kind, first } = value
    return { kind, source: 'loan', target: 'shelf', detail: { reason, first } }
  }
  const { kind, source, lastReturnedOn } = value
  return { kind, source, target: 'loan', detail: { reason, lastReturnedOn } }
}
