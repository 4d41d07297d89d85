import { useView } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import * as say from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import type { Cell, Figures } from './figures.ts'
import { StateMark } from './state.tsx'

/** A table of figures: on a phone each row is a card that keeps its labels. */
export function FiguresTable({ table }: { table: Figures }) {
  const { language } = useView()
  const { columns, rows, sums = [] } = table
  if (rows.length === 0) return <p class="quiet">{table.empty}</p>
  return (
    <table class="table stacks figures">
      <thead>
        <tr>
          {columns.map(({ label, numeric }) => (
            <th scope="col" class={headClass(label, numeric)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr class={sums.includes(index) ? 'sum' : undefined}>
            {row.map((cell, at) => (
              <td class={classOf(cell, columns[at]?.numeric)} data-label={columns[at]?.label}>
                {cell.kind === 'text' && cell.late ? (
                  <StateMark kind="overdue">{cell.text}</StateMark>
                ) : (
                  cellText(cell, language)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Thai is broken between any two words: a heading of one short word must not be. */
function headClass(label: string, numeric = false): string | undefined {
  const isShort = label.length <= 9
  return [numeric && 'number', isShort && 'whole'].filter(Boolean).join(' ') || undefined
}

/** A blank cell has its place in a table and none in a card. */
function classOf(cell: Cell, numeric = false): string | undefined {
  const blank = cell.kind === 'text' && cell.text === ''
  return [numeric && 'number', blank && 'blank'].filter(Boolean).join(' ') || undefined
}

/** A cell as the page says it; '–' where there is nothing to say. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'count':
    case 'decimal':
      return cell.number === null ? '–' : say.count(cell.number)
    case 'percent':
      return say.percent(cell.part, cell.whole)
    case 'baht':
      return say.baht(Math.round(cell.baht * 100))
    case 'date':
      return cell.date === null ? '–' : shortDate(cell.date, language)
    case 'change':
      return cell.by === null ? '–' : say.change(cell.by, cell.of === 'baht' ? 2 : 0)
  }
}
