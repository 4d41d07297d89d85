import { appendToPerson, describing, divisions, peopleByIds } from '../../../db/people.ts'
import type { PersonDescription } from '../../domain/person.ts'
import { may } from '../../domain/rights.ts'
import { sortKey } from '../../domain/text.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** A person as they are now. The class stays: who borrowed as staff is no villager afterwards. */
export async function describePerson(
  desk: Desk,
  id: string,
  given: Omit<PersonDescription, 'class'>,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[row], known] = await db.batch([peopleByIds(db, [id]), divisions(db)])
    if (!row) return refuse('not-found')
    if (given.division !== null && !known.some(each => each.id === given.division)) {
      return refuse('not-found')
    }
    const said: PersonDescription = { ...given, class: row.class }
    const made = { base: entryBase(desk), salt: desk.newSalt(), first: false }
    const { entry, personal } = describing(db, id, said, made)
    const change = { ...said, nameKey: sortKey(said.name) }
    const statements = [personal, ...appendToPerson(db, row, [entry], change)]
    return { ok: true, value: { statements, answer: `/people/${id}` } }
  })
}
