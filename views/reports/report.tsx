import type { ClosedYear } from '../../src/domain/closing.ts'
import type { FiscalYear } from '../../src/domain/dates.ts'
import { lastDayOf } from '../../src/domain/dates.ts'
import type { ReportNotes } from '../../src/domain/report-notes.ts'
import type { Disagreement } from '../../src/domain/statistics/checks.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { measureWords } from '../words/measure.ts'
import { count } from '../words/numbers.ts'
import { partWords } from '../words/parts.ts'
import { checkWords } from '../words/report-checks.ts'
import { reportWords } from '../words/reports.ts'
import { Blocks } from './blocks.tsx'
import type { Block, ReportBook, ReportSignature } from './book.ts'
import { KeptHash } from './kept-hash.tsx'
import { NotesForm } from './notes.tsx'

/** The newest seal of the book, printed so that whoever holds the paper can check the ledger. */
export type LastSeal = { through: number; seal: string } | null

/** The forms in which the report is given as a file. */
export const fileKinds = ['pdf', 'docx', 'xlsx', 'csv', 'json']

type ReportShown = {
  book: ReportBook
  report: Report
  notes: ReportNotes | null
  /** Null while the book of the year is open. */
  closed: Pick<ClosedYear, 'year' | 'closedOn' | 'figuresHash'> | null
  years: FiscalYear[]
  seal: LastSeal
  state: FormState
}

/** The year-end report: every piece on one page, made to be read and to be printed. */
export function ReportPage({ book, report, notes, closed, years, seal, state }: ReportShown) {
  const view = useView()
  const w = useWords(reportWords)
  const { fiscal_year_be: year } = report.year
  const ended = report.lastDay === lastDayOf(year)
  const running = w.running(longDate(report.lastDay, view.language))
  const { requests, handed_over: out, units } = report.year
  const isEmpty = requests.total + out.loans + units.brought_forward === 0
  return (
    <article class="report">
      <header class="report-head">
        <p class="report-office">{book.office}</p>
        <h1>
          {w.heading} <span class="whole">{book.ofYear}</span>
        </h1>
        <p class="report-summary">{w.summary}</p>
        <p class={ended ? 'quiet' : 'note repair'}>{ended ? book.standing : running}</p>
        {isEmpty && <p class="note repair">{w.nothing}</p>}
      </header>
      {closed && <KeptHash {...closed} what={w.figures} sha256={closed.figuresHash} />}
      <ReportLinks year={year} years={years} />
      {!closed && ended && (
        <p class="no-print">
          <a href={`/reports/${year}/closing`}>{w.toClosing}</a>
        </p>
      )}
      <Contents blocks={book.blocks} />
      <Blocks blocks={book.blocks} />
      <Signatures signatures={book.signatures} />
      <p class="small quiet seal">
        {seal === null ? w.notSealed : w.sealed(count(seal.through), seal.seal)}
      </p>
      <NotesForm report={report} notes={notes} isClosed={closed !== null} state={state} />
    </article>
  )
}

function Contents({ blocks }: { blocks: Block[] }) {
  const w = useWords(reportWords)
  const named = blocks.flatMap(block => {
    if (block.kind === 'heading') return [{ id: block.id, title: block.text }]
    if (block.kind === 'table' && block.table.title)
      return [{ id: block.id, title: block.table.title }]
    return []
  })
  return (
    <details class="no-print fold">
      <summary>{w.contents}</summary>
      <ol>
        {named.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}

function ReportLinks({ year, years }: { year: FiscalYear; years: FiscalYear[] }) {
  const w = useWords(reportWords)
  const m = useWords(measureWords)
  const { preparing } = useWords(partWords)
  const mayRegister = useMay('register.read')
  const others = years.filter(other => other !== year)
  return (
    <div class="report-links no-print">
      <p class="quiet small">{w.printHint}</p>
      <p class="links">
        <span>{w.files}: </span>
        {fileKinds.map(kind => (
          <a href={`/reports/${year}.${kind}`} download={`report-${year}.${kind}`}>
            {kind.toUpperCase()}
          </a>
        ))}
      </p>
      <p class="links">
        <a href={`/reports/${year}/evidence`}>{w.toEvidence}</a>
        <a href={`/reports/${year}/measure`}>{m.link}</a>
        {mayRegister && <a href={`/register?year=${year}`}>{w.toRegister(year)}</a>}
      </p>
      <Busy text={preparing} />
      {others.length > 0 && (
        <p class="links">
          <span>{w.otherYears}: </span>
          {others.map(other => (
            <a href={`/reports/${other}`}>{other}</a>
          ))}
        </p>
      )}
    </div>
  )
}

function Signatures({ signatures }: { signatures: ReportSignature[] }) {
  const { language } = useView()
  const w = useWords(reportWords)
  const dots = '............................................'
  return (
    <div class="signatures only-print">
      {signatures.map(({ role, position, name, on }) => (
        <div>
          <p>{role}</p>
          <p>
            {w.sign} {dots}
          </p>
          <p>({name ?? dots})</p>
          <p>
            {w.position} {position || dots}
          </p>
          <p>
            {w.signDay} {on ? longDate(on, language) : dots}
          </p>
        </div>
      ))}
    </div>
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
