import type { Column } from '../../src/domain/imports/columns.ts'
import type { ImportKind } from '../../src/domain/imports/outcome.ts'
import { roleWords } from '../../src/domain/imports/people-rows.ts'
import { useWords } from '../view.ts'
import { columnsOf, importWords } from '../words/imports.ts'

/**
 * The headings by which a file is read, before it is chosen: an office whose register lacks one
 * adds the column at once, and is not sent back to its spreadsheet by a refusal.
 */
export function Headings({ kinds }: { kinds: ImportKind[] }) {
  const w = useWords(importWords)
  return (
    <>
      <h2>{w.headings}</h2>
      <p class="prose">{w.headingsLead}</p>
      {kinds.map(kind => (
        <details class="fold">
          <summary>{w[kind]}</summary>
          {columnsOf[kind].map((columns, at) => (
            <>
              {columnsOf[kind].length > 1 && <h3>{w.tables[at]}</h3>}
              <ul>
                {Object.entries(columns).map(([key, column]) => (
                  <Heading column={column} hint={key === 'roles' ? roleHint : w.inColumn[key]} />
                ))}
              </ul>
            </>
          ))}
        </details>
      ))}
    </>
  )
}

const roleHint = roleWords.join(', ')

function Heading({ column, hint }: { column: Column; hint: string | undefined }) {
  const w = useWords(importWords)
  const [first, ...others] = column.names
  return (
    <li>
      <strong>{first}</strong>
      {!column.required && ` ${w.mayLack}`}
      {hint !== undefined && `: ${hint}`}
      <br />
      <span class="quiet small">
        {w.alsoRead} {others.join(', ')}
      </span>
    </li>
  )
}
