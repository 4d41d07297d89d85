import { getCookie, setSignedCookie } from 'hono/cookie'
import { signatureOf } from '../../db/hash.ts'
import { sessionDays } from '../domain/password.ts'
import type { Browser } from '../usecases/accounts/sign-in.ts'
import type { WebContext } from './env.ts'

export const sessionCookie = 'yuem-khuen-session'

/** Of every cookie that is ours alone: no script reads it. */
export const cookieOptions = ({ publicUrl }: { publicUrl: string }) => {
  const secure = publicUrl.startsWith('https:')
  const own = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  // Named `__Host-…`, no other host of the same domain can lay it into the browser.
  return secure ? ({ ...own, prefix: 'host' } as const) : own
}

/** What the cookie is called in the browser of an office that stands at that address. */
export const sessionCookieName = (open: { publicUrl: string }): string =>
  cookieOptions(open).secure ? `__Host-${sessionCookie}` : sessionCookie

/**
 * The token of the session whose cookie was signed by us; null without one. Computed here and at
 * once: hono's own asks WebCrypto, whose way through another thread was a fifteenth of what a page
 * cost.
 */
export function sessionToken(c: WebContext): string | null {
  const { open } = c.var
  const signed = getCookie(c, sessionCookieName(open)) ?? ''
  const end = signed.lastIndexOf('.')
  const token = signed.slice(0, Math.max(0, end))
  const isOurs = token !== '' && isSame(signed.slice(end + 1), signatureOf(open.secret, token))
  return isOurs ? token : null
}

/** Takes as long whatever differs, so that nobody learns a signature letter by letter. */
function isSame(given: string, right: string): boolean {
  let differing = given.length ^ right.length
  for (let at = 0; at < right.length; at += 1) {
    differing |= given.charCodeAt(at) ^ right.charCodeAt(at)
  }
  return differing === 0
}

/** Seats the browser: the session's token in a signed cookie that no script reads. */
export async function giveSession(c: WebContext, token: string): Promise<void> {
  const { open } = c.var
  const maxAge = sessionDays * 86_400
  await setSignedCookie(c, sessionCookie, token, open.secret, { ...cookieOptions(open), maxAge })
}

/** Takes the cookie back. */
export async function takeSession(c: WebContext): Promise<void> {
  const { open } = c.var
  await setSignedCookie(c, sessionCookie, '', open.secret, { ...cookieOptions(open), maxAge: 0 })
}

const deviceMost = 300

/** The browser that asks: its address as the connection tells it, and how it names itself. */
export function browserOf(c: WebContext): Browser {
  return {
    address: c.var.open.clientAddress(c.req.raw, c.env),
    device: (c.req.header('User-Agent') ?? '').slice(0, deviceMost),
    oldToken: c.var.token,
  }
}
