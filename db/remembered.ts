import { fillPlaceholders, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Db, Statement } from './db.ts'

/** What drizzle makes of a query: its words, and how its rows are read. */
type Made = { getQuery(): { sql: string; params: unknown[] } }

/**
 * A query whose words are always the same, whatever the one value in it: drizzle makes them at the
 * first use in this process, and each further use only fills the value in. Making them anew took a
 * sixth of the time of a hot page.
 */
export function remembered<Value extends string | number | null, Query extends Statement>(
  build: (db: Db, value: Placeholder) => Query,
): (db: Db, value: Value) => Query {
  let made: Made | null = null
  return (db, value) => {
    made ??= (build(db, sql.placeholder('value')) as unknown as { _prepare(): Made })._prepare()
    return new Filled(db, made, value) as unknown as Query
  }
}

/** The same of a query without any value. */
export const always = <Query extends Statement>(build: (db: Db) => Query): ((db: Db) => Query) => {
  const query = remembered<null, Query>(build)
  return db => query(db, null)
}

/** As `db.batch` takes a statement, and alone it runs when it is awaited, as those of drizzle do. */
class Filled implements PromiseLike<unknown> {
  constructor(
    private readonly db: Db,
    private readonly made: Made,
    private readonly value: unknown,
  ) {}

  _prepare(): Made {
    const { sql: text, params } = this.made.getQuery()
    const query = { sql: text, params: fillPlaceholders(params, { value: this.value }) }
    return Object.assign(Object.create(this.made), { getQuery: () => query })
  }

  toSQL() {
    return this._prepare().getQuery()
  }

  // biome-ignore lint/suspicious/noThenProperty: a statement of drizzle's runs when it is awaited.
  then<A, B>(
    done?: ((rows: unknown) => A | PromiseLike<A>) | null,
    failed?: ((why: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    const rows: Promise<unknown> = this.db
      .batch([this as unknown as Statement])
      .then(([each]) => each)
    return rows.then(done as (rows: unknown) => A, failed)
  }
}

const dialect = new SQLiteAsyncDialect({ casing: 'snake_case' })

/**
 * A part of a query that holds no value, as one piece of text: drizzle would walk through its
 * pieces at each use.
 */
export function fixed(part: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(part)
  if (params.length > 0) throw new Error('A fixed part of a query holds no value.')
  return sql.raw(text)
}
