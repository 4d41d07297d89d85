import { appendToOffice, officeHead, saveDivision } from '../../../db/office.ts'
import { divisions } from '../../../db/people.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

type DivisionRow = { id: string; name: string; finance: boolean }

/** Adds a division of the office. Its name is like no other's. */
export async function addDivision(desk: Desk, name: string): Promise<Verdict<string>> {
  return writeDivision(desk, 'division-added', known => {
    const row = { id: desk.newId(), name, finance: false }
    return isTaken(known, row)
      ? refuse('division-taken', { name }, 'name')
      : { ok: true, value: row }
  })
}

/** Gives a division another name; loans and items of before keep belonging to it. */
export async function describeDivision(
  desk: Desk,
  id: string,
  name: string,
): Promise<Verdict<string>> {
  return writeDivision(desk, 'division-described', known => {
    const before = known.find(division => division.id === id)
    if (!before) return refuse('not-found')
    const row = { ...before, name }
    return isTaken(known, row)
      ? refuse('division-taken', { name }, 'name')
      : { ok: true, value: row }
  })
}

const isTaken = (known: DivisionRow[], { id, name }: DivisionRow) =>
  known.some(other => other.name === name && other.id !== id)

async function writeDivision(
  desk: Desk,
  kind: 'division-added' | 'division-described',
  rule: (known: DivisionRow[]) => Verdict<DivisionRow>,
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'settings.write')) return refuse('not-allowed')
  const { db } = desk
  return decide(desk, async () => {
    const [[head], known] = await db.batch([officeHead(db), divisions(db)])
    const verdict = rule(known)
    if (!verdict.ok) return verdict
    const { id: division, name, finance } = verdict.value
    const before = known.find(each => each.id === division)?.name
    const entry: NewEntry = {
      ...entryBase(desk),
      stream: streamOf.office,
      kind,
      detail: { division, name, finance, ...(before !== undefined && { before }) },
    }
    const statements = [...appendToOffice(db, head, [entry]), saveDivision(db, verdict.value)]
    return { ok: true, value: { statements, answer: '/settings/divisions' } }
  })
}
