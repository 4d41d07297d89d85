import { wordsOf } from './lines.ts'
import { mm, type Paper } from './paper.ts'

/** A piece of a sentence on a form: printed words, what was filled in, a blank, a box to tick. */
export type Run = { say: string } | { fill: string; blank?: number } | { box: boolean; say: string }

type Token = { text: string; width: number; filled: boolean; box: boolean | null }

const lineHeight = 1.4
/** A line for the pen where nothing was filled in, in millimetres. */
const usualBlank = 32

/**
 * A sentence of runs, broken at words within the column; what was filled in stands on a dotted
 * line, and nothing filled in is a line for the pen.
 */
export function drawRuns(paper: Paper, runs: Run[], size: number): void {
  paper.pdf.font('regular').fontSize(size)
  const measure = (text: string) => paper.pdf.widthOfString(text)
  const space = measure(' ')
  const lines: Token[][] = [[]]
  let room = paper.width
  const put = (token: Token) => {
    const needed = token.box === null ? measure(token.text.trimEnd()) || token.width : token.width
    if (needed > room && lines.at(-1)!.length > 0) {
      lines.push([])
      room = paper.width
    }
    if (token.text.trim() === '' && token.width === 0) return
    lines.at(-1)!.push(token)
    room -= token.width
  }
  for (const run of runs) {
    for (const token of tokensOf(run, measure, size)) put(token)
    room -= space
    lines.at(-1)!.push({ text: '', width: space, filled: false, box: null })
  }
  for (const line of lines) {
    paper.need(size * lineHeight)
    drawLine(paper, line, size)
    paper.y += size * lineHeight
  }
}

function tokensOf(run: Run, measure: (text: string) => number, size: number): Token[] {
  if ('box' in run) {
    const width = size * 1.1 + measure(run.say)
    return [{ text: run.say, width, filled: false, box: run.box }]
  }
  const filled = 'fill' in run
  const text = filled ? run.fill : run.say
  if (text === '') {
    const width = mm((filled && run.blank) || usualBlank)
    return [{ text: '', width, filled: true, box: null }]
  }
  const whole = filled && text.length < 24
  const words = whole ? [text] : wordsOf(text)
  return words.map(word => ({ text: word, width: measure(word), filled, box: null }))
}

function drawLine(paper: Paper, tokens: Token[], size: number): void {
  let x = paper.left
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at]!
    let [text, width] = [first.text, first.width]
    at += 1
    // Neighbours of one kind are drawn as one text, so that no mark is parted from its letter.
    while (first.box === null && tokens[at]?.box === null && tokens[at]!.filled === first.filled) {
      if (tokens[at]!.text === '' || text === '') break
      text += tokens[at]!.text
      width += tokens[at]!.width
      at += 1
    }
    if (first.box === null) paper.textAt(text, x, paper.y, width + size, { size })
    else paper.tick(text, first.box, x, paper.y, width + size, size)
    if (first.filled) dotted(paper, x, paper.y + size * 1.24, width)
    x += width
  }
}

/** A dotted line to write on. */
export function dotted(paper: Paper, x: number, y: number, width: number): void {
  paper.pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .dash(0.8, { space: 1.8 })
    .lineWidth(0.6)
    .stroke()
    .undash()
}
