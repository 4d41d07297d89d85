import { type SQL, sql } from 'drizzle-orm'
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
