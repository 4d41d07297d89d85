import { desc } from 'drizzle-orm'
import type { Db } from './db.ts'
import { entryHash } from './hash.ts'
import { entryFrom } from './ledger.ts'
import { ledger } from './schema/ledger.ts'

/**
 * Up to this many bytes a file is looked through whole at each start, which takes some tenths of a
 * second.
 */
const wholeMost = 64 * 1024 * 1024
/** Of a larger one, the newest entries: what was written last is what a crash may have torn. */
const newestEntries = 200

/**
 * What of the office's file is damaged, in a few words, as far as a start can afford to look; null
 * where nothing is. The whole of a large file is looked at by verify alone. Throws what SQLite says
 * of a file that it cannot read at all, or not write to.
 */
export async function damageIn(db: Db): Promise<string | null> {
  const ask = async (sql: string) => (await db.$client.execute(sql)).rows
  const tables = new Set((await ask('SELECT name FROM sqlite_master')).map(({ name }) => name))
  // Asks for the right to write, and writes nothing: a file that can only be read is told here.
  if (tables.has('migration')) await ask('DELETE FROM migration WHERE 0')
  const [pages] = await ask(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  )
  if (Number(pages!.bytes) <= wholeMost) {
    const [found] = await ask('PRAGMA quick_check(1)')
    const said = String(Object.values(found!)[0])
    return said === 'ok' ? null : said
  }
  if (!tables.has('ledger')) return null
  const newest = await db.select().from(ledger).orderBy(desc(ledger.position)).limit(newestEntries)
  const torn = newest.find(row => !isItself(row))
  return torn ? `entry ${torn.position} is not what its hash says` : null
}

function isItself(row: typeof ledger.$inferSelect): boolean {
  try {
    return entryHash(entryFrom(row), row.previousHash, row.detail) === row.hash
  } catch {
    return false
  }
}
