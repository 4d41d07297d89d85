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
 * entries that it covers, as far down its chain as one go bears. Once a day, after the seal.
 */
export async function verifyLightly(open: OpenDesk): Promise<void> {
  const began = open.now()
  const { db } = open
  const [last] = await latestSeals(db, 1)
  if (!last) return
  const [seal] = await sealNamed(db, JSON.parse(last.detail).seal)
  const found = await checkSeal(db, seal, null)
  const ok = found.found === 'intact' || found.found === 'so-far'
  const said = ok
    ? `the newest seal, over ${found.entries} entries`
    : `the newest seal is not that of its entries`
  await remember(open, began, { what: 'verify', ok, said })
}

/** What failed by the clock is named in the log; the next hour tries again. */
export const failedOf = (what: string, error: unknown) => ({ what, trace: traceOf(error) })
