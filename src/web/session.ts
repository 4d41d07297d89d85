import { setSignedCookie } from 'hono/cookie'
import { sessionDays } from '../domain/password.ts'
import type { Browser } from '../usecases/accounts/sign-in.ts'
import type { WebContext } from './env.ts'

export const sessionCookie = 'yuem-khuen-session'

const cookieOptions = ({ publicUrl }: { publicUrl: string }) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
  }) as const

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
