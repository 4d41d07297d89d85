import type { BatchResponse } from 'drizzle-orm/batch'
import { HTTPException } from 'hono/http-exception'
import type { Statement } from '../../db/db.ts'
import { commandById } from '../../db/ledger.ts'
import { officeSettings, type Seat, seatBySession, seatFrom, settingsFrom } from '../../db/seat.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { may, type Right } from '../domain/rights.ts'
import { answerOf, type Desk } from '../usecases/desk.ts'
import type { WebContext } from './env.ts'
import { Refused } from './page.tsx'

/**
 * Seats the person and reads the page's own finds in the same round trip:
 * `const [desk, items] = await seated(c, listItems(db))`. Who it is and what they may is the primary's word
 * even where a replica answers the rest. Whoever is not signed in goes to the
 * sign-in page and comes back. A command that was answered before is answered again here.
 */
export async function seated<Finds extends Statement[]>(
  c: WebContext,
  ...finds: Finds
): Promise<[Desk, ...BatchResponse<Finds>]> {
  const { db } = c.var.open
  const command = c.var.command
  const token = c.var.token
  if (token === null) throw toSignIn(c)
  const now = c.var.open.now()
  const today = dayInBangkok(now)
  const first = seatBySession(db, token, now, today)
  const second = commandById(db, command?.id ?? '')
  const [seatRows, commandRows, ...found] = await db.both([first, second], finds)
  const seat = seatFrom(seatRows)
  if (seat === null) throw toSignIn(c)
  c.set('seat', seat)
  c.set('office', seat.office)
  mustHaveOwnPassword(c)
  const desk = deskFor(c, seat)
  const before = commandRows[0]
  if (command && before) throw answeredAgain(c, desk, before)
  return [desk, ...found] as unknown as [Desk, ...BatchResponse<Finds>]
}

/** Like `seated`, for pages that a stranger may see too: the desk is null for them. */
export async function maybeSeated<Finds extends Statement[]>(
  c: WebContext,
  ...finds: Finds
): Promise<[Desk | null, ...BatchResponse<Finds>]> {
  const { db } = c.var.open
  const now = c.var.open.now()
  const today = dayInBangkok(now)
  const first = seatBySession(db, c.var.token ?? '', now, today)
  const [seatRows, officeRows, ...found] = await db.both([first, officeSettings(db)], finds)
  const seat = seatFrom(seatRows)
  c.set('seat', seat)
  c.set('office', settingsFrom(officeRows))
  return [seat && deskFor(c, seat), ...found] as unknown as [Desk | null, ...BatchResponse<Finds>]
}

/**
 * Leads whoever still has the administrator's first password to the page that changes it, and from
 * there back to what they asked for: who scans a label first of all borrows that very thing then.
 */
export function mustHaveOwnPassword(c: WebContext): void {
  if (!c.var.seat?.mustChangePassword || c.req.path === '/password') return
  throw goTo(c, `/password${backTo(c)}`)
}

/** Stops here, with a page that says who may, unless the person holds the right. */
export function mustHold(desk: Desk, right: Right, division?: string): void {
  if (may(desk.actor, right, division)) return
  throw new Refused({ word: 'not-allowed' }, 403)
}

function deskFor(c: WebContext, seat: Seat): Desk {
  const { open, command } = c.var
  return {
    ...open,
    actor: seat.actor,
    office: seat.office,
    today: dayInBangkok(open.now()),
    command: {
      id: command?.id ?? open.newId(),
      route: c.req.path,
      contentHash: command?.contentHash ?? '',
    },
  }
}

function answeredAgain(
  c: WebContext,
  desk: Desk,
  row: { person: string; route: string; contentHash: string; answer: string },
) {
  const verdict = answerOf(row, desk)
  if (verdict.ok) return goTo(c, verdict.value)
  return new Refused(verdict.why, 409)
}

function toSignIn(c: WebContext) {
  return goTo(c, `/sign-in${backTo(c)}`)
}

/** The page that was asked for, as the query of the one that comes first. A post is not asked for again. */
function backTo(c: WebContext): string {
  const url = new URL(c.req.url)
  const back = c.req.method === 'GET' ? url.pathname + url.search : '/'
  return back === '/' ? '' : `?back=${encodeURIComponent(back)}`
}

function goTo(c: WebContext, path: string) {
  return new HTTPException(303, { res: c.redirect(path, 303) })
}
