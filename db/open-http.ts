import { createClient } from '@libsql/client/web'
import { type Db, dbOver } from './db.ts'

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
 * there next and sees what they wrote.
 */
export function openHttp(url: string, authToken?: string, patience?: number): Db {
  const limited = (request: Request) => fetch(request, { signal: AbortSignal.timeout(patience!) })
  return dbOver(
    createClient({
      ...{ url, ...(authToken && { authToken }) },
      ...(patience !== undefined && { fetch: limited }),
    }),
  )
}
