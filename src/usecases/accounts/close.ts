import { administrators, credentialOf, removePassword } from '../../../db/accounts.ts'
import { appendToPerson, peopleByIds } from '../../../db/people.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Closes an account: sessions end, nobody signs in, the person and their history stay. */
export async function closeAccount(
  desk: Desk,
  id: string,
  reason: string,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[row], [credential], administering] = await db.batch([
      peopleByIds(db, [id]),
      credentialOf(db, id),
      administrators(db),
    ])
    if (!row) return refuse('not-found')
    if (!credential) return refuse('no-account')
    if (administering.length === 1 && administering[0]?.id === id) {
      return refuse('last-administrator')
    }
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.person(id),
      kind: 'account-closed',
      detail: { reason },
    }
    const statements = [
      ...appendToPerson(db, row, [entry], { active: false }),
      ...removePassword(db, id),
    ]
    return { ok: true, value: { statements, answer: `/people/${id}` } }
  })
}
