import { Hono } from 'hono'
import * as z from 'zod'
import { holidaysBetween } from '../../db/holidays.ts'
import {
  eventsOfItem,
  loansOutOfItem,
  loansUnsettledOfItem,
  loansWaitingForItem,
} from '../../db/item-page.ts'
import { usedFrom, usesOfItem } from '../../db/item-uses.ts'
import { itemById, itemFrom, stockFrom, stockOf } from '../../db/items.ts'
import { labelOfItem, printingsOfItem } from '../../db/labels.ts'
import { divisions } from '../../db/people.ts'
import { lastPhotosOf } from '../../db/photos.ts'
import { ItemPage } from '../../views/items/item.tsx'
import { calendarWords } from '../../views/words/calendar.ts'
import { daysOfMonth, monthShown } from '../domain/calendar.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { emptyStock } from '../domain/place.ts'
import { mayReadLoan } from '../domain/rights.ts'
import { askedOf, goingOn } from '../web/asked.ts'
import type { Env } from '../web/env.ts'
import { page, refusedPage } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'

const eventsShown = 30
const printingsShown = 5
const photosShown = 6
const addressSchema = z.object({
  /** The position in the book before which the history is shown. */
  before: goingOn,
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional(),
})

/** One item: all of it is read in the round trip that seats the reader. */
export const itemPage = new Hono<Env>().get('/:id', async c => {
  const id = c.req.param('id')
  const asked = askedOf(c, addressSchema, {
    month: calendarWords[c.var.language].title,
  })
  const before = asked.before ?? Number.MAX_SAFE_INTEGER
  const { db } = c.var.open
  const today = dayInBangkok(c.var.open.now())
  const month = monthShown(asked.month, today)
  const { first, last } = daysOfMonth(month)
  const [desk, rows, stock, out, waiting, unsettled, uses, ...read] = await seated(
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
    labelOfItem(db, id),
    printingsOfItem(db, id, printingsShown),
    lastPhotosOf(db, id, photosShown),
  )
  const [holidays, events, all, labels, printings, photos] = read
  mustHold(desk, 'items.read')
  const item = itemFrom(rows)
  if (item === null) return refusedPage(c, { word: 'not-found' }, 404)
  const divisionNames = Object.fromEntries(all.map(each => [each.id, each.name]))
  const data = {
    item,
    out,
    waiting,
    unsettled,
    divisionNames,
    divisionName: divisionNames[item.division] ?? item.division,
    used: usedFrom(uses)[0]!,
    month,
    holidays,
    stock: stockFrom(stock).get(id) ?? emptyStock,
    label: labels[0] ?? null,
    printings,
    photos: photos.filter(photo => mayReadLoan(desk.actor, photo)),
    events: events.slice(0, eventsShown),
    older: events.length > eventsShown,
    newest: asked.before === null,
  }
  return page(c, item.name, <ItemPage data={data} />)
})
