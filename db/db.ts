import type { Client, InArgs, InStatement } from '@libsql/client'
import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/libsql/web'
import * as schema from './schema/index.ts'

/** A query that is built and not run yet; it runs when awaited, or in `db.batch` with others. */
export type Statement = BatchItem<'sqlite'>

/** Why the database refused a commit. Everything else is thrown: it is nobody's answer. */
export type Conflict =
  | 'out-of-turn'
  | 'number-taken'
  | 'command-repeated'
  | 'not-enough'
  | 'hold-exceeded'
  | 'year-closed'
  | 'taken'

export type CommitOutcome = { ok: true } | { ok: false; conflict: Conflict }

export type Db = ReturnType<typeof drizzleOver> & {
  /** One round trip, all or nothing. Commits of one process wait for one another. */
  commit(statements: Statement[]): Promise<CommitOutcome>
  /** One statement of plain text, for migrations and triggers. */
  run(statements: InStatement[]): Promise<void>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): void
}

const drizzleOver = (client: Client) => drizzle(client, { schema, casing: 'snake_case' })

/** The same face over a file (Node) and over HTTP (workerd): see open-file.ts, open-http.ts. */
export function dbOver(client: Client): Db {
  const db = drizzleOver(client)
  let queue: Promise<unknown> = Promise.resolve()

  const commit = (statements: Statement[]): Promise<CommitOutcome> => {
    const turn = queue.then(() => commitNow(client, statements))
    queue = turn.catch(() => undefined)
    return turn
  }
  // Drizzle's own `run` builds a statement of the text; ours runs a list of plain ones at once.
  const builtRun = db.run.bind(db)
  const run = ((given: InStatement[] | Parameters<typeof builtRun>[0]) =>
    Array.isArray(given) ? client.batch(given, 'write') : builtRun(given)) as Db['run']
  const ping = async () => {
    await client.execute('SELECT 1')
  }
  return Object.assign(db, { commit, run, ping, close: () => client.close() })
}

/**
 * Begins as a writer at once: drizzle's own batch begins as a reader and asks for the write lock
 * at its first write, when another process may have changed what was read.
 */
async function commitNow(client: Client, statements: Statement[]): Promise<CommitOutcome> {
  if (statements.length === 0) return { ok: true }
  try {
    await client.batch(statements.map(built), 'write')
    return { ok: true }
  } catch (error) {
    const conflict = conflictIn(error)
    if (conflict === null) throw error
    return { ok: false, conflict }
  }
}

/** The text and arguments of a drizzle statement, as its own batch would send them. */
function built(statement: Statement): InStatement {
  const { _prepare } = statement as unknown as { _prepare(): Preparable }
  const { sql, params } = _prepare.call(statement).getQuery()
  return { sql, args: params as InArgs }
}

type Preparable = { getQuery(): { sql: string; params: unknown[] } }

/**
 * Reads the conflict from the error's text: over HTTP only the message tells a trigger's word.
 * The one place that knows how either runtime says it.
 */
export function conflictIn(error: unknown): Conflict | null {
  const text = messages(error)
  const word = /\b(out-of-turn|number-taken|not-enough|hold-exceeded|year-closed)\b/.exec(text)
  if (word) return word[1] as Conflict
  if (/\btag-taken\b/.test(text)) return 'taken'
  if (/UNIQUE constraint failed: command\.id/.test(text)) return 'command-repeated'
  if (/UNIQUE constraint failed: loan\.fiscal_year/.test(text)) return 'number-taken'
  if (/CHECK constraint failed: .*(stock|quantity)/.test(text)) return 'not-enough'
  if (/UNIQUE constraint failed/.test(text)) return 'taken'
  if (/SQLITE_BUSY|database is locked/.test(text)) return 'out-of-turn'
  return null
}

function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.message} ${error.cause === undefined ? '' : messages(error.cause)}`
}
