import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { NamedLoanOnList } from '../src/domain/check.ts'
import type { CheckLine } from '../src/domain/check-findings.ts'
import type { CivilDate } from '../src/domain/dates.ts'
import type { CheckRow, CountRow } from '../src/domain/draw-check.ts'
import type { StandsNow } from '../src/domain/settling-findings.ts'
import type { Db, Statement } from './db.ts'
import { canonicalText } from './hash.ts'
import { always } from './remembered.ts'
import { checkCount, checkLine, stockCheck } from './schema/checks.ts'
import { unitsIn } from './units.ts'

type Row = typeof stockCheck.$inferSelect

/** The picture as its table keeps it. */
export function checkColumns({ checkers, settled, ...row }: CheckRow): Row {
  return { ...row, checkers: canonicalText(checkers), settled: canonicalText(settled) }
}

export function checkFrom(row: Row): CheckRow {
  return { ...row, checkers: JSON.parse(row.checkers), settled: JSON.parse(row.settled) }
}

/** The write of a check's picture, its first or a later one. Goes with its entries. */
export function saveCheck(db: Db, picture: CheckRow, isNew: boolean): Statement {
  const columns = checkColumns(picture)
  if (isNew) return db.insert(stockCheck).values(columns)
  return db.update(stockCheck).set(columns).where(eq(stockCheck.id, columns.id))
}

export function saveCount(db: Db, row: CountRow): Statement {
  return db.insert(checkCount).values(row)
}

export function checkById(db: Db, id: string) {
  return db.select().from(stockCheck).where(eq(stockCheck.id, id)).limit(1)
}

export function checkOfYear(db: Db, year: number) {
  return db.select().from(stockCheck).where(eq(stockCheck.fiscalYear, year)).limit(1)
}

/** Every check, the newest year first: one for a year. */
export function allChecks(db: Db) {
  return db.select().from(stockCheck).orderBy(desc(stockCheck.fiscalYear))
}

/** The checks in which something may be counted now: one or two at most. */
export const openChecks = always(db => {
  const { openedOn, reportedOn } = stockCheck
  return db
    .select()
    .from(stockCheck)
    .where(and(isNotNull(openedOn), isNull(reportedOn)))
})

/** The checks that nobody has reported yet: what their checkers have to do. */
export const checksToDo = always(db =>
  db.select().from(stockCheck).where(isNull(stockCheck.reportedOn)),
)

/** Whoever of them is a supply officer that day, by role or by appointment. */
export function supplyOfficersOf(db: Db, people: string[], today: CivilDate) {
  const named = sql`(SELECT value FROM json_each(${JSON.stringify(people)}))`
  return db.all<{ person: string }>(sql`
    SELECT person FROM person_role WHERE role = 'supply-officer' AND person IN ${named}
    UNION SELECT person FROM appointment WHERE role = 'supply-officer' AND person IN ${named}
      AND ended = 0 AND from_on <= ${today} AND to_on >= ${today}`)
}

export function linesOf(db: Db, check: string) {
  return db.select().from(checkLine).where(eq(checkLine.checkId, check)).orderBy(asc(checkLine.n))
}

export function countsOf(db: Db, check: string) {
  return db
    .select()
    .from(checkCount)
    .where(eq(checkCount.checkId, check))
    .orderBy(asc(checkCount.id))
}

const isCounted = sql`EXISTS (SELECT 1 FROM check_count
  WHERE check_count.check_id = check_line.check_id AND check_count.item = check_line.item)`

type StoreRow = { store: string; lines: number; counted: number }

/** Room by room: how many things stood there on the shelf, and how many were looked for. */
export function storesOf(db: Db, check: string) {
  return db.all<StoreRow>(sql`
    SELECT store, count(*) AS lines, sum(${isCounted}) AS counted FROM check_line
    WHERE check_id = ${check} AND shelf > 0 GROUP BY store ORDER BY min(n)`)
}

/** Things of a room that nobody has looked for, a page after the one with that number. */
export function leftInStore(db: Db, check: string, store: string, after: number, limit: number) {
  const tag = sql<string>`(SELECT tag FROM item WHERE item.id = ${checkLine.item})`.as('tag')
  return db
    .select({
      n: checkLine.n,
      item: checkLine.item,
      code: checkLine.code,
      name: checkLine.name,
      unit: checkLine.unit,
      control: checkLine.control,
      shelf: checkLine.shelf,
      tag,
    })
    .from(checkLine)
    .where(
      and(
        ...[eq(checkLine.checkId, check), eq(checkLine.store, store), gt(checkLine.shelf, 0)],
        ...[gt(checkLine.n, after), sql`NOT ${isCounted}`],
      ),
    )
    .orderBy(asc(checkLine.n))
    .limit(limit)
}

/** The room in which a checker counted last. */
export function lastStoreOf(db: Db, check: string, person: string) {
  return db.all<{ store: string }>(sql`
    SELECT store FROM check_count WHERE check_id = ${check} AND person = ${person}
    ORDER BY id DESC LIMIT 1`)
}

/** Where the register has things now: what a finding leads to depends on it. */
export function standNow(db: Db, items: string[]) {
  return db.all<StandsNow>(sql`
    SELECT id AS item, store, ${unitsIn('shelf')} AS shelf, ${unitsIn('repair')} AS repair,
      ${unitsIn('lost')} AS lost
    FROM item WHERE retired = 0 AND id IN (SELECT value FROM json_each(${JSON.stringify(items)}))`)
}

type CountShown = CountRow & { by: string; name: string; unit: string }
type CountShownRow = Omit<CountShown, 'damaged'> & { damaged: number }

const countColumns = sql`check_count.id, check_count.check_id AS checkId, check_count.person,
  check_count.item, check_count.said, check_count.units, check_count.store, check_count.damaged,
  check_count.note, check_count.shelf, counted_on AS countedOn, counted_at AS countedAt,
  person.name AS by, coalesce(check_line.name, '') AS name, coalesce(check_line.unit, '') AS unit
  FROM check_count JOIN person ON person.id = check_count.person
  LEFT JOIN check_line ON check_line.check_id = check_count.check_id
    AND check_line.item = check_count.item`

/** What was just said in a room, the latest first. */
export function lastInStore(db: Db, check: string, store: string, limit: number) {
  return db.all<CountShownRow>(sql`SELECT ${countColumns}
    WHERE check_count.check_id = ${check} AND check_count.store = ${store}
    ORDER BY check_count.id DESC LIMIT ${limit}`)
}

export function countsShown(rows: CountShownRow[]): CountShown[] {
  return rows.map(row => ({ ...row, damaged: row.damaged === 1 }))
}

export type Asked = {
  item: string
  name: string
  code: string
  tag: string
  shelfNow: number
  acquiredOn: CivilDate
  line: string | null
}

/** The thing that a tag or code names, its line of the list, and what the book has on the shelf. */
export function thingByCode(db: Db, check: string, tag: string, key: string) {
  return db.all<Asked>(sql`
    SELECT item.id AS item, item.name, item.code, item.tag, item.acquired_on AS acquiredOn,
      ${unitsIn('shelf')} AS shelfNow,
      (SELECT json_object('item', check_line.item, 'n', n, 'code', check_line.code, 'name',
          check_line.name, 'unit', check_line.unit, 'control', check_line.control, 'store',
          check_line.store, 'division', check_line.division, 'owned', check_line.owned, 'shelf',
          shelf, 'repair', repair, 'lost', lost, 'loan', loan)
        FROM check_line WHERE check_id = ${check} AND check_line.item = item.id) AS line
    FROM item WHERE item.tag = ${tag} OR (item.code_key = ${key} AND ${key} <> '')
    ORDER BY item.tag = ${tag} DESC LIMIT 1`)
}

export const lineFrom = (asked: Asked): CheckLine | null =>
  asked.line === null ? null : JSON.parse(asked.line)

/** What was said so far of what a tag or code names, the latest first. */
export function countsOfCode(db: Db, check: string, tag: string, key: string) {
  return db.all<CountShownRow>(sql`SELECT ${countColumns}
    WHERE check_count.check_id = ${check} AND check_count.item IN (
      SELECT id FROM item WHERE tag = ${tag} OR (code_key = ${key} AND ${key} <> ''))
    ORDER BY check_count.id DESC LIMIT 10`)
}

/** What was on loan on the day of the list, with the borrower by role, and what came back since. */
export function loansOnList(db: Db, check: string, day: CivilDate, until: CivilDate) {
  const since = sql`entry.loan = check_loan.loan AND entry.item = check_loan.item
    AND entry.source = 'loan' AND entry.happened_on > ${day} AND entry.happened_on <= ${until}`
  return db.all<NamedLoanOnList>(sql`
    SELECT check_loan.loan, loan.number, loan.fiscal_year AS fiscalYear, check_loan.item,
      check_loan.units, check_loan.due_on AS dueOn, loan.borrower_class AS borrowerClass,
      CASE loan.borrower_class WHEN 'staff' THEN person.position ELSE '' END AS position,
      CASE loan.borrower_class WHEN 'agency' THEN person.unit ELSE '' END AS agency,
      coalesce(division.name, '') AS division,
      min(check_loan.units, coalesce((SELECT sum(quantity) FROM ledger entry
        WHERE ${since}), 0)) AS back,
      (SELECT max(happened_on) FROM ledger entry WHERE ${since}) AS backOn
    FROM check_loan JOIN loan ON loan.id = check_loan.loan
      JOIN person ON person.id = loan.borrower
      LEFT JOIN division ON division.id = loan.borrower_division
    WHERE check_loan.check_id = ${check}
    ORDER BY check_loan.due_on, check_loan.loan, check_loan.item`)
}
