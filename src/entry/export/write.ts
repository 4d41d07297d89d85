import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { InValue, ResultSet, Row } from '@libsql/client'
import type { Db } from '../../../db/db.ts'
import { bookPart, bookPartFinds, bookText } from '../../../db/export.ts'
import { filesInDatabase } from '../../../db/files.ts'
import { sha256Hex } from '../../../db/hash.ts'
import { bookHeads, headsDifference } from '../../../db/heads.ts'
import { copyFileTo, openFileToRead } from '../../../db/open-file.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { headOf } from '../backup/make.ts'
import { BackupRefused } from '../backup/manifest.ts'
import { type Backup, packedFile, partsIn } from '../backup/packed-file.ts'
import { databaseFile, openBook } from '../open.ts'
import type { Settings } from '../settings.ts'
import { describedTables } from './described.ts'

export const ledgerPart = 'ledger.jsonl'
export const filesPart = 'files.jsonl'
const tablePart = (table: string) => `tables/${table}.jsonl`

const rowsAtOnce = 1_000

/** What others name by its id stands before them, so that it is there when they are read. */
const first = ['division', 'person', 'loan']

/**
 * Everything that an office has, in open formats and one file: the book as /ledger.jsonl hands it
 * out, each table as JSON Lines, each attached file as it came, and what every column means. Without
 * passwords. A file's office is copied first, so that all of it is of one moment; on a libSQL server
 * nobody may write meanwhile, which is found.
 */
export async function exportOffice(settings: Settings, to: string, now: Date): Promise<Backup> {
  return packedFile(settings.dataDir, to, async folder => {
    const db = await openedFor(settings, folder)
    try {
      const book = await bookHeads(db)
      const names = await writeAll(db, folder, now)
      const difference = headsDifference(await bookHeads(db), book)
      if (difference !== null) {
        throw new BackupRefused(
          `No export was made: the office was written to meanwhile (${difference}). Try again when nobody works.`,
        )
      }
      const verification = { state: 'not-done', said: 'npm run import verifies it' } as const
      const head = { kind: 'export' as const, ...(await headOf(db, settings, now)) }
      return { ...head, book, verification, parts: await partsIn(folder, names) }
    } finally {
      db.close()
    }
  })
}

async function openedFor(settings: Settings, folder: string): Promise<Db> {
  const db = await openBook(settings)
  if (settings.databaseUrl !== null) return db
  db.close()
  const copy = join(folder, 'copy.db')
  await copyFileTo(databaseFile(settings.dataDir), copy)
  return openFileToRead(copy)
}

async function writeAll(db: Db, folder: string, now: Date): Promise<string[]> {
  for (const name of ['tables', 'files']) mkdirSync(join(folder, name))
  const described = await describedTables(db)
  const others = described.map(({ table }) => table).filter(table => !first.includes(table))
  const tables = [...first, ...others]
  writeFileSync(join(folder, 'README.txt'), readme)
  writeFileSync(join(folder, 'columns.json'), `${JSON.stringify(described, null, 2)}\n`)
  const part = bookPart(null, [...(await db.batch(bookPartFinds(db, null)))])
  const { office } = await headName(db)
  await writeLines(join(folder, ledgerPart), bookText(db, part, office, dayInBangkok(now)))
  for (const table of tables) {
    await writeLines(join(folder, tablePart(table)), rowsOf(db, table))
  }
  const files = await writeFiles(db, folder)
  const heads = ['README.txt', 'columns.json', ledgerPart, filesPart]
  return [...heads, ...tables.map(tablePart), ...files]
}

async function headName(db: Db): Promise<{ office: string }> {
  const { rows } = await db.$client.execute("SELECT value FROM office WHERE key = 'name'")
  return { office: String(rows[0]?.value ?? '') }
}

const writeLines = (path: string, text: AsyncIterable<string>) =>
  pipeline(Readable.from(text), createWriteStream(path, { flags: 'wx', mode: 0o600 }))

/** In the order in which they were written, where there is one, else by their key. */
async function* rowsOf(db: Db, table: string): AsyncGenerator<string> {
  const key = await keyOf(db, table)
  const named = key.map(column => `"${column}"`).join(', ')
  const marks = key.map(() => '?').join(', ')
  for (let after: InValue[] | null = null; ; ) {
    const beyond: string = after === null ? '' : `WHERE (${named}) > (${marks})`
    const { rows, columns }: ResultSet = await db.$client.execute({
      sql: `SELECT ${named}, * FROM "${table}" ${beyond} ORDER BY ${named} LIMIT ${rowsAtOnce}`,
      args: after ?? [],
    })
    const row = (each: Row) =>
      JSON.stringify(
        Object.fromEntries(columns.slice(key.length).map((n, at) => [n, each[at + key.length]])),
      )
    if (rows.length > 0) yield `${rows.map(row).join('\n')}\n`
    if (rows.length < rowsAtOnce) return
    after = key.map((_, at) => rows.at(-1)![at] as InValue)
  }
}

/** What a table's rows are told apart by: SQLite's own number of a row, unless it keeps none. */
async function keyOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT name FROM pragma_table_info(?1) WHERE pk > 0 AND EXISTS (
      SELECT 1 FROM sqlite_master WHERE name = ?1 AND sql LIKE '%WITHOUT ROWID%') ORDER BY pk`,
    args: [table],
  })
  return rows.length === 0 ? ['rowid'] : rows.map(({ name }) => String(name))
}

/** Each file's bytes as they came, and a list of which is which. */
async function writeFiles(db: Db, folder: string): Promise<string[]> {
  const { rows } = await db.$client.execute('SELECT DISTINCT file FROM file_part ORDER BY file')
  const home = filesInDatabase(db)
  const names: string[] = []
  const list: string[] = []
  for (const { file } of rows) {
    const id = String(file)
    const name = `files/${sha256Hex(id).slice(0, 40)}`
    writeFileSync(join(folder, name), (await home.get(id))!, { mode: 0o600 })
    names.push(name)
    list.push(`${JSON.stringify({ id, name })}\n`)
  }
  writeFileSync(join(folder, filesPart), list.join(''), { mode: 0o600 })
  return names
}

const readme = `ยืม–คืน: ข้อมูลทั้งหมดของหน่วยงานในรูปแบบเปิด / everything an office has, in open formats

ledger.jsonl     the book: every entry that was ever made, a line each (RFC 8785), hashed and chained;
                 node verify.mjs ledger.jsonl checks it without the product
tables/*.jsonl   the tables as they stood, a row each, by the names of their columns
columns.json     what each table is and what each of its columns means
files.jsonl      which file of files/ is which: the id of a row in tables/file.jsonl or photo.jsonl
files/*          attached scans, photos and signatures, byte by byte as they came
manifest.json    when it was made, SHA-256 of every part, and the heads of the book

Days are ISO dates of Thailand (2026-11-26), instants are UTC, money is in satang, text is UTF-8.
Personal data stands in tables/person.jsonl, personal.jsonl and files/: keep it as the law asks.
No password is in it. npm run import -- --export FILE brings it into an empty office.
`
