import { postLines } from '../../../src/domain/titles.ts'
import { longDate } from '../../words/dates.ts'
import { loanFormPaper as w } from '../../words/loan-form.ts'
import type { Digits } from '../digits.ts'
import type { Block, PairBlock, Signing, Tick } from '../form-blocks.ts'
import { mm, type Paper } from './paper.ts'
import { dotted } from './runs.ts'

/** `air` is the room that is given to each pen beside what it needs. */
export type Drawing = { paper: Paper; say: Digits; size: number; air: number; drawn: Drawn }

/** The pictures of signatures that were drawn on the screen, by their SHA-256. */
export type Drawn = ReadonlyMap<string, Uint8Array>
export const noneDrawn: Drawn = new Map()

const lineHeight = 1.34
/** All lines to sign on are of one length (domain.md 2.1, F1). */
const signLine = mm(40)
const padding = { side: mm(2.5), above: 2, below: 3 }
/** What a pen needs above its line, and what it makes do with on the fullest of forms. */
const penRoom = (size: number) => (size < 9 ? mm(0.5) : mm(2))

/**
 * Blocks two beside one another in ruled cells of one height. An odd one at the end takes the whole
 * width: what it says at the left, its line at the right.
 */
export function drawBlocks(drawing: Drawing, blocks: Block[]): void {
  for (let at = 0; at < blocks.length; at += 2) {
    const [left, right] = [blocks[at]!, blocks[at + 1]]
    if (right) drawPairOfBlocks(drawing, left, right)
    else drawWide(drawing, left)
  }
}

function drawPairOfBlocks(drawing: Drawing, left: Block, right: Block): void {
  const { paper } = drawing
  const column = paper.width / 2
  const inside = column - 2 * padding.side
  const saidHeight = (block: Block) => heightOfSaid(drawing, block, inside)
  const heights = [left, right].map(each => saidHeight(each) + heightOfSign(drawing, each.sign))
  const height = Math.max(...heights) + padding.above + padding.below
  paper.need(height)
  for (const [index, block] of [left, right].entries()) {
    const x = paper.left + index * column
    paper.box(x, paper.y, column, height)
    drawSaid(drawing, block, x + padding.side, paper.y + padding.above, inside)
    drawSign(drawing, block.sign, x + padding.side, paper.y + height - padding.below)
  }
  paper.y += height
}

function drawWide(drawing: Drawing, block: Block): void {
  const { paper } = drawing
  const column = paper.width / 2
  const inside = column - 2 * padding.side
  const asked = [heightOfSaid(drawing, block, inside), heightOfSign(drawing, block.sign)]
  const height = Math.max(...asked) + padding.above + padding.below
  paper.need(height)
  paper.box(paper.left, paper.y, paper.width, height)
  drawSaid(drawing, block, paper.left + padding.side, paper.y + padding.above, inside)
  const right = paper.left + column + padding.side
  drawSign(drawing, block.sign, right, paper.y + height - padding.below)
  paper.y += height
}

/** A sentence over the whole width, and under it two who sign beside one another. */
export function drawPair(drawing: Drawing, { title, said, ticked, pair }: PairBlock): void {
  const { paper, size } = drawing
  const line = size * lineHeight
  const signs = Math.max(...pair.map(sign => heightOfSign(drawing, sign)))
  const height = line + signs + padding.above + padding.below
  paper.need(height)
  const [x, y] = [paper.left + padding.side, paper.y + padding.above]
  const placed = pair.map((sign, index) => ({
    sign,
    x: x + (index * paper.width) / 2,
    bottom: paper.y + height - padding.below,
  }))
  for (const each of placed) drawSignature(drawing, each.sign, each.x, each.bottom)
  paper.box(paper.left, paper.y, paper.width, height)
  paper.textAt(title, x, y, mm(22), { size, bold: true })
  const from = x + mm(18)
  if (ticked === undefined) paper.textAt(said, from, y, paper.width - mm(22), { size })
  else paper.tick(said, ticked, from, y, paper.width - mm(22), size)
  for (const each of placed) drawSign(drawing, each.sign, each.x, each.bottom)
  paper.y += height
}

function heightOfSaid({ paper, size }: Drawing, block: Block, width: number): number {
  const { title, text = '', ticks } = block
  const lines = ticks.map(tick => linesOfTick(paper, tick, width, size).length)
  const said = text === '' ? 0 : paper.linesOf(text, width, { size }).length
  const all = lines.reduce((sum, each) => sum + each, title === '' ? 0 : 1)
  return (all + said) * size * lineHeight
}

function drawSaid(drawing: Drawing, block: Block, x: number, top: number, width: number): void {
  const { paper, say, size } = drawing
  const line = size * lineHeight
  let y = top
  if (block.title !== '') {
    paper.textAt(block.title, x, y, width, { size, bold: true })
    y += line
  }
  if (block.text) paper.textAt(say(block.text), x, y, width, { size })
  for (const tick of block.ticks) {
    const lines = linesOfTick(paper, tick, width, size)
    paper.tick(say(lines[0]!), tick.ticked, x, y, width + size, size)
    if (tick.reason === '') {
      const from = x + size * 1.4 + paper.widthOf(tick.say, { size })
      dotted(paper, from, y + size * 1.15, x + width - from)
    }
    for (const further of lines.slice(1)) {
      y += line
      paper.textAt(say(further), x + size * 1.1, y, width, { size })
    }
    y += line
  }
}

function linesOfTick(paper: Paper, { say, reason }: Tick, width: number, size: number): string[] {
  return paper.linesOf([say, reason].filter(Boolean).join(' '), width - size * 1.1, { size })
}

function heightOfSign(drawing: Drawing, sign: Signing): number {
  const { size, air } = drawing
  return size * lineHeight * (3 + linesOfPost(drawing, sign).length) + penRoom(size) + air
}

/** Names, posts and days are centred under the line, and may be wider than it. */
const underLine = (size: number) => ({ left: -mm(2), wide: signLine + 2 * (size * 2.4 + mm(2)) })

function linesOfPost({ paper, size }: Drawing, { post }: Signing): string[] {
  if (!post) return []
  const { wide } = underLine(size)
  const lines = postLines(post, line => paper.widthOf(line, { size }) <= wide)
  return lines.flatMap(line => paper.linesOf(line, wide, { size }))
}

/** A line for the pen; the name below only of whoever acted signed in, and the day with it. */
function drawSign(drawing: Drawing, sign: Signing, x: number, bottom: number): void {
  const { paper, say, size } = drawing
  const step = size * lineHeight
  const post = linesOfPost(drawing, sign)
  let y = bottom - step * (3 + post.length)
  const from = x + size * 2.4
  const under = { size, align: 'center' } as const
  const { left: before, wide } = underLine(size)
  const left = x + before
  paper.textAt(w.signed, x, y, size * 3, { size })
  dotted(paper, from, y + size * 1.15, signLine)
  paper.textAt(sign.as, from + signLine + mm(1.5), y, mm(30), { size })
  y += step
  paper.textAt(`(${sign.name ?? '.'.repeat(40)})`, left, y, wide, under)
  y += step
  for (const line of post) {
    paper.textAt(line, left, y, wide, under)
    y += step
  }
  const day = sign.on ? say(longDate(sign.on, 'th')) : '........ / ................ / ............'
  paper.textAt(`${w.date} ${day}`, left, y, wide, under)
}

/**
 * What was drawn on the screen, above the line and a little through it; before any word, which it
 * must not hide.
 */
function drawSignature(drawing: Drawing, sign: Signing, x: number, bottom: number): void {
  const { paper, size, drawn } = drawing
  const picture = sign.drawn && drawn.get(sign.drawn)
  if (!picture) return
  const line = bottom - size * lineHeight * (3 + linesOfPost(drawing, sign).length) + size * 1.15
  const [width, height] = [mm(33), mm(11)]
  const left = x + size * 2.4 + (signLine - width) / 2
  const box = { width, height }
  paper.pdf.image(picture.slice().buffer as ArrayBuffer, left, line - height + mm(2), box)
}

/** Two who sign beside one another, without a frame. */
export function drawSigns(drawing: Drawing, signs: [Signing, Signing]): void {
  const { paper } = drawing
  const height = Math.max(...signs.map(sign => heightOfSign(drawing, sign)))
  paper.need(height)
  for (const [index, sign] of signs.entries()) {
    const x = paper.left + (index * paper.width) / 2
    drawSignature(drawing, sign, x, paper.y + height)
    drawSign(drawing, sign, x, paper.y + height)
  }
  paper.y += height
}
