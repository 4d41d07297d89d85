import type { CivilDate } from '../../../src/domain/dates.ts'
import type { ProcedureRow } from '../../../src/domain/draw-procedure.ts'
import { settingsOf } from '../../../src/domain/office-settings.ts'
import { lawFloor } from '../../../src/domain/procedures-ready.ts'
import { workTypes } from '../../../src/domain/words.ts'
import { postsOf } from '../../manual/posts.ts'
import { currentOf } from '../../manual/shown.ts'
import { longDate } from '../../words/dates.ts'
import { manualWords } from '../../words/manual.ts'
import { manualPaper as w } from '../../words/manual-paper.ts'
import type { FlowWords } from '../flow-shape.ts'
import { drawBlankForm } from '../pdf/loan-form.ts'
import { type Fonts, mm, Paper } from '../pdf/paper.ts'
import { drawTable } from '../pdf/table.ts'
import { drawApprovers, drawFlows, drawSection, drawSteps } from './section.ts'

type ManualGiven = {
  office: Record<string, string>
  /** Every version that was ever adopted. */
  versions: ProcedureRow[]
  today: CivilDate
  fonts: Fonts
}

type Chapter = { title: string; size?: number; draw: () => void }

/** The manual as a document: cover, contents with their pages, a chapter each, form, revisions. */
export async function manualPdf(given: ManualGiven): Promise<Uint8Array> {
  const paper = new Paper(given.fonts, {
    title: w.title,
    thaiDigits: settingsOf(given.office).digits === 'thai',
    footer: w.page,
  })
  drawCover(paper, given)
  paper.newPage()
  const contents = paper.pages
  const chapters = chaptersOf(paper, given)
  const beginnings = chapters.map(({ title, size = 18, draw }) => {
    paper.newPage()
    const page = paper.pages
    paper.text(title, { size, bold: true, after: size - 10 })
    draw()
    return { title, page }
  })
  paper.onPage(contents, () => drawContents(paper, beginnings))
  return paper.finish()
}

function drawCover(paper: Paper, { office, today }: ManualGiven): void {
  const centred = { align: 'center' } as const
  paper.space(mm(50))
  paper.text(w.title, { ...centred, size: 28, bold: true, after: 6 })
  paper.text(w.subtitle, { ...centred, size: 20, after: mm(30) })
  paper.text(office.name ?? '', { ...centred, size: 22, bold: true, after: mm(12) })
  paper.text(w.asOf(longDate(today, 'th')), { ...centred, size: 16, after: mm(30) })
  paper.text(w.basis, { ...centred, size: 14 })
}

function chaptersOf(paper: Paper, given: ManualGiven): Chapter[] {
  const { office, versions, today, fonts } = given
  const words = flowWords(office)
  const current = workTypes.flatMap(
    type =>
      currentOf(
        versions.filter(each => each.workType === type),
        today,
      ) ?? [],
  )
  const bare = workTypes.filter(type => !current.some(row => row.workType === type))
  const numbered: Chapter[] = [
    { title: w.law, draw: () => drawLaw(paper, words) },
    ...current.map(row => ({
      title: row.workType,
      draw: () => drawSection(paper, row, words),
    })),
  ]
  if (bare.length > 0) {
    numbered.push({ title: w.floorFor, draw: () => drawFloor(paper, bare, words) })
  }
  return [
    ...numbered.map((each, index) => ({ ...each, title: w.chapter(index + 1, each.title) })),
    {
      title: w.annexForm,
      size: 14,
      draw: () => drawBlankForm(paper, { fonts, office, publicUrl: '' }),
    },
    { title: w.annexHistory, draw: () => drawHistory(paper, versions) },
  ]
}

function flowWords(office: Record<string, string>): FlowWords {
  return { ...manualWords.th, ...postsOf(office, 'th') }
}

function drawLaw(paper: Paper, words: FlowWords): void {
  for (const text of w.lawTexts) paper.text(text, { indent: mm(12), after: 4 })
  paper.space(8)
  paper.text(w.floorTitle, { size: 15, bold: true, after: 4 })
  drawApprovers(paper, lawFloor(''), words)
}

function drawFloor(paper: Paper, types: readonly string[], words: FlowWords): void {
  paper.text(w.floorText(types.join(', ')), { after: 10 })
  const floor = lawFloor('')
  drawSteps(paper, floor)
  drawFlows(paper, floor, words)
}

function drawHistory(paper: Paper, versions: ProcedureRow[]): void {
  const adopted = workTypes.flatMap(type =>
    versions
      .filter(each => each.workType === type && each.status === 'adopted')
      .toSorted((a, b) => a.version - b.version),
  )
  if (adopted.length === 0) {
    paper.text(w.noHistory)
    return
  }
  const [type, version, order, since] = w.historyColumns
  const columns = [
    { heading: type, share: 4 },
    { heading: version, share: 1.2, align: 'center' as const },
    { heading: order, share: 1.8, align: 'center' as const },
    { heading: since, share: 2.4 },
  ]
  const rows = adopted.map(row => [
    row.workType,
    String(row.version),
    row.orderNumber!,
    longDate(row.effectiveOn!, 'th'),
  ])
  drawTable(paper, columns, rows, { size: 13 })
}

/** Each chapter, dots, its page. */
function drawContents(paper: Paper, chapters: { title: string; page: number }[]): void {
  const number = mm(12)
  paper.text(w.contents, { size: 20, bold: true, align: 'center' })
  paper.text(w.pageColumn, { bold: true, align: 'right', after: 2 })
  for (const { title, page } of chapters) {
    const lines = paper.linesOf(title, paper.width - number - mm(10))
    const top = paper.y
    paper.text(title, { width: paper.width - number - mm(10), after: 4 })
    const level = top + (lines.length - 1) * 14 * 1.4
    const from = paper.left + paper.pdf.widthOfString(lines.at(-1)!) + 6
    const to = paper.left + paper.width - number
    paper.pdf
      .moveTo(from, level + 14 * 1.1)
      .lineTo(to, level + 14 * 1.1)
      .dash(1, { space: 3 })
      .lineWidth(0.7)
      .stroke()
      .undash()
    paper.textAt(String(page), to, level, number, { align: 'right' })
  }
}
