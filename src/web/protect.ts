import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Env, WebContext } from './env.ts'
import { refusedPage } from './page.tsx'

/** Half a year, in seconds: how long a browser that was here asks by HTTPS only. */
const httpsOnlySeconds = 15_552_000

const plainHeaders = secureHeaders({
  strictTransportSecurity: false,
  permissionsPolicy: {
    camera: ['self'],
    microphone: [],
    geolocation: [],
    payment: [],
    usb: [],
    serial: [],
    bluetooth: [],
    displayCapture: [],
    browsingTopics: [],
    publickeyCredentialsGet: [],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
})

/**
 * What every answer tells a browser, refusals and mistakes too: what of it may run, who may frame
 * it, and that nobody keeps a copy unless the route says so.
 */
export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await plainHeaders(c, next)
  const { headers } = c.res
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', contentPolicy(c))
  }
  // Said over plain HTTP it is ignored, and a name inside of the office must stay reachable by it.
  if (c.var.open.publicUrl.startsWith('https:')) {
    headers.set('Strict-Transport-Security', `max-age=${httpsOnlySeconds}`)
  }
}

/** The same for the pages of a door that is closed: they are nobody's, and of no office. */
export const closedHeaders: MiddlewareHandler = async (c, next) => {
  await plainHeaders(c, next)
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('Content-Security-Policy', policyOf(false))
}

/** Nothing at all runs in it, wherever it is opened: what people uploaded is served so. */
export const lockedPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/**
 * Scripts, styles and fonts are files of our own; nothing is inline and nothing is foreign, and
 * text becomes a page only through the one policy of views/client/trusted.ts. The reader of codes
 * for browsers without one is WebAssembly: it is compiled from our own file, and only on pages that
 * have the scan button, which are those of somebody signed in.
 */
function contentPolicy(c: WebContext): string {
  // The shell of the field desk is nobody's, and reads labels for whoever is signed in there.
  return policyOf(c.var.seat !== null || c.req.path === '/field/shell')
}

function policyOf(reads: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${reads ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types yuem-khuen',
  ].join('; ')
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A post must come from a page of ours. A browser of today says so in `Sec-Fetch-Site` and
 * `Origin`, an old one at least in `Referer`; who says nothing is let pass only where no session
 * comes along, for then there is nobody whose rights could be used.
 */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (safeMethods.has(c.req.method) || isFromOurPage(c)) return next()
  return refusedPage(c, { word: 'from-another-site' }, 403)
}

function isFromOurPage(c: WebContext): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('Origin') ?? c.req.header('Referer')
  if (origin === undefined) return c.var.token === null
  return isOurs(c, origin)
}

/**
 * PUBLIC_URL's whole origin, or the host that the request itself was sent to: an office may be
 * opened by its address, too. No other site can make a browser name a host that it is not.
 */
function isOurs(c: WebContext, address: string): boolean {
  if (!URL.canParse(address)) return false
  const theirs = new URL(address)
  const ours = new URL(c.var.open.publicUrl)
  if (theirs.host === ours.host) return theirs.origin === ours.origin
  return theirs.host !== '' && theirs.host === (c.req.header('Host') ?? new URL(c.req.url).host)
}
