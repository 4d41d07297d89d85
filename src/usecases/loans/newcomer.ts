import type { Statement } from '../../../db/db.ts'
import { append, bindPersonal, chain, noHead } from '../../../db/ledger.ts'
import { savePerson } from '../../../db/people.ts'
import type { CivilDate } from '../../domain/dates.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { sortKey } from '../../domain/text.ts'
import type { BorrowerClass } from '../../domain/words.ts'
import { type Desk, entryBase } from '../desk.ts'

/** Somebody who borrows at the counter and is not in the office's list of people. */
export type Newcomer = {
  class: BorrowerClass
  name: string
  position: string
  /** Staff: their division. */
  division: string | null
  /** The school, the temple, the village: "หมู่ที่ 2". */
  unit: string
  phone: string
  address: string
}

/**
 * The writes that make a newcomer a person without an account. Never matched to one whose name
 * is the same: two people of a village may share it.
 */
export function registerNewcomer(
  desk: Desk,
  newcomer: Newcomer,
  happenedOn: CivilDate,
): { id: string; statements: Statement[] } {
  const { db } = desk
  const id = desk.newId()
  const base = entryBase(desk, happenedOn)
  const { class: kind, division, ...said } = newcomer
  const personal = bindPersonal(db, base.id, desk.newSalt(), said)
  const entry: NewEntry = {
    ...base,
    stream: streamOf.person(id),
    kind: 'person-registered',
    personalHash: personal.hash,
    detail: { class: kind, division, account: false },
  }
  const [turned] = chain(noHead, [entry])
  const { seq, hash } = turned!
  const row = { ...newcomer, id, nameKey: sortKey(newcomer.name), active: false, seq, hash }
  return { id, statements: [...append(db, [turned!]), personal.statement, savePerson(db, row)] }
}
