import { outageIn, Uncertain } from '../../db/outage.ts'
import { type SentAgain, UnansweredPage, unansweredTitle } from '../../views/unanswered.tsx'
import type { Outcome } from '../domain/outage.ts'
import type { WebContext } from './env.ts'
import { page } from './page.tsx'

/** Pages whose forms hold a password or a code: what was typed there is never written into a page. */
const secretPages = new Set(['/sign-in', '/password', '/setup'])
/** What a proxy or a program may take as the time to come back, in seconds. */
const retrySeconds = '10'

/**
 * What nobody could answer: a page that says what became of what was sent, why, and what to do next.
 * It offers the same form once more, under the same command, wherever that may be sent again.
 */
export async function unansweredPage(c: WebContext, error: unknown): Promise<Response> {
  const outcome = outcomeOf(c, error)
  const again = outcome === 'read' ? null : await sentAgain(c)
  const told = { outcome, outage: outageIn(error), again, id: c.var.requestId }
  c.header('Retry-After', retrySeconds)
  const title = unansweredTitle(outcome, c.var.language)
  return page(c, title, <UnansweredPage {...told} />, { status: 503 }) as Response
}

/** A request that wrote something before it failed has perhaps done all that it was to do. */
function outcomeOf(c: WebContext, error: unknown): Outcome {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return 'read'
  const hasWritten = (c.var.tally?.commits ?? 0) > 0
  return hasWritten || error instanceof Uncertain ? 'perhaps-written' : 'not-written'
}

/**
 * The form as it was sent, to be sent once more; null where it cannot be: a file is not kept, a
 * secret is not shown, and what carried no command could be done twice.
 */
async function sentAgain(c: WebContext): Promise<SentAgain | null> {
  const { command } = c.var
  if (command === null || secretPages.has(c.req.path)) return null
  const { commandId: _, ...sent } = await c.req.parseBody({ all: true })
  const fields = Object.entries(sent).flatMap(([name, value]) =>
    [value].flat().map(each => ({ name, value: each })),
  )
  const texts = fields.flatMap(({ name, value }) =>
    typeof value === 'string' ? [{ name, value }] : [],
  )
  const files = fields.filter(({ value }) => typeof value !== 'string')
  if (files.some(({ value }) => (value as File).size > 0)) return null
  const { pathname, search } = new URL(c.req.url)
  return {
    action: pathname + search,
    fields: [{ name: 'commandId', value: command.id }, ...texts],
    // A field for files that was left empty belongs to what was sent: without it, it would differ.
    emptyFiles: files.map(({ name }) => name),
  }
}
