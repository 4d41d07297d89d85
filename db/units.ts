import { type SQL, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Place } from '../src/domain/place.ts'

/** Units of a statement's `item` in those places, together; 0 where it has none there. */
export function unitsIn(...places: Place[]): SQL<number> {
  const [place, ...further] = places.map(each => `'${each}'`)
  const [units, where] =
    further.length === 0
      ? ['quantity', `place = ${place}`]
      : ['sum(quantity)', `place IN (${[place, ...further].join(', ')})`]
  return sql.raw(
    `coalesce((SELECT ${units} FROM stock WHERE stock.item = item.id AND ${where}), 0)`,
  ) as SQL<number>
}

/** Units of a statement's `line` that are out: handed over and not back in any condition. */
export const unitsOut = sql.raw(
  '(line.handed_over - line.returned_good - line.returned_damaged - line.lost)',
)

/** Is anything of it out? Said as the partial index `line_out` says it, or SQLite would not use that. */
export const isOut = sql.raw(
  'line.handed_over > line.returned_good + line.returned_damaged + line.lost',
)

/**
 * The lines of a statement's `item` of which units are out past their day. Consumables are held
 * until they were replaced (clause 210), so they are no second time out.
 */
export const isLate = (today: CivilDate) => sql`
  line.item = item.id AND loan.due_on < ${today} AND loan.kind = 'durable' AND ${isOut}`
