import { built, type Db } from './db.ts'
import { sha256Hex } from './hash.ts'
import { migrations } from './migrations/index.ts'
import { triggers } from './triggers.ts'

const migrationTable =
  'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)'

let present: string | null = null

/**
 * What the schema of this version of the product is called: its newest migration, and a mark of all of
 * them and of the triggers, so that two versions have the same name only where their databases are alike.
 */
export function presentSchema(): string {
  present ??= `${migrations.at(-1)!.name}.${sha256Hex(
    JSON.stringify([migrations.map(({ name }) => name), triggers]),
  ).slice(0, 8)}`
  return present
}

/**
 * Brings a database to the present schema, each step whole or not at all, then makes the
 * triggers again and checks them by name. Answers the names of what was applied.
 */
export async function migrate(db: Db, now: Date): Promise<string[]> {
  await db.run([migrationTable])
  const missing = await missingMigrations(db)
  const steps = migrations
    .filter(each => missing.includes(each.name))
    // Code knows the present tables alone, so whatever it draws comes when all of them are there.
    .toSorted((a, b) => Number(a.draw !== undefined) - Number(b.draw !== undefined))
  for (const { name, statements, draw } of steps) {
    const seen = draw ? await positionOf(db) : null
    const drawn = draw ? await draw(db) : []
    const record =
      seen === null
        ? { sql: recordStep, args: [name, now.toISOString()] }
        : { sql: recordDrawn, args: [name, seen, now.toISOString()] }
    await db.run([...statements, ...drawn.map(built), record])
  }
  await remakeTriggers(db)
  return missing
}

const recordStep = 'INSERT INTO migration (name, applied_at) VALUES (?, ?)'
/**
 * What was drawn from the book is right only while the book is as it was: an entry that somebody wrote
 * meanwhile makes the instant null, which the table refuses, and with it the whole step.
 */
const recordDrawn = `INSERT INTO migration (name, applied_at)
  SELECT ?, CASE WHEN (SELECT coalesce(max(position), 0) FROM ledger) = ? THEN ? END`

async function positionOf(db: Db): Promise<number> {
  const { rows } = await db.$client.execute(
    'SELECT coalesce(max(position), 0) AS position FROM ledger',
  )
  return Number(rows[0]!.position)
}

/** The names of the steps that the database has not taken; all of them where there is no book. */
export async function missingMigrations(db: Db): Promise<string[]> {
  const done = await takenSteps(db)
  return migrations.map(({ name }) => name).filter(name => !done.has(name))
}

/** The names of steps that it has taken and that this version does not know: a newer one took them. */
export async function unknownMigrations(db: Db): Promise<string[]> {
  const known = new Set(migrations.map(({ name }) => name))
  return [...(await takenSteps(db))].filter(name => !known.has(name))
}

async function takenSteps(db: Db): Promise<Set<string>> {
  const { rows: tables } = await db.$client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'",
  )
  if (tables.length === 0) return new Set()
  const { rows } = await db.$client.execute('SELECT name FROM migration')
  return new Set(rows.map(row => String(row.name)))
}

async function remakeTriggers(db: Db): Promise<void> {
  const present = await triggersOf(db)
  const same = Object.entries(triggers).every(([name, sql]) => present.get(name) === sql.trim())
  if (same && present.size === Object.keys(triggers).length) return
  const drops = [...present.keys()].map(name => `DROP TRIGGER "${name}"`)
  await db.run([...drops, ...Object.values(triggers)])
  const made = await triggersOf(db)
  const lost = Object.keys(triggers).filter(name => !made.has(name))
  if (lost.length > 0) throw new Error(`The database lacks its triggers: ${lost.join(', ')}.`)
}

async function triggersOf(db: Db): Promise<Map<string, string>> {
  const { rows } = await db.$client.execute(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  )
  return new Map(rows.map(row => [String(row.name), String(row.sql).trim()]))
}
