import { Hono } from 'hono'
import { z } from 'zod'
import { entryFrom } from '../../db/ledger.ts'
import { divisions } from '../../db/people.ts'
import { papersFinds, papersFrom } from '../../db/report-papers.ts'
import { latestSeals } from '../../db/seals.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { type YearReport, yearFinds, yearFrom } from '../../db/year-report.ts'
import { csvOfTables, csvType } from '../../views/documents/csv.ts'
import { docxType } from '../../views/documents/docx-type.ts'
import { spreadsheet, spreadsheetType } from '../../views/documents/spreadsheet.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { type ReportBook, reportBook } from '../../views/reports/book.ts'
import { ReportPage, ReportRefused, ReportsPage } from '../../views/reports/report.tsx'
import { type Report, reportTables } from '../../views/reports/tables.ts'
import { reportWords } from '../../views/words/reports.ts'
import { dayInBangkok, type FiscalYear, fiscalYearOf } from '../domain/dates.ts'
import type { EntryOf } from '../domain/entry.ts'
import { financeDivisionName } from '../domain/office.ts'
import { noteLimits } from '../domain/report-notes.ts'
import type { ReportPapers } from '../domain/report-papers.ts'
import { spanOf, yearsOf } from '../domain/statistics/year.ts'
import { note } from '../usecases/reports/note.ts'
import { emblemOf } from '../web/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { optionalLine } from '../web/fields.ts'
import { asFile } from '../web/file.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page, Refused } from '../web/page.tsx'
import { asPdf } from '../web/pdf.ts'
import { mustHold, seated } from '../web/seated.ts'

type Found = {
  report: Report
  papers: ReportPapers
  book: ReportBook
  checked: YearReport
  years: FiscalYear[]
  seal: LastSeal
}
type LastSeal = { through: number; seal: string } | null

/** Reads a year, the year before it and what stood in writing, all in one round trip. */
async function readYear(c: WebContext, language = c.var.language): Promise<Found> {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year')?.slice(0, 4))
  const [desk, yearRows, sealRows, divisionRows, ...rows] = await seated(
    c,
    yearsWithLoans(db),
    latestSeals(db, 1),
    divisions(db),
    ...papersFinds(db, year, today),
    ...yearFinds(db, year, today),
    ...yearFinds(db, year - 1, today),
  )
  mustHold(desk, 'reports.read')
  const years = yearsOf(yearRows[0]?.first ?? null, today)
  if (!years.includes(year)) {
    const facts = { year, years: years.join(', ') }
    throw new Refused({ word: 'no-such-year', facts }, 404)
  }
  const [p, q, r, s, t, a, b, d, e, f, ...last] = rows
  const checked = yearFrom(year, today, [a, b, d, e, f])
  const before = years.includes(year - 1) ? yearFrom(year - 1, today, last) : null
  const report = {
    ...{ year: checked.statistics, facts: checked.facts, lastDay: spanOf(year, today).last },
    ...{ before: before?.statistics ?? null, factsBefore: before?.facts ?? null },
  }
  const papers = papersFrom([p, q, r, s, t])
  const financeDivision = divisionRows.find(({ finance }) => finance)?.name ?? financeDivisionName
  const source = { report, papers, office: desk.office ?? {}, financeDivision }
  const book = reportBook({ ...source, on: today, closing: null }, language)
  const newest = sealRows[0] ? (entryFrom(sealRows[0]) as EntryOf<'sealed'>).detail : null
  return { report, papers, book, checked, years, seal: newest }
}

async function show(c: WebContext, state: FormState): Promise<Response> {
  const { checked, papers, ...found } = await readYear(c)
  const title = reportWords[c.var.language].title(found.report.year.fiscal_year_be)
  const content = <ReportPage {...found} notes={papers.notes} isClosed={false} state={state} />
  const status = state === freshForm ? 200 : 422
  return refused(c, checked) ?? (page(c, title, content, { status }) as Response)
}

const { documentNumber, text } = noteLimits
const notesForm = z.object({
  documentNumber: optionalLine(documentNumber),
  problems: z.string().trim().max(text).default(''),
  suggestions: z.string().trim().max(text).default(''),
})

/** The report is not shown, nor given as a file, where totals that must agree do not. */
function refused(c: WebContext, { disagreements }: YearReport): Response | null {
  if (disagreements.length === 0) return null
  const title = reportWords[c.var.language].wrongTitle
  const content = <ReportRefused disagreements={disagreements} />
  return page(c, title, content, { status: 409 }) as Response
}

export const reports = new Hono<Env>()
  .get('/', async c => {
    const [desk, rows] = await seated(c, yearsWithLoans(c.var.open.db))
    mustHold(desk, 'reports.read')
    const years = yearsOf(rows[0]?.first ?? null, desk.today)
    const content = <ReportsPage years={years} running={fiscalYearOf(desk.today)} />
    return page(c, reportWords[c.var.language].rooms, content)
  })
  .get('/:year{[0-9]{4}}', c => show(c, freshForm))
  .post('/:year{[0-9]{4}}/notes', form(notesForm, show), async c => {
    const [desk] = await seated(c)
    const notes = c.req.valid('form')
    const verdict = await note(desk, Number(c.req.param('year')), notes)
    return answered(c, verdict, why => show(c, refusalState(notes, why)))
  })
  .get('/:year{[0-9]{4}\\.json}', async c => {
    const { report, checked } = await readYear(c)
    c.header('Cache-Control', 'private, no-store')
    if (checked.disagreements.length > 0) {
      return c.json({ disagreements: checked.disagreements }, 409)
    }
    return c.json(report.year)
  })
  .get('/:year{[0-9]{4}\\.csv}', async c => {
    const { report, checked } = await readYear(c)
    const name = `report-${report.year.fiscal_year_be}.csv`
    const tables = reportTables(report, c.var.language)
    return refused(c, checked) ?? asFile(c, csvOfTables(tables), csvType, name)
  })
  .get('/:year{[0-9]{4}\\.xlsx}', async c => {
    const { report, checked } = await readYear(c)
    const name = `report-${report.year.fiscal_year_be}.xlsx`
    const tables = reportTables(report, c.var.language)
    return refused(c, checked) ?? asFile(c, await spreadsheet(tables), spreadsheetType, name)
  })
  .get('/:year{[0-9]{4}\\.docx}', async c => {
    // An office's documents are Thai, whatever its reader speaks.
    const { book, checked, report, seal } = await readYear(c, 'th')
    const unbalanced = refused(c, checked)
    if (unbalanced) return unbalanced
    const emblem = await emblemOf(c)
    // The writer of Word documents is big, and most requests need none.
    const { reportDocx } = await import('../../views/documents/report/report-docx.ts')
    const bytes = await reportDocx({ book, seal, emblem, office: c.var.office })
    const name = `report-${report.year.fiscal_year_be}.docx`
    return asFile(c, bytes.buffer as ArrayBuffer, docxType, name)
  })
  .get('/:year{[0-9]{4}\\.pdf}', async c => {
    // An office's documents are Thai, whatever its reader speaks.
    const { book, checked, report, seal } = await readYear(c, 'th')
    const year = report.year.fiscal_year_be
    const unbalanced = refused(c, checked)
    if (unbalanced) return unbalanced
    const emblem = await emblemOf(c)
    // The writer of PDF is big, and most requests need none.
    const { reportPdf } = await import('../../views/documents/report/report-pdf.ts')
    const given = { book, year, seal, emblem }
    return asPdf(c, making => reportPdf(making, given), `report-${year}.pdf`)
  })
