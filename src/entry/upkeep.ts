import { sha256OfBytes } from '../../db/hash.ts'
import { photoId, photosWithHash } from '../../db/photos.ts'
import { checkSeal, sealNamed } from '../../db/seal-check.ts'
import { latestSeals } from '../../db/seals.ts'
import { recordUpkeep, type UpkeepRow } from '../../db/upkeep.ts'
import { traceOf } from '../domain/trace.ts'
import type { OpenDesk } from '../usecases/desk.ts'

type Ran = Pick<UpkeepRow, 'what' | 'ok' | 'said'> & Partial<Pick<UpkeepRow, 'file' | 'bytes'>>

/** Remembers a backup or a verification: the administrator's page and /healthz read it. */
export async function remember(
  { db, newId, now }: Pick<OpenDesk, 'db' | 'newId' | 'now'>,
  beganAt: Date,
  ran: Ran,
): Promise<void> {
  const times = { beganAt: beganAt.toISOString(), endedAt: now().toISOString() }
  const row = { id: newId(), ...times, file: null, bytes: null, ...ran }
  await db.commit(recordUpkeep(db, row))
}

/**
 * Where no backup is made that could be verified whole: computes the newest seal again from the
 * entries that it covers, as far down its chain as one go bears, and reads a sixteenth of the
 * photos, whichever home they stand in. Once a day, after the seal.
 */
export async function verifyLightly(open: OpenDesk): Promise<void> {
  const began = open.now()
  const { db } = open
  const [last] = await latestSeals(db, 1)
  if (!last) return
  const [seal] = await sealNamed(db, JSON.parse(last.detail).seal)
  const found = await checkSeal(db, seal, null)
  const isSealed = found.found === 'intact' || found.found === 'so-far'
  const photos = await photosOfTheDay(open)
  const ok = isSealed && photos.differing.length === 0
  const said = !isSealed
    ? 'the newest seal is not that of its entries'
    : ok
      ? `the newest seal, over ${found.entries} entries, and ${photos.read} photos`
      : `${photos.differing[0]} is missing or altered, and ${photos.differing.length - 1} more`
  await remember(open, began, { what: 'verify', ok, said })
}

/**
 * Photos by the first digit of their hash, another each day: all of them in sixteen days. They are
 * read one after the other, since a Worker's memory is small.
 */
async function photosOfTheDay({ db, now, outside }: OpenDesk) {
  const day = Math.floor(now().getTime() / 86_400_000)
  const rows = await photosWithHash(db, (day % 16).toString(16))
  const differing: string[] = []
  for (const row of rows) {
    const bytes = await outside.files.get(photoId(row))
    if (bytes === null || sha256OfBytes(bytes) !== row.sha256) differing.push(photoId(row))
  }
  return { read: rows.length, differing }
}

/** What failed by the clock is named in the log; the next hour tries again. */
export const failedOf = (what: string, error: unknown) => ({ what, trace: traceOf(error) })
