import { postLines } from '../../../src/domain/titles.ts'
import { type Digits, digitsOf } from '../digits.ts'
import type { OfficialPaper, OfficialPart } from '../official.ts'
import { type Fonts, mm, Paper } from './paper.ts'

type Making = { fonts: Fonts; office: Record<string, string> }

/** In points, the last as large as 16 points of the older Sarabun that official papers are set in. */
const sizes = [14, 13.5, 13, 12.5, 12]
const usualSize = 13
const indent = mm(25)
/** The state emblem, or the office's own, stands 3 cm high in the middle (domain.md 2.6). */
const emblemSide = mm(30)

/**
 * An order or an announcement as PDF, in the biggest letters that keep it on one page; a longer one
 * in the usual size. `emblem` is a PNG or JPEG; without one its place stays empty, for paper that
 * carries it already.
 */
export async function officialPdf(
  { fonts, office }: Making,
  document: OfficialPaper,
  emblem: Uint8Array | null,
): Promise<Uint8Array> {
  const say = digitsOf(office)
  const picture = emblem !== null && drawable(fonts, emblem) ? emblem : null
  const draw = (size: number) => drawn(new Pen(fonts, document, say, size), document, picture)
  for (const size of sizes) {
    const paper = draw(size)
    if (paper.pages === 1) return paper.finish()
  }
  return draw(usualSize).finish()
}

/** A picture that cannot be drawn must not keep an order from its paper. */
function drawable(fonts: Fonts, picture: Uint8Array): boolean {
  try {
    new Paper(fonts, { title: '' }).pdf.image(picture.slice().buffer as ArrayBuffer, 0, 0)
    return true
  } catch {
    return false
  }
}

/** The paper, the digits and the size that every part is drawn with. */
class Pen {
  readonly paper: Paper
  constructor(
    fonts: Fonts,
    { title, number }: OfficialPaper,
    readonly say: Digits,
    readonly size: number,
  ) {
    this.paper = new Paper(fonts, {
      title: `${title} ${number}`,
      footer: (page, pages) => (pages > 1 ? say(`หน้า ${page} จาก ${pages}`) : ''),
    })
  }
}

function drawn(pen: Pen, document: OfficialPaper, emblem: Uint8Array | null): Paper {
  head(pen, document, emblem)
  // The last words go with the signature: it never stands on a page alone.
  const last = document.parts.at(-1)
  for (const part of document.parts.slice(0, -1)) drawPart(pen, part)
  pen.paper.need(signHeight(pen, document) + pen.size * 1.4 * 3)
  if (last) drawPart(pen, last)
  sign(pen, document)
  return pen.paper
}

function head(
  { paper, say, size }: Pen,
  { title, number, subject }: OfficialPaper,
  emblem: Uint8Array | null,
): void {
  if (emblem !== null) {
    const box = { fit: [emblemSide, emblemSide] as [number, number], align: 'center' } as const
    const left = paper.left + (paper.width - emblemSide) / 2
    paper.pdf.image(emblem.slice().buffer as ArrayBuffer, left, paper.y - mm(10), box)
  }
  paper.y += emblemSide - mm(10) + 4
  const centred = { align: 'center', bold: true, size } as const
  paper.text(say(title), { ...centred, size: size + 2 })
  paper.text(say(number), centred)
  paper.text(say(`เรื่อง ${subject}`), { ...centred, after: 4 })
  const middle = mm(45)
  paper.rule(paper.y, paper.left + (paper.width - middle) / 2, middle)
  paper.space(10)
}

function drawPart(pen: Pen, part: OfficialPart): void {
  const { paper, say, size } = pen
  if (part.kind === 'paragraph') {
    paper.text(say(part.text), { size, indent, after: 5 })
    return
  }
  if (part.kind === 'members') {
    for (const [index, row] of part.rows.entries()) drawMember(pen, row, index)
    paper.space(6)
    return
  }
  part.points.forEach((point, index) => {
    paper.text(say(`${part.label}${index + 1}${part.label ? '' : '.'} ${point}`), {
      size,
      indent,
    })
  })
  paper.space(6)
}

/** Number, who, and what they are in the committee: three columns, so that long names hang. */
function drawMember({ paper, say, size }: Pen, row: { who: string; role: string }, index: number) {
  const [numberWidth, roleWidth] = [mm(9), mm(44)]
  const left = paper.left + mm(10)
  const whoWidth = paper.width - mm(10) - numberWidth - roleWidth - mm(3)
  // What is too long for a line has its post on the next one.
  const isLong = paper.widthOf(say(row.who), { size }) > whoWidth
  const who = say(isLong ? row.who.replace('  ', '\n') : row.who)
  const height = Math.max(
    paper.heightOf(who, whoWidth, { size }),
    paper.heightOf(row.role, roleWidth, { size }),
  )
  paper.need(height)
  const { y } = paper
  paper.textAt(say(`${index + 1}.`), left, y, numberWidth, { size })
  paper.textAt(who, left + numberWidth, y, whoWidth, { size })
  paper.textAt(row.role, paper.left + paper.width - roleWidth, y, roleWidth, { size })
  paper.y += height
}

const penRoom = mm(15)

function signHeight({ paper, size }: Pen, { signer }: OfficialPaper): number {
  const position = postLines(signer.position)
    .map(line => paper.heightOf(line, paper.width * 0.62, { size }))
    .reduce((sum, each) => sum + each, 0)
  return mm(4) + size * 1.4 * 2 + penRoom + position
}

/** The date, and room for the pen from the middle of the page. */
function sign({ paper, say, size }: Pen, { dated, signer }: OfficialPaper): void {
  const column = paper.width * 0.62
  const x = paper.left + paper.width - column
  const nameStyle = { size, align: 'center', x, width: column } as const
  paper.space(mm(4))
  paper.text(say(dated), { size, indent: paper.width * 0.25 })
  paper.space(penRoom)
  paper.text(`(${signer.name ?? '.'.repeat(44)})`, nameStyle)
  for (const line of postLines(signer.position)) paper.text(say(line), nameStyle)
}
