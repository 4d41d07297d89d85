import { Hono } from 'hono'
import * as z from 'zod'
import { claimsOnItem } from '../../db/item-page.ts'
import { usedFrom, usesOfItem } from '../../db/item-uses.ts'
import { itemById, itemFrom, stockFrom, stockOf } from '../../db/items.ts'
import type { FormState } from '../../views/form-state.ts'
import { itemActs as acts, type ItemAct, ItemActPage } from '../../views/items/item-act.tsx'
import { itemActWords } from '../../views/words/item-acts.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { type ItemMove, itemMoves } from '../domain/item-rules.ts'
import { lengths } from '../domain/lengths.ts'
import { emptyStock } from '../domain/place.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Desk } from '../usecases/desk.ts'
import { moveItem } from '../usecases/items/move.ts'
import { tagItem } from '../usecases/items/tag.ts'
import { writeOffItem } from '../usecases/items/write-off.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath, line, optionalLine, wholeNumber } from '../web/fields.ts'
import { filledIn, form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const units = wholeNumber.pipe(z.number().min(1).max(1_000_000))
const someUnits = z.string().default('0').pipe(wholeNumber)

const withNote = z.object({ quantity: units, note: line(lengths.note) })
const withOptionalNote = z.object({ quantity: units, note: optionalLine(lengths.note) })
const tag = z.object({ reason: line(lengths.note) })
const writeOff = z.object({
  lost: someUnits,
  repair: someUnits,
  shelf: someUnits,
  reason: line(lengths.note),
  order: line(lengths.orderNumber),
  factFindingOrder: optionalLine(lengths.orderNumber),
})

/** What happens to an item outside its loans: each act is a page with one form. */
export const itemActs = new Hono<Env>()

for (const act of acts) itemActs.get(`/:id/${act}`, c => show(c, act, filledIn(c), 200))

for (const move of Object.keys(itemMoves) as ItemMove[]) {
  const schema = move === 'returns-to-shelf' ? withOptionalNote : withNote
  itemActs.post(`/:id/${move}`, form(schema, again(move)), c =>
    send(c, move, desk => moveItem(desk, { ...c.req.valid('form'), item: idOf(c), move })),
  )
}

itemActs.post('/:id/tags', form(tag, again('tags')), c =>
  send(c, 'tags', desk => tagItem(desk, idOf(c), c.req.valid('form').reason)),
)

itemActs.post('/:id/retirement', form(writeOff, again('retirement')), c =>
  send(c, 'retirement', desk => {
    const { lost, repair, shelf, ...said } = c.req.valid('form')
    return writeOffItem(desk, { item: idOf(c), units: { lost, repair, shelf }, ...said })
  }),
)

async function send(
  c: WebContext,
  act: ItemAct,
  change: (desk: Desk) => Promise<Verdict<string>>,
): Promise<Response> {
  const [desk] = await seated(c)
  const verdict = await change(desk)
  const values = await c.req.parseBody()
  const back = backPath.parse(values.back)
  if (verdict.ok && back !== null) return c.redirect(back, 303)
  return answered(c, verdict, why => show(c, act, refusalState(values, why)))
}

function again(act: ItemAct) {
  return (c: WebContext, state: FormState) => show(c, act, state)
}

async function show(
  c: WebContext,
  act: ItemAct,
  state: FormState,
  status: 200 | 422 = 422,
): Promise<Response> {
  const { db } = c.var.open
  const id = idOf(c)
  const [desk, rows, stock, claims, uses] = await seated(
    c,
    itemById(db, id),
    stockOf(db, [id]),
    claimsOnItem(db, id),
    usesOfItem(db, id, dayInBangkok(c.var.open.now())),
  )
  const item = itemFrom(rows)
  if (item === null) return refusedPage(c, { word: 'not-found' }, 404)
  mustHold(desk, 'items.write', item.division)
  const standing = { item, stock: stockFrom(stock).get(id) ?? emptyStock, ...claims[0]! }
  const title = `${itemActWords[c.var.language][act].title} ${item.name}`
  return page(
    c,
    title,
    <ItemActPage standing={standing} act={act} state={state} used={usedFrom(uses)[0]!} />,
    { status },
  )
}

const idOf = (c: WebContext) => c.req.param('id') ?? ''
