import { Hono } from 'hono'
import { announcementById, announcementFrom } from '../../db/announcements.ts'
import { orderById, orderFrom } from '../../db/orders.ts'
import {
  announcementPaper,
  type OfficialPaper,
  orderPaper,
} from '../../views/documents/official.ts'
import { emblemOf } from '../web/emblem.ts'
import type { Env, WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { asPdf } from '../web/pdf.ts'
import { seated } from '../web/seated.ts'

/** `/orders/ID.pdf`: the order in the official layout. */
export const orderPdf = new Hono<Env>().get('/:file{[^/]+\\.pdf}', async c => {
  const [, rows] = await seated(c, orderById(c.var.open.db, idOf(c)))
  if (!rows[0]) throw new Refused({ word: 'not-found' }, 404)
  const order = orderFrom(rows[0])
  const { number, calendarYear } = order
  const name = number === null ? 'order-draft.pdf' : `order-${calendarYear}-${number}.pdf`
  return official(c, orderPaper(order, c.var.office), name)
})

/** `/announcements/ID.pdf`: the announcement in the official layout. */
export const announcementPdf = new Hono<Env>().get('/:file{[^/]+\\.pdf}', async c => {
  const [, rows] = await seated(c, announcementById(c.var.open.db, idOf(c)))
  if (!rows[0]) throw new Refused({ word: 'not-found' }, 404)
  const row = announcementFrom(rows[0])
  const { number, calendarYear } = row
  const name =
    number === null ? 'announcement-draft.pdf' : `announcement-${calendarYear}-${number}.pdf`
  return official(c, announcementPaper(row, c.var.office), name)
})

const idOf = (c: WebContext) => (c.req.param('file') ?? '').replace(/\.pdf$/, '')

async function official(c: WebContext, paper: OfficialPaper, name: string): Promise<Response> {
  const emblem = await emblemOf(c)
  // The writer of PDF is big, and most requests need none.
  const { officialPdf } = await import('../../views/documents/pdf/official.ts')
  return asPdf(c, making => officialPdf(making, paper, emblem), name)
}
