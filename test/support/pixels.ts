import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { type Measures, placeOf } from '../../src/domain/label-sheets.ts'

/** Reading printed labels from their pixels, with a decoder that knows nothing of our encoder. */

/** The resolution of a plain thermal printer. */
export const dotsPerInch = 203
export const dots = (millimetres: number) => Math.round((millimetres / 25.4) * dotsPerInch)
export const millimetres = (count: number) => (count / dotsPerInch) * 25.4

/** The part of a page, in millimetres from its upper left corner. */
export function cut(picture: PNG, left: number, top: number, wide: number, high: number): PNG {
  const [x, y] = [dots(left), dots(top)]
  const width = Math.min(dots(wide), picture.width - x)
  const height = Math.min(dots(high), picture.height - y)
  const part = new PNG({ width, height })
  PNG.bitblt(picture, part, x, y, width, height, 0, 0)
  return part
}

/** The label at that position of a sheet, 0 for the first. */
export function cutLabel(picture: PNG, sheet: Measures, position: number): PNG {
  const { left, top } = placeOf(sheet, position)
  return cut(picture, left, top, sheet.labelWidth, sheet.labelHeight)
}

export function decoded({ data, width, height }: PNG) {
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })
}

/** The middle of a code as the decoder saw it, in millimetres from the picture's corner. */
export function middleOf({ location }: NonNullable<ReturnType<typeof decoded>>): number[] {
  const {
    topLeftCorner: a,
    topRightCorner: b,
    bottomLeftCorner: c,
    bottomRightCorner: d,
  } = location
  return [(a.x + b.x + c.x + d.x) / 4, (a.y + b.y + c.y + d.y) / 4].map(millimetres)
}

export const isBlank = ({ data }: PNG): boolean => data.every(byte => byte > 250)

/** The first code that a page draws, as a camera would see it: eight dots for a module. */
export function pictureOfQr(page: string): PNG {
  const [, svg = ''] = /<svg[^>]*class="qr"([\s\S]*?)<\/svg>/.exec(page) ?? []
  const [quiet = 0, , all = 0] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number)
  const side = all * 8
  const picture = new PNG({ width: side, height: side })
  picture.data.fill(255)
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    const [left, top] = [(Number(x) - quiet) * 8, (Number(y) - quiet) * 8]
    for (let row = top; row < top + 8; row += 1) {
      for (let at = left; at < left + Number(run) * 8; at += 1) {
        picture.data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3)
      }
    }
  }
  return picture
}
