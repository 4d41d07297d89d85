import { lt, sql } from 'drizzle-orm'
import type { OfficeStanding, UpkeepRun } from '../src/domain/upkeep.ts'
import type { Db, Statement } from './db.ts'
import { upkeep } from './schema/upkeep.ts'

export type UpkeepRow = typeof upkeep.$inferSelect

/** What is written under a clock that was set back must not hide that it was: so many entries are asked. */
const clockEntries = 1000
/** How long it is remembered that something was done. */
const keptDays = 400

/** The statements that remember a run, and forget the oldest. */
export function recordUpkeep(db: Db, row: UpkeepRow): Statement[] {
  const oldest = new Date(Date.parse(row.endedAt) - keptDays * 86_400_000).toISOString()
  return [db.insert(upkeep).values(row), db.delete(upkeep).where(lt(upkeep.endedAt, oldest))]
}

/**
 * How the office stands, to be read in one batch: each part is found by an index, or by the newest
 * entry, so that it costs the same however long the book is.
 */
export function standingFinds(db: Db) {
  return [
    db.all<Counted>(sql`
      SELECT coalesce((SELECT max(position) FROM ledger), 0) AS position,
        (SELECT recorded_at FROM ledger WHERE kind <> 'sealed' AND position > coalesce(
            (SELECT detail ->> '$.through' FROM ledger WHERE stream = 'seal' ORDER BY seq DESC LIMIT 1), 0)
          ORDER BY position LIMIT 1) AS unsealedSince,
        (SELECT max(recorded_at) FROM (SELECT recorded_at FROM ledger
          ORDER BY position DESC LIMIT ${clockEntries})) AS newestAt,
        (SELECT min(applied_at) FROM migration) AS bornAt,
        (SELECT count(*) FROM import WHERE state = 'waiting') AS imports`),
    newest(db, 'backup', sql`ok IN (0, 1)`),
    newest(db, 'backup', sql`ok = 1`),
    newest(db, 'verify', sql`ok IN (0, 1)`),
    newest(db, 'verify', sql`ok = 1`),
  ] as const
}

type Counted = Pick<
  OfficeStanding,
  'position' | 'unsealedSince' | 'newestAt' | 'bornAt' | 'imports'
>
type Found = Omit<UpkeepRun, 'ok'> & { ok: number }

/** By its index for each outcome: the newest of two is the newest of all. */
function newest(db: Db, what: UpkeepRow['what'], of: ReturnType<typeof sql>) {
  return db.all<Found>(sql`
    SELECT ended_at AS at, ok, said, file, bytes FROM upkeep
    WHERE what = ${what} AND ${of} ORDER BY ended_at DESC LIMIT 1`)
}

export function standingFrom([[counted], ...runs]: readonly [
  Counted[],
  Found[],
  Found[],
  Found[],
  Found[],
]): OfficeStanding {
  const [backup, goodBackup, verify, goodVerify] = runs.map(([row]) =>
    row ? { ...row, ok: row.ok === 1 } : null,
  )
  return {
    ...counted!,
    backup: { last: backup ?? null, lastGood: goodBackup ?? null },
    verify: { last: verify ?? null, lastGood: goodVerify ?? null },
  }
}

/**
 * The same with one look at each server there is: the primary answers it, or a replica where the
 * primary is silent, and how either answered is to be read from `db.servers()` afterwards.
 */
export async function standingNow(db: Db): Promise<OfficeStanding> {
  const [one, two, three, four, five] = await db.both(
    [...standingFinds(db)],
    [db.all(sql`SELECT 1`)],
  )
  return standingFrom([one, two, three, four, five] as Parameters<typeof standingFrom>[0])
}

/** What the database takes on its disk, how much files and photos have, and the newest migration. */
export function sizes(db: Db) {
  return db.all<{ database: number; files: number; bytes: number; schema: string }>(sql`
    WITH kept (size) AS (
      SELECT size FROM file UNION ALL SELECT size FROM photo WHERE erased_at IS NULL)
    SELECT (SELECT page_count FROM pragma_page_count()) * (SELECT page_size FROM pragma_page_size()) AS database,
      (SELECT count(*) FROM kept) AS files, (SELECT coalesce(sum(size), 0) FROM kept) AS bytes,
      (SELECT max(name) FROM migration) AS schema`)
}
