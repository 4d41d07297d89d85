import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as hashing from '../../../db/hash.ts'
import { BookReading } from '../../../src/domain/book/reading.ts'
import { fileOf, officeOverTwoYears, personal, readBook } from '../../support/exported-book.ts'
import type { World } from '../../support/world.ts'

let world: World
let whole: Uint8Array
let ofYear: Uint8Array
beforeAll(async () => {
  world = await officeOverTwoYears()
  whole = await fileOf(world, '/ledger.jsonl')
  ofYear = await fileOf(world, '/ledger/2570.jsonl')
})
afterAll(() => world.close())

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const linesOf = (bytes: Uint8Array) => decoder.decode(bytes).trimEnd().split('\n')
const fileFrom = (lines: string[]) => encoder.encode(`${lines.join('\n')}\n`)
const positionOf = (line: string) => (JSON.parse(line) as { position?: number }).position

describe('an exported book', () => {
  it('is intact, whole and of a year, with the same last seal', () => {
    const [all, part] = [readBook(whole), readBook(ofYear)] as BookReading[]
    expect(all).toBeInstanceOf(BookReading)
    expect(part).toBeInstanceOf(BookReading)
    expect(part!.lastSeal).toEqual(all!.lastSeal)
    expect(part!.head).toMatchObject({ year: 2570, base: { through: part!.head!.first - 1 } })
    expect(part!.entries).toBeLessThan(all!.entries)
    expect(part!.position).toBe(all!.position)
  })

  it('gives the same figures of the year from its own book as from the whole', () => {
    const [all, part] = [readBook(whole), readBook(ofYear)] as BookReading[]
    const figures = part!.figuresOf(2570, '2026-10-05')
    expect(figures).toEqual(all!.figuresOf(2570, '2026-10-05'))
    expect(figures.units).toMatchObject({ brought_forward: 4, handed_over: 4, returned_good: 4 })
  })

  it('holds no personal text, only the hash that binds it', () => {
    const text = decoder.decode(whole)
    expect(text).not.toContain('บุญมี')
    expect(personal.purpose).toContain('บุญมี')
    expect(text).not.toContain('คุณstaff')
    expect(linesOf(whole).filter(line => /"personalHash":"[0-9a-f]{64}"/.test(line))).toHaveLength(
      2,
    )
  })
})

describe('the verifier', () => {
  const anywhere = fc.record({
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    by: fc.integer({ min: 1, max: 255 }),
  })

  it.each(['of a year', 'whole'])('names the line and the entry of one altered byte, %s', name => {
    const file = name === 'whole' ? whole : ofYear
    const lines = linesOf(file)
    const firstEntry = lines.findIndex(line => positionOf(line) !== undefined)
    fc.assert(
      fc.property(anywhere, ({ place, by }) => {
        const at = Math.floor(place * file.length)
        const altered = file.slice()
        altered[at] = (altered[at]! + by) % 256
        const line = file.subarray(0, at).filter(byte => byte === 10).length
        const found = readBook(altered)
        expect(found).toMatch(new RegExp(`^line ${line + 1}\\b`))
        const position = positionOf(lines[line]!)
        // A line that cannot be read at all is told by the entry before it, which the first has not.
        if (position !== undefined && line > firstEntry) {
          expect(found).toMatch(new RegExp(`\\bentry ${position}\\b`))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('names the line and the entry of a byte that is no UTF-8', () => {
    const lines = linesOf(whole)
    const line = lines.findLastIndex(each => positionOf(each) !== undefined)
    const before = encoder.encode(`${lines.slice(0, line).join('\n')}\n`).length
    const altered = whole.slice()
    altered[before + 20] = 0xff
    const found = readBook(altered)
    expect(found).toContain(`line ${line + 1}, where entry ${positionOf(lines[line]!)} should be`)
    expect(found).toContain('UTF-8')
  })

  it('names the entry that is missing, wherever a line was taken out', () => {
    const lines = linesOf(whole)
    for (let at = 1; at < lines.length - 1; at += 1) {
      const without = lines.toSpliced(at, 1)
      const isLast = at === lines.length - 2
      expect(readBook(fileFrom(without))).toContain(
        isLast ? `ends with entry ${at - 1}` : `entry ${at} should stand here`,
      )
    }
    expect(readBook(fileFrom(lines.slice(1)))).toContain('line 1: it is not the head of a book')
  })

  it('finds every line taken out of a year’s book, also of what was before it', () => {
    const lines = linesOf(ofYear)
    for (let at = 0; at < lines.length; at += 1) {
      expect(readBook(fileFrom(lines.toSpliced(at, 1)))).toMatch(/^line \d+/)
    }
  })

  it('names the first of two lines that were swapped', () => {
    const lines = linesOf(whole)
    for (let at = 1; at < lines.length - 2; at += 1) {
      const swapped = lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!)
      expect(readBook(fileFrom(swapped))).toContain(`entry ${at} should stand here`)
    }
  })

  it('names a line that was added, and says where a tail was cut off', () => {
    const lines = linesOf(whole)
    const doubled = lines.toSpliced(3, 0, lines[2]!)
    expect(readBook(fileFrom(doubled))).toMatch(/^line 4, entry 2 .*entry 3 should stand here$/)
    expect(readBook(fileFrom([...lines, lines[1]!]))).toContain('after the end')
    expect(readBook(fileFrom(lines.slice(0, 4)))).toBe(
      'line 4, entry 3: the book ends here without its end; its tail was cut off',
    )
    expect(readBook(whole.slice(0, -1))).toContain(`line ${lines.length}: it has no end`)
    expect(readBook(new Uint8Array(0))).toContain('the book ends here')
  })

  it('knows by the printed seal a book whose tail was cut off and ended anew', () => {
    const lines = linesOf(ofYear)
    const printed = (readBook(ofYear) as BookReading).lastSeal.seal
    const sealed = lines.findIndex(line => line.includes(printed) && positionOf(line) !== undefined)
    const [head, ...kept] = lines.slice(0, sealed).map(line => JSON.parse(line))
    const told = (name: string, said: unknown) =>
      hashing.canonicalText({
        [name]: said,
        hash: hashing.sha256Hex(hashing.canonicalText(said)),
      })
    const begun = told('book', { ...head.book, last: kept.at(-1).position })
    const digest = hashing.sha256Hex(
      [JSON.parse(begun), ...kept].map(line => line.hash as string).join(''),
    )
    const entries = kept.filter(line => 'position' in line).length
    const end = told('end', { entries, lines: kept.length + 1, digest })
    const forged = readBook(fileFrom([begun, ...lines.slice(1, sealed), end])) as BookReading
    expect(forged).toBeInstanceOf(BookReading)
    expect(forged.seals.has(printed)).toBe(false)
  })
})
