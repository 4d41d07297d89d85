import { allow, refuse, type Verdict } from '../verdict.ts'
import { pngOf } from './png.ts'

/** The pad's own measure, whatever the screen: three to one, as the dotted line of a form is. */
export const pad = { width: 600, height: 200 }

/** How far from its middle a pen's line goes, in the pad's measure. */
const penRadius = 2.2
const most = { strokes: 200, points: 6_000 }
/** Less than this is a slip of the finger, in the pad's measure. */
const leastInk = 60

export type Point = { x: number; y: number }
export type Stroke = Point[]

/** `10,20 11,21;30,40`: points between blanks, strokes between semicolons, as the page sends them. */
export function strokesText(strokes: Stroke[]): string {
  return strokes.map(stroke => stroke.map(({ x, y }) => `${x},${y}`).join(' ')).join(';')
}

/** The strokes of a drawn signature, each point on the pad, and enough of them to be one. */
export function strokesFrom(text: string): Verdict<Stroke[]> {
  const unreadable = refuse('signature-unreadable', undefined, 'signature')
  const strokes: Stroke[] = []
  for (const part of text.split(';')) {
    const points = part.trim().split(' ').map(pointFrom)
    if (points.some(point => point === null)) return unreadable
    strokes.push(points as Stroke)
  }
  const points = strokes.reduce((sum, { length }) => sum + length, 0)
  if (strokes.length > most.strokes || points > most.points) return unreadable
  if (inkOf(strokes) < leastInk) return refuse('signature-too-short', undefined, 'signature')
  return allow(strokes)
}

function pointFrom(text: string): Point | null {
  const match = /^(\d{1,3}),(\d{1,3})$/.exec(text)
  if (!match) return null
  const [x, y] = [Number(match[1]), Number(match[2])]
  return x <= pad.width && y <= pad.height ? { x, y } : null
}

function inkOf(strokes: Stroke[]): number {
  const steps = strokes.flatMap(stroke =>
    stroke
      .slice(1)
      .map((point, at) => Math.hypot(point.x - stroke[at]!.x, point.y - stroke[at]!.y)),
  )
  return steps.reduce((sum, step) => sum + step, 0)
}

/**
 * The signature as a picture, drawn here from its strokes, so that nothing of a stranger's file is
 * kept or opened: grey on white, without transparency. `pack` is zlib's compression.
 */
export function signaturePng(
  strokes: Stroke[],
  pack: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  return pngOf(
    pad,
    inked(strokes).map(ink => 255 - ink),
    pack,
  )
}

/** How dark each point of the pad is, from 0 to 255: soft at the edges of the line. */
function inked(strokes: Stroke[]): Uint8Array {
  const ink = new Uint8Array(pad.width * pad.height)
  for (const stroke of strokes) {
    for (const [at, from] of stroke.entries()) darken(ink, from, stroke[at + 1] ?? from)
  }
  return ink
}

function darken(ink: Uint8Array, from: Point, to: Point): void {
  const reach = Math.ceil(penRadius + 1)
  const [left, right] = [Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach]
  const [top, bottom] = [Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach]
  for (let y = Math.max(0, top); y <= Math.min(pad.height - 1, bottom); y += 1) {
    for (let x = Math.max(0, left); x <= Math.min(pad.width - 1, right); x += 1) {
      const cover = penRadius + 0.5 - distance({ x, y }, from, to)
      const dark = Math.round(255 * Math.min(1, Math.max(0, cover)))
      const place = y * pad.width + x
      if (dark > ink[place]!) ink[place] = dark
    }
  }
}

/** Of a point from the line between two others. */
function distance(point: Point, from: Point, to: Point): number {
  const [along, up] = [to.x - from.x, to.y - from.y]
  const long = along * along + up * up
  const share = long === 0 ? 0 : ((point.x - from.x) * along + (point.y - from.y) * up) / long
  const at = Math.min(1, Math.max(0, share))
  return Math.hypot(point.x - from.x - at * along, point.y - from.y - at * up)
}
