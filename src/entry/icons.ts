import { PNG } from 'pngjs'

/** The icons that the manifest names: their file, their side in dots, and whether they are maskable. */
export const appIcons = [
  ['icon-192.png', 192, false],
  ['icon-512.png', 512, false],
  ['icon-maskable-512.png', 512, true],
] as const

type Point = { x: number; y: number }
type Rgba = [number, number, number, number]

/** Samples of a dot along one side: edges come out smooth. */
const samples = 4
/** Of the side, what every system leaves of a maskable icon is the middle 80 %. */
const safe = 0.74

/**
 * Draws `icon.svg` dot by dot: a square with round corners, and lines with round ends in white. It
 * understands what that file is written with (M, h, l, H), and says so where it is something else.
 */
export function pngOfIcon(svg: string, size: number, maskable: boolean): Uint8Array {
  const side = Number(found(svg, /viewBox="0 0 (\d+) \d+"/))
  const corner = maskable ? 0 : Number(found(svg, /rx="(\d+)"/))
  const ground = colour(found(svg, /<rect[^>]*fill="#([0-9a-f]{6})"/))
  const width = Number(found(svg, /stroke-width="(\d+)"/))
  const lines = linesOf(found(svg, /<path d="([^"]+)"/))
  const scale = maskable ? safe : 1
  const png = new PNG({ width: size, height: size })
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let [inside, white] = [0, 0]
      for (let at = 0; at < samples * samples; at += 1) {
        const dot = {
          x: ((x + ((at % samples) + 0.5) / samples) / size) * side,
          y: ((y + (Math.floor(at / samples) + 0.5) / samples) / size) * side,
        }
        if (!inSquare(dot, side, corner)) continue
        inside += 1
        const middle = side / 2
        const own = { x: middle + (dot.x - middle) / scale, y: middle + (dot.y - middle) / scale }
        if (lines.some(line => distance(own, line) <= width / 2)) white += 1
      }
      const share = inside === 0 ? 0 : white / inside
      const mixed = ground.map(part => Math.round(part + (255 - part) * share))
      const alpha = Math.round((255 * inside) / (samples * samples))
      png.data.set([...mixed, alpha] as Rgba, (y * size + x) * 4)
    }
  }
  return PNG.sync.write(png)
}

function found(svg: string, part: RegExp): string {
  const match = part.exec(svg)?.[1]
  if (match === undefined) throw new Error(`icon.svg is not written as it is drawn: ${part}.`)
  return match
}

const colour = (hex: string) => [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16))

/** The straight parts of a path: `M8 12h13l-4-4M24 20H11l4 4`. */
function linesOf(path: string): [Point, Point][] {
  const lines: [Point, Point][] = []
  let here: Point = { x: 0, y: 0 }
  for (const [, letter, numbers] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = (numbers!.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    const next = nextPoint(here, letter!, a, b)
    if (letter !== 'M') lines.push([here, next])
    here = next
  }
  return lines
}

function nextPoint(here: Point, letter: string, a: number, b: number): Point {
  if (letter === 'M') return { x: a, y: b }
  if (letter === 'l') return { x: here.x + a, y: here.y + b }
  if (letter === 'h') return { x: here.x + a, y: here.y }
  if (letter === 'H') return { x: a, y: here.y }
  throw new Error(`icon.svg has a ${letter} in its path, which is not drawn here.`)
}

function inSquare({ x, y }: Point, side: number, corner: number): boolean {
  const past = (at: number) => Math.max(corner - at, at - (side - corner), 0)
  return Math.hypot(past(x), past(y)) <= corner || corner === 0
}

function distance({ x, y }: Point, [from, to]: [Point, Point]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(x - from.x - part * dx, y - from.y - part * dy)
}
