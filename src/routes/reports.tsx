import { Hono } from 'hono'
import * as z from 'zod'
import { yearsWithLoans } from '../../db/statistics.ts'
import { closedYears } from '../../db/years.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { reportBook } from '../../views/reports/book.ts'
import { ReportPage } from '../../views/reports/report.tsx'
import { ReportsPage } from '../../views/reports/years.tsx'
import { reportWords } from '../../views/words/reports.ts'
import { fiscalYearOf } from '../domain/dates.ts'
import { noteLimits } from '../domain/report-notes.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { note } from '../usecases/reports/note.ts'
import type { Env, WebContext } from '../web/env.ts'
import { optionalLine } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { refusedFor } from './report-files.tsx'
import { readYear } from './report-found.ts'

async function show(c: WebContext, state: FormState): Promise<Response> {
  const read = await readYear(c)
  const { report, papers, closed, years, seal, desk, financeDivision } = read
  const title = reportWords[c.var.language].title(report.year.fiscal_year_be)
  const source = { report, papers, office: desk.office ?? {}, financeDivision }
  const closing = closed?.closing ?? null
  const on = closed?.closedOn ?? desk.today
  const book = reportBook({ ...source, on, closing }, c.var.language)
  const content = (
    <ReportPage
      book={book}
      report={report}
      years={years}
      seal={seal}
      state={state}
      notes={papers.notes}
      closed={closed}
    />
  )
  const status = state === freshForm ? 200 : 422
  return refusedFor(c, read) ?? (page(c, title, content, { status }) as Response)
}

const { documentNumber, text } = noteLimits
const notesForm = z.object({
  documentNumber: optionalLine(documentNumber),
  problems: z.string().trim().max(text).default(''),
  suggestions: z.string().trim().max(text).default(''),
})

export const reports = new Hono<Env>()
  .get('/', async c => {
    const { db } = c.var.open
    const [desk, rows, closed] = await seated(c, yearsWithLoans(db), closedYears(db))
    mustHold(desk, 'reports.read')
    const years = yearsOf(rows[0]?.first ?? null, desk.today)
    const content = <ReportsPage years={years} closed={closed} running={fiscalYearOf(desk.today)} />
    return page(c, reportWords[c.var.language].rooms, content)
  })
  .get('/:year{[0-9]{4}}', c => show(c, freshForm))
  .post('/:year{[0-9]{4}}/notes', form(notesForm, show), async c => {
    const [desk] = await seated(c)
    const notes = c.req.valid('form')
    const verdict = await note(desk, Number(c.req.param('year')), notes)
    return answered(c, verdict, why => show(c, refusalState(notes, why)))
  })
