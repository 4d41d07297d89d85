import { checkOfYear, supplyOfficersOf } from '../../../db/checks.ts'
import { peopleByIds } from '../../../db/people.ts'
import { mayAppoint, mayOpen } from '../../domain/check.ts'
import type { CivilDate, FiscalYear } from '../../domain/dates.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToCheck, drawList } from './write.ts'

export type Appointing = {
  fiscalYear: FiscalYear
  order: string
  orderedOn: CivilDate
  /** Ids of people of the office. */
  checkers: string[]
}

/**
 * Records the order of the agency head that appoints the checkers of a year (clause 213). Where the
 * year is over its list is drawn with it; otherwise the check is opened later. Answers its page.
 */
export async function appointCheckers(desk: Desk, given: Appointing): Promise<Verdict<string>> {
  if (!may(desk.actor, 'checks.appoint')) return refuse('not-allowed')
  const { fiscalYear, order, orderedOn } = given
  const ids = [...new Set(given.checkers)]
  const id = desk.newId()
  return decide(desk, async () => {
    const [people, officers, there] = await desk.db.batch([
      peopleByIds(desk.db, ids),
      supplyOfficersOf(desk.db, ids, desk.today),
      checkOfYear(desk.db, fiscalYear),
    ])
    const checkers = ids.flatMap(person => {
      const found = people.find(each => each.id === person && each.class === 'staff')
      return found ? [{ person, name: found.name, position: found.position }] : []
    })
    const known = { taken: there.length > 0, supplyOfficers: officers.map(each => each.person) }
    const rule = mayAppoint({ fiscalYear, orderedOn, checkers }, known, desk.today)
    if (!rule.ok) return rule
    const detail = { fiscalYear, order, orderedOn, checkers }
    const said = [{ kind: 'check-appointed' as const, detail }]
    const fresh = { fiscalYear, checkers, openedOn: null, reportedOn: null }
    if (!mayOpen(fresh, desk.today).ok) return allow(appendToCheck(desk, id, null, said))
    const list = await drawList(desk, id, fiscalYear)
    return allow(appendToCheck(desk, id, null, [...said, list.said], list.statements))
  })
}
