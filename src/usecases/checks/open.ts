import { isChecker, mayOpen } from '../../domain/check.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToCheck, drawList, findCheck } from './write.ts'

/** Draws the list of 30 September, once it is over, for checkers that were appointed before. */
export function openCheck(desk: Desk, id: string): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const check = await findCheck(desk, id)
    if (check === null) return refuse('not-found')
    if (!isChecker(check, desk.actor) && !may(desk.actor, 'checks.appoint')) {
      return refuse('not-allowed')
    }
    const rule = mayOpen(check, desk.today)
    if (!rule.ok) return rule
    const list = await drawList(desk, id, check.fiscalYear)
    return allow(appendToCheck(desk, id, check, [list.said], list.statements))
  })
}
