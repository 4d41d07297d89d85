import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { counted } from '../../db/db.ts'
import { newTally, type Tally } from '../../db/tally.ts'
import { traceOf } from '../domain/trace.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import type { Env, WebContext } from './env.ts'
import { rememberWritten, writtenBy } from './written.ts'

/** The pattern of whichever handler answers; a middleware's own pattern is that of no route. */
export function routeOf(c: WebContext): string {
  const path = routePath(c)
  return path === '/*' || path === '*' || path === '' ? 'none' : path.replace(/(.)\/$/, '$1')
}

/**
 * Looks on at a request from its beginning to its answer: its id, how long it took, and how often
 * the database was asked for it. Whoever is signed in may read the times in `Server-Timing`; to
 * others they would tell more than the page does, of which account there is, say.
 */
export const watched: MiddlewareHandler<Env> = async (c, next) => {
  const { open } = c.var
  const { method } = c.req
  const id = open.newId()
  const began = performance.now()
  const tally = newTally()
  c.set('tally', tally)
  c.set('requestId', id)
  c.set('open', countedDesk(c, tally))
  open.watch.begin({ id, method, began, route: () => routeOf(c) })
  await next()
  if (!isPage(c)) rememberWritten(c)
  const milliseconds = performance.now() - began
  // Into the answer as it stands: `c.header` would make it anew, and its body a stream.
  const { headers } = c.res
  headers.set('X-Request-Id', id)
  const { seat } = c.var
  if (seat !== null) headers.set('Server-Timing', timing(tally, milliseconds))
  const roles = new Set(seat?.actor.roles.map(({ role }) => role))
  open.watch.seen({
    id,
    method,
    at: open.now().toISOString(),
    route: routeOf(c),
    role: seat === null ? 'nobody' : [...roles].sort().join('+') || 'none',
    status: c.res.status,
    milliseconds,
    trips: tally.trips,
    databaseMilliseconds: tally.milliseconds,
    conflicts: tally.conflicts,
  })
}

/** Tells whoever looks on what nobody caught, under the id that the visitor's page shows. */
export function failed(c: WebContext, error: unknown): void {
  const named = { id: c.var.requestId, route: routeOf(c), method: c.req.method }
  c.var.open.watch.failed({ what: 'error', ...named, trace: traceOf(error) })
}

function timing({ trips, milliseconds }: Tally, whole: number): string {
  const own = Math.max(0, whole - milliseconds)
  return `db;dur=${milliseconds.toFixed(1)};desc="${trips} trips", app;dur=${own.toFixed(1)}`
}

/** Nothing is changed by it, so a replica may answer it. */
const isPage = (c: WebContext) => c.req.method === 'GET' || c.req.method === 'HEAD'

/** The desk whose database keeps count; the bytes of a file are a round trip, too. */
function countedDesk(c: WebContext, tally: Tally): OpenDesk {
  const { open } = c.var
  const { files } = open.outside
  const once = <Answer>(answer: Promise<Answer>) => {
    tally.trips += 1
    return answer
  }
  const countedFiles = {
    ...files,
    get: (id: string) => once(files.get(id)),
    put: (id: string, bytes: Uint8Array) => once(files.put(id, bytes)),
  }
  return {
    ...open,
    db: counted(open.db, tally, isPage(c) ? { written: writtenBy(c) } : undefined),
    outside: { ...open.outside, files: countedFiles },
  }
}
