import { built, type Db } from './db.ts'
import { migrations } from './migrations/index.ts'
import { triggers } from './triggers.ts'

const migrationTable =
  'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)'

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
    const drawn = draw ? await draw(db) : []
    const record = {
      sql: 'INSERT INTO migration (name, applied_at) VALUES (?, ?)',
      args: [name, now.toISOString()],
    }
    await db.run([...statements, ...drawn.map(built), record])
  }
  await remakeTriggers(db)
  return missing
}

/** The names of the steps that the database has not taken; all of them where there is no book. */
export async function missingMigrations(db: Db): Promise<string[]> {
  const names = migrations.map(migration => migration.name)
  const { rows: tables } = await db.$client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'",
  )
  if (tables.length === 0) return names
  const { rows } = await db.$client.execute('SELECT name FROM migration')
  const done = new Set(rows.map(row => String(row.name)))
  return names.filter(name => !done.has(name))
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
