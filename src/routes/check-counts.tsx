import { Hono } from 'hono'
import * as z from 'zod'
import {
  checkById,
  checkFrom,
  countsOfCode,
  countsShown,
  lastInStore,
  leftInStore,
  lineFrom,
  storesOf,
  thingByCode,
} from '../../db/checks.ts'
import { StorePage } from '../../views/checks/store.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { mayCount } from '../domain/check.ts'
import { countsAtOnce, tagIn } from '../domain/check-scan.ts'
import { codeKey } from '../domain/code.ts'
import { countThing } from '../usecases/checks/count.ts'
import { askedOf, goingOn } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { countForm } from './check-forms.ts'
import { foundCheck } from './check-shown.ts'

const leftMost = 100
const lastMost = 8

/** Counting, room by room: a scan of a piece in its own room counts it; anything else asks first. */
export const checkCounts = new Hono<Env>()
  .get('/:id/stores/:store', c => {
    const code = c.req.query('code')?.trim() ?? ''
    return show(c, c.req.param('store'), code, freshForm)
  })
  .post('/:id/counts', form(countForm, again), async c => {
    const given = c.req.valid('form')
    const { store, code } = given
    const check = c.req.param('id')
    const { db } = c.var.open
    const [tag, key] = [tagIn(code), codeKey(code)]
    const [desk, rows, things, counts] = await seated(
      c,
      checkById(db, check),
      thingByCode(db, check, tag, key),
      countsOfCode(db, check, tag, key),
    )
    const line = things[0] ? lineFrom(things[0]) : null
    const seen = { control: line?.control ?? null, units: 1 }
    const may = rows[0] !== undefined && mayCount(checkFrom(rows[0]), desk.actor, seen).ok
    if (may && given.units === null && !countsAtOnce(line, counts, store)) {
      const room = `/checks/${check}/stores/${encodeURIComponent(store)}`
      return c.redirect(`${room}?code=${encodeURIComponent(code)}`, 303)
    }
    const verdict = await countThing(desk, { ...given, check, units: given.units ?? 1 })
    return answered(c, verdict, async why => {
      const typed = await c.req.parseBody({ all: true })
      return show(c, store, code, refusalState(typed, why))
    })
  })

async function again(c: WebContext, state: FormState): Promise<Response> {
  const said = (name: string) => String([state.values[name] ?? ''].flat()[0] ?? '').trim()
  return show(c, said('store'), said('code'), state)
}

async function show(c: WebContext, store: string, code: string, state: FormState) {
  const { db } = c.var.open
  const id = c.req.param('id') ?? ''
  const after = askedOf(c, z.object({ after: goingOn })).after ?? 0
  const [tag, key] = [tagIn(code), codeKey(code)]
  const [desk, rows, rooms, left, last, things, counts] = await seated(
    c,
    checkById(db, id),
    storesOf(db, id),
    leftInStore(db, id, store, after, leftMost + 1),
    lastInStore(db, id, store, lastMost),
    thingByCode(db, id, tag, key),
    countsOfCode(db, id, tag, key),
  )
  const check = foundCheck(desk, rows)
  const thing = things[0]
  const shown = left.slice(0, leftMost)
  const asked = code !== '' && {
    code,
    line: thing ? lineFrom(thing) : null,
    counts: countsShown(counts),
    registered: thing ? { name: thing.name, acquiredOn: thing.acquiredOn } : null,
    shelfNow: thing?.shelfNow ?? 0,
  }
  const view = (
    <StorePage
      check={check}
      store={store}
      left={shown}
      last={countsShown(last)}
      state={state}
      room={rooms.find(each => each.store === store) ?? { lines: 0, counted: 0 }}
      nextStore={rooms.find(each => each.counted < each.lines)?.store ?? null}
      more={left.length > leftMost ? (shown.at(-1)?.n ?? null) : null}
      asked={asked || null}
      stores={rooms.map(each => each.store)}
    />
  )
  return page(c, store, view, { status: state === freshForm ? 200 : 422 })
}
