import { linesAsAt, listFrom, loansAsAt, saveList } from '../../../db/check-list.ts'
import { checkById, checkFrom, countsOf, linesOf, saveCheck } from '../../../db/checks.ts'
import type { Statement } from '../../../db/db.ts'
import { append, chain, noHead } from '../../../db/ledger.ts'
import { lastPosition } from '../../../db/seals.ts'
import { listDay } from '../../domain/check.ts'
import { applyToCheck, type CheckRow } from '../../domain/draw-check.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { type Decided, type Desk, entryBase } from '../desk.ts'

export async function findCheck(desk: Desk, id: string): Promise<CheckRow | null> {
  const [row] = await checkById(desk.db, id)
  return row ? checkFrom(row) : null
}

/** A check with its list and all that was counted of it. */
export async function findCounted({ db }: Desk, id: string) {
  const [[row], lines, counts] = await db.batch([
    checkById(db, id),
    linesOf(db, id),
    countsOf(db, id),
  ])
  return row ? { check: checkFrom(row), lines, counts } : null
}

type Said = Pick<
  Extract<
    NewEntry,
    { kind: 'check-appointed' | 'check-opened' | 'finding-settled' | 'check-reported' }
  >,
  'kind' | 'detail'
>

/**
 * The entries in the check's own stream, the rows of its list and its picture after them; answers
 * the check's page.
 */
export function appendToCheck(
  desk: Desk,
  id: string,
  before: CheckRow | null,
  said: Said[],
  rows: Statement[] = [],
): Decided {
  const stream = streamOf.check(id)
  const entries = said.map(each => ({ ...entryBase(desk), stream, ...each }) as NewEntry)
  const turned = chain(before ?? noHead, entries) as Entry[]
  const picture = turned.reduce<CheckRow | null>(applyToCheck, before)!
  // The entry goes first: whoever comes second is out of turn, and looks again.
  const written = [...append(desk.db, turned), ...rows]
  const statements = [...written, saveCheck(desk.db, picture, before === null)]
  return { statements, answer: `/checks/${id}` }
}

/** The list of 30 September as the book says it now: what its entry says, and its rows. */
export async function drawList(
  desk: Desk,
  id: string,
  fiscalYear: number,
): Promise<{ said: Said; statements: Statement[] }> {
  const { db } = desk
  const [last] = await lastPosition(db)
  const through = last?.position ?? 0
  const day = listDay(fiscalYear)
  const [rows, loans] = await db.batch([linesAsAt(db, day, through), loansAsAt(db, day, through)])
  const list = listFrom(rows, loans)
  const units = list.lines.reduce((sum, { owned }) => sum + owned, 0)
  const detail = { through, things: list.lines.length, units, sha256: list.sha256 }
  return { said: { kind: 'check-opened', detail }, statements: saveList(db, id, list) }
}
