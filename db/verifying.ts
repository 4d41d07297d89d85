import { canonicalText } from './hash.ts'

export const chunkSize = 2_000

/** What verify stops at: the first thing that is not as the book says. */
export class Difference extends Error {}

/** Compares a row with what the book makes of it; throws at the first field that differs. */
export function differ(
  named: string,
  kept: Record<string, unknown>,
  wanted: Record<string, unknown>,
): void {
  for (const field of new Set([...Object.keys(kept), ...Object.keys(wanted)])) {
    if ((kept[field] ?? null) === (wanted[field] ?? null)) continue
    const values = `${canonicalText(kept[field] ?? null)} kept, ${canonicalText(wanted[field] ?? null)}`
    throw new Difference(`${named}, ${field}: ${values} in the book`)
  }
}

/** Walks a table by its key, a chunk at a time, so that memory does not grow with the book. */
export async function inChunks<Row, Key extends string | number>(
  find: (after: Key | null) => PromiseLike<Row[]>,
  keyOf: (row: Row) => Key,
  visit: (row: Row) => void,
): Promise<void> {
  let after: Key | null = null
  for (;;) {
    const rows = await find(after)
    for (const row of rows) visit(row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < chunkSize) return
    after = keyOf(last)
  }
}

/** Compares a whole table with what the book makes of it, row by row, by its key. */
export function compareRows<Row extends Record<string, unknown>>(
  noun: string,
  kept: Row[],
  drawn: Row[],
  keyOf: (row: Row) => string,
): void {
  const wanted = new Map(drawn.map(row => [keyOf(row), row]))
  for (const row of kept) {
    const key = keyOf(row)
    const of = wanted.get(key)
    if (!of) throw new Difference(`${noun} ${key} stands in no entry`)
    differ(`${noun} ${key}`, row, of)
    wanted.delete(key)
  }
  const [missing] = wanted.keys()
  if (missing !== undefined) throw new Difference(`${noun} ${missing} is missing from its table`)
}
