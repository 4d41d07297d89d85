import {
  checkById,
  checkFrom,
  countsOfCode,
  countsShown,
  lineFrom,
  saveCount,
  thingByCode,
} from '../../../db/checks.ts'
import { shelfChangeSince } from '../../../db/field.ts'
import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { countedSince, mayCount } from '../../domain/check.ts'
import { tagIn } from '../../domain/check-scan.ts'
import { codeKey } from '../../domain/code.ts'
import type { Instant } from '../../domain/dates.ts'
import { countFrom } from '../../domain/draw-check.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import type { Made } from '../../domain/field/made.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

export type Counting = {
  check: string
  /** What was scanned or typed: a tag, the address of a label, or a code. */
  code: string
  store: string
  units: number
  damaged: boolean
  note: string
  /** Of what was counted without a signal: when, and what the book says of that. */
  made?: Made
}

/** What is counted now has nothing after it. */
const never: Instant = '9999'

/**
 * Writes down what a checker saw in a room, in their own stream. What stands in no list is kept as
 * it was read. Answers the room's page.
 */
export function countThing(desk: Desk, given: Counting): Promise<Verdict<string>> {
  const { check: id, code, store, units, damaged, note, made = null } = given
  const stream = streamOf.counts(id, desk.actor.id)
  const tag = tagIn(code)
  return decide(desk, async () => {
    const key = codeKey(code)
    const since = made?.at ?? never
    const [[row], [thing], [head], counts, [moved]] = await desk.db.batch([
      checkById(desk.db, id),
      thingByCode(desk.db, id, tag, key),
      headOf(desk.db, stream),
      countsOfCode(desk.db, id, tag, key),
      shelfChangeSince(desk.db, tag, key, since),
    ])
    if (!row) return refuse('not-found')
    const line = thing ? lineFrom(thing) : null
    const rule = mayCount(checkFrom(row), desk.actor, { control: line?.control ?? null, units })
    if (!rule.ok) return rule
    const again = countedSince(
      countsShown(counts),
      { store, control: line?.control ?? null },
      since,
    )
    if (!again.ok) return again
    const said = thing ? [thing.code, thing.name].filter(Boolean).join(' ') : tag
    const detail = {
      item: line?.item ?? null,
      said,
      units,
      store,
      damaged,
      note,
      // What the book had there when it was counted, which may be some time ago.
      shelf: (thing?.shelfNow ?? 0) - (moved?.change ?? 0),
      ...(made !== null && { lateReason: made.reason, madeAt: made.at }),
    }
    const base = entryBase(desk, made?.on)
    const entry: NewEntry = { ...base, stream, kind: 'counted', detail }
    const turned = chain(head ?? noHead, [entry]) as Entry[]
    const statements = [...append(desk.db, turned), saveCount(desk.db, countFrom(turned[0]!))]
    return allow({ statements, answer: `/checks/${id}/stores/${encodeURIComponent(store)}` })
  })
}
