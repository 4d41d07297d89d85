import { phrasesOf } from './lines.ts'
import { mm, type Paper } from './paper.ts'

/** A piece of a sentence on a form: printed words, what was filled in, a blank, a box to tick. */
export type Run = { say: string } | { fill: string; blank?: number } | { box: boolean; say: string }

type Token = {
  kind: 'say' | 'fill' | 'box' | 'gap'
  text: string
  width: number
  ticked?: boolean
}
/** What stays on one line: a label and the beginning of what was filled in behind it. */
type Atom = Token[]

const lineHeight = 1.4
/** A line for the pen where nothing was filled in, in millimetres. */
const usualBlank = 32
/** A name, a post or a day is not broken while it is shorter than this share of the column. */
const wholeShare = 0.5
/** The last line is stretched to the margin only where so little of it is left. */
const stretchedRest = 0.3

/**
 * A sentence of runs, broken at words within the column; what was filled in stands on a dotted
 * line, and nothing filled in is a line for the pen. A label never parts from what follows it, and
 * the dotted lines reach to the margin, as on a printed form.
 */
export function drawRuns(
  paper: Paper,
  runs: Run[],
  size: number,
  { indent = 0, step = size * lineHeight }: { indent?: number; step?: number } = {},
): void {
  paper.pdf.font('regular').fontSize(size)
  const measure = (text: string) => paper.pdf.widthOfString(text)
  const lines: Token[][] = [[]]
  let room = paper.width - indent
  for (const atom of atomsOf(runs, measure, size, paper.width)) {
    const needed = widthOf(atom) - trailing(atom, measure)
    if (needed > room && lines.at(-1)!.length > 0) {
      lines.push([])
      room = paper.width
    }
    lines.at(-1)!.push(...atom)
    room -= widthOf(atom)
  }
  lines.forEach((line, index) => {
    paper.need(step)
    const left = index === 0 ? indent : 0
    const rest = paper.width - left - widthOf(line)
    const isLast = index === lines.length - 1
    const stretch = !isLast || rest < paper.width * stretchedRest ? rest : 0
    drawLine(paper, merged(line, measure), size, paper.left + left, stretch)
    paper.y += step
  })
}

const widthOf = (tokens: Token[]) => tokens.reduce((sum, token) => sum + token.width, 0)

/** A space at the end of a line takes no room. */
function trailing(atom: Atom, measure: (text: string) => number): number {
  const { text } = atom.at(-1)!
  return text === '' ? 0 : measure(text) - measure(text.trimEnd())
}

function atomsOf(
  runs: Run[],
  measure: (text: string) => number,
  size: number,
  width: number,
): Atom[] {
  const atoms: Atom[] = []
  let label: Token[] = []
  for (const run of runs) {
    const tokens = tokensOf(run, measure, size, width)
    if (label.length === 0 && atoms.length > 0) {
      atoms.at(-1)!.push({ kind: 'gap', text: '', width: size * 0.45 })
    }
    if ('say' in run && !('box' in run)) {
      atoms.push(...tokens.slice(0, -1).map(token => [token]))
      label = [...label, tokens.at(-1)!, { kind: 'gap', text: '', width: size * 0.35 }]
      continue
    }
    // Boxes beside one another are one question.
    if ('box' in run && atoms.at(-1)?.some(({ kind }) => kind === 'box')) {
      atoms.at(-1)!.push(...tokens)
      continue
    }
    const [first, ...others] = tokens
    atoms.push([...label, first!], ...others.map(token => [token]))
    label = []
  }
  return label.length > 0 ? [...atoms, label.slice(0, 1)] : atoms
}

function tokensOf(
  run: Run,
  measure: (text: string) => number,
  size: number,
  width: number,
): Token[] {
  if ('box' in run) {
    const room = size * 1.1 + measure(run.say)
    return [{ kind: 'box', text: run.say, width: room, ticked: run.box }]
  }
  const kind = 'fill' in run ? 'fill' : 'say'
  const text = 'fill' in run ? run.fill : run.say
  if (text === '') {
    const blank = ('blank' in run && run.blank) || usualBlank
    return [{ kind, text, width: mm(blank) }]
  }
  const words = measure(text) <= width * wholeShare ? [text] : phrasesOf(text, width, measure)
  return words.map(word => ({ kind, text: word, width: measure(word) }))
}

/** Neighbours of one kind become one text, so that no mark is parted from its letter. */
function merged(tokens: Token[], measure: (text: string) => number): Token[] {
  const whole: Token[] = []
  for (const token of tokens) {
    const last = whole.at(-1)
    const joins = last?.kind === token.kind && token.kind !== 'box' && token.kind !== 'gap'
    if (!joins || last.text === '' || token.text === '') whole.push(token)
    else {
      const text = last.text + token.text
      whole[whole.length - 1] = { ...last, text, width: measure(text) }
    }
  }
  return whole
}

function drawLine(paper: Paper, tokens: Token[], size: number, left: number, stretch: number) {
  const fills = tokens.filter(({ kind }) => kind === 'fill').length
  const extra = fills > 0 ? Math.max(0, stretch) / fills : 0
  let x = left
  for (const { kind, text, width, ticked } of tokens) {
    const wide = kind === 'fill' ? width + extra : width
    if (kind === 'box') paper.tick(text, ticked === true, x, paper.y, width + size, size)
    else if (text !== '') paper.textAt(text, x, paper.y, wide + size, { size })
    if (kind === 'fill') dotted(paper, x, paper.y + size * 1.24, wide)
    x += wide
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
