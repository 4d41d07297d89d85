import { Hono } from 'hono'
import { z } from 'zod'
import { itemById, itemFrom } from '../../db/items.ts'
import { divisions } from '../../db/people.ts'
import type { FormState } from '../../views/form-state.ts'
import { ItemFormPage } from '../../views/items/item-form.tsx'
import { itemFormWords } from '../../views/words/item-form.ts'
import type { ItemDescription } from '../domain/item.ts'
import { controls } from '../domain/item.ts'
import { parseBaht } from '../domain/money.ts'
import { may } from '../domain/rights.ts'
import { allow, type Verdict } from '../domain/verdict.ts'
import { itemKinds } from '../domain/words.ts'
import { describeItem } from '../usecases/items/describe.ts'
import { registerItem } from '../usecases/items/register.ts'
import type { Env, WebContext } from '../web/env.ts'
import { backPath, day, line, optionalLine, wholeNumber } from '../web/fields.ts'
import { filledIn, form, refusalState } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const price = z.string().transform((text, context) => {
  const satang = text.trim() === '' ? null : parseBaht(text)
  if (satang !== null) return satang
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'missing' : 'not-a-number' })
  return z.NEVER
})
const bounded = (most: number) => wholeNumber.pipe(z.number().min(1).max(most))

const described = {
  name: line(200),
  control: z.enum(controls, 'not-in-list'),
  code: optionalLine(100),
  unit: line(30),
  category: line(100),
  kind: z.enum(itemKinds, 'not-in-list').default('durable'),
  priceSatang: price,
  acquiredOn: day,
  store: line(100),
  division: line(100),
  publicMayBorrow: z.enum(['yes', 'no'], 'not-in-list').transform(answer => answer === 'yes'),
  mostDays: bounded(365),
  note: optionalLine(500),
}
const description = z.object(described)
const registration = z.object({ ...described, quantity: bounded(100_000) })

/** Registering an item, and changing what the register says of it. */
export const itemForms = new Hono<Env>()
  .get('/new', c => showNew(c, filledIn(c), 200))
  .post('/', form(registration, showNew), async c => {
    const { quantity, ...typed } = c.req.valid('form') as z.output<typeof registration>
    const [desk, all] = await seated(c, divisions(c.var.open.db))
    const values = asText(await c.req.parseBody())
    const state = fault(typed, all)
    if (state) return showNew(c, { ...state, values })
    const verdict = await registerItem(desk, typed, quantity)
    return answered(c, orBack(verdict, values.back), why => showNew(c, refusalState(values, why)))
  })
  .get('/:id/description', c => showEdit(c, filledIn(c), 200))
  .post('/:id/description', form(description, showEdit), async c => {
    const typed = c.req.valid('form') as z.output<typeof description>
    const [desk, all] = await seated(c, divisions(c.var.open.db))
    const values = asText(await c.req.parseBody())
    const state = fault(typed, all)
    if (state) return showEdit(c, { ...state, values })
    const verdict = await describeItem(desk, c.req.param('id'), typed)
    return answered(c, orBack(verdict, values.back), why => showEdit(c, refusalState(values, why)))
  })

async function showNew(c: WebContext, state: FormState, status: 200 | 422 = 422) {
  const [desk, all] = await seated(c, divisions(c.var.open.db))
  mustHold(desk, 'items.write')
  const own = all.filter(each => may(desk.actor, 'items.write', each.id))
  const view = <ItemFormPage {...{ item: null, divisions: own, state }} />
  return page(c, itemFormWords[c.var.language].newTitle, view, { status })
}

async function showEdit(c: WebContext, state: FormState, status: 200 | 422 = 422) {
  const { db } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, rows, all] = await seated(c, itemById(db, id), divisions(db))
  const item = itemFrom(rows)
  if (item === null) return refusedPage(c, { word: 'not-found' }, 404)
  mustHold(desk, 'items.write', item.division)
  const own = all.filter(each => may(desk.actor, 'items.write', each.id))
  const title = itemFormWords[c.var.language].editTitle(item.name)
  return page(c, title, <ItemFormPage {...{ item, divisions: own, state }} />, { status })
}

/** Done: where the form was asked for, or where the thing is shown. */
function orBack(verdict: Verdict<string>, back: string | undefined): Verdict<string> {
  const path = backPath.parse(back)
  return verdict.ok && path !== null ? allow(path) : verdict
}

/** A division that is none of the office's. */
function fault(typed: ItemDescription, divisions: { id: string }[]): FormState | null {
  if (divisions.some(({ id }) => id === typed.division)) return null
  return { values: {}, faults: { division: { word: 'not-in-list' } } }
}

/** The form as it was typed, for showing again: what was parsed reads otherwise. */
function asText(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)]))
}
