import type { ProcedureRow } from '../../../src/domain/draw-procedure.ts'
import { approverOn, flowOf, routesOf } from '../../../src/domain/flow-chart.ts'
import type { Procedure } from '../../../src/domain/procedure.ts'
import { longDate } from '../../words/dates.ts'
import { manualWords } from '../../words/manual.ts'
import { manualPaper } from '../../words/manual-paper.ts'
import type { FlowWords } from '../flow-shape.ts'
import { mm, type Paper } from '../pdf/paper.ts'
import { drawTable } from '../pdf/table.ts'
import { drawChart } from './paper-flow.ts'

const w = manualWords.th
const labelWidth = mm(50)
const size = 14

/** A work type's chapter: what the version in force says, its steps, a chart for each route. */
export function drawSection(
  paper: Paper,
  { content, version, orderNumber, effectiveOn }: ProcedureRow,
  words: FlowWords,
): void {
  const since = longDate(effectiveOn!, 'th')
  paper.text(manualPaper.standing(version, orderNumber!, since), { size, after: 8 })
  drawFacts(paper, content)
  drawApprovers(paper, content, words)
  if (content.approver === 'agency-head') paper.text(w.approverStricter, { size, after: 8 })
  drawSteps(paper, content)
  drawFlows(paper, content, words)
}

function drawFacts(paper: Paper, procedure: Procedure): void {
  const { categories, items, borrowerClasses, useLocations, documents, opinions } = procedure
  const covered = [...categories.map(w.category), ...items].join(', ') || w.coversAll
  const facts: [label: string, text: string][] = [
    [w.covers, covered],
    [w.classes, borrowerClasses.map(each => w.classNames[each]).join(', ')],
    [w.locations, useLocations.map(each => w.locationNames[each]).join(', ')],
    [w.mostDays, w.days(procedure.mostDays)],
    [w.notice, w.noticeDays(procedure.noticeDays, procedure.noticeIn)],
    [w.documents, documents.join('\n') || w.noDocuments],
    [w.opinions, opinions.map(each => w.opinionNames[each]).join(', ') || w.noOpinions],
  ]
  for (const [label, text] of facts) {
    const style = { size, x: paper.left + labelWidth, width: paper.width - labelWidth }
    paper.need(size * 1.4)
    paper.textAt(label, paper.left, paper.y, labelWidth, { size, bold: true })
    paper.text(text, style)
  }
  paper.space(10)
}

/** Clause 208 as it falls on each route that the procedure leaves open. */
export function drawApprovers(paper: Paper, procedure: Procedure, { posts }: FlowWords): void {
  const rows = routesOf(procedure).map(route => [
    w.routes[route],
    posts[approverOn(route, procedure)],
  ])
  const columns = [
    { heading: manualPaper.routeColumn, share: 1 },
    { heading: manualPaper.approverColumn, share: 1 },
  ]
  drawTable(paper, columns, rows, { size: 13 })
  paper.space(10)
}

export function drawSteps(paper: Paper, { steps }: Procedure): void {
  paper.need(80)
  paper.text(w.steps, { size: 15, bold: true, after: 2 })
  const columns = [
    { heading: w.stepNumber, share: 1, align: 'center' as const },
    { heading: w.step, share: 5 },
    { heading: w.post, share: 2.6 },
    { heading: w.target, share: 2.8 },
  ]
  const rows = steps.map(({ text, post, days, daysIn }, index) => [
    String(index + 1),
    text,
    post,
    w.within(days, daysIn),
  ])
  drawTable(paper, columns, rows, { size: 13 })
  paper.space(14)
}

export function drawFlows(paper: Paper, procedure: Procedure, words: FlowWords): void {
  for (const route of routesOf(procedure)) {
    drawChart(paper, w.chartOf(w.routes[route]), flowOf(procedure, route), words)
  }
}
