import { type SQL, sql } from 'drizzle-orm'
import { type CivilDate, type FiscalYear, fiscalYearOf, lastDayOf } from '../src/domain/dates.ts'
import { type Gap, isWhole, type RegisterQuery } from '../src/domain/register/query.ts'
import { type SearchQuery, searchQuery } from '../src/domain/search.ts'
import { searchKey } from '../src/domain/text.ts'
import type { Db } from './db.ts'
import { itemsFound } from './item-text.ts'
import { alive, standsAs } from './stands-as.ts'

// Which loans a page of the register shows. A page costs the same however many loans the office
// ever had: each walk goes by an index from the page's first loan to its last.

/** The fiscal year of a loan's last entry, as the index `loan_last_year` has it. */
const lastYear = sql`substr(last_on, 1, 4) + 543 + (substr(last_on, 6, 2) >= '10')`

/** A page of the loans of the year, by number; of a past day's state with others among them: see `pageOf`. */
export function chosenLoans(query: RegisterQuery, after: number, limit: number): SQL {
  return sql`SELECT id, fiscal_year, number FROM loan
    WHERE ${asked(query)} AND number > ${after} ORDER BY number LIMIT ${limit}`
}

/** The states of a past day are in no table. */
export function isPastState(query: RegisterQuery): boolean {
  return query.state !== null && query.on !== query.today
}

/** A loan of an earlier year, by the key in whose order those are read. */
export type CarriedKey = { year: number; number: number }

/**
 * Loans of earlier years that may not have ended when the year began: those that are alive, and
 * those that moved last in this year or one after it. Each of these is walked by its own index in
 * the order of the page, and no further than the page goes.
 */
export function carriedCandidates(
  { year, today }: RegisterQuery,
  after: CarriedKey | null = null,
  limit = -1,
): SQL {
  const walk = (kind: SQL) => sql`SELECT * FROM (
    SELECT id, fiscal_year, number FROM loan WHERE ${kind} AND fiscal_year < ${year}
      AND (fiscal_year, number) > (${after?.year ?? 0}, ${after?.number ?? 0})
      ORDER BY fiscal_year, number LIMIT ${limit})`
  const moved = yearsFrom(year, today).map(last =>
    walk(sql`${lastYear} > fiscal_year AND ${lastYear} = ${last}`),
  )
  return sql`SELECT id, fiscal_year, number FROM (
      ${sql.join([walk(alive), ...moved], sql` UNION `)}
    ) ORDER BY fiscal_year, number LIMIT ${limit}`
}

function yearsFrom(year: FiscalYear, today: CivilDate): FiscalYear[] {
  const count = Math.max(0, fiscalYearOf(today) - year + 1)
  return Array.from({ length: count }, (_, more) => year + more)
}

/** True where all loans of the year were requested by then: nothing is dated ahead. */
function hasAll({ year, on, today }: RegisterQuery): boolean {
  return on === today || on >= lastDayOf(year)
}

/** How many loans there are in all, but for those whose entries alone tell how they stood: see register-choosing.ts. */
export function countLoans(db: Db, query: RegisterQuery) {
  const { year } = query
  // All numbers up to the last are there but for the gaps: the loans themselves need no counting.
  if (isWhole(query) && hasAll(query)) {
    return db.all<{ loans: number }>(sql`
      SELECT coalesce((SELECT max(number) FROM loan WHERE fiscal_year = ${year}), 0)
        - coalesce((SELECT sum("to" - "from" + 1) FROM (${gaps(year)})), 0) AS loans`)
  }
  const counted = isPastState(query) ? unmovedSince(query) : asked(query)
  return db.all<{ loans: number }>(sql`SELECT count(*) AS loans FROM loan WHERE ${counted}`)
}

/** The loans that have not moved since that day: they stood then as they stand now. */
export function unmovedSince(query: RegisterQuery): SQL {
  const { year, on, state } = query
  // Numbers nearly follow the days, so that the day's last one bounds the walk.
  const last = sql`(SELECT max(number) FROM loan WHERE fiscal_year = ${year} AND requested_on <= ${on})`
  return sql`${ofAnyDay(query)} AND ${standsAs(state!, on)} AND last_on <= ${on} AND number <= ${last}`
}

/** The loans that have moved since that day: only their entries tell how they stood. */
export function movedSince(query: RegisterQuery): SQL {
  const { on } = query
  return sql`${ofAnyDay(query)} AND requested_on <= ${on} AND last_on > ${on}`
}

const ofAnyDay = (query: RegisterQuery) => asked({ ...query, on: query.today, state: null })

/** Numbers that are missing below the year's last one; on a past day, also those that came later. */
export function gapsOf(db: Db, query: RegisterQuery) {
  const { year, on } = query
  if (hasAll(query)) return db.all<Gap>(gaps(year))
  // As many loans as the last one's number leave nothing out: they need not be put in order to see it.
  return db.all<Gap>(sql`
    SELECT before + 1 AS "from", number - 1 AS "to" FROM (
      SELECT number, lag(number, 1, 0) OVER (ORDER BY number) AS before
      FROM loan WHERE fiscal_year = ${year} AND requested_on <= ${on}
    ) WHERE number > before + 1 ORDER BY number
    LIMIT (SELECT CASE count(*) WHEN max(number) THEN 0 ELSE -1 END
      FROM loan WHERE fiscal_year = ${year} AND requested_on <= ${on})`)
}

/** Only an imported loan can come after a gap: any other took the next number. */
function gaps(year: FiscalYear): SQL {
  return sql`
    SELECT 1 + coalesce((SELECT max(number) FROM loan AS before
        WHERE before.fiscal_year = loan.fiscal_year AND before.number < loan.number), 0) AS "from",
      number - 1 AS "to"
    FROM loan WHERE imported = 1 AND fiscal_year = ${year} AND number > 1
      AND NOT EXISTS (SELECT 1 FROM loan AS before
        WHERE before.fiscal_year = loan.fiscal_year AND before.number = loan.number - 1)
    ORDER BY number`
}

/** What is asked for; of a past day's state also whatever has moved since, which may have stood so. */
export function asked(query: RegisterQuery): SQL {
  const { year, on, division, borrowerClass, month, text } = query
  const parts = [sql`fiscal_year = ${year}`]
  if (division) parts.push(sql`owning_division = ${division}`)
  if (borrowerClass) parts.push(sql`borrower_class = ${borrowerClass}`)
  if (month) parts.push(requestedIn(month, year))
  if (!hasAll(query)) parts.push(sql`requested_on <= ${on}`)
  if (text !== '') parts.push(containing(text))
  if (query.state !== null) {
    const stands = standsAs(query.state, on)
    parts.push(isPastState(query) ? sql`(last_on > ${on} OR ${stands})` : stands)
  }
  return sql.join(parts, sql` AND `)
}

/** Numbers nearly follow the days, so that those of the month's ends bound the walk by number. */
function requestedIn(month: string, year: FiscalYear): SQL {
  const days = sql`requested_on BETWEEN ${`${month}-01`} AND ${`${month}-31`}`
  const end = (which: 'min' | 'max') =>
    sql`(SELECT ${sql.raw(which)}(number) FROM loan WHERE fiscal_year = ${year} AND ${days})`
  return sql`${days} AND number BETWEEN ${end('min')} AND ${end('max')}`
}

function containing(text: string): SQL {
  const number = /^(\d+)(?:\/\d{4})?$/.exec(searchKey(text))?.[1]
  const like = `%${text.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
  const query = searchQuery(text)
  // Who and what is meant is looked up once, and not again for every loan.
  return sql`(number = ${number ? Number(number) : -1}
    OR borrower IN (SELECT id FROM person
      WHERE name LIKE ${like} ESCAPE '\\' OR unit LIKE ${like} ESCAPE '\\')
    OR ${query === null ? sql`0` : lending(query)})`
}

/** So few things that all loans they ever were in are looked up sooner than the things of each loan. */
const fewThings = 300

function lending(query: SearchQuery): SQL {
  const found = itemsFound(query)
  return sql`CASE WHEN (SELECT count(*) FROM (${found} LIMIT ${fewThings + 1})) <= ${fewThings}
    THEN loan.id IN (SELECT loan FROM line WHERE item IN (${found}))
    ELSE EXISTS (SELECT 1 FROM line WHERE line.loan = loan.id AND line.item IN (${found})) END`
}
