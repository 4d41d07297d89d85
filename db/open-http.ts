import { createClient } from '@libsql/client/web'
import { hearEveryStep } from './batch-steps.ts'
import { type Db, dbOver } from './db.ts'

hearEveryStep()

/**
 * How long a page waits for the server, in milliseconds: longer than any page or change takes, and
 * shorter than somebody at a counter would stand there without knowing.
 */
export const pageMilliseconds = 10_000

/**
 * Opens an office on a libSQL server, from the edge or from a machine. `patience`: milliseconds after
 * which a question counts as unanswered (`slow`); without it there is no end to waiting, as commands
 * want it that read or change a whole book. Nothing stays connected in between, so a server that was
 * away and came back is asked again like any other. There is one address, so that whoever wrote reads
 * there next and sees what they wrote. `namespace`: which of the server's databases, where it has many.
 */
export function openHttp(
  url: string,
  authToken?: string,
  patience?: number,
  namespace?: string,
): Db {
  const asked = (request: Request) => {
    const own = patience === undefined ? {} : { signal: AbortSignal.timeout(patience) }
    if (namespace === undefined) return fetch(request, own)
    setNamespace(request, namespace)
    return untilOpen(request, () => fetch(request.clone(), own))
  }
  return dbOver(createClient({ url, ...(authToken && { authToken }), fetch: asked }))
}

/**
 * How sqld is told which of its databases is meant (base64 without its padding, as its own replicas
 * tell it). It goes before the other way, the first label of the address's host, which would want a
 * name and a certificate for each.
 */
const namespaceHeader = 'x-namespace-bin'

export function setNamespace(request: Request, namespace: string | undefined): void {
  if (namespace === undefined) return
  request.headers.set(namespaceHeader, btoa(namespace).replaceAll('=', ''))
}

/** When to ask again, in milliseconds. */
const againMilliseconds = [5, 20, 60, 200, 700]

/**
 * Asks again where the server says that it has no such database: it says so as well of one that it is
 * just closing to make room for another (`--max-active-namespaces`, sqld 0.24), and opens it a moment
 * later. Tried: nothing of what was answered so had been done.
 */
export async function untilOpen(
  { headers }: Request,
  ask: () => Promise<Response>,
): Promise<Response> {
  if (!headers.has(namespaceHeader)) return ask()
  for (const milliseconds of againMilliseconds) {
    const answer = await ask()
    if (answer.status !== 404) return answer
    await new Promise(resolve => setTimeout(resolve, milliseconds))
  }
  return ask()
}
