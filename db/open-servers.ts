import { type Client, createClient } from '@libsql/client/web'
import { type Db, dbOver } from './db.ts'
import { Following } from './following.ts'
import { openHttp, pageMilliseconds, setNamespace, untilOpen } from './open-http.ts'
import type { Servers } from './page-client.ts'

/** The servers of an office: where it is written, and where its pages may be read, if anywhere else. */
export type Addresses = {
  url: string
  replicaUrl: string | null
  authToken?: string | undefined
  /** Which of the servers' databases, where they have many. */
  namespace?: string | undefined
}
/** Milliseconds: for the primary, for one that a replica could stand in for, and for a replica. */
export type Patience = { primary: number | undefined; soon: number; replica: number }

/** A replica is near, or it is not worth waiting for. */
export const pagePatience: Patience = { primary: pageMilliseconds, soon: 3_000, replica: 2_000 }
/** For what reads a whole year, in a thread that nobody at a desk waits for. */
export const readingPatience: Patience = { primary: undefined, soon: 3_000, replica: 60_000 }

/** What a process remembers of the servers at these addresses, for as long as it runs. */
export const followingOf = ({ url, replicaUrl }: Addresses): Following =>
  new Following({ primary: placeOf(url), replica: replicaUrl === null ? '' : placeOf(replicaUrl) })

const placeOf = (url: string) => new URL(url).host + new URL(url).pathname.replace(/\/$/, '')

/**
 * The same office on a primary and, where there is one, a replica that follows it. Every change, and
 * every read that decides one, is the primary's; a request that changes nothing reads its page where
 * db/page-client.ts says, and that alone is how a replica is ever asked.
 */
export function openServers(
  addresses: Addresses,
  patience: Patience = pagePatience,
  following: Following = followingOf(addresses),
): Db {
  const { url, replicaUrl, authToken, namespace } = addresses
  if (replicaUrl === null) return openHttp(url, authToken, patience.primary, namespace)
  const client = (at: string, ask: (request: Request) => Promise<Response>): Client => {
    const asked = (request: Request) => {
      setNamespace(request, namespace)
      return ask(request)
    }
    return createClient({ url: at, ...(authToken && { authToken }), fetch: asked })
  }
  const primaryFor = (milliseconds: number | undefined) =>
    client(url, heard(following, 'primary', milliseconds, null))
  const [patient, soon] = [primaryFor(patience.primary), primaryFor(patience.soon)]
  const servers: Servers = {
    following,
    primary: isSoon => (isSoon ? soon : patient),
    replica: need => client(replicaUrl, heard(following, 'replica', patience.replica, need)),
  }
  return dbOver(Object.assign(patient, { servers }))
}

/**
 * Asks, and notes what the answer tells of that server. The client of libSQL neither asks a replica to
 * wait until it has come to a frame (`need`) nor shows which frame an answer is of; both stand in the
 * protocol's JSON (Hrana 2, sqld 0.24), so they are put in and read here.
 */
function heard(
  following: Following,
  server: 'primary' | 'replica',
  patience: number | undefined,
  need: number | null,
) {
  return async (request: Request): Promise<Response> => {
    const asked = following.clock()
    try {
      const { method, headers } = request
      const body =
        need === null ? request.body && (await request.text()) : await waiting(request, need)
      const signal = patience === undefined ? null : AbortSignal.timeout(patience)
      const answer = await untilOpen(request, () =>
        fetch(request.url, { method, headers, body, signal }),
      )
      const text = await answer.text()
      if (answer.status >= 500) following.silent(server)
      else if (server === 'primary') following.primaryHeard(asked, indexIn(text))
      else following.replicaHeard(indexIn(text))
      const type = answer.headers.get('Content-Type') ?? ''
      return new Response(text, { status: answer.status, headers: { 'Content-Type': type } })
    } catch (error) {
      following.silent(server)
      throw error
    }
  }
}

/** The request's body, each question of it to be answered at that frame or behind. */
async function waiting(request: Request, need: number): Promise<string> {
  const body = JSON.parse(await request.text()) as { requests: Asked[] }
  for (const { batch, stmt } of body.requests) {
    const question = batch ?? stmt
    if (question) question.replication_index = String(need)
  }
  return JSON.stringify(body)
}

type Question = { replication_index?: string }
type Asked = { type: string; batch?: Question; stmt?: Question }

/** The last one: that of the batch, behind those of its steps. In a row's text its quotes are escaped. */
function indexIn(text: string): number | null {
  const found = [...text.slice(-300).matchAll(/"replication_index":"(\d+)"/g)].at(-1)
  return found ? Number(found[1]) : null
}
