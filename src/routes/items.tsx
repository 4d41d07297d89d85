import { Hono } from 'hono'
import { z } from 'zod'
import { listItems } from '../../db/item-list.ts'
import { divisions } from '../../db/people.ts'
import { ItemList, ItemsPage } from '../../views/items/items.tsx'
import { itemWords } from '../../views/words/items.ts'
import { filterUrl, listPlaces, pageSize } from '../domain/item-list.ts'
import { queryLengthMax, searchQuery } from '../domain/search.ts'
import { itemKinds } from '../domain/words.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { itemActs } from './item-acts.tsx'
import { itemForms } from './item-forms.tsx'
import { itemPage } from './item-page.tsx'

/** What an address asks for. What it asks wrongly is not asked: a link is no form. */
const filterSchema = z.object({
  q: z
    .string()
    .catch('')
    .transform(text => text.trim().slice(0, queryLengthMax)),
  category: z.string().max(100).catch(''),
  kind: z.enum(['', ...itemKinds]).catch(''),
  division: z.string().max(100).catch(''),
  place: z.enum(['', ...listPlaces]).catch(''),
  after: z.string().max(100).catch(''),
})

/** The register: its list here, and what belongs to one item in the files beside this one. */
export const items = new Hono<Env>()
  .get('/', list)
  .route('/', itemForms)
  .route('/', itemPage)
  .route('/', itemActs)

async function list(c: WebContext) {
  const filter = filterSchema.parse(c.req.query())
  const query = searchQuery(filter.q)
  const { db } = c.var.open
  const [desk, rows, all] = await seated(
    c,
    listItems(db, filter, query, pageSize + 1),
    divisions(db),
  )
  mustHold(desk, 'items.read')
  const nothingSought = filter.q !== '' && query === null
  const found = nothingSought ? [] : rows.slice(0, pageSize)
  const shown = { filter, items: found, more: !nothingSought && rows.length > pageSize }
  if (c.req.header('HX-Request-Type') === 'partial') {
    c.header('HX-Replace-Url', filterUrl(filter))
    return page(c, '', <ItemList {...shown} />)
  }
  return page(c, itemWords[c.var.language].title, <ItemsPage {...shown} divisions={all} />)
}
