/**
 * A chart told as a few shapes, so that the page (SVG) and the paper (PDF) draw the same one.
 * Fills are told apart without colour: a black and white print reads like the screen.
 */
export type Chart = {
  title: string
  /** What it shows, in words, for whoever cannot see it. */
  says: string
  width: number
  height: number
  shapes: Shape[]
}

export type Fill = 'solid' | 'striped' | 'dotted' | 'plain'

export type Shape =
  | { kind: 'bar'; x: number; y: number; width: number; height: number; fill: Fill }
  | { kind: 'line'; x: number; y: number; toX: number; toY: number }
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      size: number
      anchor: Anchor
      /** No wider than this: set in smaller letters where they would be. */
      most?: number
    }
type Anchor = 'start' | 'middle' | 'end'

/** How wide the chart is and how large its letters are, in the units of what it is drawn on. */
export type Canvas = {
  width: number
  letter: number
  /** Where there is room beside a bar, its name stands there. */
  names: 'above' | 'beside'
}

/** A phone's page: the letters stay as large as the page's own. */
export const onPage: Canvas = { width: 340, letter: 13, names: 'above' }
/** Between the margins of an A4 sheet, in points. */
export const onPaper: Canvas = { width: 453, letter: 11, names: 'beside' }

const round = (number: number) => Math.round(number * 10) / 10

export function bar(x: number, y: number, width: number, height: number, fill: Fill): Shape {
  return { kind: 'bar', x: round(x), y: round(y), width: round(width), height: round(height), fill }
}

export function line(x: number, y: number, toX: number, toY: number): Shape {
  return { kind: 'line', x: round(x), y: round(y), toX: round(toX), toY: round(toY) }
}

export function label(
  x: number,
  y: number,
  text: string,
  size: number,
  anchor: Anchor = 'start',
): Shape {
  return { kind: 'text', x: round(x), y: round(y), text, size, anchor }
}
