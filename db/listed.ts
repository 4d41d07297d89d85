import { type SQL, sql } from 'drizzle-orm'

/** The values for `IN`. An empty list is SQLite's `()`: nothing is in it, and everything is outside it. */
export const listed = (values: string[]): SQL =>
  sql`(${sql.join(
    values.map(value => sql`${value}`),
    sql`, `,
  )})`
