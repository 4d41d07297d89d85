import { appendToPerson, describing, divisions, nobodyYet } from '../../../db/people.ts'
import type { PersonDescription } from '../../domain/person.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/**
 * Registers a person without an account. Never matched to one of the same name: two people may
 * share it. Answers the person's page.
 */
export async function registerPerson(
  desk: Desk,
  said: PersonDescription,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const known = await divisions(db)
    if (said.division !== null && !known.some(({ id }) => id === said.division)) {
      return refuse('not-found')
    }
    const id = desk.newId()
    const made = { base: entryBase(desk), salt: desk.newSalt(), first: true }
    const { entry, personal } = describing(db, id, said, made)
    const statements = [personal, ...appendToPerson(db, nobodyYet(id, said), [entry])]
    return { ok: true, value: { statements, answer: `/people/${id}` } }
  })
}
