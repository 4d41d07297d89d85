import { checkById, checkFrom, countsOf, linesOf } from '../../../db/checks.ts'
import { mayReport } from '../../domain/check.ts'
import { outcomeOf } from '../../domain/check-findings.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToCheck } from './write.ts'

/** Ends the counting: the figures and findings of this moment are the report. Answers its page. */
export function reportCheck(
  desk: Desk,
  id: string,
  given: { leftAgreed: boolean },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const [[row], lines, counts] = await desk.db.batch([
      checkById(desk.db, id),
      linesOf(desk.db, id),
      countsOf(desk.db, id),
    ])
    if (!row) return refuse('not-found')
    const check = checkFrom(row)
    const { figures, findings, left } = outcomeOf(lines, counts, true)
    const rule = mayReport(check, desk.actor, { left, ...given })
    if (!rule.ok) return rule
    const detail = { counts: counts.length, figures, findings: findings.map(({ key }) => key) }
    return allow(appendToCheck(desk, id, check, [{ kind: 'check-reported', detail }]))
  })
}
