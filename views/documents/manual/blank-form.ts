import { rowsPerBlock } from '../../../src/domain/loan-form.ts'
import { loanFormPaper as w } from '../../words/loan-form.ts'
import type { Paper } from '../pdf/paper.ts'
import { drawSignatures } from '../pdf/signatures.ts'
import { drawTable } from '../pdf/table.ts'

const size = 12
const step = size * 1.5
const dots = (count: number) => '.'.repeat(count)

/** The loan form with nothing filled in: the words and rows of the one that the desk prints. */
export function drawBlankForm(paper: Paper, office: string): void {
  paper.text(w.title, { size: 15, bold: true, align: 'center' })
  paper.text(office, { size: 13, align: 'center' })
  paper.text(`${w.number} ${dots(14)}/${dots(10)}   ${w.date} ${dots(30)}`, {
    ...{ size, align: 'right', after: 2 },
  })
  row(paper, [w.i, 4], [w.position, 3])
  row(paper, [w.belonging.staff, 4], [w.phone, 3])
  row(paper, [w.asks, 1])
  row(paper, [w.purpose, 1])
  row(paper, [w.workType, 3], [w.place, 4])
  const half = paper.width / 2
  paper.tick(w.inside, false, paper.left, paper.y, half, size)
  paper.tick(w.outside, false, paper.left + half, paper.y, half, size)
  paper.space(step)
  row(paper, [w.from, 1], [w.until, 1])
  paper.space(2)
  const [number, code, item, quantity, unit, remark] = w.columns
  const columns = [
    { heading: number, share: 1 },
    { heading: code, share: 2.4 },
    { heading: item, share: 4 },
    { heading: quantity, share: 1.3 },
    { heading: unit, share: 1.4 },
    { heading: remark, share: 2 },
  ]
  const rows = Array.from({ length: rowsPerBlock }, () => columns.map(() => ''))
  drawTable(paper, columns, rows, { size: 10 })
  paper.space(5)
  paper.text(`${w.terms.use} ${w.terms.damages}`, { size: 10.5, after: 4 })
  drawSignatures(paper, signatures(), 11)
  paper.text(w.chase, { size: 10 })
}

function signatures() {
  const roles = [w.borrower, w.officer, w.approver, w.issuer, w.returner, w.receiver]
  return roles.map(role => ({ role, name: null, position: '', date: null }))
}

/** Labels with dotted lines behind them, shared out over the width of the page. */
function row(paper: Paper, ...fields: [label: string, share: number][]): void {
  const whole = fields.reduce((sum, [, share]) => sum + share, 0)
  let x = paper.left
  for (const [label, share] of fields) {
    const width = (share / whole) * paper.width
    paper.textAt(label, x, paper.y, width, { size })
    const taken = paper.pdf.font('regular').fontSize(size).widthOfString(label) + 4
    dotted(paper, x + taken, paper.y + size * 1.15, Math.max(0, width - taken - 6))
    x += width
  }
  paper.space(step)
}

function dotted(paper: Paper, x: number, y: number, width: number): void {
  paper.pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .dash(1, { space: 2 })
    .lineWidth(0.7)
    .stroke()
    .undash()
}
