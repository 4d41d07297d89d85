import { mayReport } from '../../domain/check.ts'
import { outcomeOf } from '../../domain/check-findings.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToCheck, findCounted } from './write.ts'

/** Ends the counting: the figures and findings of this moment are the report. Answers its page. */
export function reportCheck(
  desk: Desk,
  id: string,
  given: { leftAgreed: boolean },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findCounted(desk, id)
    if (found === null) return refuse('not-found')
    const { check, lines, counts } = found
    const { figures, findings, left } = outcomeOf(lines, counts, true)
    const rule = mayReport(check, desk.actor, { left, ...given })
    if (!rule.ok) return rule
    const detail = { counts: counts.length, figures, findings: findings.map(({ key }) => key) }
    return allow(appendToCheck(desk, id, check, [{ kind: 'check-reported', detail }]))
  })
}
