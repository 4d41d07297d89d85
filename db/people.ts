import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type EntryBase, type NewEntry, streamOf } from '../src/domain/entry.ts'
import type { PersonDescription } from '../src/domain/person.ts'
import type { HeldRole } from '../src/domain/rights.ts'
import { sortKey } from '../src/domain/text.ts'
import type { BorrowerClass } from '../src/domain/words.ts'
import type { Db, Statement } from './db.ts'
import { append, bindPersonal, chain } from './ledger.ts'
import { always } from './remembered.ts'
import { ledger } from './schema/ledger.ts'
import { division, person, personRole } from './schema/people.ts'

export type PersonRow = typeof person.$inferSelect

export function savePerson(db: Db, row: PersonRow): Statement {
  return db.insert(person).values(row).onConflictDoUpdate({ target: person.id, set: row })
}

/** Entries of a person's stream, and the picture that they leave. */
export function appendToPerson(
  db: Db,
  row: PersonRow,
  entries: NewEntry[],
  change: Partial<PersonRow> = {},
): Statement[] {
  const turned = chain(row, entries)
  const { seq, hash } = turned.at(-1)!
  return [...append(db, turned), savePerson(db, { ...row, ...change, seq, hash })]
}

/** The row of a person before the first entry. */
export function nobodyYet(id: string, said: PersonDescription): PersonRow {
  return { ...said, id, nameKey: sortKey(said.name), active: false, seq: 0, hash: '' }
}

/** The entry that registers or describes a person, its erasable part bound to it by `salt`. */
export function describing(
  db: Db,
  id: string,
  said: PersonDescription,
  made: { base: EntryBase; salt: string; first: boolean },
): { entry: NewEntry; personal: Statement } {
  const { class: kind, division, ...erasable } = said
  const { hash, statement } = bindPersonal(db, made.base.id, made.salt, erasable)
  const base = { ...made.base, stream: streamOf.person(id), personalHash: hash }
  const entry: NewEntry = made.first
    ? { ...base, kind: 'person-registered', detail: { class: kind, division, account: false } }
    : { ...base, kind: 'person-described', detail: { class: kind, division } }
  return { entry, personal: statement }
}

/** Replaces the roles that a person holds. */
export function saveRoles(db: Db, id: string, roles: HeldRole[]): Statement[] {
  const rows = roles.map(({ role, division: of }) => ({ person: id, role, division: of ?? '' }))
  const cleared: Statement = db.delete(personRole).where(eq(personRole.person, id))
  return rows.length === 0 ? [cleared] : [cleared, db.insert(personRole).values(rows)]
}

export function peopleByIds(db: Db, ids: string[]) {
  return db.select().from(person).where(inArray(person.id, ids))
}

export function rolesOf(db: Db, id: string) {
  return db.select().from(personRole).where(eq(personRole.person, id))
}

/** What the book says of a person, the latest first, and the name of whoever wrote it down. */
export function historyOfPerson(db: Db, id: string, limit: number) {
  const { seq, kind, recordedAt, imported } = ledger
  return db
    .select({ kind, recordedAt, imported, by: person.name })
    .from(ledger)
    .leftJoin(person, eq(person.id, ledger.person))
    .where(eq(ledger.stream, streamOf.person(id)))
    .orderBy(desc(seq))
    .limit(limit)
}

/** Where a page of the list begins: after that person. */
type PeopleAfter = { nameKey: string; id: string }

/**
 * A page of people in the dictionary's order, with their roles and whether they have an account.
 * `search` is part of a name, in one writing; every sign in it stands for itself. It is looked for
 * name by name: fifty thousand borrowers take a tenth of a second.
 */
export function listPeople(
  db: Db,
  asked: { class: BorrowerClass; search: string; after: PeopleAfter | null; limit: number },
) {
  const { class: kind, search, after, limit } = asked
  return db
    .select({
      id: person.id,
      name: person.name,
      nameKey: person.nameKey,
      class: person.class,
      position: person.position,
      division: person.division,
      unit: person.unit,
      active: person.active,
      roles: sql<string | null>`(SELECT group_concat(DISTINCT ${personRole.role}) FROM ${personRole}
        WHERE ${personRole.person} = ${person.id})`,
    })
    .from(person)
    .where(
      and(
        eq(person.class, kind),
        after
          ? sql`(${person.nameKey}, ${person.id}) > (${after.nameKey}, ${after.id})`
          : undefined,
        search === '' ? undefined : sql`instr(lower(${person.name}), lower(${search})) > 0`,
      ),
    )
    .orderBy(asc(person.nameKey), asc(person.id))
    .limit(limit)
}

/** All staff by name, to choose somebody from. */
export function staff(db: Db) {
  return db
    .select({ id: person.id, name: person.name, position: person.position })
    .from(person)
    .where(eq(person.class, 'staff'))
    .orderBy(asc(person.nameKey), asc(person.id))
}

export const divisions = always(db => db.select().from(division).orderBy(asc(division.id)))
