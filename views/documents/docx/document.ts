import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  type TabStopDefinition,
  TextRun,
} from 'docx'
import { type Digits, digitsOf } from '../digits.ts'

/** Official papers: TH Sarabun in 16 points, single spaced (domain.md 2.6). Half points. */
const font = 'TH SarabunPSK'
export const letters = { normal: 32, heading: 36, table: 28, smallTable: 24 } as const

/** A4 and the official margins in twentieths of a point: left 3, right 2, top 2.5, bottom 2 cm. */
export const cm = (centimetres: number) => Math.round((centimetres / 2.54) * 1440)
const margin = { left: cm(3), right: cm(2), top: cm(2.5), bottom: cm(2), footer: cm(1) }
/** The sides are given as of a page that stands: the writer turns them for one that lies. */
const side = { short: cm(21), long: cm(29.7) }
/** Even, so that a half of it is whole. */
export const textWidth = { portrait: cm(16) - 1, landscape: cm(24.7) - 1 } as const
type Lie = keyof typeof textWidth

/** The names of the styles that this product adds; what a reader changes there changes everywhere. */
export const styleOf = {
  title: 'Title',
  table: 'TableText',
  smallTable: 'TableTextSmall',
  note: 'TableNote',
  body: 'BodyText',
  heading: 'Heading1',
  subheading: 'Heading2',
} as const

export type Children = NonNullable<ISectionOptions['children']>
type WordSection = { lie: Lie; numbered: boolean; children: Children }

/** The office, and the digits it writes on paper; each list of points counts anew. */
export class Pen {
  readonly say: Digits
  private lists = 0
  constructor(readonly office: Record<string, string>) {
    this.say = digitsOf(office)
  }

  newList(): number {
    this.lists += 1
    return this.lists
  }
}

/** A Word document with styles of its own, whose pages are numbered at their foot. */
export async function wordDocument(
  pen: Pen,
  about: { title: string; creator: string },
  sections: WordSection[],
): Promise<Uint8Array> {
  const isThai = pen.say('1') === '๑'
  const document = new Document({
    ...about,
    lastModifiedBy: about.creator,
    styles: styles(),
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              format: isThai ? LevelFormat.THAI_NUMBERS : LevelFormat.DECIMAL,
              style: { paragraph: { indent: { left: cm(1), hanging: cm(1) } } },
            },
          ],
        },
      ],
    },
    sections: sections.map(({ lie, numbered, children }) => ({
      properties: {
        page: {
          margin,
          size: {
            width: side.short,
            height: side.long,
            orientation: lie === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
        },
      },
      ...(numbered && { footers: { default: pageNumber() } }),
      children,
    })),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/**
 * `หน้า x / y`, both counted by the reader's own word processor.
 * why not in Thai digits: LibreOffice takes the field's Thai digits for Thai letters (ก, ข, ค).
 */
function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        style: styleOf.table,
        children: [
          new TextRun('หน้า '),
          new SimpleField('PAGE'),
          new TextRun(' / '),
          new SimpleField('NUMPAGES'),
        ],
      }),
    ],
  })
}

function styles() {
  const black = '000000'
  const everywhere = { ascii: font, hAnsi: font, cs: font, eastAsia: font }
  const own = (id: string, name: string, size: number, more: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size },
    paragraph: { spacing: { before: 0, after: 0 }, ...more },
  })
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: black, font: everywhere },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 60 } },
  })
  return {
    default: {
      document: {
        run: {
          font: everywhere,
          size: letters.normal,
          language: { value: 'th-TH', eastAsia: 'th-TH', bidirectional: 'th-TH' },
        },
      },
      title: {
        run: { size: 40, bold: true, color: black, font: everywhere },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      },
      heading1: heading(letters.heading, 240),
      heading2: heading(letters.normal, 200),
    },
    paragraphStyles: [
      own(styleOf.body, 'Body Text', letters.normal, {
        spacing: { before: 120, after: 0 },
        indent: { firstLine: cm(2.5) },
        alignment: AlignmentType.THAI_DISTRIBUTE,
      }),
      own(styleOf.table, 'Table Text', letters.table),
      own(styleOf.smallTable, 'Table Text Small', letters.smallTable),
      own(styleOf.note, 'Table Note', letters.table, { keepNext: true }),
    ],
  }
}

type Said = { style?: string; align?: 'left' | 'center' | 'right'; bold?: boolean; size?: number }
type Spaced = { before?: number; after?: number; keepNext?: boolean; indent?: number }

/** A paragraph in the office's digits. */
export function paragraph(pen: Pen, text: string, said: Said & Spaced = {}): Paragraph {
  const { style, align, bold, size, before, after, keepNext, indent } = said
  return new Paragraph({
    ...(style && { style }),
    ...(align && { alignment: AlignmentType[align.toUpperCase() as 'LEFT'] }),
    ...(keepNext && { keepNext }),
    ...(indent && { indent: { left: indent } }),
    ...((before || after) && { spacing: { before: before ?? 0, after: after ?? 0 } }),
    children: [new TextRun({ text: pen.say(text), ...(bold && { bold }), ...(size && { size }) })],
  })
}

export function heading(pen: Pen, level: 1 | 2, text: string): Paragraph {
  return paragraph(pen, text, { style: level === 1 ? styleOf.heading : styleOf.subheading })
}

export function bodyText(pen: Pen, text: string): Paragraph {
  return paragraph(pen, text, { style: styleOf.body })
}

/** Points that the word processor counts, from one. */
export function points(pen: Pen, all: string[]): Paragraph[] {
  const instance = pen.newList()
  return all.map(
    point =>
      new Paragraph({
        numbering: { reference: 'points', level: 0, instance },
        children: [new TextRun(pen.say(point))],
      }),
  )
}

/** A line on which words stand at stops, dots running up to them. */
export function stops(runs: TextRun[], tabStops: TabStopDefinition[], before = 0): Paragraph {
  return new Paragraph({ tabStops, spacing: { before, after: 0 }, children: runs })
}
