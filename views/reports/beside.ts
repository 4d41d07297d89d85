import { type Cell, change, count, type Figures } from '../parts/figures.ts'
import type { Words } from './summary.ts'

type Numbered = Extract<Cell, { kind: 'count' | 'decimal' | 'baht' }>

/** Which column is compared; rows are matched by their first cell, or by their place. */
type Compared = { column: number; byPlace?: boolean; lastYear: number }

/**
 * Puts last year's figure and the change beside each row, so that a table needs no second page to
 * be judged by. A row that only last year had stands before the total, with nothing for this year.
 */
export function besideLastYear(
  table: Figures,
  before: Figures | null,
  { column, byPlace = false, lastYear }: Compared,
  w: Words,
): Figures {
  const nameOf = ([first]: Cell[], place: number) =>
    first?.kind === 'text' && !byPlace ? first.text : String(place)
  const then = new Map((before?.rows ?? []).map((row, place) => [nameOf(row, place), row[column]]))
  const now = new Set(table.rows.map(nameOf))
  const gone = (before?.rows ?? []).filter((row, place) => !now.has(nameOf(row, place)))
  const total = table.sums?.length === 1 ? table.rows.slice(table.sums[0]) : []
  const rows = [
    ...table.rows.slice(0, table.rows.length - total.length),
    ...gone.map(row => row.map((cell, at) => (at === 0 ? cell : count(null)))),
    ...total,
  ]
  const { label, width } = table.columns[column]!
  return {
    ...table,
    columns: [
      ...table.columns,
      { label: w.thatYear(label, lastYear), width, numeric: true },
      { label: w.change, width: 12, numeric: true },
    ],
    rows: rows.map((row, place) => [
      ...row,
      ...compared(row[column], then.get(nameOf(row, place)), before !== null),
    ]),
    ...(total.length > 0 && { sums: [rows.length - total.length] }),
  }
}

/** Last year's cell and the change; a row that a known year before lacks counts as nothing. */
function compared(now: Cell | undefined, then: Cell | undefined, isKnown: boolean): [Cell, Cell] {
  const last = isNumbered(then) && then.kind === now?.kind ? then : zeroLike(now)
  if (!isKnown || !isNumbered(now) || !last) return [count(null), change(null)]
  if (now.kind === 'decimal' && (now.number === null || numberIn(last) === null)) {
    return [last, change(null)]
  }
  const by = (numberIn(now) ?? 0) - (numberIn(last) ?? 0)
  return [last, change(by, now.kind)]
}

function zeroLike(cell: Cell | undefined): Numbered | null {
  if (!isNumbered(cell)) return null
  return cell.kind === 'baht' ? { kind: 'baht', baht: 0 } : { kind: cell.kind, number: 0 }
}

function isNumbered(cell: Cell | undefined): cell is Numbered {
  return cell?.kind === 'count' || cell?.kind === 'decimal' || cell?.kind === 'baht'
}

const numberIn = (cell: Numbered) => (cell.kind === 'baht' ? cell.baht : cell.number)
