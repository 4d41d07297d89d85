import { Hono } from 'hono'
import * as z from 'zod'
import { officeHistory } from '../../db/office.ts'
import { divisions } from '../../db/people.ts'
import { OfficeHistoryPage } from '../../views/settings/history.tsx'
import { settingRoomWords } from '../../views/words/settings.ts'
import { may } from '../domain/rights.ts'
import { askedOf, goingOn } from '../web/asked.ts'
import type { Env } from '../web/env.ts'
import { page, refusedPage } from '../web/page.tsx'
import { seated } from '../web/seated.ts'

const shownAtOnce = 40

/** Every change of the settings, for whoever makes them and whoever reads the book. */
export const settingHistory = new Hono<Env>().get('/history', async c => {
  const { db } = c.var.open
  const { before } = askedOf(c, z.object({ before: goingOn }))
  const [desk, found, known] = await seated(
    c,
    officeHistory(db, before ?? Number.MAX_SAFE_INTEGER, shownAtOnce + 1),
    divisions(db),
  )
  if (!may(desk.actor, 'settings.write') && !may(desk.actor, 'ledger.read')) {
    return refusedPage(c, { word: 'not-allowed' }, 403)
  }
  const events = found.slice(0, shownAtOnce)
  const next = found.length > shownAtOnce ? (events.at(-1)?.seq ?? null) : null
  const content = <OfficeHistoryPage events={events} next={next} divisions={known} />
  return page(c, settingRoomWords[c.var.language].rooms.history.name, content)
})
