import { Hono } from 'hono'
import * as z from 'zod'
import { listItems } from '../../db/item-list.ts'
import { divisions } from '../../db/people.ts'
import { ItemList, ItemsPage } from '../../views/items/items.tsx'
import { itemWords } from '../../views/words/items.ts'
import { kindWords } from '../../views/words/kinds.ts'
import { filterUrl, listPlaces, pageSize } from '../domain/item-list.ts'
import { queryLengthMax, searchQuery } from '../domain/search.ts'
import { categories, itemKinds } from '../domain/words.ts'
import { askedOf, notUnderstood, oneOf } from '../web/asked.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { itemActs } from './item-acts.tsx'
import { itemForms } from './item-forms.tsx'
import { itemPage } from './item-page.tsx'

const filterSchema = z.object({
  q: z
    .string()
    .default('')
    .transform(text => text.trim().slice(0, queryLengthMax)),
  category: oneOf(categories),
  kind: oneOf(itemKinds),
  division: z.string().default(''),
  place: oneOf(listPlaces),
  after: z
    .string()
    .regex(/^[\w-]{0,64}$/)
    .default(''),
})

/** The register: its list here, and what belongs to one item in the files beside this one. */
export const items = new Hono<Env>()
  .get('/', list)
  .route('/', itemForms)
  .route('/', itemPage)
  .route('/', itemActs)

async function list(c: WebContext) {
  const w = itemWords[c.var.language]
  const { category, division, place } = w
  const { kind } = kindWords[c.var.language]
  const filter = askedOf(c, filterSchema, { category, kind, place })
  const query = searchQuery(filter.q)
  const { db } = c.var.open
  const [desk, rows, all] = await seated(
    c,
    listItems(db, filter, query, pageSize + 1),
    divisions(db),
  )
  mustHold(desk, 'items.read')
  if (filter.division !== '' && !all.some(({ id }) => id === filter.division)) {
    throw notUnderstood([division])
  }
  const nothingSought = filter.q !== '' && query === null
  const found = nothingSought ? [] : rows.slice(0, pageSize)
  const shown = { filter, items: found, more: !nothingSought && rows.length > pageSize }
  if (c.req.header('HX-Request-Type') === 'partial') {
    c.header('HX-Replace-Url', filterUrl(filter))
    return page(c, '', <ItemList {...shown} />)
  }
  return page(c, w.title, <ItemsPage {...shown} divisions={all} />)
}
