import { Hono } from 'hono'
import { standingNow } from '../../db/upkeep.ts'
import { troublesOf } from '../domain/upkeep.ts'
import type { Env } from '../web/env.ts'

/**
 * 200 while the office answers: `ok`, or `degraded` with what somebody has to mend, in words that
 * tell nothing of anybody. 503 when the database does not answer: neither the primary nor a replica.
 */
export const health = new Hono<Env>().get('/', async c => {
  c.header('Cache-Control', 'no-store')
  const { db, machine, now } = c.var.open
  try {
    const standing = await standingNow(db)
    const { backsUp } = machine
    const known = { backsUp, disk: machine.disk(), servers: db.servers() }
    const reasons = troublesOf(standing, known, now())
    return c.json(reasons.length === 0 ? { status: 'ok' } : { status: 'degraded', reasons })
  } catch {
    return c.json({ status: 'down', reasons: ['database-does-not-answer'] }, 503)
  }
})
