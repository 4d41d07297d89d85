import type { InArgs, ResultSet, Row } from '@libsql/client'
import type Database from 'libsql'

/** What SQLite holds, as the binding of a file gives and takes it. */
export type Plain = string | number | bigint | null | Uint8Array

/** Rows with their values by name, and by number as an array has them, which drizzle reads. */
export function rowMaker(columns: string[]): (values: Plain[]) => Row {
  // Of two columns with one name the first is meant.
  const named = [...columns.keys()].filter(at => columns.indexOf(columns[at]!) === at)
  class Found {
    readonly #values: unknown[]
    constructor(values: unknown[]) {
      this.#values = values
      const row = this as Record<string, unknown>
      for (const at of named) row[columns[at]!] = values[at]
    }
    get length() {
      return this.#values.length
    }
    static numbered(at: number) {
      return function (this: Found) {
        return this.#values[at]
      }
    }
  }
  for (const at of columns.keys()) {
    Object.defineProperty(Found.prototype, at, { get: Found.numbered(at) })
  }
  return values => new Found(values.map(shown)) as unknown as Row
}

/** Bytes as the client over HTTP gives them, and no number that JavaScript cannot hold. */
function shown(value: Plain): unknown {
  if (typeof value === 'number') {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new RangeError('The database answers a number that is too large to be told exactly.')
    }
    return value
  }
  if (value instanceof Uint8Array) return value.slice().buffer
  return value
}

/** Arguments as the binding takes them. Throws where no column could hold one. */
export function plainArgs(args: InArgs): Plain[] | Record<string, Plain> {
  if (Array.isArray(args)) return args.map(plain)
  const named = Object.entries(args).map(([name, value]) => [
    name.replace(/^[@$:]/, ''),
    plain(value),
  ])
  return Object.fromEntries(named)
}

function plain(value: unknown): Plain {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('The database takes finite numbers only.')
  }
  if (value === undefined) throw new TypeError('The database takes no undefined value.')
  if (value instanceof Date) return value.valueOf()
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  return value as Plain
}

/** What a statement answers: rows, or how many it changed. */
export function answer(
  columns: string[],
  columnTypes: string[],
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  const toJSON = () => ({
    columns,
    columnTypes,
    rows,
    rowsAffected,
    lastInsertRowid: `${lastInsertRowid ?? ''}` || null,
  })
  return { columns, columnTypes, rows, rowsAffected, lastInsertRowid, toJSON }
}

/** Does it answer rows? Only asking for bare ones tells. */
export function isReader(statement: Database.Statement): boolean {
  try {
    statement.raw(true)
    return true
  } catch {
    return false
  }
}
