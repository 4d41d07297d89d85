import { labelsOn, type Measures, type Sheet } from './label-sheets.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

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
  sheet: Measures,
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
