import { pngOf } from '../../domain/images/png.ts'
import { type Stroke, strokesText } from '../../domain/images/signature.ts'

/** Photos and signatures of the demonstration: drawn here, of nobody and nothing that is real. */

const size = { width: 640, height: 480 }
type Colour = [red: number, green: number, blue: number]
type Corner = [x: number, y: number]

/** A canvas tent on a field, whole or with a torn roof and a bent leg; each `hour` is another photo. */
export function tentPicture(
  pack: (bytes: Uint8Array) => Uint8Array,
  { torn = false, hour = 0, roof = [36, 92, 168] as Colour } = {},
): Uint8Array {
  const points = new Uint8Array(size.width * size.height * 3)
  const fill = (corners: Corner[], colour: Colour) => paint(points, corners, colour)
  const box = (left: number, top: number, right: number, bottom: number, colour: Colour) =>
    fill(
      [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
      colour,
    )
  for (let y = 0; y < 300; y += 20) {
    box(0, y, 640, y + 20, [176 + y / 6, 208 + y / 9, 236])
  }
  const sun = 60 + hour * 110
  box(sun, 40, sun + 44, 84, [252, 232, 176])
  box(0, 300, 640, 480, [118, 150, 84])
  box(0, 380, 640, 480, [104, 136, 72])
  for (const x of [150, 310]) box(x, 220, x + 10, 400, [150, 154, 160])
  box(480, 220, 490, torn ? 304 : 400, [150, 154, 160])
  if (torn)
    fill(
      [
        [480, 300],
        [492, 300],
        [530, 396],
        [516, 400],
      ],
      [118, 122, 128],
    )
  fill(
    [
      [110, 226],
      [230, 110],
      [410, 110],
      [530, 226],
    ],
    roof,
  )
  fill(
    [
      [230, 110],
      [410, 110],
      [330, 226],
      [290, 226],
    ],
    lighter(roof),
  )
  box(110, 226, 530, 252, lighter(lighter(roof)))
  if (torn) {
    fill(
      [
        [400, 150],
        [452, 168],
        [430, 182],
        [466, 214],
        [414, 196],
        [404, 224],
      ],
      [34, 40, 46],
    )
  }
  return pngOf(size, points, pack)
}

const lighter = (colour: Colour) => colour.map(each => Math.min(255, each + 30)) as Colour

/** Fills a shape between its corners, row by row. */
function paint(points: Uint8Array, corners: Corner[], colour: Colour): void {
  for (let y = 0; y < size.height; y += 1) {
    const crossings: number[] = []
    for (const [index, [x, top]] of corners.entries()) {
      const [otherX, bottom] = corners[(index + 1) % corners.length]!
      if (top > y === bottom > y) continue
      crossings.push(x + ((y - top) / (bottom - top)) * (otherX - x))
    }
    crossings.sort((one, other) => one - other)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      for (let x = Math.ceil(crossings[at]!); x < crossings[at + 1]!; x += 1) {
        points.set(colour, (y * size.width + x) * 3)
      }
    }
  }
}

/** A scribble with a flourish below, another for each name. */
export function scribble(name: string): string {
  const seed = [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7)
  const loops = 5 + (seed % 4)
  const strokes: Stroke[] = [
    Array.from({ length: loops * 16 }, (_, step) => {
      const along = step / (loops * 16)
      const turn = (step / 16) * 2 * Math.PI
      const high = 26 + 22 * Math.sin(seed + along * 7)
      return {
        x: Math.round(90 + along * 400 + 16 * Math.cos(turn)),
        y: Math.round(96 + high * Math.sin(turn)),
      }
    }),
    Array.from({ length: 24 }, (_, step) => ({
      x: 120 + step * 15,
      y: Math.round(160 - 12 * Math.sin((step + seed) / 7)),
    })),
  ]
  return strokesText(strokes)
}
