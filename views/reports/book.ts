import type { Closing, Signed } from '../../src/domain/closing.ts'
import type { CivilDate } from '../../src/domain/dates.ts'
import { type OfficeSettings, settingsOf } from '../../src/domain/office-settings.ts'
import type { ReportPapers } from '../../src/domain/report-papers.ts'
import type { Report } from '../../src/domain/statistics/report.ts'
import { divisionHeadTitle, signedPost, titleInFull } from '../../src/domain/titles.ts'
import { type Figures, text } from '../parts/figures.ts'
import { longDate } from '../words/dates.ts'
import { count, percent } from '../words/numbers.ts'
import { bookWords } from '../words/report-book.ts'
import { reportWords } from '../words/reports.ts'
import type { Language } from '../words/words.ts'
import { adviceOf } from './advice.ts'
import { type ReportChart, reportCharts } from './charts.ts'
import { tablesByPart } from './tables.ts'

/** One piece of the report. Page, PDF and DOCX draw the same pieces in the same order. */
export type Block =
  | { kind: 'heading'; text: string; id: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'points'; points: string[] }
  | { kind: 'table'; table: Figures; id: string }
  | { kind: 'chart'; chart: ReportChart }

export type Memo = {
  from: string
  number: string
  date: CivilDate
  subject: string
  to: string
  paragraphs: string[]
  /** The post of whoever signs it; null where several do, whose lines follow it. */
  signer: string | null
}

/** Whoever signs the report, in order; a name and a day only where they acted signed in. */
export type ReportSignature = {
  role: string
  position: string
  name: string | null
  on: CivilDate | null
}

export type ReportBook = {
  office: string
  title: string
  ofYear: string
  standing: string
  memo: Memo
  blocks: Block[]
  signatures: ReportSignature[]
}

export type BookSource = {
  report: Report
  papers: ReportPapers
  /** The office's rows of settings. */
  office: Record<string, string>
  /** What the division that answers for lending is called. */
  financeDivision: string
  /** The day on the memo. */
  on: CivilDate
  /** Null while the year is open. */
  closing: Closing | null
}

/** The whole year-end report in the order of domain.md 2.4, told once for every form of it. */
export function reportBook(source: BookSource, language: Language): ReportBook {
  const { report, papers, office } = source
  const w = reportWords[language]
  const year = report.year.fiscal_year_be
  const settings = settingsOf(office)
  const day = longDate(report.lastDay, language)
  return {
    office: settings.name,
    title: `${w.heading} ${w.summary}`,
    ofYear: w.ofYear(year),
    standing: w.whole(day),
    memo: memoOf(source, settings, language),
    blocks: [
      ...reasons(settings, papers, language),
      ...outputs(report, papers, language),
      ...results(report, language),
      ...advice(report, papers, language),
    ],
    signatures: signaturesOf(source, settings, language),
  }
}

function memoOf(source: BookSource, settings: OfficeSettings, language: Language): Memo {
  const { report, papers, financeDivision: division, on } = source
  const { year, lastDay } = report
  const w = bookWords[language]
  const { punctuality: p, handed_over: h } = year
  const figures = {
    division,
    year: year.fiscal_year_be,
    requests: count(year.requests.total),
    loans: count(h.loans),
    lines: count(h.lines),
    units: count(h.units),
    onTime: percent(p.on_time, p.closed_lines),
    out: count(year.units.carried_forward),
    day: longDate(lastDay, language),
  }
  return {
    from: `${division} ${settings.name}`,
    number: papers.notes?.documentNumber ?? '',
    date: on,
    subject: w.memoSubject(year.fiscal_year_be),
    to: titleInFull(settings.titles.head, settings.name),
    paragraphs: [w.memoWhy(settings.name, division), w.memoWhat(figures), w.memoAsk],
    signer: signaturesOf(source, settings, language)[1]!.position,
  }
}

function reasons(settings: OfficeSettings, papers: ReportPapers, language: Language): Block[] {
  const w = bookWords[language]
  const { announcement } = papers
  const under = announcement
    ? [w.underAnnouncement(announcement.number, longDate(announcement.on, language))]
    : []
  return [
    { kind: 'heading', text: w.reasons, id: 'reasons' },
    ...[w.reasonsText(settings.name), ...under].map(
      (said): Block => ({ kind: 'text', text: said }),
    ),
  ]
}

/** The four outputs of measure 5, the manual among them, with their numbers and dates. */
function outputs({ year }: Report, papers: ReportPapers, language: Language): Block[] {
  const w = bookWords[language]
  const { order, manual, register, notes } = papers
  const date = (on: CivilDate | null | undefined) => (on ? longDate(on, language) : '–')
  const rows: [string, string, string][] = [
    [w.order, order ? w.orderNumber(order.number) : w.none, date(order?.on)],
    [
      w.manual,
      manual
        ? w.manualVersion(count(manual.workTypes), count(manual.version), manual.order)
        : w.none,
      date(manual?.effectiveOn),
    ],
    [w.form, w.formUsed(count(register?.forms ?? 0)), '–'],
    [
      w.register,
      register
        ? w.registerNumbers(count(register.first), count(register.last), year.fiscal_year_be)
        : w.none,
      '–',
    ],
    [w.report, notes?.documentNumber || '–', '–'],
  ]
  const table: Figures = {
    sheet: w.outputs,
    title: w.outputs,
    notes: [],
    empty: w.none,
    columns: [
      { label: w.output, width: 44 },
      { label: w.reference, width: 30 },
      { label: w.onDay, width: 18 },
    ],
    rows: rows.map(row => row.map(cell => text(cell))),
  }
  return [
    { kind: 'heading', text: w.outputs, id: 'outputs' },
    { kind: 'table', table: { ...table, title: '' }, id: 'outputs-table' },
  ]
}

function results(report: Report, language: Language): Block[] {
  const w = bookWords[language]
  const { numbered, outstanding, service, corrections } = tablesByPart(report, language)
  const charts = reportCharts(report, language)
  const table = (shown: Figures, id: string): Block => ({ kind: 'table', table: shown, id })
  const heading = (said: string, id: string): Block => ({ kind: 'heading', text: said, id })
  return [
    heading(w.results, 'results'),
    ...numbered.flatMap(({ number, table: shown }) => [
      table(shown, `table-${number}`),
      ...charts
        .filter(chart => chart.table === number)
        .map((chart): Block => ({ kind: 'chart', chart })),
    ]),
    heading(w.outstanding, 'outstanding'),
    table(outstanding, 'table-outstanding'),
    heading(w.service, 'service'),
    table({ ...service, title: '' }, 'table-service'),
    ...(corrections
      ? [heading(w.corrections, 'corrections'), table(corrections, 'table-corrections')]
      : []),
  ]
}

function advice(report: Report, papers: ReportPapers, language: Language): Block[] {
  const w = bookWords[language]
  const { problems, suggestions } = adviceOf(report, papers.notes, language)
  return [
    { kind: 'heading', text: w.advice, id: 'advice' },
    { kind: 'subheading', text: w.problems },
    problems.length > 0
      ? { kind: 'points', points: problems }
      : { kind: 'text', text: w.noProblems },
    { kind: 'subheading', text: w.suggestions },
    suggestions.length > 0
      ? { kind: 'points', points: suggestions }
      : { kind: 'text', text: w.noSuggestions },
  ]
}

/** Prepared, checked, opinion, noted (domain.md 2.4): names only of those who acted signed in. */
function signaturesOf(
  { closing, financeDivision }: BookSource,
  { titles, name }: OfficeSettings,
  language: Language,
): ReportSignature[] {
  const roles = reportWords[language].signatures
  const head = divisionHeadTitle(financeDivision, titles)
  const pen = { name: null, on: null }
  const signed = (by: Signed | null | undefined, position: string) =>
    by
      ? { name: by.name, position: signedPost(by.position, titles, name), on: by.on }
      : { ...pen, position }
  return [
    { role: roles[0]!, position: '', ...pen },
    { role: roles[1]!, ...signed(closing?.closedBy, head) },
    { role: roles[2]!, position: signedPost(titles.secretary, titles, name), ...pen },
    { role: roles[3]!, ...signed(closing?.acknowledgedBy, titleInFull(titles.head, name)) },
  ]
}
