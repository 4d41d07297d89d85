import { Hono } from 'hono'
import * as z from 'zod'
import { listItems } from '../../db/item-list.ts'
import { itemById, itemFrom } from '../../db/items.ts'
import { type BlankTag, labelByTag } from '../../db/labels.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { BlankTagPage } from '../../views/tags/blank.tsx'
import { blankTagWords } from '../../views/words/blank-tags.ts'
import { may } from '../domain/rights.ts'
import { queryLengthMax, searchQuery } from '../domain/search.ts'
import type { Refusal } from '../domain/verdict.ts'
import type { Desk } from '../usecases/desk.ts'
import { claimTag } from '../usecases/items/claim-tag.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form } from '../web/form.ts'
import { answered, page, refusedPage } from '../web/page.tsx'
import { seated } from '../web/seated.ts'

const foundMost = 20
const everything = { category: '', kind: '', division: '', place: '', after: '' } as const

/**
 * A blank tag was scanned: whoever keeps things looks for the one that it sticks on and makes
 * sure; anybody else learns what it is. The address stays that of the tag.
 */
export async function showBlank(c: WebContext, desk: Desk | null, blank: BlankTag) {
  const { db } = c.var.open
  const q = (c.req.query('q') ?? '').trim().slice(0, queryLengthMax)
  const query = searchQuery(q)
  const wanted = c.req.query('item') ?? ''
  const mayClaim = desk !== null && may(desk.actor, 'items.write', desk.actor.division ?? '')
  const [rows, items] = mayClaim
    ? await db.batch([
        listItems(db, { ...everything, q }, query, query === null ? 0 : foundMost),
        itemById(db, wanted),
      ])
    : [[], []]
  const found = rows.filter(row => desk && may(desk.actor, 'items.write', row.division))
  const item = itemFrom(items)
  const chosen =
    item !== null && !item.retired && desk && may(desk.actor, 'items.write', item.division)
  const [label = null] = chosen ? await labelByTag(db, item.tag) : []
  return page(
    c,
    blankTagWords[c.var.language].title,
    <BlankTagPage
      tag={blank.tag}
      signedIn={desk !== null}
      mayClaim={mayClaim}
      q={q}
      found={found}
      label={label}
      item={chosen ? item : null}
    />,
  )
}

const claimForm = z.object({ item: z.string().min(1).max(40) })

/** Without a thing there is nothing to claim: back to the tag, to choose one. */
const toTag = (c: WebContext, _state: FormState = freshForm) =>
  c.redirect(`/i/${encodeURIComponent(c.req.param('tag') ?? '')}`, 303)

export const claims = new Hono<Env>().post('/:tag/claims', form(claimForm, toTag), async c => {
  const [desk] = await seated(c)
  const verdict = await claimTag(desk, c.req.param('tag'), c.req.valid('form').item)
  return answered(c, verdict, (why: Refusal) => refusedPage(c, why))
})
