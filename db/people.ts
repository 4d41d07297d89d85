import { asc, eq, inArray } from 'drizzle-orm'
import type { HeldRole } from '../src/domain/rights.ts'
import type { Db, Statement } from './db.ts'
import { division, office, person, personRole } from './schema/people.ts'

export type PersonRow = typeof person.$inferSelect

export function savePerson(db: Db, row: PersonRow): Statement {
  return db.insert(person).values(row).onConflictDoUpdate({ target: person.id, set: row })
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

export function divisions(db: Db) {
  return db.select().from(division).orderBy(asc(division.id))
}

export function saveDivision(db: Db, row: typeof division.$inferInsert): Statement {
  return db.insert(division).values(row).onConflictDoUpdate({ target: division.id, set: row })
}

export function saveSetting(db: Db, key: string, value: string): Statement {
  return db
    .insert(office)
    .values({ key, value })
    .onConflictDoUpdate({ target: office.key, set: { value } })
}
