import { asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { OrderRow } from '../src/domain/draw-order.ts'
import type { Db, Statement } from './db.ts'
import { paperColumns, paperFrom } from './papers.ts'
import { committeeOrder } from './schema/orders.ts'

type Row = typeof committeeOrder.$inferSelect

/** The picture as its table keeps it. */
export const orderColumns = (picture: OrderRow): Row => paperColumns(picture)

export const orderFrom = (row: Row): OrderRow => paperFrom<OrderRow>(row)

/** The write of an order's picture, its first or a later one. Goes with its entries. */
export function saveOrder(db: Db, picture: OrderRow, isNew: boolean): Statement {
  const columns = orderColumns(picture)
  if (isNew) return db.insert(committeeOrder).values(columns)
  return db.update(committeeOrder).set(columns).where(eq(committeeOrder.id, columns.id))
}

export function orderById(db: Db, id: string) {
  return db.select().from(committeeOrder).where(eq(committeeOrder.id, id)).limit(1)
}

export function allOrders(db: Db) {
  return db.select().from(committeeOrder).orderBy(asc(committeeOrder.id))
}

/** A page's worth of the signed orders, the newest first: those that a manual may be adopted by. */
export function signedOrders(db: Db, limit = 200) {
  const { id, number, calendarYear, subject, signedOn } = committeeOrder
  return db
    .select({
      id,
      number: sql<number>`${number}`.as('given_number'),
      calendarYear: sql<number>`${calendarYear}`.as('given_year'),
      subject,
      signedOn: sql<string>`${signedOn}`.as('given_day'),
    })
    .from(committeeOrder)
    .where(isNotNull(number))
    .orderBy(desc(calendarYear), desc(number))
    .limit(limit)
}

/** Drafts first, then the signed orders of a calendar year (BE), the last number first. */
export function ordersOfYear(db: Db, year: number) {
  const { id, status, subject, number, calendarYear, signedOn, draftedOn, papers } = committeeOrder
  return db
    .select({ id, status, subject, number, calendarYear, signedOn, draftedOn, papers })
    .from(committeeOrder)
    .where(or(eq(status, 'draft'), eq(calendarYear, year)))
    .orderBy(sql`${number} IS NOT NULL`, desc(number), desc(draftedOn), desc(id))
}

export function yearsOfOrders(db: Db) {
  return db
    .selectDistinct({ year: sql<number>`${committeeOrder.calendarYear}`.as('year') })
    .from(committeeOrder)
    .where(isNotNull(committeeOrder.calendarYear))
    .orderBy(desc(committeeOrder.calendarYear))
}

/** Every number given so far, by its calendar year. */
export function numbersOfOrders(db: Db) {
  const { id, number, calendarYear } = committeeOrder
  return db.select({ id, number, calendarYear }).from(committeeOrder).where(isNotNull(number))
}

/** The order that replaced this one, if one did. */
export function orderReplacing(db: Db, id: string) {
  const { number, calendarYear, signedOn } = committeeOrder
  return db
    .select({ id: committeeOrder.id, number, calendarYear, signedOn })
    .from(committeeOrder)
    .where(eq(committeeOrder.replaces, id))
    .orderBy(asc(signedOn))
    .limit(1)
}
