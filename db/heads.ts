import { sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { runningHash } from './hash.ts'

/**
 * Where a book has come to, to be compared with another copy of it: two books with the same heads
 * hold the same entries, for each entry's hash chains all before it in its stream.
 */
export type BookHeads = {
  /** The last position, which is the number of entries, for none is missing; 0 in an empty book. */
  position: number
  /** Of the entry at that position; '' in an empty book. */
  hash: string
  streams: number
  /** SHA-256 over `STREAM SEQ HASH\n` of the last entry of each stream, by the stream's name. */
  digest: string
  /** The newest seal; null where none was made. */
  seal: { through: number; seal: string } | null
}

const streamsAtOnce = 2_000

/** Reads the heads of all streams, some at a time by the index on streams. */
export async function bookHeads(db: Db): Promise<BookHeads> {
  const [[last], [seal]] = await db.batch([
    db.all<{ position: number; hash: string }>(
      sql`SELECT position, hash FROM ledger ORDER BY position DESC LIMIT 1`,
    ),
    db.all<{ through: number; seal: string }>(sql`
      SELECT detail ->> '$.through' AS through, detail ->> '$.seal' AS seal FROM ledger
      WHERE stream = 'seal' ORDER BY seq DESC LIMIT 1`),
  ])
  const digest = runningHash()
  let streams = 0
  for (let after = ''; ; ) {
    const heads = await headsAfter(db, after)
    for (const { stream, seq, hash } of heads) digest.add(`${stream} ${seq} ${hash}\n`)
    streams += heads.length
    if (heads.length < streamsAtOnce) break
    after = heads.at(-1)!.stream
  }
  const { position = 0, hash = '' } = last ?? {}
  return { position, hash, streams, digest: digest.end(), seal: seal ?? null }
}

function headsAfter(db: Db, after: string) {
  return db.all<{ stream: string; seq: number; hash: string }>(sql`
    SELECT stream, max(seq) AS seq, hash FROM ledger WHERE stream > ${after}
    GROUP BY stream ORDER BY stream LIMIT ${streamsAtOnce}`)
}

/** What of two heads differs, in words; null where they are of the same book. */
export function headsDifference(found: BookHeads, wanted: BookHeads): string | null {
  if (found.position !== wanted.position) {
    return `${found.position} entries instead of ${wanted.position}`
  }
  if (found.hash !== wanted.hash) return `entry ${found.position} is not the same`
  if (found.streams !== wanted.streams || found.digest !== wanted.digest) {
    return 'the last entries of the streams are not the same'
  }
  const isSealed =
    found.seal?.seal === wanted.seal?.seal && found.seal?.through === wanted.seal?.through
  return isSealed ? null : 'the newest seal is not the same'
}
