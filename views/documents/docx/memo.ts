import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LeaderType,
  LineRuleType,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { sizeOf } from '../../../src/domain/emblem.ts'
import { paperTypeOf } from '../../../src/domain/paper.ts'
import type { Memo } from '../../reports/book.ts'
import { longDate } from '../../words/dates.ts'
import { bookWords } from '../../words/report-book.ts'
import { bodyText, cm, type Pen, paragraph, stops, styleOf, textWidth } from './document.ts'

const { memo: title, memoLabels: labels, emblemPlace } = bookWords.th
const right = textWidth.portrait
const middle = right / 2
const dotted = (position: number) => ({
  type: TabStopType.LEFT,
  position,
  leader: LeaderType.DOT,
})

/**
 * An internal memo as form 29 has it (domain.md 2.6): the emblem 1.5 cm high at the left, the name
 * in 29 points on a line of exactly 35, labels in 20 points with dotted lines behind them.
 */
export function memo(pen: Pen, given: Memo, emblem: Uint8Array | null): (Paragraph | Table)[] {
  const { from, number, date, subject, to, paragraphs, signer } = given
  const label = (text: string) => new TextRun({ text, bold: true, size: 40 })
  const value = (text: string) => new TextRun(`  ${pen.say(text)}`)
  const dots = () => new TextRun({ children: ['\t'] })
  const signed = { align: 'center', indent: middle } as const
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 120 },
      children: [
        ...(emblem === null ? [] : [emblemRun(emblem)]),
        new TextRun({ text: title, bold: true, size: 58 }),
      ],
    }),
    ...(emblem === null ? [emblemPlaceholder()] : []),
    stops([label(labels.from), value(from), dots()], [dotted(right)]),
    stops(
      [
        ...[label(labels.number), value(number), dots()],
        ...[label(labels.date), value(longDate(date, 'th')), dots()],
      ],
      [dotted(middle), dotted(right)],
    ),
    stops([label(labels.subject), value(subject), dots()], [dotted(right)]),
    stops([new TextRun(labels.to), value(to)], [], 120),
    ...paragraphs.map(text => bodyText(pen, text)),
    ...(signer === null
      ? []
      : [
          paragraph(pen, '', { before: 720 }),
          paragraph(pen, `(${'.'.repeat(50)})`, { ...signed, keepNext: true }),
          paragraph(pen, signer, signed),
        ]),
  ]
}

/** A dashed frame in the emblem's place, for an office that has given none (domain.md 2.6). */
function emblemPlaceholder(): Paragraph {
  const side = cm(1.5)
  const dashed = { style: BorderStyle.DASHED, size: 4, color: '808080', space: 0 }
  return new Paragraph({
    frame: {
      type: 'absolute',
      position: { x: 0, y: 0 },
      width: side,
      height: side,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    },
    border: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    alignment: AlignmentType.CENTER,
    spacing: { before: 240 },
    children: [new TextRun({ text: emblemPlace, size: 20 })],
  })
}

/** As high as the form asks, as wide as it is; it floats, so that no exact line cuts it off. */
function emblemRun(bytes: Uint8Array): ImageRun {
  const [width, height] = sizeOf(bytes) ?? [1, 1]
  const high = Math.round((1.5 / 2.54) * 96)
  return new ImageRun({
    type: paperTypeOf(bytes) === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { height: high, width: Math.round((width / height) * high) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
    altText: { name: 'emblem', description: '', title: '' },
  })
}

/** The heading of the report behind its memo. */
export function reportTitle(pen: Pen, lines: string[]): Paragraph[] {
  const [first, ...rest] = lines
  return [
    paragraph(pen, first!, { style: styleOf.title }),
    ...rest.map(line => paragraph(pen, line, { align: 'center', bold: true, keepNext: true })),
    paragraph(pen, '', { after: cm(0.2) }),
  ]
}
