import type { FiscalYear } from '../../src/domain/dates.ts'
import { lastDayOf } from '../../src/domain/dates.ts'
import type { Disagreement } from '../../src/domain/statistics/checks.ts'
import { FiguresTable } from '../parts/figures-table.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { checkWords } from '../words/report-checks.ts'
import { reportWords } from '../words/reports.ts'
import { type Report, reportTables } from './tables.ts'

/** The newest seal of the book, printed so that whoever holds the paper can check the ledger. */
export type LastSeal = { through: number; seal: string } | null

/** The year-end report: every table on one page, made to be read and to be printed. */
export function ReportPage(props: { report: Report; years: FiscalYear[]; seal: LastSeal }) {
  const { report, years, seal } = props
  const view = useView()
  const w = useWords(reportWords)
  const { fiscal_year_be: year } = report.year
  const day = longDate(report.lastDay, view.language)
  const ended = report.lastDay === lastDayOf(year)
  const tables = reportTables(report, view.language)
  const { requests, handed_over: out, units } = report.year
  const isEmpty = requests.total + out.loans + units.brought_forward === 0
  return (
    <article class="report">
      <header class="report-head">
        <p class="report-office">{view.office.name}</p>
        <h1>
          {w.heading} <span class="whole">{w.ofYear(year)}</span>
        </h1>
        <p class="report-summary">{w.summary}</p>
        <p class={ended ? 'quiet' : 'notice'}>{ended ? w.whole(day) : w.running(day)}</p>
        {isEmpty && <p class="notice">{w.nothing}</p>}
        <p class="quiet small">{w.basis}</p>
      </header>
      <ReportLinks year={year} years={years} />
      <details class="no-print contents">
        <summary>{w.contents}</summary>
        <ol>
          {tables.map((table, index) => (
            <li>
              <a href={`#t${index + 1}`}>{table.title}</a>
            </li>
          ))}
        </ol>
      </details>
      {tables.map((table, index) => (
        <section
          id={`t${index + 1}`}
          class={table.rows.length > 25 ? 'report-table long' : 'report-table'}
        >
          <h2>{table.title}</h2>
          {table.notes.map(note => (
            <p class="quiet">{note}</p>
          ))}
          <FiguresTable table={table} />
        </section>
      ))}
      <Signatures />
      <p class="small quiet seal">
        {seal === null ? w.notSealed : w.sealed(count(seal.through), seal.seal)}
      </p>
    </article>
  )
}

function ReportLinks({ year, years }: { year: FiscalYear; years: FiscalYear[] }) {
  const w = useWords(reportWords)
  const mayRegister = useMay('register.read')
  const others = years.filter(other => other !== year)
  return (
    <div class="report-links no-print">
      <p class="quiet small">{w.printHint}</p>
      <p class="files">
        <span>{w.files}: </span>
        {['xlsx', 'csv', 'json'].map(kind => (
          <a href={`/reports/${year}.${kind}`} download={`report-${year}.${kind}`}>
            {kind.toUpperCase()}
          </a>
        ))}
        {mayRegister && <a href={`/register?year=${year}`}>{w.toRegister(year)}</a>}
      </p>
      {others.length > 0 && (
        <p class="files">
          <span>{w.otherYears}: </span>
          {others.map(other => (
            <a href={`/reports/${other}`}>{other}</a>
          ))}
        </p>
      )}
    </div>
  )
}

function Signatures() {
  const w = useWords(reportWords)
  return (
    <div class="signatures only-print">
      {w.signatures.map(role => (
        <div>
          <p>{role}</p>
          <p>{w.sign} ............................................</p>
          <p>(............................................)</p>
          <p>{w.position} ............................................</p>
          <p>{w.signDay} ............................................</p>
        </div>
      ))}
    </div>
  )
}

/** Every year of the register, the newest first. */
export function ReportsPage({ years, running }: { years: FiscalYear[]; running: FiscalYear }) {
  const { today, language } = useView()
  const w = useWords(reportWords)
  return (
    <>
      <h1>{w.rooms}</h1>
      <p>{w.intro}</p>
      <ul class="cards years">
        {years.map(year => (
          <li class="card">
            <h2>
              <a href={`/reports/${year}`}>{w.open(year)}</a>
            </h2>
            <p class="quiet">
              {year === running
                ? w.running(longDate(today, language))
                : w.whole(longDate(lastDayOf(year), language))}
            </p>
            <p class="files">
              {['xlsx', 'csv', 'json'].map(kind => (
                <a href={`/reports/${year}.${kind}`} download={`report-${year}.${kind}`}>
                  {kind.toUpperCase()}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Shown instead of a report whose totals do not agree: what differs, and where. */
export function ReportRefused({ disagreements }: { disagreements: Disagreement[] }) {
  const { language } = useView()
  const w = useWords(reportWords)
  return (
    <section class="prose">
      <h1>{w.wrongTitle}</h1>
      <p>{w.wrongLead}</p>
      <ul>
        {disagreements.map(({ check, left, right, where }) => (
          <li>
            {checkWords[language][check]}: {w.wrongRow(count(left), count(right))}
            {where && ` (${w.wrongLoans(where.join(', '))})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
