import type { Chart, Fill, Shape } from '../charts/chart.ts'
import type { Digits } from '../digits.ts'
import type { Paper } from '../pdf/paper.ts'

const titleSize = 12
const titleHeight = titleSize * 1.4 + 4
const below = 12
/** Dark enough to be the fullest of the fills, and no black field that soaks the paper. */
const ink = '#404040'
/** How far apart the strokes and the dots of a filled bar stand, in points. */
const apart = 4

export const chartHeight = ({ height }: Chart) => titleHeight + height + below

/**
 * A chart as vectors under its title, whole on a page. Fills are patterns of one ink, so that a
 * black and white print tells them apart.
 */
export function drawChart(paper: Paper, say: Digits, chart: Chart): void {
  paper.text(say(chart.title), { size: titleSize, bold: true, align: 'center', after: 4 })
  const { pdf } = paper
  pdf.save()
  pdf.translate(paper.left, paper.y)
  for (const shape of chart.shapes) drawShape(paper, say, shape)
  pdf.restore()
  paper.space(chart.height + below)
}

function drawShape({ pdf }: Paper, say: Digits, shape: Shape): void {
  switch (shape.kind) {
    case 'bar':
      fillBar(pdf, shape)
      pdf.rect(shape.x, shape.y, shape.width, shape.height).lineWidth(0.7).stroke('#000')
      return
    case 'line':
      pdf.moveTo(shape.x, shape.y).lineTo(shape.toX, shape.toY).lineWidth(0.7).stroke('#000')
      return
    case 'text': {
      const text = say(shape.text)
      const width = setLetters(pdf, text, shape)
      const before = { start: 0, middle: width / 2, end: width }[shape.anchor]
      // A shape's text stands on its y, as letters stand on a line.
      pdf.text(text, shape.x - before, shape.y, { lineBreak: false, baseline: 'alphabetic' })
    }
  }
}

/** Sets the letters of a text, smaller where it must be no wider; answers how wide it is then. */
function setLetters(
  pdf: PDFKit.PDFDocument,
  text: string,
  { size, most = Number.POSITIVE_INFINITY }: Extract<Shape, { kind: 'text' }>,
): number {
  const wide = pdf.font('regular').fontSize(size).fillColor('#000').widthOfString(text)
  if (wide > most) pdf.fontSize((size * most) / wide)
  return Math.min(wide, most)
}

function fillBar(pdf: PDFKit.PDFDocument, bar: Extract<Shape, { kind: 'bar' }>): void {
  const { x, y, width, height, fill } = bar
  if (fill === 'plain') return
  if (fill === 'solid') {
    pdf.rect(x, y, width, height).fill(ink)
    return
  }
  pdf.save()
  pdf.rect(x, y, width, height).clip()
  patterns[fill](pdf, bar)
  pdf.restore()
}

type Bar = { x: number; y: number; width: number; height: number }
const patterns: Record<
  Exclude<Fill, 'plain' | 'solid'>,
  (p: PDFKit.PDFDocument, b: Bar) => void
> = {
  striped: (pdf, { x, y, width, height }) => {
    for (let at = -height; at < width; at += apart) {
      pdf.moveTo(x + at, y + height).lineTo(x + at + height, y)
    }
    pdf.lineWidth(1.2).stroke(ink)
  },
  dotted: (pdf, { x, y, width, height }) => {
    for (let across = apart / 2; across < width; across += apart) {
      for (let down = apart / 2; down < height; down += apart) {
        pdf.circle(x + across, y + down, 0.8)
      }
    }
    pdf.fill(ink)
  },
}
