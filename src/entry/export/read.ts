import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { appendAll } from '../../../db/bulk.ts'
import type { Db } from '../../../db/db.ts'
import { filesInDatabase } from '../../../db/files.ts'
import { bookHeads, headsDifference } from '../../../db/heads.ts'
import { itemsWithoutText, saveTexts } from '../../../db/item-text.ts'
import { migrate, missingMigrations } from '../../../db/migrate.ts'
import { deskDrawn, deskStep } from '../../../db/migrations/0030-desk.ts'
import { crowdedDrawn, crowdedStep } from '../../../db/migrations/0035-desk-of-a-large-office.ts'
import { LineSplitter } from '../../domain/book/line-splitter.ts'
import type { Entry } from '../../domain/entry.ts'
import { BackupRefused, type Manifest } from '../backup/manifest.ts'
import { unpack } from '../backup/pack.ts'
import { refuseFull, refuseNewer } from '../backup/restore.ts'
import { collected, type TarFile } from '../backup/tar.ts'
import { verifiedCopy } from '../backup/verified.ts'
import { databaseFile, openDatabase } from '../open.ts'
import type { Settings } from '../settings.ts'
import { filesPart, ledgerPart } from './write.ts'

const linesAtOnce = 500
/** Tables that are made here of what was read; an older export brings them along in another shape. */
const drawn = ['stock', 'item_text']

/**
 * Brings an export into an empty office: entry by entry into the book, past the triggers that keep
 * its laws, then every table; and compares. The book has the same heads, each picture is what the
 * book makes of it, or nothing is left. Throws BackupRefused.
 */
export async function importExport(file: string, settings: Settings, now: Date): Promise<Manifest> {
  const { databaseUrl, dataDir } = settings
  const isNew = !existsSync(dataDir)
  if (databaseUrl === null && !isNew) refuseFull(dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const db = await openDatabase(settings)
  let isOurs = databaseUrl === null
  try {
    if (!isOurs) await refuseOffice(db)
    isOurs = true
    const manifest = await filledFrom(file, db, now)
    db.close()
    return manifest
  } catch (error) {
    if (isOurs && databaseUrl !== null) await emptied(db)
    db.close()
    if (databaseUrl === null) removeMade(dataDir, isNew)
    if (error instanceof BackupRefused) throw error
    throw new BackupRefused(`${file} was not imported: ${(error as Error).message}.`)
  }
}

/** A server's database must have no office in it; what else it holds is nobody's to judge. */
async function refuseOffice(db: Db): Promise<void> {
  const { rows } = await db.$client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  if (rows.length === 0) return
  throw new BackupRefused(
    'The database at DATABASE_URL is not empty: an export is only brought into an empty one.',
  )
}

/** Removes whatever stands in a server's database; its triggers first, which forbid that. */
export async function emptied(db: Db): Promise<void> {
  const { rows } = await db.$client.execute(
    "SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND type IN ('trigger', 'table')",
  )
  const drop = (type: string) =>
    rows.filter(row => row.type === type).map(row => `DROP ${type} IF EXISTS "${row.name}"`)
  await db.run(['PRAGMA defer_foreign_keys = ON', ...drop('trigger'), ...drop('table')])
}

function removeMade(dataDir: string, isNew: boolean): void {
  const database = databaseFile(dataDir)
  for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true })
  if (isNew) rmSync(dataDir, { recursive: true, force: true })
}

async function filledFrom(file: string, db: Db, now: Date): Promise<Manifest> {
  const names = new Map<string, string>()
  const accept = ({ kind, schema, product }: Manifest) => {
    if (kind !== 'export') {
      throw new BackupRefused(`${file} is a backup: npm run restore -- ${file}`)
    }
    refuseNewer(file, schema, product)
  }
  await migrate(db, now)
  await withoutPictureLaws(db)
  const manifest = await unpack(file, accept, async part => {
    const table = /^tables\/([a-z_]+)\.jsonl$/.exec(part.name)?.[1]
    if (part.name === ledgerPart) await readLedger(db, part)
    else if (part.name === filesPart) await readNames(part, names)
    else if (table !== undefined && !drawn.includes(table)) await readTable(db, table, part)
    else if (part.name.startsWith('files/')) await readFile(db, part, names)
  })
  await drawSearch(db)
  if ((await missingMigrations(db)).length > 0) throw new Error('the schema is not whole')
  await migrate(db, now)
  if (!manifest.schema.includes(deskStep)) await db.run(deskDrawn)
  if (!manifest.schema.includes(crowdedStep)) await db.run(crowdedDrawn)
  const difference = headsDifference(await bookHeads(db), manifest.book)
  if (difference !== null)
    throw new BackupRefused(`The book is not the exported one: ${difference}.`)
  const found = await verifiedCopy(db)
  if (found.state === 'differs') {
    throw new BackupRefused(`The book does not verify: ${found.said}.`)
  }
  return manifest
}

/**
 * The triggers on the pictures know only one step after the other, and here they come as they stand
 * now. They are put aside until all are there, made again by `migrate`, and `verifyBook` compares
 * every picture with the book; those of the book itself, and of the search, stay.
 */
async function withoutPictureLaws(db: Db): Promise<void> {
  const { rows } = await db.$client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name NOT IN ('ledger', 'item_text')",
  )
  await db.run(rows.map(({ name }) => `DROP TRIGGER "${name}"`))
}

async function readLedger(db: Db, part: TarFile): Promise<void> {
  await inLines(part, async lines => {
    const entries = lines.filter(line => 'position' in line) as unknown as Entry[]
    if (entries.length === 0) return
    const outcome = await db.commit(appendAll(db, entries))
    if (!outcome.ok) throw new Error(`the book refuses an entry: ${outcome.conflict}`)
  })
}

async function readTable(db: Db, table: string, part: TarFile): Promise<void> {
  const known = await columnsOf(db, table)
  await inLines(part, async rows => {
    const columns = Object.keys(rows[0] ?? {}).filter(column => known.has(column))
    if (columns.length === 0) return
    const names = columns.map(column => `"${column}"`).join(', ')
    const values = columns.map(column => `value ->> '$.${column}'`).join(', ')
    await db.run([
      {
        sql: `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`,
        args: [JSON.stringify(rows)],
      },
    ])
  })
}

/** What the items are found by, which no export has to bring. */
async function drawSearch(db: Db): Promise<void> {
  for (;;) {
    const rows = await itemsWithoutText(db).limit(linesAtOnce)
    if (rows.length === 0) return
    const outcome = await db.commit(saveTexts(db, rows))
    if (!outcome.ok) throw new Error(`the search refuses its rows: ${outcome.conflict}`)
  }
}

async function columnsOf(db: Db, table: string): Promise<Set<string>> {
  const rows = await db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`)
  if (rows.length === 0) throw new Error(`there is no table ${table}`)
  return new Set(rows.map(({ name }) => name))
}

async function readNames(part: TarFile, names: Map<string, string>): Promise<void> {
  await inLines(part, async lines => {
    for (const { id, name } of lines) names.set(String(name), String(id))
  })
}

async function readFile(db: Db, part: TarFile, names: Map<string, string>): Promise<void> {
  const id = names.get(part.name)
  if (id === undefined) throw new Error(`${part.name} is in no list`)
  await filesInDatabase(db).put(id, Buffer.concat(await collected(part.content)))
}

type Line = Record<string, unknown>

async function inLines(part: TarFile, take: (lines: Line[]) => Promise<void>): Promise<void> {
  const splitter = new LineSplitter()
  const decoder = new TextDecoder()
  let waiting: Line[] = []
  for await (const piece of part.content) {
    for (const line of splitter.push(piece)) {
      waiting.push(JSON.parse(decoder.decode(line)))
      if (waiting.length < linesAtOnce) continue
      await take(waiting)
      waiting = []
    }
  }
  if (waiting.length > 0) await take(waiting)
}
