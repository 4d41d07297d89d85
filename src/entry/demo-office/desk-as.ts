import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/db.ts'
import { division, person, personRole } from '../../../db/schema/people.ts'
import { addDays, type CivilDate, dayInBangkok } from '../../domain/dates.ts'
import type { Actor, Role } from '../../domain/rights.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk, OpenDesk } from '../../usecases/desk.ts'

/** Everybody of the sample office as they sit at a desk, by name. Namesakes: the first wins. */
export async function actorsByName(db: Db): Promise<Map<string, Actor>> {
  const [people, divisions, roles] = await db.batch([
    db.select().from(person).where(eq(person.class, 'staff')),
    db.select().from(division),
    db.select().from(personRole),
  ])
  const finance = new Set(divisions.filter(each => each.finance).map(each => each.id))
  const actors = new Map<string, Actor>()
  for (const { id, name, position, division: of } of people) {
    const held = roles.filter(row => row.person === id)
    const actor: Actor = {
      id,
      name,
      position,
      division: of,
      finance: of !== null && finance.has(of),
      roles: held.map(row => ({ role: row.role as Role, division: row.division || null })),
    }
    if (!actors.has(name)) actors.set(name, actor)
  }
  return actors
}

/** A person's desk on a day: what is done there is dated and written down on that day. */
export function deskAs(open: OpenDesk, actor: Actor, day: CivilDate): Desk {
  const real = open.now()
  const morning = new Date(`${day}T03:00:00.000Z`)
  const now = morning < real ? morning : real
  return {
    ...open,
    actor,
    now: () => now,
    today: dayInBangkok(now),
    command: { id: open.newId(), route: '/demonstration', contentHash: '' },
  }
}

/** The answer of a use case that the demonstration's own story cannot do without. */
export function done(told: string, verdict: Verdict<string>): string {
  if (verdict.ok) return verdict.value
  throw new Error(`The demonstration cannot ${told}: ${JSON.stringify(verdict.why)}`)
}

/** Days by their distance from today: `day(-3)` is three days ago. */
export const countingFrom = (today: CivilDate) => (distance: number) => addDays(today, distance)
