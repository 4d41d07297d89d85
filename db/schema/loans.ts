import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { LoanKind } from '../../src/domain/consumable.ts'
import type { Decision } from '../../src/domain/loan.ts'
import type { BorrowerClass, Channel, UseLocation } from '../../src/domain/words.ts'

export const loan = sqliteTable(
  'loan',
  {
    id: text().primaryKey(),
    fiscalYear: integer().notNull(),
    number: integer().notNull(),
    imported: integer({ mode: 'boolean' }).notNull(),
    channel: text().$type<Channel>().notNull(),
    borrower: text().notNull(),
    borrowerClass: text().$type<BorrowerClass>().notNull(),
    borrowerDivision: text(),
    owningDivision: text().notNull(),
    workType: text().notNull(),
    kind: text().$type<LoanKind>().notNull(),
    procedureVersion: integer(),
    approverRule: text().$type<'agency-head'>(),
    useLocation: text().$type<UseLocation>().notNull(),
    requestedOn: text().notNull(),
    requestedBy: text(),
    startOn: text().notNull(),
    firstDueOn: text().notNull(),
    dueOn: text().notNull(),
    dueCondition: text(),
    decision: text().$type<Decision>(),
    decidedOn: text(),
    decidedBy: text(),
    decidedPost: text(),
    handedOverOn: text(),
    closedOn: text(),
    lastChasedOn: text(),
    opinionsAwaited: text().notNull(),
    samePerson: integer({ mode: 'boolean' }).notNull(),
    datedBack: integer({ mode: 'boolean' }).notNull(),
    extensionDueOn: text(),
    extensionReason: text(),
    awaited: integer().notNull(),
    outstanding: integer().notNull(),
    unsettled: integer().notNull(),
    lastOn: text().notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  table => [
    unique('loan_number').on(table.fiscalYear, table.number),
    index('loan_borrower').on(table.borrower, table.requestedOn),
  ],
)

export const line = sqliteTable(
  'line',
  {
    loan: text()
      .notNull()
      .references(() => loan.id),
    line: integer().notNull(),
    item: text().notNull(),
    requested: integer().notNull(),
    approved: integer(),
    handedOver: integer().notNull(),
    returnedGood: integer().notNull(),
    returnedDamaged: integer().notNull(),
    lost: integer().notNull(),
    settledDamaged: integer().notNull(),
    settledLost: integer().notNull(),
    firstHandedOverOn: text(),
    lastReturnedOn: text(),
    category: text(),
    unitValueSatang: integer(),
  },
  table => [primaryKey({ columns: [table.loan, table.line] }), index('line_item').on(table.item)],
)
