import { credentialOf, savePassword } from '../../../db/accounts.ts'
import { appendToPerson, peopleByIds } from '../../../db/people.ts'
import { forgetTry, tryKey } from '../../../db/tries.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { firstPasswordFrom } from '../../domain/password.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'
import type { Slips } from './open.ts'

/** A new first password for somebody who forgot theirs. Their sessions end. */
export async function resetPassword(desk: Desk, id: string): Promise<Verdict<Slips>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  const password = firstPasswordFrom(desk.newSalt())
  const passwordHash = await desk.outside.identity.hashPassword(password)
  const answer = `/people/${id}#${desk.newId()}`
  let username = ''
  const verdict = await decide(desk, async () => {
    const [[row], [credential]] = await db.batch([peopleByIds(db, [id]), credentialOf(db, id)])
    if (!row) return refuse('not-found')
    if (!credential) return refuse('no-account')
    username = credential.username ?? ''
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.person(id),
      kind: 'password-reset',
      detail: {},
    }
    const statements = [
      ...appendToPerson(db, row, [entry]),
      ...savePassword(db, id, { passwordHash, mustChange: true, now: desk.now() }),
      // Whoever guessed at the old one keeps nobody from the new one.
      forgetTry(db, tryKey('account', username)),
    ]
    return { ok: true, value: { statements, answer } }
  })
  if (!verdict.ok) return verdict
  const slips = verdict.value === answer ? [{ person: id, username, password }] : null
  return { ok: true, value: { slips, answer: verdict.value } }
}
