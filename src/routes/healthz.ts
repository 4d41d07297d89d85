import { Hono } from 'hono'
import { standingFinds, standingFrom } from '../../db/upkeep.ts'
import { troublesOf } from '../domain/standing.ts'
import type { Env } from '../web/env.ts'

/**
 * 200 while the office answers: `ok`, or `degraded` with what somebody has to mend, in words that
 * tell nothing of anybody. 503 when the database does not answer.
 */
export const health = new Hono<Env>().get('/', async c => {
  c.header('Cache-Control', 'no-store')
  const { db, machine, now } = c.var.open
  try {
    const standing = standingFrom(await db.batch(standingFinds(db)))
    const { backsUp } = machine
    const reasons = troublesOf(standing, { backsUp, disk: machine.disk() }, now())
    return c.json(reasons.length === 0 ? { status: 'ok' } : { status: 'degraded', reasons })
  } catch {
    return c.json({ status: 'down', reasons: ['database-does-not-answer'] }, 503)
  }
})
