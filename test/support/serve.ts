import { generateSignedCookie } from 'hono/cookie'
import type { BrowserContext } from 'playwright-core'
import { sessionCookie } from '../../src/app.tsx'
import { serveOffice } from '../../src/entry/serve.ts'
import type { OpenDesk } from '../../src/usecases/desk.ts'
import type { CastName, World } from './world.ts'

/** The world's office on a loopback port of its own, with the built styles and script. */
export async function serve(
  world: World,
  changed: Partial<OpenDesk> = {},
  more: Parameters<typeof serveOffice>[4] = {},
) {
  const open: OpenDesk = { ...world.open, ...changed }
  const served = await serveOffice(open, '127.0.0.1', 0, null, more)

  /** The browser is signed in as that person from now on. */
  const signIn = async (context: BrowserContext, as: CastName) => {
    const cookie = await generateSignedCookie(sessionCookie, `t-${as}`, open.secret)
    const value = cookie.split(';')[0]!.slice(sessionCookie.length + 1)
    await context.addCookies([{ name: sessionCookie, value, url: served.url }])
  }
  /** Stops listening and closes the world's database. */
  const close = async () => {
    await served.stop()
    world.close()
  }
  return { url: served.url, signIn, close }
}
