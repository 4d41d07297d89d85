import { Hono } from 'hono'
import { entryFrom } from '../../db/ledger.ts'
import { latestSeals } from '../../db/seals.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { type YearReport, yearFinds, yearFrom } from '../../db/year-report.ts'
import { csvOfTables, csvType } from '../../views/documents/csv.ts'
import { spreadsheet, spreadsheetType } from '../../views/documents/spreadsheet.ts'
import { ReportPage, ReportRefused, ReportsPage } from '../../views/reports/report.tsx'
import { type Report, reportTables } from '../../views/reports/tables.ts'
import { reportWords } from '../../views/words/reports.ts'
import { dayInBangkok, type FiscalYear, fiscalYearOf } from '../domain/dates.ts'
import type { EntryOf } from '../domain/entry.ts'
import { spanOf, yearsOf } from '../domain/statistics/year.ts'
import type { Env, WebContext } from '../web/env.ts'
import { asFile } from '../web/file.ts'
import { page, Refused } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

type Found = { report: Report; checked: YearReport; years: FiscalYear[]; seal: LastSeal }
type LastSeal = { through: number; seal: string } | null

/** Reads a year and the year before it, all in one round trip. */
async function readYear(c: WebContext): Promise<Found> {
  const { db, now } = c.var.open
  const today = dayInBangkok(now())
  const year = Number(c.req.param('year')?.slice(0, 4))
  const [desk, yearRows, sealRows, ...rows] = await seated(
    c,
    yearsWithLoans(db),
    latestSeals(db, 1),
    ...yearFinds(db, year, today),
    ...yearFinds(db, year - 1, today),
  )
  mustHold(desk, 'reports.read')
  const years = yearsOf(yearRows[0]?.first ?? null, today)
  if (!years.includes(year)) {
    const facts = { year, years: years.join(', ') }
    throw new Refused({ word: 'no-such-year', facts }, 404)
  }
  const [a, b, d, e, f, ...last] = rows
  const checked = yearFrom(year, today, [a, b, d, e, f])
  const before = years.includes(year - 1) ? yearFrom(year - 1, today, last).statistics : null
  const report = { year: checked.statistics, before, lastDay: spanOf(year, today).last }
  const newest = sealRows[0] ? (entryFrom(sealRows[0]) as EntryOf<'sealed'>).detail : null
  return { report, checked, years, seal: newest }
}

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
  .get('/:year{[0-9]{4}}', async c => {
    const { report, checked, years, seal } = await readYear(c)
    const title = reportWords[c.var.language].title(report.year.fiscal_year_be)
    const content = <ReportPage report={report} years={years} seal={seal} />
    return refused(c, checked) ?? page(c, title, content)
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
