import type { CivilDate } from './dates.ts'
import { type Route, routes } from './floor.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/**
 * Roles that somebody may stand in for: รักษาราชการแทน, ปฏิบัติราชการแทน. The permanent secretary
 * decides no loan: who acts for them gives the opinion that the manual asks of that post.
 */
export const appointedRoles = ['agency-head', 'division-head', 'permanent-secretary'] as const
export type AppointedRole = (typeof appointedRoles)[number]

/** มอบอำนาจ: the head's own power, lent to a delegate; รักษาราชการแทน: whoever acts as the head. */
export const appointmentKinds = ['acting', 'delegation'] as const
export type AppointmentKind = (typeof appointmentKinds)[number]

/** How far it reaches; null where the order sets no bound, as in every appointment before these. */
export type Limits = {
  /** Null: every row of the floor. */
  routes: Route[] | null
  /** Of one loan: the sum of quantity × price. */
  mostValueSatang: number | null
  /** Of one loan, the first day counted. */
  mostDays: number | null
}

export type Appointment = Limits & {
  /** Null in an old one: see `kindOf`. */
  kind: AppointmentKind | null
  id: string
  person: string
  role: AppointedRole
  /** The division whose head is stood in for; '' for the others. */
  division: string
  fromOn: CivilDate
  toOn: CivilDate
  orderNumber: string
  ended: boolean
}

/** Does it hold on that day? */
export function inForce(appointment: Appointment, today: CivilDate): boolean {
  const { fromOn, toOn, ended } = appointment
  return !ended && fromOn <= today && today <= toOn
}

/** An old one says no kind: then the head of the agency is acted for, a division's delegates. */
export function kindOf({ kind, role }: Pick<Appointment, 'kind' | 'role'>): AppointmentKind {
  return kind ?? (role === 'agency-head' ? 'acting' : 'delegation')
}

/** May it be written down? It ends no earlier than it begins, and lends what the post has. */
export function mayAppoint(
  given: Pick<Appointment, 'fromOn' | 'toOn' | 'role'> &
    Partial<Limits & Pick<Appointment, 'kind'>>,
): Verdict {
  if (given.toOn < given.fromOn) return refuse('ends-before-start', {}, 'toOn')
  const { routes: named, mostValueSatang, mostDays } = given
  // Advice is no power to be lent within bounds: who stands in for the secretary acts as them.
  if (given.role === 'permanent-secretary') {
    const bounded = Boolean(named || mostValueSatang || mostDays)
    return given.kind === 'acting' && !bounded ? allow() : refuse('acts-whole', {}, 'kind')
  }
  if (!named) return allow()
  const known = named.length > 0 && named.every(route => routes.includes(route))
  // A division's head decides what its staff use inside, and can lend no more (clause 208).
  const theirs = given.role === 'agency-head' || named.every(route => route === 'inside')
  return known && theirs ? allow() : refuse('route-not-theirs', {}, 'routes')
}
