import { bar, type Canvas, type Chart, type Fill, label, line, type Shape } from './chart.ts'

/** One row of lying bars: what it is called, how long it is, and what is written at its end. */
export type Row = { name: string; value: number; shown: string }
type Told = { title: string; says: string }

/** How wide a letter is, as a share of its height, where nothing can measure it. */
const letterShare = 0.6
/** The share of the width that names take beside their bars. */
const namesShare = 0.34

/** Bars that lie, each under its name or beside it: a long Thai name has the whole width. */
export function lyingBars(told: Told, rows: Row[], canvas: Canvas, most?: number): Chart {
  const { width, letter, names } = canvas
  const longest = most ?? Math.max(1, ...rows.map(({ value }) => value))
  const isBeside = names === 'beside'
  const step = letter * (isBeside ? 1.65 : 3.1)
  const left = isBeside ? width * namesShare : 0
  const ends = letter * (0.8 + letterShare * Math.max(0, ...rows.map(({ shown }) => shown.length)))
  const room = width - left - ends
  const shapes = rows.flatMap(({ name, value, shown }, index): Shape[] => {
    const top = index * step + letter * (isBeside ? 0.2 : 1.6)
    const length = Math.max(value > 0 ? 1 : 0, (value / longest) * room)
    const named = isBeside
      ? { ...label(0, top + letter * 0.9, name, letter), most: left - letter * 0.6 }
      : label(0, top - letter * 0.4, name, letter)
    return [
      named,
      bar(left, top, length, letter, 'solid'),
      label(left + length + letter * 0.4, top + letter * 0.9, shown, letter),
    ]
  })
  return { ...told, width, height: Math.ceil(rows.length * step + letter * 0.4), shapes }
}

/** Bars that stand: this period's beside the one before, the number over each. */
export function standingBars(
  told: Told,
  groups: { name: string; now: number; earlier: number | null }[],
  legend: { now: string; earlier: string },
  canvas: Canvas,
): Chart {
  const { width, letter } = canvas
  const small = letter * 0.85
  const numbers = letter * 0.72
  const top = letter * 3.2
  const tall = letter * 10
  const floor = top + tall
  const most = Math.max(1, ...groups.flatMap(({ now, earlier }) => [now, earlier ?? 0]))
  const step = width / groups.length
  const wide = step * 0.34
  const gap = step * 0.04
  const hasThen = groups.some(({ earlier }) => earlier !== null)
  // Two long numbers over two thin bars would run into each other: the table has them all.
  const isTight = hasThen && most > 99
  const shapes = groups.flatMap(({ name, now, earlier }, index): Shape[] => {
    const middle = (index + 0.5) * step
    const upright = (value: number, left: number, fill: Fill): Shape[] => {
      const height = (value / most) * tall
      const number = label(left + wide / 2, floor - height - 3, String(value), numbers, 'middle')
      if (value === 0) return []
      const shape = bar(left, floor - height, wide, height, fill)
      return isTight && fill === 'plain' ? [shape] : [shape, number]
    }
    return [
      ...(hasThen
        ? [
            ...upright(earlier ?? 0, middle - wide - gap, 'plain'),
            ...upright(now, middle + gap, 'solid'),
          ]
        : upright(now, middle - wide / 2, 'solid')),
      label(middle, floor + letter * 1.3, name, small, 'middle'),
    ]
  })
  const key = hasThen
    ? legendOf([
        ['solid', legend.now],
        ['plain', legend.earlier],
      ])
    : legendOf([['solid', legend.now]])
  return {
    ...told,
    width,
    height: Math.ceil(floor + letter * 1.8),
    shapes: [...key(canvas, 0), ...shapes, line(0, floor, width, floor)],
  }
}

/** One whole in its parts, each with its own fill, and below it what each part is. */
export function oneWhole(
  told: Told,
  parts: { name: string; value: number; shown: string; fill: Fill }[],
  canvas: Canvas,
): Chart {
  const { width, letter } = canvas
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  const thick = letter * 2
  let left = 0
  const bars = parts.flatMap(({ value, fill }) => {
    const length = whole === 0 ? 0 : (value / whole) * width
    const at = left
    left += length
    return length > 0 ? [bar(at, 0, length, thick, fill)] : []
  })
  const lines = parts.flatMap(({ name, shown, fill }, index): Shape[] => {
    const y = thick + letter * (0.9 + index * 1.7)
    return [
      bar(0, y, letter, letter, fill),
      label(letter * 1.6, y + letter * 0.85, name, letter),
      label(width, y + letter * 0.85, shown, letter, 'end'),
    ]
  })
  const height = Math.ceil(thick + letter * (0.9 + parts.length * 1.7))
  return { ...told, width, height, shapes: [...bars, ...lines] }
}

/** What each fill stands for, side by side. */
function legendOf(keys: [Fill, string][]) {
  return ({ width, letter }: Canvas, y: number): Shape[] =>
    keys.flatMap(([fill, name], index): Shape[] => {
      const x = (width / 2) * index
      return [
        bar(x, y, letter, letter, fill),
        label(x + letter * 1.6, y + letter * 0.85, name, letter),
      ]
    })
}
