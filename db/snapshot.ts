import type { Client, InStatement, ResultSet, Row, Transaction } from '@libsql/client'
import { type Db, dbOver } from './db.ts'

/**
 * Reads a server's database as it is at one moment, however long that takes and whoever writes
 * meanwhile: all of it inside of one reading transaction, whose snapshot the server keeps (tried with
 * sqld 0.24: writers do not wait for it, nor does it end while it is asked at least every ten seconds).
 */
export async function atOneMoment<Answer>(
  db: Db,
  work: (frozen: Db) => Promise<Answer>,
): Promise<Answer> {
  const transaction = await db.$client.transaction('read')
  try {
    // The snapshot is taken at the first question, not at BEGIN.
    await transaction.execute('SELECT count(*) FROM sqlite_master')
    return await work(dbOver(asClient(transaction)))
  } finally {
    transaction.close()
  }
}

/** What reads only through a client's two ways of asking reads a transaction as well. */
function asClient(transaction: Transaction): Client {
  const ask = {
    execute: (statement: InStatement) => transaction.execute(statement),
    batch: (statements: InStatement[]) => transaction.batch(statements),
    close: () => undefined,
  }
  return ask as unknown as Client
}

/** Rows of one question; a file attached to a loan is the largest that there is. */
const rowsAtOnce = 400
const bytesRowsAtOnce = 8

/**
 * Copies a whole database into an empty one, row by row under the same numbers: tables first, then their
 * indexes, last the triggers, which would refuse to see an old entry come twice. What is full text is drawn
 * anew from its table. `write` takes what one round trip writes, past the foreign keys.
 */
export async function copyDatabase(
  from: Db,
  write: (statements: InStatement[]) => Promise<unknown>,
): Promise<void> {
  const { rows } = await from.$client.execute(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  )
  const all = rows.map(row => ({ type: `${row.type}`, name: `${row.name}`, sql: `${row.sql}` }))
  const isDrawn = ({ sql }: { sql: string }) => sql.startsWith('CREATE VIRTUAL TABLE')
  const drawn = all.filter(isDrawn).map(({ name }) => name)
  const isShadow = (name: string) => drawn.some(each => name.startsWith(`${each}_`))
  const tables = all.filter(each => each.type === 'table' && !isShadow(each.name))
  const others = all.filter(each => each.type !== 'table' && each.type !== 'trigger')
  const triggers = all.filter(({ type }) => type === 'trigger')
  await write(tables.map(({ sql }) => sql))
  for (const table of tables.filter(each => !isDrawn(each))) await copyTable(from, table, write)
  const rebuilt = drawn.map(name => `INSERT INTO "${name}" ("${name}") VALUES ('rebuild')`)
  await write([...others, ...triggers].map(({ sql }) => sql).concat(rebuilt))
}

async function copyTable(
  from: Db,
  { name, sql }: { name: string; sql: string },
  write: (statements: InStatement[]) => Promise<unknown>,
): Promise<void> {
  const { rows: info } = await from.$client.execute({
    sql: 'SELECT name, type, pk FROM pragma_table_info(?)',
    args: [name],
  })
  const hasBytes = info.some(({ type }) => /BLOB/i.test(`${type}`))
  const most = hasBytes ? bytesRowsAtOnce : rowsAtOnce
  const columns = info.map(each => `"${each.name}"`)
  const withoutNumbers = /WITHOUT ROWID/i.test(sql)
  const keyed = info.filter(({ pk }) => Number(pk) > 0)
  const key = withoutNumbers
    ? keyed.toSorted((a, b) => Number(a.pk) - Number(b.pk)).map(each => `"${each.name}"`)
    : ['rowid']
  // The number of a row is its key itself, where that is a whole number.
  const isAlias = keyed.length === 1 && `${keyed[0]!.type}`.toUpperCase() === 'INTEGER'
  const named = withoutNumbers || isAlias ? columns : ['rowid', ...columns]
  const words = (rows: Row[]): InStatement => ({
    sql: `INSERT INTO "${name}" (${named.join(', ')}) VALUES ${rows
      .map(() => `(${named.map(() => '?').join(', ')})`)
      .join(', ')}`,
    args: rows.flatMap(row => named.map((_, at) => whole(row[key.length + at]))),
  })
  const perStatement = Math.max(1, Math.floor(variablesMost / named.length))
  for (let after: unknown[] | null = null; ; ) {
    const beyond: string =
      after === null ? '' : `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`
    const { rows }: ResultSet = await from.$client.execute({
      sql: `SELECT ${[...key, ...named].join(', ')} FROM "${name}" ${beyond}
        ORDER BY ${key.join(', ')} LIMIT ${most}`,
      args: (after ?? []) as never,
    })
    const statements: InStatement[] = []
    for (let at = 0; at < rows.length; at += perStatement) {
      statements.push(words(rows.slice(at, at + perStatement)))
    }
    if (statements.length > 0) await write(statements)
    if (rows.length < most) return
    after = key.map((_, at) => rows.at(-1)![at])
  }
}

/** SQLite takes 32,766 values in one statement; a smaller one is parsed as quickly for each row. */
const variablesMost = 4_000

/** A whole number goes over HTTP as one, not as a fraction that happens to be whole. */
const whole = (value: unknown) =>
  (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : (value ?? null)) as never
