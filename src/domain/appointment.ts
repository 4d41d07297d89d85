import type { CivilDate } from './dates.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** Roles that somebody may stand in for: รักษาราชการแทน, ปฏิบัติราชการแทน. */
export const appointedRoles = ['agency-head', 'division-head'] as const
export type AppointedRole = (typeof appointedRoles)[number]

export type Appointment = {
  id: string
  person: string
  role: AppointedRole
  /** The division whose head is stood in for; '' for the head of the agency. */
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

/** May it be written down? It ends no earlier than it begins. */
export function mayAppoint(given: Pick<Appointment, 'fromOn' | 'toOn'>): Verdict {
  return given.toOn < given.fromOn ? refuse('ends-before-start', {}, 'toOn') : allow()
}
