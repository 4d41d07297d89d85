import { createClient } from '@libsql/client'
import { type Db, dbOver } from './db.ts'

/**
 * Opens the one file of an office on this machine. `synchronous = FULL` is what keeps whatever
 * was acknowledged through a power cut; its price was measured and is affordable.
 */
export async function openFile(path: string): Promise<Db> {
  const db = dbOver(createClient({ url: `file:${path}` }))
  // journal_mode answers a row and cannot run inside a transaction, so it goes alone.
  await db.$client.execute('PRAGMA journal_mode = WAL')
  await db.$client.execute('PRAGMA synchronous = FULL')
  await db.$client.execute('PRAGMA busy_timeout = 5000')
  return db
}
