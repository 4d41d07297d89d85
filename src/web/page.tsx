import type { Child } from 'hono/jsx'
import { Layout } from '../../views/layout.tsx'
import { RefusedPage, refusedTitle } from '../../views/refused.tsx'
import { type View, ViewContext } from '../../views/view.ts'
import { dayInBangkok, type Instant } from '../domain/dates.ts'
import type { Refusal, Verdict } from '../domain/verdict.ts'
import type { WebContext } from './env.ts'

type Drawing = { status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 503; bare?: boolean }

/** A whole page inside the layout; to htmx, which asks for a part, the part alone. */
export function page(c: WebContext, title: string, content: Child, drawing: Drawing = {}) {
  const { status = 200, bare = false } = drawing
  c.header('Cache-Control', 'private, no-store')
  c.header('Vary', 'HX-Request-Type, Cookie')
  const part = c.req.header('HX-Request-Type') === 'partial'
  const inside = part ? (
    content
  ) : (
    <Layout title={title} bare={bare}>
      {content}
    </Layout>
  )
  return c.html(<ViewContext.Provider value={viewOf(c)}>{inside}</ViewContext.Provider>, status)
}

/** Thrown where a handler can go no further; the app draws the page (see app.tsx). */
export class Refused extends Error {
  constructor(
    readonly why: Refusal,
    readonly status: 400 | 403 | 404 | 409 | 413,
  ) {
    super(why.word)
  }
}

/** Where nothing but the refusal can be shown: what happened, which rule, what to do next. */
export function refusedPage(
  c: WebContext,
  why: Refusal,
  status: 400 | 403 | 404 | 409 | 413 | 503 = 409,
) {
  const title = refusedTitle(why, c.var.language)
  return page(c, title, <RefusedPage why={why} />, { status }) as Response
}

/**
 * Ends a change: 303 to where the answer is shown, or `again` with the refusal at its field.
 * What may not be seen answers 403 or 404 instead.
 */
export function answered(
  c: WebContext,
  verdict: Verdict<string>,
  again: (why: Refusal) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (verdict.ok) return c.redirect(verdict.value, 303)
  if (verdict.why.word === 'not-allowed') return refusedPage(c, verdict.why, 403)
  if (verdict.why.word === 'not-found') return refusedPage(c, verdict.why, 404)
  return again(verdict.why)
}

/** A form that was refused stands at an address that only takes posts: its page is where it came from. */
function addressOf(c: WebContext): string {
  const url = new URL(c.req.url)
  if (c.req.method === 'GET') return url.pathname + url.search
  const referrer = c.req.header('Referer') ?? ''
  if (!URL.canParse(referrer)) return '/'
  const from = new URL(referrer)
  const host = c.req.header('Host') ?? url.host
  return from.host === host ? from.pathname + from.search : '/'
}

const instantOf = (now: Date, back: number | null) =>
  back === null ? null : (new Date(now.getTime() - back).toISOString() as Instant)

function viewOf(c: WebContext): View {
  const { open, seat, assets, language, office, tally } = c.var
  return {
    language,
    actor: seat?.actor ?? null,
    office: office ?? {},
    basketCount: seat?.basketCount ?? 0,
    path: c.req.path,
    again: addressOf(c),
    today: dayInBangkok(open.now()),
    demonstration: open.demonstration,
    readingOnly: tally?.stale ? { asOf: instantOf(open.now(), tally.stale.milliseconds) } : null,
    publicUrl: open.publicUrl,
    asset: name => `/assets/${assets[name] ?? name}`,
    newCommandId: open.newId,
  }
}
