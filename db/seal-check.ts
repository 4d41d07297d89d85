import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { Db } from './db.ts'
import { sealHash } from './hash.ts'
import { hashesBetween } from './seals.ts'

export type KeptSeal = {
  seq: number
  position: number
  on: CivilDate
  through: number
  seal: string
}

/** What a pasted seal was found to be. `upTo` is how far down the chain it was checked. */
export type SealCheck =
  | { found: 'unknown' }
  | { found: 'differs'; seal: KeptSeal; wrong: KeptSeal }
  | { found: 'intact'; seal: KeptSeal; seals: number; entries: number }
  /** Checked from `from` on; the older seals, down to `next`, are still to be checked. */
  | { found: 'so-far'; seal: KeptSeal; from: number; next: number; entries: number }

const sealsAtOnce = 200
const hashesAtOnce = 5_000
/** Entries in one go: beyond that the page says how far it came, and goes on when asked. */
const entriesAtMost = 100_000

const columns = sql`seq, position, happened_on AS "on", detail ->> '$.through' AS through,
  detail ->> '$.seal' AS seal`

/** The seal of that text, for the batch that seats the reader. */
export function sealNamed(db: Db, seal: string) {
  return db.all<KeptSeal>(sql`
    SELECT ${columns} FROM ledger WHERE stream = 'seal' AND detail ->> '$.seal' = ${seal} LIMIT 1`)
}

/**
 * Computes a seal again from the hashes of the entries that it covers, then the seal before it, and
 * so on down to the first, seal by seal; from the turn `since` where a part was checked before.
 */
export async function checkSeal(
  db: Db,
  seal: KeptSeal | undefined,
  since: number | null,
): Promise<SealCheck> {
  if (!seal) return { found: 'unknown' }
  let from = Math.min(since ?? seal.seq, seal.seq)
  let entries = 0
  let seals = 0
  for (;;) {
    const chain = await sealsDownFrom(db, from)
    for (const [index, each] of chain.entries()) {
      const before = chain[index + 1] ?? { through: 0, seal: '' }
      // The last one of a chunk is the first of the next, which knows what is before it.
      if (index === chain.length - 1 && each.seq > 1) break
      if (entries > 0 && entries + each.through - before.through > entriesAtMost) {
        const first = Math.min(since ?? seal.seq, seal.seq)
        return { found: 'so-far', seal, from: first, next: each.seq, entries }
      }
      if ((await computed(db, before, each)) !== each.seal) {
        return { found: 'differs', seal, wrong: each }
      }
      entries += each.through - before.through
      seals += 1
      if (each.seq === 1) return { found: 'intact', seal, seals, entries }
      from = each.seq - 1
    }
    // Fewer than two, and the first not among them: a seal is missing below, or there is none at all.
    if (chain.length < 2) return { found: 'differs', seal, wrong: seal }
  }
}

function sealsDownFrom(db: Db, seq: number) {
  return db.all<KeptSeal>(sql`
    SELECT ${columns} FROM ledger WHERE stream = 'seal' AND seq <= ${seq}
    ORDER BY seq DESC LIMIT ${sealsAtOnce}`)
}

async function computed(
  db: Db,
  before: { through: number; seal: string },
  { through }: KeptSeal,
): Promise<string> {
  const hashes: string[] = []
  for (let after = before.through; after < through; ) {
    const found = await hashesBetween(db, after, through, hashesAtOnce)
    if (found.length === 0) break
    hashes.push(...found.map(row => row.hash))
    after = found.at(-1)!.position
  }
  return sealHash(before.seal, hashes)
}
