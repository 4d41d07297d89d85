import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { type NewEntry, streamOf } from '../src/domain/entry.ts'
import type { Db, Statement } from './db.ts'
import { append, chain, type Head, headOf, noHead } from './ledger.ts'
import { always } from './remembered.ts'
import { ledger } from './schema/ledger.ts'
import { appointment, division, office, person } from './schema/people.ts'

export type AppointmentRow = typeof appointment.$inferSelect

export function saveDivision(db: Db, row: typeof division.$inferInsert): Statement {
  return db.insert(division).values(row).onConflictDoUpdate({ target: division.id, set: row })
}

export function saveSetting(db: Db, key: string, value: string): Statement {
  return db
    .insert(office)
    .values({ key, value })
    .onConflictDoUpdate({ target: office.key, set: { value } })
}

/** What a new office has not got yet: things, and accounts beside that of whoever set it up. */
export const officeBegun = always(db =>
  db.all<{ things: number; accounts: number }>(sql`SELECT EXISTS (SELECT 1 FROM item) AS things,
    EXISTS (SELECT 1 FROM account LIMIT 1 OFFSET 1) AS accounts`),
)

/** Where the office's stream stands. */
export function officeHead(db: Db) {
  return headOf(db, 'office')
}

/** Entries of the office's stream, after the head that was read. */
export function appendToOffice(db: Db, head: Head | undefined, entries: NewEntry[]): Statement[] {
  return append(db, chain(head ?? noHead, entries))
}

export function saveAppointment(db: Db, row: AppointmentRow): Statement {
  return db.insert(appointment).values(row).onConflictDoUpdate({ target: appointment.id, set: row })
}

export function appointmentById(db: Db, id: string) {
  return db.select().from(appointment).where(eq(appointment.id, id)).limit(1)
}

/** Who stands in for whom, the latest first, by the names of today. */
export function appointments(db: Db, limit: number) {
  return db
    .select({ appointment, name: person.name, position: person.position, division: division.name })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.person))
    .leftJoin(division, eq(division.id, appointment.division))
    .orderBy(desc(appointment.fromOn), asc(appointment.id))
    .limit(limit)
}

/** A page of the office's own stream, the latest first, with the names of today. */
export function officeHistory(db: Db, before: number, limit: number) {
  const { seq, kind, recordedAt, detail } = ledger
  return db
    .select({ seq, kind, recordedAt, detail, by: person.name, position: person.position })
    .from(ledger)
    .leftJoin(person, eq(person.id, ledger.person))
    .where(and(eq(ledger.stream, streamOf.office), lt(seq, before)))
    .orderBy(desc(seq))
    .limit(limit)
}
