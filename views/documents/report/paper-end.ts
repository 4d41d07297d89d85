import type { FiscalYear } from '../../../src/domain/dates.ts'
import type { ReportSignature } from '../../reports/book.ts'
import type { LastSeal } from '../../reports/report.tsx'
import { longDate } from '../../words/dates.ts'
import { count } from '../../words/numbers.ts'
import { reportPaper as w } from '../../words/report-paper.ts'
import { reportWords } from '../../words/reports.ts'
import type { Digits } from '../digits.ts'
import { mm, type Paper } from '../pdf/paper.ts'
import { qrModules } from '../pdf/qr.ts'
import { dotted } from '../pdf/runs.ts'

const { sign: signWord, position: positionWord, signDay } = reportWords.th
const size = 13
const line = size * 1.45
/** Who signs as what, on one line where it can. */
const bold = { size: 12, bold: true }
const penRoom = mm(6)
const gap = mm(8)
const qrSide = mm(24)

/**
 * Whoever signs, in order, two beside one another (domain.md 2.4): a line for each pen, a name and
 * a day only where they acted signed in. The last two have room to write what they think.
 */
export function drawSignatures(
  paper: Paper,
  say: Digits,
  signatures: ReportSignature[],
  /** What must stand on the page of the last of them. */
  below: number,
  /** From which of them on there is room to write what they think. */
  writesFrom = 2,
): void {
  paper.space(mm(6))
  for (let at = 0; at < signatures.length; at += 2) {
    const pair = signatures.slice(at, at + 2)
    const writtenLines = at >= writesFrom ? 2 : 0
    const width = (paper.width - gap) / 2
    const most = (lines: string[][]) => Math.max(...lines.map(({ length }) => length))
    const roleLines = most(pair.map(({ role }) => paper.linesOf(say(role), width, bold)))
    const positions = most(pair.map(({ position }) => positionLines(paper, say, position, width)))
    const height = line * (3 + roleLines + writtenLines + positions) + penRoom
    const isLast = at + 2 >= signatures.length
    paper.need(isLast ? height + below : height)
    const top = paper.y
    pair.forEach((signature, column) => {
      const x = paper.left + column * (width + gap)
      drawSignature(paper, say, signature, { x, top, width, roleLines, writtenLines })
    })
    paper.y = top + height + mm(5)
  }
}

type Place = { x: number; top: number; width: number; roleLines: number; writtenLines: number }

function drawSignature(
  paper: Paper,
  say: Digits,
  { role, position, name, on }: ReportSignature,
  { x, top, width, roleLines, writtenLines }: Place,
): void {
  let y = top
  paper.textAt(say(role), x, y, width, bold)
  y += line * (roleLines - 1)
  for (let written = 0; written < writtenLines; written += 1) {
    y += line
    dotted(paper, x, y + size * 1.24, width)
  }
  y += line + penRoom
  const labelled = (label: string) => {
    paper.textAt(label, x, y, width, { size })
    return x + paper.widthOf(label, { size }) + 4
  }
  const from = labelled(signWord)
  dotted(paper, from, y + size * 1.24, x + width - from)
  y += line
  paper.textAt(`(${name ?? '.'.repeat(46)})`, x, y, width, { size, align: 'center' })
  y += line
  const held = labelled(positionWord)
  const lines = positionLines(paper, say, position, width)
  for (const said of lines) {
    if (position === '') dotted(paper, held, y + size * 1.24, x + width - held)
    else paper.textAt(said, held, y, width, { size })
    y += line
  }
  const day = labelled(signDay)
  if (on === null) dotted(paper, day, y + size * 1.24, x + width - day)
  else paper.textAt(say(longDate(on, 'th')), day, y, width, { size })
}

function positionLines(paper: Paper, say: Digits, position: string, width: number): string[] {
  const label = paper.widthOf(positionWord, { size }) + 4
  return paper.linesOf(say(position), width - label, { size })
}

type Sealed = { seal: LastSeal; year: FiscalYear; publicUrl: string }

/** Where the report can be checked: by its seal, or while nothing is sealed by opening it. */
function checkingAddress({ seal, year, publicUrl }: Sealed): string {
  return seal === null ? `${publicUrl}/reports/${year}` : `${publicUrl}/seals?seal=${seal.seal}`
}

/** The seal and a code that leads to where it is checked; both in the digits of machines. */
export function sealOnPaper(
  paper: Paper,
  say: Digits,
  sealed: Sealed,
): { height: number; draw: () => void } {
  const { seal } = sealed
  const address = checkingAddress(sealed)
  const small = { size: 10 } as const
  const x = paper.left + qrSide + mm(5)
  const width = paper.width - qrSide - mm(5)
  const said =
    seal === null
      ? [reportWords.th.notSealed, w.openReport, address]
      : [say(w.sealed(count(seal.through))), seal.seal, w.checkSeal, address]
  const heights = said.map(text => paper.heightOf(text, width, small))
  const height = mm(6) + Math.max(qrSide, ...[heights.reduce((sum, each) => sum + each, 0)])
  const draw = () => {
    paper.need(height)
    paper.rule()
    const top = paper.y + mm(3)
    paper.qr(qrModules(address), paper.left, top, qrSide)
    let y = top
    said.forEach((text, index) => {
      paper.textAt(text, x, y, width, small)
      y += heights[index]!
    })
    paper.y += height
  }
  return { height, draw }
}
