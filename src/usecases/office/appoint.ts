import { appendToOffice, officeHead, saveAppointment } from '../../../db/office.ts'
import { divisions, peopleByIds } from '../../../db/people.ts'
import { type Appointment, mayAppoint } from '../../domain/appointment.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

export type Appointing = Omit<Appointment, 'id' | 'ended'>

/**
 * Writes down who stands in for the head of the agency, or for a division's head, from when to
 * when and by which order. From then on approver.ts names them among those who may decide.
 */
export async function appoint(desk: Desk, given: Appointing): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[head], [person], known] = await db.batch([
      officeHead(db),
      peopleByIds(db, [given.person]),
      divisions(db),
    ])
    if (person?.class !== 'staff') return refuse('not-found')
    if (given.division !== '' && !known.some(({ id }) => id === given.division)) {
      return refuse('not-found')
    }
    const verdict = mayAppoint(given)
    if (!verdict.ok) return verdict
    const row = { ...given, id: desk.newId(), ended: false }
    const statements = [
      ...appendToOffice(db, head, [appointmentMade(desk, row)]),
      saveAppointment(db, row),
    ]
    return { ok: true, value: { statements, answer: '/appointments' } }
  })
}

function appointmentMade(desk: Desk, row: Appointment): NewEntry {
  const { id: appointment, person, role, division, fromOn: from, toOn: to, orderNumber } = row
  const { kind, routes, mostValueSatang, mostDays } = row
  return {
    ...entryBase(desk),
    stream: streamOf.office,
    kind: 'appointment-made',
    detail: {
      appointment,
      person,
      role,
      division: division || null,
      from,
      to,
      order: orderNumber,
      ...(kind && { kind }),
      ...(routes && { routes }),
      ...(mostValueSatang && { mostValueSatang }),
      ...(mostDays && { mostDays }),
    },
  }
}
