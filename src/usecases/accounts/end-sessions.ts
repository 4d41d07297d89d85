import { endSessionById, endSessionsOf } from '../../../db/accounts.ts'
import { appendToPerson, peopleByIds } from '../../../db/people.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Ends one session of a person, or all of them where none is named. */
export async function endSessions(
  desk: Desk,
  id: string,
  session: string | null,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [row] = await peopleByIds(db, [id])
    if (!row) return refuse('not-found')
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.person(id),
      kind: 'sessions-ended',
      detail: {},
    }
    const ended = session === null ? endSessionsOf(db, id) : endSessionById(db, id, session)
    const statements = [...appendToPerson(db, row, [entry]), ended]
    return { ok: true, value: { statements, answer: `/people/${id}` } }
  })
}
