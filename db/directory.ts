import type { InStatement, Row } from '@libsql/client'
import type { Office, OfficeState } from '../src/domain/offices.ts'
import type { Db } from './db.ts'

/**
 * The directory of a deployment that serves many offices: a database of its own beside theirs, which
 * says by host where each office's book is, and nothing of what stands in it. Two offices never share a
 * database, nor a host.
 */
const tables = [
  `CREATE TABLE IF NOT EXISTS office (
    id TEXT PRIMARY KEY,
    public_url TEXT NOT NULL,
    namespace TEXT NOT NULL,
    server TEXT NOT NULL DEFAULT '',
    token TEXT,
    state TEXT NOT NULL CHECK (state IN ('making', 'open', 'upgrading', 'suspended', 'moving', 'moved')),
    moved_to TEXT,
    schema TEXT NOT NULL DEFAULT '',
    night_on TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (server, namespace)
  )`,
  `CREATE TABLE IF NOT EXISTS host (
    host TEXT PRIMARY KEY,
    office TEXT NOT NULL REFERENCES office (id)
  )`,
  'CREATE INDEX IF NOT EXISTS host_by_office ON host (office)',
  'CREATE INDEX IF NOT EXISTS office_by_night ON office (night_on, id)',
]

/** Makes the directory where there is none yet. */
export async function makeDirectory(db: Db): Promise<void> {
  await db.run(tables)
}

const columns = 'id, public_url, namespace, server, token, state, moved_to, schema'

/** The office that is asked for by that host; null where there is none. */
export async function officeByHost(db: Db, host: string): Promise<Office | null> {
  const sql = `SELECT ${columns} FROM office WHERE id = (SELECT office FROM host WHERE host = ?)`
  const { rows } = await db.$client.execute({ sql, args: [host] })
  return rows[0] ? officeFrom(rows[0]) : null
}

/** All of them, in the order in which they were made. */
export async function allOffices(db: Db): Promise<Office[]> {
  const { rows } = await db.$client.execute(`SELECT ${columns} FROM office ORDER BY id`)
  return rows.map(officeFrom)
}

/** The open ones whose work of that night is not done yet; so many at most. */
export async function officesOfNight(db: Db, day: string, most: number): Promise<Office[]> {
  const sql = `SELECT ${columns} FROM office WHERE night_on < ? AND state = 'open'
    ORDER BY night_on, id LIMIT ?`
  const { rows } = await db.$client.execute({ sql, args: [day, most] })
  return rows.map(officeFrom)
}

/** Adds an office and its host; a host or a database that another has is refused by the tables. */
export async function addOffice(db: Db, office: Office, host: string, now: Date): Promise<void> {
  const { id, publicUrl, namespace, server, token, state, schema } = office
  const at = now.toISOString()
  await db.run([
    {
      sql: `INSERT INTO office (id, public_url, namespace, server, token, state, schema, made_at, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      args: [id, publicUrl, namespace, server ?? '', token, state, schema, at, at],
    },
    { sql: 'INSERT INTO host (host, office) VALUES (?, ?)', args: [host, id] },
  ])
}

type Change = Partial<
  Pick<Office, 'state' | 'movedTo' | 'schema' | 'server' | 'token' | 'publicUrl'>
>

/** Changes what is said of an office; a further host leads to it from then on. */
export async function changeOffice(
  db: Db,
  id: string,
  change: Change,
  now: Date,
  host?: string,
): Promise<void> {
  const said: Record<string, string | null | undefined> = {
    state: change.state,
    moved_to: change.movedTo,
    schema: change.schema,
    server: change.server === null ? '' : change.server,
    token: change.token,
    public_url: change.publicUrl,
  }
  const set = Object.entries(said).filter(([, value]) => value !== undefined)
  const statements: InStatement[] = [
    {
      sql: `UPDATE office SET ${[...set.map(([name]) => `${name} = ?`), 'changed_at = ?'].join(', ')} WHERE id = ?`,
      args: [...set.map(([, value]) => value ?? null), now.toISOString(), id],
    },
  ]
  if (host !== undefined) {
    statements.push({ sql: 'INSERT INTO host (host, office) VALUES (?, ?)', args: [host, id] })
  }
  await db.run(statements)
}

/** Remembers whose work of that night is done. */
export async function nightDone(db: Db, ids: string[], day: string): Promise<void> {
  const sql = 'UPDATE office SET night_on = ? WHERE id IN (SELECT value FROM json_each(?))'
  await db.run([{ sql, args: [day, JSON.stringify(ids)] }])
}

/** Forgets an office: nothing leads to its database any more. */
export async function removeOffice(db: Db, id: string): Promise<void> {
  await db.run([
    { sql: 'DELETE FROM host WHERE office = ?', args: [id] },
    { sql: 'DELETE FROM office WHERE id = ?', args: [id] },
  ])
}

function officeFrom(row: Row): Office {
  const text = (name: string) => (row[name] === null ? null : String(row[name]))
  return {
    id: String(row.id),
    publicUrl: String(row.public_url),
    namespace: String(row.namespace),
    server: text('server') || null,
    token: text('token'),
    movedTo: text('moved_to'),
    state: String(row.state) as OfficeState,
    schema: String(row.schema),
  }
}
