import type { FiscalYear } from '../../src/domain/dates.ts'
import type { Lendable } from '../../src/domain/statistics/lendable.ts'
import { count, text } from '../parts/figures.ts'
import { type OpenTable, openTable } from './open-data.ts'

/** What can be borrowed and of which division, as the open set of domain.md 4.3. */
export function lendableTable(year: FiscalYear, things: Lendable[]): OpenTable {
  return openTable(
    year,
    'lendable_assets',
    [
      'asset_code',
      'asset_name',
      'asset_category',
      'unit',
      'total_qty',
      'owner_division',
      'public_may_borrow',
    ],
    things.map(({ code, name, category, unit, units, division, publicMayBorrow }) => ({
      asset_code: text(code),
      asset_name: text(name),
      asset_category: text(category),
      unit: text(unit),
      total_qty: count(units),
      owner_division: text(division),
      public_may_borrow: text(publicMayBorrow ? 'yes' : 'no'),
    })),
  )
}
