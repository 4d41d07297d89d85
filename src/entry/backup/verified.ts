import type { Db } from '../../../db/db.ts'
import { checkSeal, sealNamed } from '../../../db/seal-check.ts'
import { lastPosition, latestSeals } from '../../../db/seals.ts'
import { verifyBook } from '../../../db/verify.ts'

/**
 * Drawing a book again takes memory that grows with it (measured: 400 MB for 100,000 entries of
 * 30,000 loans), and a backup must not fail for that. Beyond so many entries the seals are computed
 * again from the hashes they cover, which takes none, and `npm run verify` does the rest.
 */
const drawnMost = 500_000

type Verified = { state: 'intact' | 'differs'; said: string }

/** Verifies a copy of a book as thoroughly as its size lets one machine do beside its work. */
export async function verifiedCopy(db: Db, most = drawnMost): Promise<Verified> {
  const [last] = await lastPosition(db)
  if ((last?.position ?? 0) > most) return verifiedBySeals(db)
  const found = await verifyBook(db)
  if (!found.ok) return { state: 'differs', said: found.difference }
  return { state: 'intact', said: `${found.entries} entries in ${found.streams} streams` }
}

async function verifiedBySeals(db: Db): Promise<Verified> {
  const [last] = await latestSeals(db, 1)
  if (!last) return { state: 'differs', said: 'no seal stands in a book of this length' }
  const [seal] = await sealNamed(db, JSON.parse(last.detail).seal)
  let entries = 0
  for (let since: number | null = null; ; ) {
    const found = await checkSeal(db, seal, since)
    if (found.found === 'so-far') {
      entries += found.entries
      since = found.next
    } else if (found.found === 'intact') {
      return { state: 'intact', said: `${entries + found.entries} entries by their seals` }
    } else {
      return { state: 'differs', said: 'a seal is not that of the entries it covers' }
    }
  }
}
