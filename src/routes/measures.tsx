import { Hono } from 'hono'
import * as z from 'zod'
import { measureFrom, measureWritten } from '../../db/measure.ts'
import { divisions } from '../../db/people.ts'
import { papersFinds, papersFrom } from '../../db/report-papers.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { yearFinds, yearFrom } from '../../db/year-report.ts'
import { closedYearFrom, closedYearRow } from '../../db/years.ts'
import { docxType } from '../../views/documents/docx-type.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { readyMeasure } from '../../views/reports/measure.ts'
import { MeasurePage } from '../../views/reports/measure-page.tsx'
import { measureWords } from '../../views/words/measure.ts'
import type { ClosedYear } from '../domain/closing.ts'
import { dayInBangkok, type FiscalYear } from '../domain/dates.ts'
import { type MeasureRow, measureLimits, measureRow, ownWords } from '../domain/measure.ts'
import { financeDivisionName } from '../domain/office.ts'
import { spanOf } from '../domain/statistics/span.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { writeMeasure } from '../usecases/reports/write-measure.ts'
import type { Env, WebContext } from '../web/env.ts'
import { optionalLine } from '../web/fields.ts'
import { asFile } from '../web/file.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { measureName, measurePaper } from './evidence-report.ts'
import { keptBytes } from './kept-documents.ts'
import { refusedFor } from './report-files.tsx'

/** The year's facts and what finance wrote beside them, in one round trip. */
async function readMeasure(c: WebContext) {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year'))
  const [desk, known, divisionRows, written, closedRows, p, q, r, s, t, ...yearRows] = await seated(
    c,
    yearsWithLoans(db),
    divisions(db),
    measureWritten(db, year),
    closedYearRow(db, year),
    ...papersFinds(db, year, today),
    ...yearFinds(db, year, today),
  )
  mustHold(desk, 'reports.read')
  const years = yearsOf(known[0]?.first ?? null, today)
  if (!years.includes(year)) throw new Refused({ word: 'not-found' }, 404)
  const closed = closedRows[0] ? closedYearFrom(closedRows[0]) : null
  const drawn = yearFrom(year, today, yearRows)
  // A closed year says what was kept at its closing.
  const ready = readyMeasure({
    year: closed?.figures ?? drawn.statistics,
    lastDay: closed?.lastDay ?? spanOf(year, today).last,
    papers: closed?.papers ?? papersFrom([p, q, r, s, t]),
    financeDivision: divisionRows.find(({ finance }) => finance)?.name ?? financeDivisionName,
  })
  const disagreements = closed ? [] : drawn.disagreements
  const own = measureFrom(written)
  const row = (await keptRow(c, year, closed)) ?? measureRow(ready, own)
  return { desk, year, ready, own, row, closed, disagreements }
}

/** The row as it was kept when the year was closed; null where none was. */
async function keptRow(c: WebContext, year: FiscalYear, closed: ClosedYear | null) {
  const kept = await keptBytes(c, closed, measureName(year, 'json'))
  if (!kept) return null
  const { fiscal_year_be: _, ...row } = JSON.parse(new TextDecoder().decode(kept))
  return row as MeasureRow
}

const measureKept = ({ year, closedOn, documents }: ClosedYear) => ({
  closedOn,
  sha256: documents.find(({ name }) => name === measureName(year, 'docx'))?.sha256 ?? null,
})

async function show(c: WebContext, state: FormState): Promise<Response> {
  const read = await readMeasure(c)
  const { year, own, row, closed } = read
  const isWritten = own !== null && Object.values(own).some(text => text !== '')
  const content = (
    <MeasurePage
      year={year}
      isWritten={isWritten}
      row={row}
      state={state}
      kept={closed && measureKept(closed)}
    />
  )
  const title = measureWords[c.var.language].title(year)
  const status = state === freshForm ? 200 : 422
  return refusedFor(c, read) ?? (page(c, title, content, { status }) as Response)
}

const lines = (most: number) =>
  z
    .string()
    .default('')
    .transform(text => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most))

const measureForm = z.object({
  number: optionalLine(measureLimits.number),
  measure: optionalLine(measureLimits.measure),
  steps: lines(measureLimits.steps),
  period: optionalLine(measureLimits.period),
  responsible: optionalLine(measureLimits.responsible),
  outputs: lines(measureLimits.outputs),
  outcomes: lines(measureLimits.outcomes),
})

/** `/reports/2568/measure`: the row of the integrity report that the year's facts fill. */
export const measures = new Hono<Env>()
  .get('/:year{[0-9]{4}}/measure', c => show(c, freshForm))
  .post('/:year{[0-9]{4}}/measure', form(measureForm, show), async c => {
    const sent = c.req.valid('form')
    const { desk, year, ready } = await readMeasure(c)
    const verdict = await writeMeasure(desk, year, ownWords(ready, sent))
    return answered(c, verdict, why => show(c, refusalState(sent, why)))
  })
  .get('/:year{[0-9]{4}}/measure.docx', async c => {
    const read = await readMeasure(c)
    const { year, row, closed } = read
    const refused = refusedFor(c, read)
    if (refused) return refused
    const kept = await keptBytes(c, closed, measureName(year, 'docx'))
    const bytes = kept ?? (await measurePaper(c, year, row))
    return asFile(c, bytes.buffer as ArrayBuffer, docxType, `measure-${year}.docx`)
  })
