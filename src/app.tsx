import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { health } from './routes/healthz.ts'
import { routes } from './routes/index.ts'
import { metricsRoute } from './routes/metrics.ts'
import type { OpenDesk } from './usecases/desk.ts'
import type { Env } from './web/env.ts'
import { languageOf } from './web/language.ts'
import { Refused, refusedPage } from './web/page.tsx'
import { sameOrigin, securityHeaders } from './web/protect.ts'
import { maybeSeated } from './web/seated.ts'
import { sessionCookie, sessionCookieName, sessionToken } from './web/session.ts'
import { unansweredPage } from './web/unanswered.tsx'
import { failed, watched } from './web/watched.ts'

export { sessionCookie, sessionCookieName }

/**
 * The whole product. Knows no runtime: the entry opens the desk (once; or for each request, where
 * requests may share nothing or are of many offices, out of what the runtime hands over beside it),
 * names the built files, and mounts what only a demonstration has.
 */
export function createApp(
  desk: OpenDesk | ((bindings: unknown) => OpenDesk),
  assets: Record<string, string> = {},
  more: Record<string, Hono<Env>> = {},
) {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    const open = typeof desk === 'function' ? desk(c.env) : desk
    c.set('open', open)
    c.set('assets', assets)
    c.set('language', languageOf(c))
    c.set('seat', null)
    c.set('office', {})
    c.set('requestId', '')
    c.set('command', null)
    c.set('bounded', false)
    c.set('tally', null)
    c.set('token', sessionToken(c))
    await next()
  })
  app.use(watched)
  app.use(securityHeaders)
  app.use(sameOrigin)
  app.route('/healthz', health)
  app.route('/metrics', metricsRoute)
  for (const [path, route] of Object.entries({ ...routes, ...more })) app.route(path, route)
  app.notFound(async c => {
    // Whoever is signed in keeps the menu, which is what the page sends them to.
    await maybeSeated(c)
    return refusedPage(c, { word: 'not-found' }, 404)
  })
  app.onError(async (error, c) => {
    if (error instanceof Refused) {
      // An address may be refused before anybody was seated; whoever is signed in keeps the menu.
      if (c.var.seat === null) await maybeSeated(c).catch(() => null)
      return refusedPage(c, error.why, error.status)
    }
    if (error instanceof HTTPException) {
      return error.res ? error.getResponse() : refusedPage(c, { word: 'form-broken' }, 400)
    }
    failed(c, error)
    return unansweredPage(c, error)
  })
  return app
}
