import { outcomeOf } from '../../domain/check-findings.ts'
import { may } from '../../domain/rights.ts'
import { maySettleFinding, type SettlingWay } from '../../domain/settling-findings.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToCheck, findCounted } from './write.ts'

export type Settling = { finding: string; how: SettlingWay; reason: string; order: string }

/**
 * Says what became of a finding: by the supply officer of the division that owns the thing, or by
 * whoever enters the orders of the agency head.
 */
export async function settleFinding(
  desk: Desk,
  id: string,
  given: Settling,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'items.write') && !may(desk.actor, 'checks.appoint')) {
    return refuse('not-allowed')
  }
  return decide(desk, async () => {
    const found = await findCounted(desk, id)
    if (found === null) return refuse('not-found')
    const { check, lines, counts } = found
    const { findings } = outcomeOf(lines, counts, check.reportedOn !== null)
    const finding = findings.find(({ key }) => key === given.finding)
    const division = finding?.line?.division
    if (!may(desk.actor, 'items.write', division) && !may(desk.actor, 'checks.appoint')) {
      return refuse('not-allowed')
    }
    const rule = maySettleFinding(finding, check.settled, given)
    if (!rule.ok) return rule
    const { order, ...said } = given
    const detail = { ...said, ...(given.how === 'fact-finding' && { order }) }
    return allow(appendToCheck(desk, id, check, [{ kind: 'finding-settled', detail }]))
  })
}
