import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { NamedUse, UsedItem } from '../src/domain/item-use.ts'
import type { Db } from './db.ts'
import { listed } from './listed.ts'
import { isLate, unitsIn, unitsOut } from './units.ts'

type UsedRow = Omit<UsedItem, 'uses'> & { uses: string }

/** Holds that end today or later, and what is out past its day: nothing of what is over. */
const alive = (today: CivilDate) => sql`
  SELECT hold.loan, hold.line, hold.quantity AS held, hold.to_on AS until FROM hold
    WHERE hold.item = item.id AND hold.to_on >= ${today}
  UNION ALL
  SELECT line.loan, line.line, 0, loan.due_on FROM line CROSS JOIN loan ON loan.id = line.loan
    WHERE ${isLate(today)}`

const columns = (today: CivilDate) => sql`item.id AS item, item.name, item.unit, item.control,
  ${unitsIn('shelf', 'loan')} AS capacity, ${unitsIn('repair')} AS repair, ${unitsIn('lost')} AS lost,
  (SELECT json_group_array(json_object('loan', loan.id, 'fiscalYear', loan.fiscal_year,
      'number', loan.number, 'borrower', loan.borrower, 'borrowerClass', loan.borrower_class,
      'borrowerName', person.name, 'borrowerPosition', person.position,
      'borrowerUnit', person.unit, 'borrowerDivision', division.name,
      'fromOn', loan.start_on, 'toOn', used.until, 'held', used.held,
      'out', ${unitsOut}))
    FROM (${alive(today)}) AS used
      CROSS JOIN line ON line.loan = used.loan AND line.line = used.line
      CROSS JOIN loan ON loan.id = used.loan
      LEFT JOIN person ON person.id = loan.borrower
      LEFT JOIN division ON division.id = loan.borrower_division) AS uses`

/** All that takes an item's units from today on, for its calendar and before it goes to repair. */
export function usesOfItem(db: Db, item: string, today: CivilDate) {
  return db.all<UsedRow>(sql`SELECT ${columns(today)} FROM item WHERE item.id = ${item}`)
}

export function usedFrom(rows: UsedRow[]): UsedItem[] {
  return rows.map(row => ({ ...row, uses: JSON.parse(row.uses) as NamedUse[] }))
}

/** More than a desk can speak of. */
const shortMost = 24

/**
 * Items of which loans that begin soon may find too little: more is held or late than there is.
 * Promises always fit when they are made, so that this is looked for only where units went away
 * since, or are late; the rule then looks day by day.
 */
export function itemsRunningShort(db: Db, divisions: string[], today: CivilDate, until: CivilDate) {
  const strained = sql`SELECT hold.item FROM hold WHERE strained = 1
    UNION SELECT late.item FROM hold AS late
      CROSS JOIN hold AS next ON next.item = late.item AND next.to_on >= ${today}
      WHERE late.crowded = 1 AND late.to_on < ${today}`
  const waits = sql`SELECT 1 FROM hold CROSS JOIN loan ON loan.id = hold.loan
    WHERE hold.item = item.id AND hold.to_on >= ${today}
      AND handed_over_on IS NULL AND start_on <= ${until} AND owning_division IN ${listed(divisions)}`
  return db.all<UsedRow>(sql`
    SELECT ${columns(today)} FROM (${strained}) AS strained CROSS JOIN item ON item.id = strained.item
    WHERE EXISTS (${waits}) AND ${unitsIn('shelf', 'loan')} < ${taken(today)}
    LIMIT ${shortMost}`)
}

/** Held on any day from today, or late: the most that could be missed at once. */
const taken = (today: CivilDate) => sql`(
  coalesce((SELECT sum(hold.quantity) FROM hold
    WHERE hold.item = item.id AND hold.to_on >= ${today}), 0)
  + coalesce((SELECT sum(${unitsOut})
    FROM line CROSS JOIN loan ON loan.id = line.loan
    WHERE ${isLate(today)}), 0))`
