import { generateSignedCookie } from 'hono/cookie'
import { sessionCookie, sessionCookieName } from '../../src/app.tsx'
import type { OpenDesk } from '../../src/usecases/desk.ts'

/** What the browser of somebody who is signed in sends: the cookie's name, and the signed token of their session. */
export async function cookieOf(
  open: Pick<OpenDesk, 'publicUrl' | 'secret'>,
  token: string,
): Promise<[name: string, value: string]> {
  const cookie = await generateSignedCookie(sessionCookie, token, open.secret)
  return [sessionCookieName(open), cookie.split(';')[0]!.slice(sessionCookie.length + 1)]
}
