import { checkById, checkFrom, lineFrom, saveCount, thingByCode } from '../../../db/checks.ts'
import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { mayCount } from '../../domain/check.ts'
import { tagIn } from '../../domain/check-scan.ts'
import { codeKey } from '../../domain/code.ts'
import { countFrom } from '../../domain/draw-check.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
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
}

/**
 * Writes down what a checker saw in a room, in their own stream. What stands in no list is kept as
 * it was read. Answers the room's page.
 */
export function countThing(desk: Desk, given: Counting): Promise<Verdict<string>> {
  const { check: id, code, store, units, damaged, note } = given
  const stream = streamOf.counts(id, desk.actor.id)
  const tag = tagIn(code)
  return decide(desk, async () => {
    const [[row], [thing], [head]] = await desk.db.batch([
      checkById(desk.db, id),
      thingByCode(desk.db, id, tag, codeKey(code)),
      headOf(desk.db, stream),
    ])
    if (!row) return refuse('not-found')
    const line = thing ? lineFrom(thing) : null
    const rule = mayCount(checkFrom(row), desk.actor, { control: line?.control ?? null, units })
    if (!rule.ok) return rule
    const said = thing ? [thing.code, thing.name].filter(Boolean).join(' ') : tag
    const detail = {
      ...{ item: line?.item ?? null, said, units, store, damaged, note },
      shelf: thing?.shelfNow ?? 0,
    }
    const entry: NewEntry = { ...entryBase(desk), stream, kind: 'counted', detail }
    const turned = chain(head ?? noHead, [entry]) as Entry[]
    const statements = [...append(desk.db, turned), saveCount(desk.db, countFrom(turned[0]!))]
    return allow({ statements, answer: `/checks/${id}/stores/${encodeURIComponent(store)}` })
  })
}
