import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const path = join(import.meta.dirname, '../../../views/styles/tokens.css')
const tokens = readFileSync(path, 'utf8')

type Colours = Record<string, string>

/** The colours said inside of a media query, or outside of any. */
function coloursIn(query: string | null): Colours {
  const blocks = tokens.split(/(?=@media)/)
  const block = blocks.find(each =>
    query === null ? !each.startsWith('@media') : each.startsWith(`@media ${query} {`),
  )
  const said = [...block!.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
  return Object.fromEntries(said.map(([, name, colour]) => [name!, colour!]))
}

const light = coloursIn(null)
const dark = { ...light, ...coloursIn('(prefers-color-scheme: dark)') }
const more = coloursIn('(prefers-contrast: more)')
const schemes: [string, Colours, number][] = [
  ['light', light, 7],
  ['dark', dark, 7],
  ['light, more contrast', { ...light, ...more }, 10],
  [
    'dark, more contrast',
    { ...dark, ...more, ...coloursIn('(prefers-contrast: more) and (prefers-color-scheme: dark)') },
    10,
  ],
]

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Which of them stand out too little from a ground, each with its contrast. */
function tooFaint(colours: Colours, names: string[], grounds: string[], least: number): string[] {
  return names.flatMap(name =>
    grounds
      .map(ground => [ground, contrast(colours[name]!, colours[ground]!)] as const)
      .filter(([, ratio]) => ratio < least)
      .map(([ground, ratio]) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
  )
}

const grounds = ['paper', 'sheet']
const states = ['free', 'held', 'loan', 'overdue', 'repair', 'lost']

describe.each(schemes)('colours, %s', (_, colours, text) => {
  it(`text, links and states stand out ${text}:1 from what they are written on`, () => {
    const written = ['ink', 'ink-quiet', 'seal', ...states]
    expect(tooFaint(colours, written, grounds, text)).toEqual([])
    expect(tooFaint(colours, ['seal-ink'], ['seal'], text)).toEqual([])
  })

  it('edges of fields and the ring of the focus stand out 4.5:1, for a cheap screen in the sun', () => {
    expect(tooFaint(colours, ['edge', 'focus'], grounds, 4.5)).toEqual([])
  })
})
