import { Hono } from 'hono'
import * as z from 'zod'
import { basketFrom, basketOf } from '../../db/baskets.ts'
import { itemsByIds } from '../../db/items.ts'
import { BasketPage } from '../../views/basket/basket.tsx'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { basketWords } from '../../views/words/basket.ts'
import type { Refusal } from '../domain/verdict.ts'
import { addToBasket, changeBasket } from '../usecases/basket/change.ts'
import type { Desk } from '../usecases/desk.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath, ticked, wholeNumber } from '../web/fields.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const addition = z.object({
  item: z.string().min(1),
  quantity: wholeNumber.default(1),
  secondForm: ticked,
  back: backPath,
})
const change = z.object({ quantity: wholeNumber })

export const basket = new Hono<Env>()
  .get('/', async c => {
    const [desk] = await seated(c)
    mustHold(desk, 'loans.request')
    return basketPage(c, desk, freshForm)
  })
  .post('/', form(addition, again), async c => {
    const { back, ...given } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await addToBasket(desk, { ...given, next: back ?? '/requests/new' })
    return answered(c, verdict, why => showRefused(c, desk, given, why))
  })
  .post('/:item', form(change, again), async c => {
    const { quantity } = c.req.valid('form')
    const [desk] = await seated(c)
    const verdict = await changeBasket(desk, c.req.param('item'), quantity)
    return answered(c, verdict, why => basketPage(c, desk, refusalState({}, why)))
  })

async function again(c: WebContext, state: FormState): Promise<Response> {
  const [desk] = await seated(c)
  mustHold(desk, 'loans.request')
  return basketPage(c, desk, state)
}

/** The twenty-first line comes with the offer of a second form for it. */
async function showRefused(
  c: WebContext,
  desk: Desk,
  given: { item: string; quantity: number },
  why: Refusal,
): Promise<Response> {
  const state = refusalState(given, why)
  if (why.word !== 'too-many-lines') return basketPage(c, desk, state)
  const [item] = await itemsByIds(desk.db, [given.item])
  const offer = item && { item: item.id, name: item.name, quantity: String(given.quantity) }
  return basketPage(c, desk, state, offer ?? null)
}

async function basketPage(
  c: WebContext,
  desk: Desk,
  state: FormState,
  offer: Parameters<typeof BasketPage>[0]['offer'] = null,
): Promise<Response> {
  const lines = basketFrom(await basketOf(desk.db, desk.actor.id))
  const [added, again] = [c.req.query('added'), c.req.query('again')]
  const scanned = lines.find(({ item }) => item === (added ?? again))
  const said = scanned && {
    word: added ? ('in-basket' as const) : ('basket-again' as const),
    name: scanned.name,
  }
  const faulty = state.refusal || Object.keys(state.faults).length > 0
  return page(
    c,
    basketWords[c.var.language].title,
    <BasketPage lines={lines} state={state} offer={offer} said={said ?? null} />,
    { status: faulty ? 422 : 200 },
  )
}
