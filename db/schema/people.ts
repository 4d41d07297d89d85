import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AppointmentKind } from '../../src/domain/appointment.ts'
import type { Route } from '../../src/domain/floor.ts'
import type { Role } from '../../src/domain/rights.ts'
import type { BorrowerClass } from '../../src/domain/words.ts'

/** Who a person is now. Name, phone and address are erasable; entries know only the id. */
export const person = sqliteTable(
  'person',
  {
    id: text().primaryKey(),
    class: text().$type<BorrowerClass>().notNull(),
    /** Staff: the division's id. */
    division: text(),
    name: text().notNull(),
    nameKey: text().notNull(),
    position: text().notNull(),
    /** An outsider's school, temple or village: "หมู่ที่ 2". */
    unit: text().notNull(),
    phone: text().notNull(),
    address: text().notNull(),
    /** False once the account was closed, or where there never was one. */
    active: integer({ mode: 'boolean' }).notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  table => [index('person_name').on(table.nameKey, table.id)],
)

export const personRole = sqliteTable(
  'person_role',
  {
    person: text()
      .notNull()
      .references(() => person.id),
    role: text().$type<Role>().notNull(),
    /** The division that the role is held for; '' where it is held for the office. */
    division: text().notNull(),
  },
  table => [primaryKey({ columns: [table.person, table.role, table.division] })],
)

/** Who stands in for whom: an acting head of the agency, a division head's delegate. */
export const appointment = sqliteTable('appointment', {
  id: text().primaryKey(),
  person: text()
    .notNull()
    .references(() => person.id),
  role: text().$type<Role>().notNull(),
  division: text().notNull(),
  fromOn: text().notNull(),
  toOn: text().notNull(),
  orderNumber: text().notNull(),
  ended: integer({ mode: 'boolean' }).notNull(),
  kind: text().$type<AppointmentKind>(),
  routes: text({ mode: 'json' }).$type<Route[]>(),
  mostValueSatang: integer(),
  mostDays: integer(),
})

export const division = sqliteTable('division', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  /** กองคลัง: its supply officer acts for all divisions. */
  finance: integer({ mode: 'boolean' }).notNull(),
})

/** The one office of this database: a row for each setting, drawn from the stream `office`. */
export const office = sqliteTable('office', {
  key: text().primaryKey(),
  value: text().notNull(),
})

/** Things put together before a form is sent; no picture of the book. */
export const basket = sqliteTable(
  'basket',
  {
    person: text()
      .notNull()
      .references(() => person.id),
    item: text().notNull(),
    quantity: integer().notNull(),
    at: text().notNull(),
  },
  table => [primaryKey({ columns: [table.person, table.item] })],
)

/** A day on which the office is closed, drawn from the stream `office`. */
export const holiday = sqliteTable('holiday', {
  on: text().primaryKey(),
  name: text().notNull(),
})
