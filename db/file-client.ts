import {
  type Client,
  type InArgs,
  type InStatement,
  LibsqlBatchError,
  LibsqlError,
  type ResultSet,
  type Row,
  type TransactionMode,
} from '@libsql/client'
import Database from 'libsql'
import { told } from './file-errors.ts'
import { answer, isReader, type Plain, plainArgs, rowMaker } from './file-rows.ts'

/** How many statements stay prepared: more than the product has. */
const preparedMost = 500
/** A statement of many rows is written once and never again in these very words. */
const wordsMost = 8_000
const begins = {
  write: 'BEGIN IMMEDIATE',
  read: 'BEGIN TRANSACTION READONLY',
  deferred: 'BEGIN DEFERRED',
}

/** A statement that SQLite has parsed, and the shape of its rows; without columns it answers none. */
type Prepared = {
  statement: Database.Statement
  columns: string[]
  types: string[]
  rowOf: ((values: Plain[]) => Row) | null
}

type Batch = (InStatement | [string, InArgs?])[]
/** A batch that waits for its commit, and whoever waits for the batch. */
type Waiting = {
  statements: Batch
  resolve(answers: ResultSet[]): void
  reject(error: unknown): void
}

/**
 * One connection to a file, with the face of `@libsql/client`. That client parses every statement anew, which was a fifth of
 * what a page cost; this one keeps what is parsed. SQLite runs on this thread, so nothing ever waits inside of a call, and a
 * batch is never divided. Interactive transactions are not used here (house.md).
 */
export class FileClient implements Client {
  readonly protocol = 'file'
  /** Batches that write keep their turn here: whoever calls need not queue them. */
  readonly commitsTogether = true
  closed = false
  private readonly connection: Database.Database
  private readonly prepared = new Map<string, Prepared>()
  private waiting: Waiting[] = []

  /**
   * `timeout`: milliseconds that a statement waits for another process. `takesIn`: whoever closes it leaves one whole file.
   */
  constructor(
    path: string,
    timeout: number,
    private readonly takesIn = false,
  ) {
    try {
      // What the type does not know yet: the time to wait.
      this.connection = new Database(path, { timeout } as Database.Options)
    } catch (error) {
      throw told(error)
    }
    this.run('SELECT 1')
  }

  async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    return this.run(
      typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement,
    )
  }

  /**
   * All or nothing. Batches that write and come in the same turn of the event loop share one commit, because what a commit
   * costs is the disk's answer that it is safe; each stands in a savepoint, so that one that is refused undoes only itself.
   */
  batch(statements: Batch, mode: TransactionMode = 'deferred'): Promise<ResultSet[]> {
    if (mode !== 'write') return Promise.resolve().then(() => this.alone(statements, mode))
    return new Promise((resolve, reject) => {
      this.waiting.push({ statements, resolve, reject })
      if (this.waiting.length === 1) setImmediate(() => this.commitWaiting())
    })
  }

  private alone(statements: Batch, mode: TransactionMode): ResultSet[] {
    this.control(begins[mode])
    try {
      const answers = statements.map((each, at) => this.runIn(each, at))
      this.control('COMMIT')
      return answers
    } finally {
      // Whatever went wrong; some errors have ended the transaction already.
      if (this.connection.inTransaction) this.control('ROLLBACK')
    }
  }

  private commitWaiting(): void {
    const together = this.waiting.splice(0)
    const [first, ...others] = together
    if (others.length === 0 && first) {
      try {
        first.resolve(this.alone(first.statements, 'write'))
      } catch (error) {
        first.reject(error)
      }
      return
    }
    try {
      this.control(begins.write)
      const settle = together.map(each => this.savepoint(each))
      this.control('COMMIT')
      // Nobody is told before the disk has all of it.
      for (const tell of settle) tell()
    } catch (error) {
      if (!this.closed && this.connection.inTransaction) this.control('ROLLBACK')
      for (const { reject } of together) reject(error)
    }
  }

  /** Runs one of several batches, and answers how to tell whoever waits for it. Throws where the whole commit is lost. */
  private savepoint({ statements, resolve, reject }: Waiting): () => void {
    this.control('SAVEPOINT one')
    try {
      const answers = statements.map((each, at) => this.runIn(each, at))
      this.control('RELEASE one')
      return () => resolve(answers)
    } catch (error) {
      // A full disk, say, has ended the transaction with all that stood in it.
      if (!this.connection.inTransaction) throw error
      this.control('ROLLBACK TO one')
      this.control('RELEASE one')
      return () => reject(error)
    }
  }

  /**
   * What stands in the log beside the file goes into it, so that who copies the file of a stopped office has all of it. SQLite
   * does that for the last one who closes, but statements that were kept hold the file open until they are swept up.
   */
  close(): void {
    if (this.closed) return
    this.closed = true
    this.prepared.clear()
    try {
      // Where another process is at work, it does so itself one day; nobody waits for that here.
      if (this.takesIn)
        this.connection.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // A full disk, say: what is in the log is safe there.
    }
    this.connection.close()
  }

  async executeMultiple(sql: string): Promise<void> {
    this.prepared.clear()
    try {
      this.connection.exec(sql)
    } catch (error) {
      throw told(error)
    }
  }

  migrate(): never {
    throw new Error('A file is migrated by batches of its own: db/migrate.ts.')
  }

  transaction(): never {
    throw new Error('Interactive transactions are not used: a commit is one batch.')
  }

  sync(): never {
    throw new Error('A file on this machine is no replica.')
  }

  reconnect(): never {
    throw new Error('A file is opened once.')
  }

  private runIn(each: Batch[number], at: number): ResultSet {
    try {
      const statement = Array.isArray(each) ? { sql: each[0], args: each[1] ?? [] } : each
      // A trigger may roll the whole transaction back; what follows must not stand alone.
      if (!this.connection.inTransaction) {
        throw new LibsqlError('The transaction has been rolled back', 'TRANSACTION_CLOSED')
      }
      return this.run(statement)
    } catch (error) {
      if (!(error instanceof LibsqlError)) throw error
      const { message, code, extendedCode, rawCode, cause } = error
      throw new LibsqlBatchError(message, at, code, extendedCode, rawCode, cause as Error)
    }
  }

  /** Begins and ends; never kept, since one that fails would go on holding what it had begun to read. */
  private control(sql: string): void {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
    try {
      this.connection.exec(sql)
    } catch (error) {
      throw told(error)
    }
  }

  private run(asked: InStatement): ResultSet {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
    const { sql, args = [] } = typeof asked === 'string' ? { sql: asked } : asked
    try {
      const { statement, columns, types, rowOf } = this.prepare(sql)
      const given = plainArgs(args)
      if (rowOf === null) {
        const { changes, lastInsertRowid } = statement.run(given)
        return answer([], [], [], changes, BigInt(lastInsertRowid))
      }
      return answer(columns, types, (statement.all(given) as Plain[][]).map(rowOf), 0, undefined)
    } catch (error) {
      // It may have stopped halfway, and what stopped halfway holds a lock.
      this.prepared.delete(sql)
      throw told(error)
    }
  }

  private prepare(sql: string): Prepared {
    const known = this.prepared.get(sql)
    this.prepared.delete(sql)
    const prepared = known ?? this.parsed(sql)
    // What changes the tables changes the columns of what was parsed before.
    if (/^\s*(CREATE|ALTER|DROP)\b/i.test(sql)) this.prepared.clear()
    else if (sql.length <= wordsMost) this.prepared.set(sql, prepared)
    if (this.prepared.size > preparedMost) {
      const [oldest] = this.prepared.keys()
      this.prepared.delete(oldest!)
    }
    return prepared
  }

  private parsed(sql: string): Prepared {
    const statement = this.connection.prepare(sql)
    if (!isReader(statement)) return { statement, columns: [], types: [], rowOf: null }
    const described = statement.columns()
    const columns = described.map(({ name }) => name)
    const types = described.map(({ type }) => type ?? '')
    return { statement, columns, types, rowOf: rowMaker(columns) }
  }
}
