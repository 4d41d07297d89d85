import { Hono } from 'hono'
import * as z from 'zod'
import { codeBearers, itemById, itemFrom, newestCodeOf } from '../../db/items.ts'
import { divisions } from '../../db/people.ts'
import type { FormState } from '../../views/form-state.ts'
import { ItemFormPage } from '../../views/items/item-form.tsx'
import { itemFormWords } from '../../views/words/item-form.ts'
import { codeKey, rangeMax } from '../domain/code.ts'
import { classIn, codeStart, needsClass, nextCodes } from '../domain/code-pattern.ts'
import type { ItemDescription } from '../domain/item.ts'
import { controls } from '../domain/item.ts'
import { lengths } from '../domain/lengths.ts'
import { parseBaht } from '../domain/money.ts'
import { settingsOf } from '../domain/office-settings.ts'
import { parseDate } from '../domain/parse-date.ts'
import { may } from '../domain/rights.ts'
import { arabicDigits } from '../domain/text.ts'
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
  name: line(lengths.item.name),
  control: z.enum(controls, 'not-in-list'),
  code: optionalLine(lengths.item.code),
  unit: line(lengths.item.unit),
  category: line(lengths.item.category),
  kind: z.enum(itemKinds, 'not-in-list').default('durable'),
  priceSatang: price,
  acquiredOn: day,
  store: line(lengths.item.store),
  division: line(100),
  publicMayBorrow: z.enum(['yes', 'no'], 'not-in-list').transform(answer => answer === 'yes'),
  mostDays: bounded(365),
  note: optionalLine(lengths.note),
}
const description = z.object(described)
/** Whatever was typed, as text. */
const asTyped = z.record(z.string(), z.unknown()).transform(asText)
const registration = z.object({ ...described, quantity: bounded(100_000) })

/** Registering an item, and changing what the register says of it. */
export const itemForms = new Hono<Env>()
  .get('/new', c => showNew(c, filledIn(c), 200))
  .post('/', form(registration, showNew), async c => {
    const { quantity, ...typed } = c.req.valid('form')
    const [desk, all] = await seated(c, divisions(c.var.open.db))
    const values = asText(await c.req.parseBody())
    const state = fault(typed, all)
    if (state) return showNew(c, { ...state, values })
    const verdict = await registerItem(desk, typed, quantity)
    return answered(c, orBack(verdict, values.back), why => showNew(c, refusalState(values, why)))
  })
  // Filled in and looked at again: nothing is registered.
  .post('/codes', form(asTyped, showNew), c => showWithCode(c, c.req.valid('form')))
  .get('/:id/description', c => showEdit(c, filledIn(c), 200))
  .post('/:id/description', form(description, showEdit), async c => {
    const typed = c.req.valid('form')
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
  const view = <ItemFormPage item={null} divisions={own} state={state} />
  return page(c, itemFormWords[c.var.language].newTitle, view, { status })
}

/** The form as it was typed, with the next code by the office's pattern, or what it still needs. */
async function showWithCode(c: WebContext, values: Record<string, string>): Promise<Response> {
  const { db } = c.var.open
  const [desk, newest] = await seated(c, newestCodeOf(db, values.category ?? ''))
  mustHold(desk, 'items.write')
  const { assetCodePattern: pattern } = settingsOf(c.var.office)
  // A page of before: the office numbers by no pattern any more, and there is nothing to suggest.
  if (pattern === '') return showNew(c, { values, faults: {} }, 200)
  const acquired = parseDate(values.acquiredOn ?? '')
  if (!acquired.ok) return showNew(c, { values, faults: { acquiredOn: { word: 'missing' } } })
  const ofClass = classIn(values.code ?? '', newest[0]?.code) ?? ''
  if (ofClass === '' && needsClass(pattern)) {
    return showNew(c, refusalState(values, { word: 'code-class-missing', field: 'code' }))
  }
  const start = codeStart(pattern, ofClass, acquired.date)
  const taken = await codeBearers(db, codeKey(`${start}0`).slice(0, -1))
  const quantity = values.control === 'set' ? 1 : Number(arabicDigits(values.quantity ?? '')) || 1
  const pieces = Math.min(Math.max(1, Math.trunc(quantity)), rangeMax)
  const codes = taken.map(each => each.code)
  const code = nextCodes(start, codes, pieces)
  return showNew(c, { faults: {}, values: { ...values, code } }, 200)
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
  return page(c, title, <ItemFormPage item={item} divisions={own} state={state} />, { status })
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
