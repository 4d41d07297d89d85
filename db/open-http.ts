import { createClient } from '@libsql/client/web'
import { type Db, dbOver } from './db.ts'

/** Opens an office on a libSQL server, from the edge or from a machine. */
export function openHttp(url: string, authToken?: string): Db {
  return dbOver(createClient({ url, ...(authToken && { authToken }) }))
}
