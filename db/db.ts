import type { Client, InArgs, InStatement } from '@libsql/client'
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/libsql/web'
import { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Servers as ServersHeard } from '../src/domain/servers.ts'
import type { Following } from './following.ts'
import { isSurelyUnwritten, Uncertain } from './outage.ts'
import { type PageClient, pageClient, type Servers } from './page-client.ts'
import * as schema from './schema/index.ts'
import { type Tally, timed } from './tally.ts'

/** A query that is built and not run yet; it runs when awaited, or in `db.batch` with others. */
export type Statement = BatchItem<'sqlite'>

/** Why the database refused a commit. Everything else is thrown: it is nobody's answer. */
type Conflict =
  | 'out-of-turn'
  | 'number-taken'
  | 'command-repeated'
  | 'not-enough'
  | 'hold-exceeded'
  | 'year-closed'
  | 'taken'

type CommitOutcome = { ok: true } | { ok: false; conflict: Conflict }

export type Db = Drizzle & {
  /**
   * One round trip, all or nothing. Commits of one process wait for one another, or share the disk's
   * answer. Throws what keeps the database from writing, or Uncertain where the answer never came.
   */
  commit(statements: Statement[]): Promise<CommitOutcome>
  /** One statement of plain text, for migrations and triggers. */
  run(statements: InStatement[]): Promise<void>
  /**
   * One round trip of two kinds: `fresh` is what may never be old, who asks and what they may, and
   * `finds` what a replica may answer, where there is one and this request changes nothing.
   */
  both<Fresh extends Statement[], Finds extends Statement[]>(
    fresh: [...Fresh],
    finds: [...Finds],
  ): Promise<[...BatchResponse<Fresh>, ...BatchResponse<Finds>]>
  /** What this process knows of the primary and of its replica; null where there is one address. */
  servers(): ServersHeard | null
  /** How far the primary's log of replication had come at its last answer; null without a replica. */
  written(): number | null
  /** Commits that wait for others of this process now, the one under way included. */
  waiting(): number
  /**
   * One and the same for all requests of this process that this database answers: a key for what
   * they share.
   */
  shared: object
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): void
}

const drizzleOver = (client: Client) => drizzle(client, { schema, casing: 'snake_case' })
type Drizzle = ReturnType<typeof drizzleOver>

/** Commits of one process wait for one another, whoever asks for them. */
type Queue = { last: Promise<unknown>; waiting: number }

/** The same face over a file (Node) and over HTTP (workerd): see open-file.ts, open-http.ts. */
export function dbOver(client: Client): Db {
  return facing(drizzleOver(client), client, { last: Promise.resolve(), waiting: 0 })
}

/**
 * The same database, and the same queue of commits, for one request whose round trips are counted.
 * `page`: it changes nothing, so a replica may answer it that holds what the browser wrote before.
 */
export function counted(db: Db, tally: Tally, page?: { written: number }): Db {
  const servers = serversOf(db.$client)
  const client =
    page && servers ? pageClient(servers, tally, page.written) : countedClient(db.$client, tally)
  return facing(over(db, client), client, queueOf.get(db)!, tally)
}

/** Drizzle asks through its session's client: one of our own before both, and all else is theirs. */
function over(db: Drizzle, client: Client): Drizzle {
  const { session } = db as unknown as { session: object }
  const ownSession = Object.assign(Object.create(session), { client })
  return Object.assign(Object.create(db), { session: ownSession, $client: client })
}

/** Where there is a replica, the client carries both servers: see open-http.ts. */
const serversOf = (client: Client) => (client as Client & { servers?: Servers }).servers
const followingOf = (client: Client): Following | undefined => serversOf(client)?.following

const queueOf = new WeakMap<object, Queue>()

function facing(db: Drizzle, client: Client, queue: Queue, tally?: Tally): Db {
  const commit = async (statements: Statement[]): Promise<CommitOutcome> => {
    queue.waiting += 1
    // A file's client keeps the turns itself, and commits together what comes together.
    const before = 'commitsTogether' in client ? null : queue.last
    const turn = before
      ? before.then(() => commitNow(client, statements))
      : commitNow(client, statements)
    if (before) queue.last = turn.catch(() => undefined)
    try {
      const outcome = await turn
      if (tally) tally[outcome.ok ? 'commits' : 'conflicts'] += 1
      return outcome
    } finally {
      queue.waiting -= 1
    }
  }
  // Drizzle's own `run` builds a statement of the text; ours runs a list of plain ones at once.
  const builtRun = BaseSQLiteDatabase.prototype.run.bind(db) as Drizzle['run']
  const run = ((given: InStatement[] | Parameters<typeof builtRun>[0]) =>
    Array.isArray(given) ? client.batch(given, 'write') : builtRun(given)) as Db['run']
  const ping = async () => {
    await client.execute('SELECT 1')
  }
  const both = ((fresh: Statement[], finds: Statement[]) => {
    const all = [...fresh, ...finds] as unknown as [Statement, ...Statement[]]
    if (!('both' in client)) return db.batch(all)
    const batch = (asked: InStatement[]) =>
      (client as PageClient).both(asked.slice(0, fresh.length), asked.slice(fresh.length))
    return over(db, Object.assign(Object.create(client), { batch })).batch(all)
  }) as unknown as Db['both']
  const further = {
    commit,
    run,
    ping,
    both,
    waiting: () => queue.waiting,
    close: () => client.close(),
    shared: queue,
    servers: () => followingOf(client)?.servers() ?? null,
    written: () => followingOf(client)?.written ?? null,
  }
  const whole = Object.assign(db, further)
  queueOf.set(whole, queue)
  return whole
}

function countedClient(client: Client, tally: Tally): Client {
  return Object.assign(Object.create(client), {
    execute: (...args: Parameters<Client['execute']>) =>
      timed(tally, () => client.execute(...args)),
    batch: (...args: Parameters<Client['batch']>) => timed(tally, () => client.batch(...args)),
    close: () => client.close(),
  })
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
    if (conflict === null) throw isSurelyUnwritten(error) ? error : new Uncertain(error)
    return { ok: false, conflict }
  }
}

/** The text and arguments of a drizzle statement, as its own batch would send them. */
export function built(statement: Statement): InStatement {
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
