import { asc, desc, eq } from 'drizzle-orm'
import type { Entry, NewEntry } from '../src/domain/entry.ts'
import type { Db, Statement } from './db.ts'
import { canonicalText, entryHash, personalHash } from './hash.ts'
import { remembered } from './remembered.ts'
import { command as commandTable, ledger, personal } from './schema/ledger.ts'

/** Where a stream stands: its last turn and the hash that the next entry chains to. */
export type Head = { seq: number; hash: string }
export const noHead: Head = { seq: 0, hash: '' }

/** Gives new entries of one stream their turns and hashes, after the head that was read. */
export function chain(head: Head, entries: NewEntry[]): Omit<Entry, 'position'>[] {
  let { seq, hash } = head
  return entries.map(entry => {
    seq += 1
    const previousHash = hash
    const turned = { ...entry, seq }
    hash = entryHash(turned, previousHash)
    return { ...turned, previousHash, hash }
  })
}

/** The statements that write chained entries. The database refuses them when out of turn. */
export function append(db: Db, entries: Omit<Entry, 'position'>[]): Statement[] {
  return entries.map(entry =>
    db.insert(ledger).values({ ...entry, detail: canonicalText(entry.detail) }),
  )
}

/** The erasable part of an entry and the hash that binds it. `salt` must be random. */
export function bindPersonal(
  db: Db,
  entryId: string,
  salt: string,
  content: Record<string, unknown>,
): { hash: string; statement: Statement } {
  const text = canonicalText(content)
  return {
    hash: personalHash(salt, text),
    statement: db.insert(personal).values({ entry: entryId, salt, content: text }),
  }
}

/** A row of the book as a domain entry. */
export function entryFrom(row: typeof ledger.$inferSelect): Entry {
  return { ...row, detail: JSON.parse(row.detail) } as Entry
}

/** Where a stream stands: see `Head`; no row before its first entry. */
export function headOf(db: Db, stream: string) {
  return db
    .select({ seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .where(eq(ledger.stream, stream))
    .orderBy(desc(ledger.seq))
    .limit(1)
}

/** A stream in its order, as rows for `entryFrom`. */
export const stream = remembered((db, name) =>
  db.select().from(ledger).where(eq(ledger.stream, name)).orderBy(asc(ledger.seq)),
)

export const commandById = remembered((db, id) =>
  db.select().from(commandTable).where(eq(commandTable.id, id)).limit(1),
)

/** Goes first into the batch of its command: the second of two with one id is refused by it. */
export function recordCommand(db: Db, row: typeof commandTable.$inferInsert): Statement {
  return db.insert(commandTable).values(row)
}
