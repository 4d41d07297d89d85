import { appendToOffice, appointmentById, officeHead, saveAppointment } from '../../../db/office.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Ends an appointment before its last day. What was decided under it stays decided. */
export async function endAppointment(
  desk: Desk,
  id: string,
  reason: string,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[head], [row]] = await db.batch([officeHead(db), appointmentById(db, id)])
    if (!row) return refuse('not-found')
    if (row.ended) return refuse('changed-meanwhile')
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'appointment-ended',
      detail: { appointment: id, reason },
    }
    const statements = [
      ...appendToOffice(db, head, [entry]),
      saveAppointment(db, { ...row, ended: true }),
    ]
    return { ok: true, value: { statements, answer: '/appointments' } }
  })
}
