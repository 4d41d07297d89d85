import { Hono } from 'hono'
import { holidaysBetween } from '../../db/holidays.ts'
import {
  eventsOfItem,
  loansOutOfItem,
  loansUnsettledOfItem,
  loansWaitingForItem,
} from '../../db/item-page.ts'
import { usedFrom, usesOfItem } from '../../db/item-uses.ts'
import { itemById, itemFrom, stockFrom, stockOf } from '../../db/items.ts'
import { divisions } from '../../db/people.ts'
import { ItemPage } from '../../views/items/item.tsx'
import { daysOfMonth, monthShown } from '../domain/calendar.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { emptyStock } from '../domain/place.ts'
import type { Env } from '../web/env.ts'
import { page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const eventsShown = 30

/** One item: all of it is read in the round trip that seats the reader. */
export const itemPage = new Hono<Env>().get('/:id', async c => {
  const id = c.req.param('id')
  const before = beforeOf(c.req.query('before'))
  const { db } = c.var.open
  const today = dayInBangkok(c.var.open.now())
  const month = monthShown(c.req.query('month'), today)
  const { first, last } = daysOfMonth(month)
  const [desk, rows, stock, out, waiting, unsettled, uses, holidays, events, all] = await seated(
    c,
    itemById(db, id),
    stockOf(db, [id]),
    loansOutOfItem(db, id),
    loansWaitingForItem(db, id),
    loansUnsettledOfItem(db, id),
    usesOfItem(db, id, today),
    holidaysBetween(db, first, last),
    eventsOfItem(db, id, before, eventsShown + 1),
    divisions(db),
  )
  mustHold(desk, 'items.read')
  const item = itemFrom(rows)
  if (item === null) return refusedPage(c, { word: 'not-found' }, 404)
  const divisionNames = Object.fromEntries(all.map(each => [each.id, each.name]))
  const data = {
    ...{ item, out, waiting, unsettled, divisionNames },
    divisionName: divisionNames[item.division] ?? item.division,
    ...{ used: usedFrom(uses)[0]!, month, holidays },
    stock: stockFrom(stock).get(id) ?? emptyStock,
    events: events.slice(0, eventsShown),
    older: events.length > eventsShown,
    newest: before === Number.MAX_SAFE_INTEGER,
  }
  return page(c, item.name, <ItemPage data={data} />)
})

/** The position in the book before which the history is shown; from the end unless it is one. */
function beforeOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER
}
