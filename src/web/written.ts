import { getCookie, setCookie } from 'hono/cookie'
import type { WebContext } from './env.ts'
import { cookieOptions } from './session.ts'

const writtenCookie = 'yuem-khuen-written'
/** Long after a replica may show to anybody what is older than ten seconds (db/following.ts). */
const keptSeconds = 60

/**
 * How far in the log of replication this browser has written, so that it reads on where that is known.
 * Whoever forges it reads from the primary without need, or sees what others see.
 */
export function writtenBy(c: WebContext): number {
  const { prefix } = { prefix: undefined, ...cookieOptions(c.var.open) }
  const told = getCookie(c, writtenCookie, prefix) ?? ''
  return /^\d{1,15}$/.test(told) ? Number(told) : 0
}

/** Gives the browser that mark after a change, where there is a replica that could lag behind it. */
export function rememberWritten(c: WebContext): void {
  const { open } = c.var
  const written = open.db.written()
  if (written === null) return
  const options = { ...cookieOptions(open), maxAge: keptSeconds }
  setCookie(c, writtenCookie, String(written), options)
}
