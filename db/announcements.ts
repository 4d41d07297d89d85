import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { AnnouncementRow } from '../src/domain/draw-announcement.ts'
import type { Db, Statement } from './db.ts'
import { paperColumns, paperFrom } from './papers.ts'
import { announcement } from './schema/orders.ts'

type Row = typeof announcement.$inferSelect

/** The picture as its table keeps it. */
export const announcementColumns = (picture: AnnouncementRow): Row => paperColumns(picture)

export const announcementFrom = (row: Row): AnnouncementRow => paperFrom<AnnouncementRow>(row)

/** The write of an announcement's picture, its first or a later one. Goes with its entries. */
export function saveAnnouncement(db: Db, picture: AnnouncementRow, isNew: boolean): Statement {
  const columns = announcementColumns(picture)
  if (isNew) return db.insert(announcement).values(columns)
  return db.update(announcement).set(columns).where(eq(announcement.id, columns.id))
}

export function announcementById(db: Db, id: string) {
  return db.select().from(announcement).where(eq(announcement.id, id)).limit(1)
}

export function allAnnouncements(db: Db) {
  return db.select().from(announcement).orderBy(asc(announcement.id))
}

/** Drafts first, then those of a calendar year (BE) or in force today, the last number first. */
export function announcementsOfYear(db: Db, year: number, today: CivilDate) {
  const { status, calendarYear, number, draftedOn, id } = announcement
  return db
    .select()
    .from(announcement)
    .where(or(eq(status, 'draft'), eq(calendarYear, year), inForceOn(today)))
    .orderBy(
      sql`${number} IS NOT NULL`,
      desc(calendarYear),
      desc(number),
      desc(draftedOn),
      desc(id),
    )
}

export function yearsOfAnnouncements(db: Db) {
  return db
    .selectDistinct({ year: sql<number>`${announcement.calendarYear}`.as('year') })
    .from(announcement)
    .where(isNotNull(announcement.calendarYear))
    .orderBy(desc(announcement.calendarYear))
}

/** Every number given so far, by its calendar year. */
export function numbersOfAnnouncements(db: Db) {
  const { id, number, calendarYear } = announcement
  return db.select({ id, number, calendarYear }).from(announcement).where(isNotNull(number))
}

/** The announcements in force on a day, in the order of their numbers: a handful at most. */
export function announcementsInForce(db: Db, day: CivilDate) {
  return db
    .select()
    .from(announcement)
    .where(inForceOn(day))
    .orderBy(asc(announcement.calendarYear), asc(announcement.number))
}

const inForceOn = (day: CivilDate) =>
  and(
    lte(announcement.startOn, day),
    or(isNull(announcement.endOn), gte(announcement.endOn, day)),
    or(isNull(announcement.endedOn), gt(announcement.endedOn, day)),
  )
