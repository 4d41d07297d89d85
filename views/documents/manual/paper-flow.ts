import type { FlowNode } from '../../../src/domain/flow-chart.ts'
import {
  arrowHead,
  decisionCorners,
  drawFlow,
  type FlowDrawing,
  type FlowWords,
  firstLineOf,
  flowLineHeight,
  type Shape,
} from '../flow-shape.ts'
import type { Paper } from '../pdf/paper.ts'

const size = 12
const titleSize = 14
const titleHeight = titleSize * 1.8
/** Room below a chart. */
const below = 14
const readable = 0.75

/** A route's chart under its title, as vectors, whole on one page: smaller when it is too long. */
export function drawChart(paper: Paper, title: string, nodes: FlowNode[], words: FlowWords): void {
  const measure = (text: string) => paper.pdf.font('regular').fontSize(size).widthOfString(text)
  const drawing = drawFlow(nodes, words, { width: paper.width, size, measure })
  const scale = scaleOf(drawing.height, paper.room)
  paper.need(titleHeight + drawing.height * scale + below)
  paper.text(title, { size: titleSize, bold: true, after: titleHeight - titleSize * 1.4 })
  const { pdf } = paper
  pdf.save()
  pdf.translate(paper.left, paper.y).scale(scale)
  draw(paper, drawing)
  pdf.restore()
  paper.y += drawing.height * scale + below
}

/** Two charts share a page where that makes them no harder to read; none is longer than one. */
function scaleOf(height: number, room: number): number {
  const half = (room / 2 - titleHeight - below) / height
  if (half >= readable) return Math.min(1, half)
  return Math.min(1, (room - titleHeight - below) / height)
}

function draw(paper: Paper, { shapes, arrows, notes, width }: FlowDrawing): void {
  const { pdf } = paper
  pdf.lineWidth(0.8)
  for (const arrow of arrows) {
    pdf
      .moveTo(...arrow.from)
      .lineTo(...arrow.to)
      .stroke('#000')
    pdf.polygon(...arrowHead(arrow, 6)).fill('#000')
    const [x, y] = arrow.from
    const middle = (y + arrow.to[1]) / 2 - size * 0.7
    if (arrow.label) paper.textAt(arrow.label, x + 8, middle, width, { size })
  }
  for (const shape of shapes) drawShape(paper, shape)
  for (const note of notes) {
    note.lines.forEach((line, index) => {
      const y = note.y + index * size * flowLineHeight
      paper.textAt(line, note.x, y, width, { size: size - 0.5 })
    })
  }
}

function drawShape(paper: Paper, shape: Shape): void {
  const { pdf } = paper
  const { kind, x, y, width, height } = shape
  if (kind === 'decision') pdf.lineWidth(1.4).polygon(...decisionCorners(shape))
  else pdf.lineWidth(0.8).roundedRect(x, y, width, height, kind === 'end' ? height / 2 : 3)
  if (kind === 'opinion') pdf.dash(4, { space: 3 })
  pdf.stroke('#000').undash()
  const top = firstLineOf(shape, size)
  shape.lines.forEach((line, index) => {
    const level = top + index * size * flowLineHeight
    paper.textAt(line, x, level, width, { size, align: 'center' })
  })
}
