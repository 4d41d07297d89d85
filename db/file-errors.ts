import { LibsqlError } from '@libsql/client'
import Database from 'libsql'

/**
 * An error of SQLite as every client of libSQL tells it: `SQLITE_CONSTRAINT_TRIGGER` is a
 * SQLITE_CONSTRAINT.
 */
export function told(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code, message, rawCode } = error as Error & { code: string; rawCode?: number }
  const base = code.split('_').slice(0, 2).join('_')
  return new LibsqlError(message, base, code, rawCode, error)
}
