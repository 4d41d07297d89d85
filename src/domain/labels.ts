import { allow, refuse, type Verdict } from './verdict.ts'

/**
 * Paper that labels are printed on, in millimetres. `70x37`: 24 on A4, three by eight, as Avery
 * 3474 cuts it; `38x21`: 65 on A4, five by thirteen, as Avery L7651 does; `50x30`: a roll.
 */
export const sheetNames = ['70x37', '38x21', '50x30'] as const
export type SheetName = (typeof sheetNames)[number]

export type Sheet = {
  page: { width: number; height: number }
  columns: number
  rows: number
  label: { width: number; height: number }
  /** From the page's edge to the first label, and from one label to the next. */
  margin: { left: number; top: number }
  gap: { across: number; down: number }
  /** The square that is kept for the QR code, its quiet zone included. */
  qrSide: number
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

const a4 = { width: 210, height: 297 }

export const sheets: Record<SheetName, Sheet> = {
  '70x37': {
    ...{ page: a4, columns: 3, rows: 8, label: { width: 70, height: 37 } },
    ...{ margin: { left: 0, top: 0.5 }, gap: { across: 0, down: 0 }, qrSide: 28, dots: null },
    text: {
      width: 34,
      height: 30,
      officePoints: 7,
      namePoints: [12, 10, 9],
      codePoints: [12, 10, 9],
    },
  },
  '38x21': {
    ...{ page: a4, columns: 5, rows: 13, label: { width: 38.1, height: 21.2 } },
    ...{ margin: { left: 4.75, top: 10.7 }, gap: { across: 2.5, down: 0 }, qrSide: 17.5 },
    text: { width: 18, height: 20, officePoints: 5, namePoints: [8, 7, 6], codePoints: [7, 6] },
    dots: null,
  },
  '50x30': {
    ...{ page: { width: 50, height: 30 }, columns: 1, rows: 1, label: { width: 50, height: 30 } },
    ...{ margin: { left: 0, top: 0 }, gap: { across: 0, down: 0 }, qrSide: 24, dots: 8 },
    text: { width: 22, height: 26, officePoints: 6, namePoints: [10, 9, 8], codePoints: [9, 8] },
  },
}

export const labelsOn = ({ columns, rows }: Sheet): number => columns * rows

/** Where the label at that position (0 for the first) has its upper left corner, in millimetres. */
export function placeOf(sheet: Sheet, position: number): { left: number; top: number } {
  const { margin, label, gap, columns } = sheet
  return {
    left: margin.left + (position % columns) * (label.width + gap.across),
    top: margin.top + Math.floor(position / columns) * (label.height + gap.down),
  }
}

/** ISO/IEC 18004 asks for four light modules all around. */
export const quietZone = 4
/** Smaller modules run together in print (issue 2, part 6); from the comfortable on, any phone reads. */
const moduleLeast = 0.33
const moduleComfortable = 0.42

/** Error correction, the strongest first: a scratched label of level H is read with a third gone. */
export const levels = ['H', 'Q', 'M', 'L'] as const
export type Level = (typeof levels)[number]

/** Sizes in millimetres; `side` has the quiet zone in it. */
export type QrDesign = { level: Level; modules: number; module: number; side: number }

/**
 * The strongest error correction whose modules are still comfortable, else the one with the
 * biggest modules; refused when even these are too fine. `modulesAt` tells how many modules a
 * side has for what is to be written, null where it holds too little.
 *
 * The address is written as PUBLIC_URL has it. Capitals throughout would save a version of the
 * code at most (29 modules for 33), and only for an address that is not the one on the screen.
 */
export function designQr(
  { qrSide, dots }: Pick<Sheet, 'qrSide' | 'dots'>,
  modulesAt: (level: Level) => number | null,
): Verdict<QrDesign> {
  let best: QrDesign | null = null
  for (const level of levels) {
    const modules = modulesAt(level)
    if (modules === null) continue
    const module = printable(qrSide / (modules + 2 * quietZone), dots)
    const design = { level, modules, module, side: module * (modules + 2 * quietZone) }
    if (module >= moduleComfortable) return allow(design)
    if (best === null || module > best.module) best = design
  }
  if (best !== null && best.module >= moduleLeast) return allow(best)
  const module = best === null ? '0' : best.module.toFixed(2)
  return refuse('label-too-fine', { module, least: moduleLeast }, 'sheet')
}

/** A thermal head prints whole dots: a module of whole dots is as wide as its neighbour. */
function printable(module: number, dots: number | null): number {
  if (dots === null) return module
  const whole = Math.floor(module * dots) / dots
  return whole >= moduleLeast ? whole : module
}

/** More at once is a job for the afternoon, and a page that a browser lays out slowly. */
export const labelsMost = 1000

/**
 * The pages to print: each holds its labels in order, null for a position that stays empty.
 * `start` is the first free position, from 1, on a sheet that was begun.
 */
export function layOut<Label>(
  sheet: Sheet,
  labels: Label[],
  { start, copies }: { start: number; copies: number },
): Verdict<(Label | null)[][]> {
  const each = labelsOn(sheet)
  if (start > each) return refuse('label-start-beyond', { most: each }, 'start')
  if (labels.length === 0) return refuse('nothing-chosen', undefined, 'item')
  if (labels.length * copies > labelsMost) return refuse('too-many-labels', { most: labelsMost })
  const cells: (Label | null)[] = [
    ...Array.from({ length: start - 1 }, () => null),
    ...labels.flatMap(label => Array.from({ length: copies }, () => label)),
  ]
  const pages = Array.from({ length: Math.ceil(cells.length / each) }, (_, page) =>
    cells.slice(page * each, (page + 1) * each),
  )
  return allow(pages)
}

/** True where only this machine could open the address that a label would carry. */
export function opensHereOnly(publicUrl: string): boolean {
  return /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/i.test(publicUrl)
}
