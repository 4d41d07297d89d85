import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from './env.ts'
import { refusedPage } from './page.tsx'

/** Scripts, styles and fonts are files of our own; nothing is inline and nothing is foreign. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // The reader of codes for browsers without one is WebAssembly: compiled, and from our own file.
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  permissionsPolicy: { camera: ['self'] },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
})

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A post must come from a page of ours: its `Origin` is PUBLIC_URL's or the request's own host.
 * A browser always sends it with a post; who sends none is no browser and carries no one's cookie.
 */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  const origin = c.req.header('Origin')
  if (safeMethods.has(c.req.method) || origin === undefined) return next()
  const host = c.req.header('Host') ?? new URL(c.req.url).host
  const ours = [new URL(c.var.open.publicUrl).host, host]
  const theirs = URL.canParse(origin) ? new URL(origin).host : ''
  if (ours.includes(theirs)) return next()
  return refusedPage(c, { word: 'from-another-site' }, 403)
}
