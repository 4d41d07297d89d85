import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import { type EntryOf, type NewEntry, streamOf } from '../src/domain/entry.ts'
import type { Db, Statement } from './db.ts'
import { sealHash } from './hash.ts'
import { append, chain, entryFrom, noHead } from './ledger.ts'
import { ledger } from './schema/ledger.ts'

/** The newest seals, newest first. The first of them is what the next one builds upon. */
export function latestSeals(db: Db, limit: number) {
  return db
    .select()
    .from(ledger)
    .where(eq(ledger.stream, 'seal'))
    .orderBy(desc(ledger.seq))
    .limit(limit)
}

export function lastPosition(db: Db) {
  return db
    .select({ position: ledger.position })
    .from(ledger)
    .orderBy(desc(ledger.position))
    .limit(1)
}

/** Hashes after one position up to another, in the order of the book, some at a time. */
export function hashesBetween(db: Db, after: number, through: number, limit: number) {
  return db
    .select({ position: ledger.position, hash: ledger.hash })
    .from(ledger)
    .where(and(gt(ledger.position, after), lte(ledger.position, through)))
    .orderBy(asc(ledger.position))
    .limit(limit)
}

export type Seal = { through: number; seal: string }
type Turn = Pick<EntryOf<'sealed'>, 'position' | 'seq' | 'previousHash' | 'hash'>
type Base = Omit<EntryOf<'sealed'>, 'stream' | 'kind' | 'detail' | keyof Turn>

const hashesAtOnce = 5_000

/**
 * A seal over everything that is new since the last one: its work grows with what is new. With
 * `upTo` it covers the book up to that position, which whoever asks has read, and no further.
 */
export async function appendSeal(
  db: Db,
  base: Base,
  upTo?: number,
): Promise<{ statements: Statement[]; made: Seal; isNew: boolean }> {
  const [[last], [end]] = await db.batch([latestSeals(db, 1), lastPosition(db)])
  const before = last ? (entryFrom(last) as EntryOf<'sealed'>).detail : { through: 0, seal: '' }
  const through = upTo ?? end?.position ?? 0
  const hashes: string[] = []
  let after = before.through
  while (after < through) {
    const found = await hashesBetween(db, after, through, hashesAtOnce)
    hashes.push(...found.map(row => row.hash))
    after = found.at(-1)?.position ?? through
  }
  const made = { through, seal: sealHash(before.seal, hashes) }
  const entry: NewEntry = { ...base, stream: streamOf.seal, kind: 'sealed', detail: made }
  const statements = append(db, chain(last ?? noHead, [entry]))
  // A seal entry itself is no news: it would make a new seal every day for ever.
  return { statements, made, isNew: through > (last?.position ?? 0) }
}
