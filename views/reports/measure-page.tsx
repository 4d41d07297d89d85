import type { CivilDate, FiscalYear } from '../../src/domain/dates.ts'
import { type MeasureRow, measureColumns, measureLimits } from '../../src/domain/measure.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Field, Form, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useWords } from '../view.ts'
import { measureWords } from '../words/measure.ts'
import { partWords } from '../words/parts.ts'
import { KeptHash } from './kept-hash.tsx'

type MeasureShown = {
  year: FiscalYear
  row: MeasureRow
  isWritten: boolean
  /** Of a closed year the row is what was kept. */
  kept: { closedOn: CivilDate; sha256: string | null } | null
  state: FormState
}

/** The row of the integrity report with its seven columns, and the form in which finance writes it. */
export function MeasurePage({ year, row, isWritten, kept, state }: MeasureShown) {
  const w = useWords(measureWords)
  const { preparing } = useWords(partWords)
  const file = `/reports/${year}/measure.docx`
  return (
    <article class="report">
      <h1>{w.title(year)}</h1>
      <p class="prose">{kept ? w.leadKept : w.lead}</p>
      <p class="links no-print">
        <a href={file} download={`measure-${year}.docx`}>
          DOCX
        </a>
        <a href={`/reports/${year}`}>{w.toReport(year)}</a>
      </p>
      <Busy text={preparing} />
      {!kept && <p class="quiet small no-print">{isWritten ? w.written : w.follows}</p>}
      {kept?.sha256 && (
        <KeptHash year={year} closedOn={kept.closedOn} sha256={kept.sha256} what={w.document} />
      )}
      <table class="table stacks measure">
        <thead>
          <tr>
            {measureColumns.map(column => (
              <th scope="col">{w.columns[column]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {measureColumns.map(column => (
              <td data-label={w.columns[column]}>
                <Lines text={row[column]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {!kept && <MeasureForm year={year} row={row} state={state} />}
    </article>
  )
}

/** Several lines are several points. */
function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter(line => line !== '')
  if (lines.length < 2) return <>{text}</>
  return (
    <ul>
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

const long: (keyof MeasureRow)[] = ['steps', 'outputs', 'outcomes']

function MeasureForm({
  year,
  row,
  state,
}: {
  year: FiscalYear
  row: MeasureRow
  state: FormState
}) {
  const w = useWords(measureWords)
  if (!useMay('reports.write')) return null
  return (
    <section id="edit" class="no-print notes">
      <h2>{w.edit}</h2>
      <p class="quiet">{w.again}</p>
      <Form action={`/reports/${year}/measure`} state={state} labels={w.columns}>
        {measureColumns.map(column => {
          const { [column]: label } = w.columns
          const given = { name: column, label, state, value: row[column] }
          const maxlength = measureLimits[column]
          return long.includes(column) ? (
            <TextArea {...given} hint={w.lines} more={{ maxlength, rows: 6 }} />
          ) : (
            <Field {...given} more={{ maxlength, autocomplete: 'off' }} />
          )
        })}
        <Submit>{w.save}</Submit>
      </Form>
    </section>
  )
}
