import { Hono } from 'hono'
import type { Env } from '../web/env.ts'

/** 200 while the database answers, 503 when it does not. */
export const health = new Hono<Env>().get('/', async c => {
  try {
    await c.var.open.db.ping()
    return c.json({ status: 'ok' })
  } catch {
    return c.json({ status: 'down', database: 'does not answer' }, 503)
  }
})
