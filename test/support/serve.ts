import type { BrowserContext } from 'playwright-core'
import { serveOffice } from '../../src/entry/serve.ts'
import type { OpenDesk } from '../../src/usecases/desk.ts'
import { cookieOf } from './cookie.ts'
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
    const [name, value] = await cookieOf(open, `t-${as}`)
    // Where the office says that it stands behind HTTPS, the cookie is a secure one; a browser sends it to loopback all the same.
    const secure = open.publicUrl.startsWith('https:')
    const url = secure ? served.url.replace('http:', 'https:') : served.url
    await context.addCookies([{ name, value, url, secure }])
  }
  /** Stops listening and closes the world's database. */
  const close = async () => {
    await served.stop()
    world.close()
  }
  return { url: served.url, signIn, close }
}
