import type { Client, InArgs, InStatement, ResultSet, TransactionMode } from '@libsql/client'
import type { Book, Following } from './following.ts'
import { outageIn } from './outage.ts'
import { type Tally, timed } from './tally.ts'

type Batch = (InStatement | [string, InArgs?])[]

/** The servers of one office, as one process reaches them. */
export type Servers = {
  following: Following
  /** `soon`: gives up early, where a replica could stand in. */
  primary(soon: boolean): Client
  /** A replica that answers once it has come to `need` in the log of replication. */
  replica(need: number): Client
}

/** A client that reads a page where it may be read; whatever writes goes to the primary. */
export type PageClient = Client & {
  /** `fresh` from the primary and `finds` from the replica, side by side: one round trip. */
  both(fresh: Batch, finds: Batch): Promise<ResultSet[]>
}

/** Two databases with one answer to this hold one office's book: when it was born, and its first entry. */
const whoseBook = `SELECT (SELECT min(applied_at) FROM migration) AS born,
  (SELECT hash FROM ledger WHERE position = 1) AS first`

/**
 * Reads for one request that changes nothing. `written`: how far in the log of replication whoever
 * asks has written. What is read beside the seat comes from the replica where it has come far enough
 * (following.ts), else from the primary; a replica that fails costs one round trip more, once.
 */
export function pageClient(servers: Servers, tally: Tally, written: number): PageClient {
  const { following } = servers
  let need = written
  let vouched = false

  const primaryNow = () => servers.primary(following.replicaAnswers)
  const trip = <Answer>(ask: () => Promise<Answer>) => timed(tally, ask)

  /** What the replica found. Every answer of it says whose book it is of, and a stranger's is thrown away. */
  async function ofReplica(least: number, asked: Batch): Promise<ResultSet[]> {
    const answers = await servers.replica(least).batch([...asked, whoseBook], 'read')
    following.replicaHolds(bookIn(answers.pop()))
    if (following.sameBook === false)
      throw new Error('The replica holds the book of another office.')
    return answers
  }

  async function replicaAlone(asked: Batch): Promise<ResultSet[]> {
    const answers = await trip(() => ofReplica(0, asked))
    // Nobody compared the books yet; but whose session stands there, the office is theirs.
    vouched ||= following.sameBook === true || (answers[0]?.rows.length ?? 0) > 0
    if (!vouched) throw new Error('The primary is silent, and nobody knows whose book this is.')
    tally.stale = { milliseconds: following.behind() }
    return answers
  }

  /** The replica is asked beside it how far it has come, so that the next page may be its own. */
  async function fromPrimary(asked: Batch): Promise<ResultSet[]> {
    const probes = following.asks('replica')
    const [answers] = await trip(() =>
      Promise.allSettled([
        primaryNow().batch([...asked, whoseBook], 'read'),
        probes ? ofReplica(0, []) : Promise.resolve(null),
      ]),
    )
    if (answers.status === 'rejected') return inStead(answers.reason, asked)
    following.primaryHolds(bookIn(answers.value.pop()))
    return answers.value
  }

  /** The replica's answer where the primary gave none. */
  function inStead(error: unknown, asked: Batch): Promise<ResultSet[]> {
    const isAway = ['silent', 'slow'].includes(outageIn(error))
    if (!isAway || !following.replicaAnswers) throw error
    return replicaAlone(asked)
  }

  async function both(fresh: Batch, finds: Batch): Promise<ResultSet[]> {
    if (following.replicaAnswers && !following.asks('primary')) {
      return replicaAlone([...fresh, ...finds])
    }
    const least = finds.length === 0 ? null : following.need(need)
    if (least === null) return fromPrimary([...fresh, ...finds])
    const [first, rest] = await trip(() =>
      Promise.allSettled([primaryNow().batch(fresh, 'read'), ofReplica(least, finds)]),
    )
    if (first.status === 'rejected') return inStead(first.reason, [...fresh, ...finds])
    if (rest.status === 'fulfilled') return [...first.value, ...rest.value]
    return [...first.value, ...(await trip(() => primaryNow().batch(finds, 'read')))]
  }

  async function read(asked: Batch): Promise<ResultSet[]> {
    if (following.replicaAnswers && !following.asks('primary')) return replicaAlone(asked)
    const least = following.need(need)
    if (least === null) return fromPrimary(asked)
    try {
      return await trip(() => ofReplica(least, asked))
    } catch {
      return fromPrimary(asked)
    }
  }

  async function write<Answer>(ask: (primary: Client) => Promise<Answer>): Promise<Answer> {
    try {
      return await trip(() => ask(servers.primary(false)))
    } finally {
      // Whatever this request reads now, it sees what it wrote.
      need = Math.max(need, following.written ?? 0)
    }
  }

  return Object.assign(Object.create(servers.primary(false)) as Client, {
    both,
    batch: (asked: Batch, mode?: TransactionMode) =>
      mode === 'write' || !asked.every(isRead)
        ? write(primary => primary.batch(asked, mode))
        : read(asked),
    execute: async (asked: InStatement, args?: InArgs) => {
      const statement = typeof asked === 'string' ? { sql: asked, args: args ?? [] } : asked
      if (!isRead(statement)) return write(primary => primary.execute(statement))
      return (await read([statement]))[0]!
    },
    close: () => servers.primary(false).close(),
  })
}

const isRead = (asked: Batch[number]): boolean => {
  const sql = typeof asked === 'string' ? asked : Array.isArray(asked) ? asked[0] : asked.sql
  return /^\s*(SELECT|WITH|VALUES)\b/i.test(sql)
}

const bookIn = (answer: ResultSet | undefined): Book => {
  const row = answer?.rows[0]
  return { born: row?.born ?? null, first: row?.first ?? null }
}
