import { mm, type Paper } from './paper.ts'
import { qrModules } from './qr.ts'

type Head = {
  title: string
  office: string
  /** Number, day and the like, under one another. */
  right: string[]
  /** Where its code leads; none on a blank form. */
  address?: string
}

const qrSide = mm(17)
const side = mm(52)

/** A form's heading: the code that opens it, title and office in the middle, its number and day. */
export function drawFormHead(paper: Paper, head: Head): void {
  const { left, width, y: top } = paper
  if (head.address !== undefined) paper.qr(qrModules(head.address), left, top, qrSide)
  const middle = { x: left + mm(22), width: width - mm(22) - side }
  const centred = { align: 'center', size: 13 } as const
  paper.textAt(head.title, middle.x, top - 2, middle.width, { ...centred, size: 17, bold: true })
  paper.textAt(head.office, middle.x, top + 23, middle.width, centred)
  const middleEnds = top + 23 + paper.heightOf(head.office, middle.width, centred)
  const right = left + width - side
  for (const [index, said] of head.right.entries()) {
    paper.textAt(said, right, top + index * 16, side, { size: 11.5, align: 'right' })
  }
  const rightEnds = top + head.right.length * 16 + 2
  const codeEnds = head.address === undefined ? 0 : top + qrSide
  paper.y = Math.max(middleEnds, rightEnds, codeEnds) + 5
}
