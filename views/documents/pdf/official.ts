import type { OfficialPaper, OfficialPart } from '../official.ts'
import { type Digits, digitsOf } from './digits.ts'
import { type Fonts, mm, Paper } from './paper.ts'

type Making = { fonts: Fonts; office: Record<string, string> }

const size = 14.5
const indent = mm(25)
/** The state emblem, or the office's own, stands 3 cm high in the middle (domain.md 2.6). */
const emblemSide = mm(30)

/**
 * An order or an announcement as PDF. `emblem` is a PNG or JPEG; without one its place stays empty,
 * for paper that carries it already.
 */
export async function officialPdf(
  { fonts, office }: Making,
  document: OfficialPaper,
  emblem: Uint8Array | null,
): Promise<Uint8Array> {
  const say = digitsOf(office)
  const paper = new Paper(fonts, {
    title: `${document.title} ${document.number}`,
    footer: (page, pages) => (pages > 1 ? say(`หน้า ${page} จาก ${pages}`) : ''),
  })
  head(paper, document, emblem, say)
  for (const part of document.parts) drawPart(paper, part, say)
  sign(paper, document, say)
  return paper.finish()
}

function head(
  paper: Paper,
  { title, number, subject }: OfficialPaper,
  emblem: Uint8Array | null,
  say: Digits,
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

function drawPart(paper: Paper, part: OfficialPart, say: Digits): void {
  if (part.kind === 'paragraph') {
    paper.text(say(part.text), { size, indent, after: 5 })
    return
  }
  if (part.kind === 'members') {
    const [first, second] = [paper.width * 0.62, paper.width * 0.3]
    part.rows.forEach(({ who, role }, index) => {
      const told = say(`${index + 1}. ${who}`)
      const heights = [
        paper.heightOf(told, first - mm(12), { size }),
        paper.heightOf(role, second, { size }),
      ]
      paper.need(Math.max(...heights))
      paper.textAt(told, paper.left + mm(12), paper.y, first - mm(12), { size })
      paper.textAt(role, paper.left + first + mm(4), paper.y, second, { size })
      paper.y += Math.max(...heights)
    })
    paper.space(6)
    return
  }
  part.points.forEach((point, index) => {
    paper.text(say(`${part.label}${index + 1}${part.label ? '' : '.'} ${point}`), {
      ...{ size, indent },
    })
  })
  paper.space(6)
}

/** The date, and room for the pen from the middle of the page; never parted from one another. */
function sign(paper: Paper, { dated, signer }: OfficialPaper, say: Digits): void {
  const column = paper.width * 0.62
  const x = paper.left + paper.width - column
  const nameStyle = { size, align: 'center', x, width: column } as const
  const height = size * 1.4 * 4 + mm(22) + paper.heightOf(signer.position, column, { size })
  paper.need(height)
  paper.space(mm(4))
  paper.text(say(dated), { size, indent: paper.width * 0.25 })
  paper.space(mm(18))
  paper.text(`(${signer.name ?? '.'.repeat(44)})`, nameStyle)
  paper.text(say(signer.position), nameStyle)
}
