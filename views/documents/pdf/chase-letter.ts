import type { ExternalLetter } from '../chase-letter.ts'
import { type Digits, digitsOf } from '../digits.ts'
import { type Fonts, mm, Paper } from './paper.ts'

type Making = { fonts: Fonts; office: Record<string, string> }

const size = 14.5
const row = size * 1.4
const indent = mm(25)
const emblemSide = mm(30)
/** Paragraphs that stand before the list of things. */
const beforeThings = 2
const penRoom = mm(14)

/**
 * An external letter as PDF (domain.md 2.6): number left, sender right, the emblem 3 cm high in the
 * middle, the date from the middle of the page. Without an emblem its place stays empty, for paper
 * that carries it already.
 */
export async function letterPdf(
  { fonts, office }: Making,
  letter: ExternalLetter,
  emblem: Uint8Array | null,
): Promise<Uint8Array> {
  const say = digitsOf(office)
  const paper = new Paper(fonts, {
    title: letter.number,
    footer: (page, pages) => (pages > 1 ? say(`หน้า ${page} จาก ${pages}`) : ''),
  })
  head(paper, say, letter, emblem)
  const said = (text: string) => paper.text(say(text), { size, indent, after: 4 })
  letter.paragraphs.slice(0, beforeThings).forEach(said)
  letter.things.forEach((thing, index) => {
    paper.text(say(`${index + 1}. ${thing}`), { size, indent })
  })
  paper.space(4)
  letter.paragraphs.slice(beforeThings, -1).forEach(said)
  // The last words go with the signature: it never stands on a page alone.
  paper.need(row * (5 + letter.owner.length) + penRoom + mm(14))
  said(letter.paragraphs.at(-1)!)
  sign(paper, say, letter)
  return paper.finish()
}

function head(paper: Paper, say: Digits, letter: ExternalLetter, emblem: Uint8Array | null): void {
  const top = paper.y - mm(10)
  if (emblem !== null) {
    const box = { fit: [emblemSide, emblemSide] as [number, number], align: 'center' } as const
    const x = paper.left + (paper.width - emblemSide) / 2
    paper.pdf.image(emblem.slice().buffer as ArrayBuffer, x, top, box)
  }
  // At the emblem's foot, so that the name of an office fits on its line beside the number.
  const y = top + emblemSide + mm(1)
  const side = paper.width * 0.55
  paper.textAt(say(letter.number), paper.left, y, paper.width - side, { size })
  const right = paper.left + paper.width - side
  let below = y
  for (const line of letter.sender) {
    paper.textAt(say(line), right, below, side, { size })
    below += paper.heightOf(say(line), side, { size })
  }
  paper.y = Math.max(below, y + row) + mm(4)
  paper.text(say(letter.date), { size, indent: paper.width / 2, after: 6 })
  const label = mm(16)
  for (const [name, text] of letter.heads) {
    paper.textAt(name, paper.left, paper.y, label, { size })
    const style = { size, x: paper.left + label, width: paper.width - label, after: 4 }
    paper.text(say(text), style)
  }
  paper.space(2)
}

function sign(paper: Paper, say: Digits, { closing, position, owner }: ExternalLetter): void {
  const width = paper.width * 0.6
  const style = { size, align: 'center', x: paper.left + paper.width - width, width } as const
  paper.space(mm(4))
  paper.text(closing, style)
  paper.space(penRoom)
  paper.text(`(${'.'.repeat(44)})`, style)
  paper.text(say(position), style)
  paper.space(mm(8))
  for (const line of owner) paper.text(say(line), { size })
}
