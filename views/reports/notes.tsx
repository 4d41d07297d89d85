import type { ReportNotes } from '../../src/domain/report-notes.ts'
import { noteLimits } from '../../src/domain/report-notes.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import type { FormState } from '../form-state.ts'
import { Field, Form, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { reportNoteWords } from '../words/report-notes.ts'
import { suggestedAdvice } from './advice.ts'

type NotesProps = { report: Report; notes: ReportNotes | null; isClosed: boolean; state: FormState }

/** What finance writes into the report: it begins with what the facts of the year suggest. */
export function NotesForm({ report, notes, isClosed, state }: NotesProps) {
  const { language } = useView()
  const w = useWords(reportNoteWords)
  const mayWrite = useMay('reports.write')
  if (isClosed || !mayWrite) return null
  const { problems, suggestions } = suggestedAdvice(report, language)
  const more = { maxlength: noteLimits.text, rows: 8 }
  return (
    <section id="notes" class="no-print notes">
      <h2>{w.title}</h2>
      <p class="quiet">{notes ? w.written : w.suggested}</p>
      <Form
        action={`/reports/${report.year.fiscal_year_be}/notes`}
        state={state}
        labels={{ documentNumber: w.number, problems: w.problems, suggestions: w.suggestions }}
      >
        <Field
          name="documentNumber"
          label={w.number}
          hint={w.numberHint}
          state={state}
          value={notes?.documentNumber ?? ''}
          more={{ maxlength: noteLimits.documentNumber, autocomplete: 'off' }}
        />
        <TextArea
          name="problems"
          label={w.problems}
          hint={w.lines}
          state={state}
          value={notes?.problems || problems.join('\n')}
          more={more}
        />
        <TextArea
          name="suggestions"
          label={w.suggestions}
          hint={w.lines}
          state={state}
          value={notes?.suggestions || suggestions.join('\n')}
          more={more}
        />
        <Submit>{w.save}</Submit>
      </Form>
    </section>
  )
}
