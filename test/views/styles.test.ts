import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** One visual language: what a size, a colour and a space may be is said once, in tokens.css. */
const room = join(import.meta.dirname, '../../views/styles')
const names = readdirSync(room, { recursive: true, encoding: 'utf8' })
const sheets = names
  .filter(name => name.endsWith('.css') && name !== 'app.css')
  .map(name => ({ name, text: withoutComments(readFileSync(join(room, name), 'utf8')) }))
/** What is printed measures in points and millimetres, as the law's margins do. */
const screens = sheets.filter(({ name }) => !name.startsWith('paper'))
const tokens = sheets.find(({ name }) => name === 'tokens.css')!
const beside = sheets.filter(each => each !== tokens)

test('every sheet of styles is loaded', () => {
  const app = readFileSync(join(room, 'app.css'), 'utf8')
  expect(sheets.map(({ name }) => name).filter(name => !app.includes(`"./${name}"`))).toEqual([])
})

test('a colour is written in tokens.css and nowhere else', () => {
  const raw =
    /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)a?\(|:\s*(?:white|black|red|gr[ae]y)\b/gi
  expect(broken(beside, each => each.match(raw))).toEqual([])
})

test('a screen knows four sizes of letters', () => {
  const four = new Set(['small', 'large', 'title'].map(size => `var(--text-${size})`))
  four.add('var(--text)')
  const sizes = (each: string) =>
    [...each.matchAll(/font-size:\s*([^;]+);/g)].map(([, size]) => size!)
  expect(broken(screens, each => sizes(each).filter(size => !four.has(size)))).toEqual([])
  expect(tokens.text.match(/--text[\w-]*:/g)).toHaveLength(4)
})

test('widths of screens are told in em, so that larger letters get a narrower page’s layout', () => {
  const inPixels = /@media[^{]*(?:min|max)-width:\s*[\d.]+px[^{]*/g
  // A sheet of A4 is as wide as it is, whatever the letters.
  const found = broken(screens, each => each.match(inPixels))
  expect(found.filter(each => !each.includes('max-width: 860px'))).toEqual([])
  expect(tokens.text.match(/--base:[^;]+/g)).toEqual(['--base: 112.5%', '--base: 106.25%'])
})

test('spaces are of the grid of four pixels, and corners and rules are named', () => {
  const spaced =
    /\b(?:margin|padding|(?:row-|column-)?gap)[\w-]*:[^;]*(?<![\w-])[1-9]\d*px(?![^;]*max)[^;]*;/g
  const cornered = /border-radius:(?!\s*(?:var\(|50%|0;))[^;]+;/g
  const ruled = /border[\w-]*:\s*1px solid[^;]+;/g
  for (const asked of [spaced, cornered, ruled]) {
    expect(
      broken(
        screens.filter(each => each !== tokens),
        each => each.match(asked),
      ),
    ).toEqual([])
  }
  const steps = [...tokens.text.matchAll(/--space-(\d+):\s*(\d+)px/g)]
  expect(steps).not.toHaveLength(0)
  for (const [, step, pixels] of steps) expect(Number(pixels)).toBe(4 * Number(step))
})

test('a token that is named exists, and one that exists is used', () => {
  const all = sheets.map(({ text }) => text).join('\n')
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!))
  const known = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name!))
  expect([...used].filter(name => !known.has(name))).toEqual([])
  expect([...known].filter(name => !used.has(name))).toEqual([])
})

test('a class that is styled is written by some page', () => {
  const pages = ['views', 'src']
    .flatMap(folder => filesOf(join(import.meta.dirname, '../..', folder)))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  const classes = sheets.flatMap(({ text }) => selectorsOf(text).match(/\.-?[a-z][\w-]*/gi) ?? [])
  // A class may end in what the page knows: `col-${column}`.
  const isWritten = (name: string) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(pages) ||
    stemsOf(name).some(stem => pages.includes(`${stem}\${`))
  expect([...new Set(classes)].filter(name => !isWritten(name.slice(1)))).toEqual([])
})

function broken(where: typeof sheets, find: (text: string) => string[] | null): string[] {
  return where.flatMap(({ name, text }) => (find(text) ?? []).map(each => `${name}: ${each}`))
}

const stemsOf = (name: string) =>
  [...name.matchAll(/[a-z]-|[a-z](?=\d)/g)].map(({ index, 0: end }) =>
    name.slice(0, index + end.length),
  )

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '')
}

/** What stands before each brace. */
const selectorsOf = (text: string) =>
  text.replace(/\{[^{}]*\}/g, '{}').replace(/@import[^;]*;/g, '')

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name))
