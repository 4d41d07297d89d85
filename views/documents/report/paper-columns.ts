import { wordsOf } from '../pdf/lines.ts'
import type { Paper } from '../pdf/paper.ts'

type ColumnsGiven = {
  labels: string[]
  texts: string[][]
  numeric: boolean[]
  /** Rows that are set bold. */
  sums: number[]
  /** Room at each side of a cell. */
  side: number
}

/** What a column asks for at letters of one point: without breaking a word, and on one line. */
type Asked = {
  heading: { least: number; natural: number }
  cells: { least: number; natural: number }
  numeric: boolean
}
export type Letters = { size: number; headingSize: number }

/** From what reads well down to what the widest table makes do with, in points. */
const letters: Letters[] = [
  ...[12, 11.5, 11, 10.5, 10].map(size => ({ size, headingSize: size })),
  ...[10, 9.5, 9, 8.5, 8, 7.5, 7].map(size => ({ size, headingSize: Math.max(size - 1, 6.5) })),
]
/** A column of words is rather not squeezed below the first of these shares of the page. */
const readableShares = [0.26, 0.15, 0]
/** A heading is better on this many lines than its column wider than its numbers. */
const headingLines = 2
/** In signs, marks among them. */
const shortPart = 9

/**
 * The biggest letters at which no number and no word of a heading is broken, and how wide each
 * column is then: first what it cannot do without, the rest to those whose words would wrap.
 */
export function fitColumns(paper: Paper, given: ColumnsGiven): Letters & { widths: number[] } {
  const asked = given.labels.map((_, at) => askedBy(paper, given, at))
  const padded = (width: number) => width + 2 * given.side + 0.5
  const widthsAt = (which: 'least' | 'natural', { size, headingSize }: Letters) =>
    asked.map(({ heading, cells }) =>
      padded(Math.max(heading[which] * headingSize, cells[which] * size)),
    )
  for (const share of readableShares) {
    for (const each of letters) {
      const natural = widthsAt('natural', each)
      const least = widthsAt('least', each).map((width, at) =>
        asked[at]!.numeric ? width : Math.max(width, Math.min(natural[at]!, paper.width * share)),
      )
      const spare = paper.width - total(least)
      if (spare < 0) continue
      const wanted = natural.map((width, at) => Math.max(0, width - least[at]!))
      const part = Math.min(1, spare / Math.max(1, total(wanted)))
      const widths = least.map((width, at) => width + wanted[at]! * part)
      return { ...each, widths: stretched(widths, paper.width) }
    }
  }
  const smallest = letters.at(-1)!
  return { ...smallest, widths: stretched(widthsAt('least', smallest), paper.width) }
}

function askedBy(paper: Paper, { labels, texts, numeric, sums }: ColumnsGiven, at: number): Asked {
  const label = labels[at]!
  const bold = { size: 1, bold: true }
  const word = widest(headingWords(label).map(each => paper.widthOf(each.trim(), bold)))
  const heading = {
    least: word,
    natural: Math.max(word, paper.widthOf(label, bold) / headingLines),
  }
  const cells = texts.map((row, index) => ({
    text: row[at] ?? '',
    style: { size: 1, bold: sums.includes(index) },
  }))
  const whole = widest(cells.map(({ text, style }) => paper.widthOf(text, style)))
  if (numeric[at]) return { heading, cells: { least: whole, natural: whole }, numeric: true }
  const words = cells.flatMap(({ text, style }) =>
    wordsOf(text).map(each => paper.widthOf(each.trim(), style)),
  )
  return { heading, cells: { least: widest(words), natural: whole }, numeric: false }
}

/** Thai is broken between any two words: a short part of a heading (เพิ่ม/ลด) must not be. */
function headingWords(label: string): string[] {
  return label.split(' ').flatMap(part => (part.length <= shortPart ? [part] : wordsOf(part)))
}

/** Columns over the whole width, each as much wider or narrower as it is wide. */
function stretched(widths: number[], whole: number): number[] {
  const scale = whole / total(widths)
  return widths.map(each => each * scale)
}

const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0)
/** Of however many there are: a register may have more rows than a call takes arguments. */
const widest = (widths: number[]) => widths.reduce((most, each) => Math.max(most, each), 0)
