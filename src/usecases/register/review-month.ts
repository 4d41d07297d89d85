import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { streamOf } from '../../domain/entry.ts'
import { reviewMonth as reviewRule } from '../../domain/register/review.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/**
 * Finance marks a month of the register as reviewed, with remarks: an entry in the stream of its
 * fiscal year. A month may be reviewed again. Answers the register of that year.
 */
export async function reviewMonth(
  desk: Desk,
  input: { month: string; remarks: string },
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'register.review')) return refuse('not-allowed')
  const rule = reviewRule(input.month, desk.today)
  if (!rule.ok) return rule
  const year = rule.value
  return decide(desk, async () => {
    const stream = streamOf.year(year)
    const [head] = await headOf(desk.db, stream)
    const entry = {
      ...entryBase(desk),
      stream,
      kind: 'month-reviewed' as const,
      detail: { month: input.month, remarks: input.remarks },
    }
    const statements = append(desk.db, chain(head ?? noHead, [entry]))
    return { ok: true, value: { statements, answer: `/register?year=${year}#reviews` } }
  })
}
