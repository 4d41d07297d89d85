import { type Db, dbOver } from './db.ts'
import { FileClient } from './file-client.ts'

/** How long a commit waits for another process (a backup, the command line) to finish its own. */
const busyMilliseconds = 5000

/**
 * Opens the one file of an office on this machine. `synchronous = FULL` is what keeps whatever
 * was acknowledged through a power cut; its price was measured and is affordable.
 *
 * A pragma holds for one connection only. SQLite runs on this thread, so a second connection wins
 * nothing: there is one, and what is said to it here holds for every statement.
 */
export async function openFile(path: string): Promise<Db> {
  const db = connected(path, true)
  // journal_mode answers a row and cannot run inside a transaction, so it goes alone.
  await db.$client.execute('PRAGMA journal_mode = WAL')
  await db.$client.execute('PRAGMA synchronous = FULL')
  await db.$client.execute('PRAGMA foreign_keys = ON')
  // 8 MB of the file are kept in memory, and not 2: in a book of millions a page of the register touches more
  // than that, and reading them again was a quarter of what its statements cost.
  await db.$client.execute('PRAGMA cache_size = -8000')
  return db
}

/**
 * The same file, to be read beside the connection that writes: each of its reads begins with
 * whatever was committed by then, and nothing that it is asked to write is written.
 */
export async function openFileToRead(path: string): Promise<Db> {
  const db = connected(path)
  await db.$client.execute('PRAGMA query_only = ON')
  return db
}

/**
 * Copies what was committed by now into a new file, while the office goes on: a connection of its
 * own reads one moment's state, and no writer waits for it. It takes the thread that calls it.
 */
export async function copyFileTo(path: string, copy: string): Promise<void> {
  const db = connected(path)
  try {
    await db.$client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  } finally {
    db.close()
  }
}

const connected = (path: string, takesIn = false): Db =>
  dbOver(new FileClient(path, busyMilliseconds, takesIn))
