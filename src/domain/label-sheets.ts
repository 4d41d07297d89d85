import { allow, refuse, type Verdict } from './verdict.ts'

/** How a paper is cut into labels, in millimetres, as its packet or a ruler tells it. */
export type Measures = {
  /** A roll has one label after the other, and a thermal head that prints whole dots. */
  kind: 'sheet' | 'roll'
  pageWidth: number
  pageHeight: number
  columns: number
  rows: number
  labelWidth: number
  labelHeight: number
  /** From the page's edge to the first label, and from one label to the next. */
  marginLeft: number
  marginTop: number
  gapAcross: number
  gapDown: number
}

/** A paper as labels are composed for it; all that is not cut follows from the label's size. */
export type Sheet = Measures & {
  /** The square that is kept for the QR code, its quiet zone included. */
  qrSide: number
  /** Left of the code, and between the code and the words. */
  inset: number
  between: number
  /** The words beside it. `codePoints` and `namePoints` go from the wished to the least size. */
  text: {
    width: number
    height: number
    officePoints: number
    namePoints: number[]
    codePoints: number[]
  }
  /** Dots in a millimetre of the printer that takes this paper; null where it may be any. */
  dots: number | null
}

const a4 = { kind: 'sheet', pageWidth: 210, pageHeight: 297 } as const
const roll = (labelWidth: number, labelHeight: number): Measures => ({
  kind: 'roll',
  pageWidth: labelWidth,
  pageHeight: labelHeight,
  columns: 1,
  rows: 1,
  labelWidth,
  labelHeight,
  marginLeft: 0,
  marginTop: 0,
  gapAcross: 0,
  gapDown: 0,
})

/**
 * The papers that Thai stationers sell under many brands, by the size of a label: A4 of 24
 * (as Avery 3474), 21 (L7160), 40 (3651) and 65 (L7651) labels, and the two rolls of the small
 * label printers.
 */
export const readySheets = {
  '70x37': {
    ...a4,
    columns: 3,
    rows: 8,
    labelWidth: 70,
    labelHeight: 37,
    marginLeft: 0,
    marginTop: 0.5,
    gapAcross: 0,
    gapDown: 0,
  },
  '63x38': {
    ...a4,
    columns: 3,
    rows: 7,
    labelWidth: 63.5,
    labelHeight: 38.1,
    marginLeft: 7.2,
    marginTop: 15.15,
    gapAcross: 2.55,
    gapDown: 0,
  },
  '52x29': {
    ...a4,
    columns: 4,
    rows: 10,
    labelWidth: 52.5,
    labelHeight: 29.7,
    marginLeft: 0,
    marginTop: 0,
    gapAcross: 0,
    gapDown: 0,
  },
  '38x21': {
    ...a4,
    columns: 5,
    rows: 13,
    labelWidth: 38.1,
    labelHeight: 21.2,
    marginLeft: 4.75,
    marginTop: 10.7,
    gapAcross: 2.5,
    gapDown: 0,
  },
  '50x30': roll(50, 30),
  '40x30': roll(40, 30),
} satisfies Record<string, Measures>
export type ReadySheet = keyof typeof readySheets
export const readySheetNames = Object.keys(readySheets) as ReadySheet[]
export const isReadySheet = (id: string): id is ReadySheet => Object.hasOwn(readySheets, id)

/** The smallest label on which code and words find room, in millimetres. */
const leastLabel = { width: 36, height: 21 } as const
/** Between an office's own measures and its paper there may be that much of rounding. */
const tolerance = 0.05

/**
 * May a paper be cut like that? The labels lie on the page, and none is so small that its words
 * would run out of it. The fault stands at the field that is easiest measured again.
 */
export function mayBeCut(cut: Measures): Verdict<Measures> {
  const size = cut.kind === 'roll' ? roll(cut.labelWidth, cut.labelHeight) : cut
  const { width, height } = leastLabel
  if (size.labelWidth < width) return refuse('label-too-small', leastLabel, 'labelWidth')
  if (size.labelHeight < height) return refuse('label-too-small', leastLabel, 'labelHeight')
  const right = placeOf(size, size.columns - 1).left + size.labelWidth
  if (right > size.pageWidth + tolerance) {
    return refuse('sheet-too-wide', over(right, size.pageWidth), 'labelWidth')
  }
  const bottom = placeOf(size, labelsOn(size) - 1).top + size.labelHeight
  if (bottom > size.pageHeight + tolerance) {
    return refuse('sheet-too-high', over(bottom, size.pageHeight), 'labelHeight')
  }
  return allow(size)
}

const over = (labels: number, page: number) => ({
  labels: Number(labels.toFixed(2)),
  page,
  over: Number((labels - page).toFixed(2)),
})

/**
 * Composes a label of that size: the code as big as its height and half its width allow; at the
 * right the words end before the strip that office printers leave white on labels without margin.
 */
export function sheetOf(cut: Measures): Sheet {
  const { labelWidth: width, labelHeight: height } = cut
  const qrSide = Math.min(height * 0.83, width * 0.46, 28)
  const inset = within((width - 30) / 16, 0.8, 2.5)
  const between = 0.4
  const right = within((width - 30) / 8, 1, 5)
  const sizes = width >= 60 ? sizesOf.wide : width >= 45 ? sizesOf.middle : sizesOf.narrow
  return {
    ...cut,
    qrSide,
    inset,
    between,
    dots: cut.kind === 'roll' ? 8 : null,
    text: {
      width: width - inset - qrSide - between - right,
      height: height - within((height - 20) * 0.4, 1, 7),
      ...sizes,
    },
  }
}

const sizesOf = {
  wide: { officePoints: 7, namePoints: [12, 10, 9], codePoints: [12, 10, 9] },
  middle: { officePoints: 6, namePoints: [10, 9, 8], codePoints: [9, 8] },
  narrow: { officePoints: 5, namePoints: [8, 7, 6], codePoints: [7, 6] },
}

const within = (wished: number, least: number, most: number) =>
  Math.min(most, Math.max(least, wished))

export const labelsOn = ({ columns, rows }: Measures): number => columns * rows

/** Where the label at that position (0 for the first) has its upper left corner, in millimetres. */
export function placeOf(cut: Measures, position: number): { left: number; top: number } {
  const { marginLeft, marginTop, labelWidth, labelHeight, gapAcross, gapDown, columns } = cut
  return {
    left: marginLeft + (position % columns) * (labelWidth + gapAcross),
    top: marginTop + Math.floor(position / columns) * (labelHeight + gapDown),
  }
}

/** A paper that the office measured itself; a dropped one is offered no more. */
export type OwnSheet = { id: string; name: string; measures: Measures; dropped: boolean }

/** A paper to choose: a ready one has no name of its own, the words of the page have it. */
export type AnySheet = { id: string; name: string | null; measures: Measures }

/** Every paper that may be chosen, the ready ones first. */
export function sheetsToChoose(own: OwnSheet[]): AnySheet[] {
  const ready = readySheetNames.map(id => ({ id, name: null, measures: readySheets[id] }))
  return [...ready, ...own.filter(({ dropped }) => !dropped)]
}

/** A paper by its id, dropped ones too: what was printed on it is printed again on it. */
export function sheetById(id: string, own: OwnSheet[]): AnySheet | null {
  if (isReadySheet(id)) return { id, name: null, measures: readySheets[id] }
  return own.find(sheet => sheet.id === id) ?? null
}
