import { administrators } from '../../../db/accounts.ts'
import { appendToPerson, divisions, peopleByIds, saveRoles } from '../../../db/people.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { type HeldRole, may, roleOfDivision } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** Gives a member of staff these roles and no others. The last administrator stays one. */
export async function giveRoles(
  desk: Desk,
  id: string,
  roles: HeldRole[],
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[row], known, administering] = await db.batch([
      peopleByIds(db, [id]),
      divisions(db),
      administrators(db),
    ])
    if (row?.class !== 'staff') return refuse('not-found')
    const isWhole = ({ role, division }: HeldRole) =>
      roleOfDivision(role) ? known.some(each => each.id === division) : division === null
    if (!roles.every(isWhole)) return refuse('not-found')
    const isLast = administering.length === 1 && administering[0]?.id === id
    if (isLast && !roles.some(({ role }) => role === 'administrator')) {
      return refuse('last-administrator', {}, 'role')
    }
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.person(id),
      kind: 'roles-given',
      detail: { roles },
    }
    const statements = [...appendToPerson(db, row, [entry]), ...saveRoles(db, id, roles)]
    return { ok: true, value: { statements, answer: `/people/${id}` } }
  })
}
