import { mm, type Paper } from './paper.ts'

/** One block: a line for the pen, the name in brackets where the person acted signed in. */
export type Signature = {
  /** Said above the line: "ได้รับของตามรายการแล้ว". */
  above?: string
  role: string
  /** Printed only when that person acted signed in; a counter entry leaves the pen its line. */
  name: string | null
  position: string
  date: string | null
}

const lineWidth = mm(40)

/** Signature blocks side by side, two in a row, never split over pages. */
export function drawSignatures(paper: Paper, blocks: Signature[], size = 13): void {
  for (let index = 0; index < blocks.length; index += 2) {
    const pair = blocks.slice(index, index + 2)
    const column = paper.width / 2
    const heights = pair.map(block => heightOf(paper, block, column - mm(6), size))
    const height = Math.max(...heights)
    paper.need(height)
    for (const [at, block] of pair.entries()) {
      drawBlock(paper, block, paper.left + at * column, column, size)
    }
    paper.y += height
  }
}

function heightOf(paper: Paper, block: Signature, width: number, size: number): number {
  const above = block.above ? paper.heightOf(block.above, width, { size }) : 0
  return above + paper.heightOf(block.position || ' ', width, { size }) + size * 1.4 * 3.6
}

function drawBlock(paper: Paper, block: Signature, x: number, column: number, size: number) {
  const width = column - mm(6)
  const step = size * 1.4
  let y = paper.y
  if (block.above) {
    paper.textAt(block.above, x, y, width, { size })
    y += paper.heightOf(block.above, width, { size })
  }
  y += step * 0.5
  paper.textAt('ลงชื่อ', x, y, width, { size })
  const from = x + size * 2.6
  dotted(paper, from, y + step * 0.78, lineWidth)
  paper.textAt(block.role, from + lineWidth + mm(2), y, width - size * 2.6 - lineWidth, { size })
  y += step
  const named = block.name ? `(${block.name})` : `(${'.'.repeat(34)})`
  paper.textAt(named, from - mm(8), y, lineWidth + mm(16), { size, align: 'center' })
  y += step
  const under = { size, align: 'center' } as const
  if (block.position) {
    paper.textAt(`ตำแหน่ง ${block.position}`, x, y, width, under)
    y += paper.heightOf(`ตำแหน่ง ${block.position}`, width, { size })
  }
  const day = block.date ?? '........ / ................ / ............'
  paper.textAt(`วันที่ ${day}`, x, y, width, under)
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
