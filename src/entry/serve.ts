import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../app.tsx'
import { isHeavy } from '../routes/heavy.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { assetServer, builtAssets, isBuilt } from './assets.ts'
import { sealDaily } from './daily.ts'
import { packed } from './packing.ts'
import type { ReadingRoom } from './reading/room.ts'
import { addressOf, WrongSetting } from './settings.ts'
import { Turns } from './turns.ts'

/** How long requests under way may take once the process was told to stop. */
const patienceMilliseconds = 20_000

/**
 * How long a request may take to arrive, in milliseconds: its headers soon, and a file of 20 MB over
 * a village's network still. Whoever sends slower holds a connection, and is cut off.
 */
export const arrival = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
}

export type Served = {
  /** Where it answers, like `http://127.0.0.1:8787`. */
  url: string
  /** Takes no more requests, finishes those under way, and closes the database. */
  stop(): Promise<void>
}

/**
 * Listens. What reads much goes to the reading room, where there is one; `more` is what only a
 * demonstration answers. Throws WrongSetting when the address or the
 * port cannot be had.
 */
export async function serveOffice(
  open: OpenDesk,
  host: string,
  port: number,
  room: ReadingRoom | null = null,
  more: Parameters<typeof createApp>[2] = {},
  limits: typeof arrival = arrival,
): Promise<Served> {
  const app = createApp(open, builtAssets(), more)
  const fetch: Answering['fetch'] = (request, environment) => {
    const isRead = room && isHeavy(request.method, new URL(request.url).pathname)
    return isRead ? room.fetch(request) : app.fetch(request, environment)
  }
  const work = () => {
    const stopSealing = sealDaily(open)
    return async () => {
      await stopSealing()
      await room?.close()
      // Last of all, since whoever closes a file last takes what was written into it.
      open.db.close()
    }
  }
  return serveRequests({ ...open, fetch, work }, host, port, limits)
}

/** What answers, and what is done beside it once it listens; `work` answers what ends that. */
type Answering = Pick<OpenDesk, 'watch' | 'newId' | 'now'> & {
  fetch(request: Request, environment: object): Response | Promise<Response>
  work(): () => Promise<void>
}

/** Listens, serves what the build made, and packs what is answered. */
export async function serveRequests(
  answering: Answering,
  host: string,
  port: number,
  limits: typeof arrival = arrival,
): Promise<Served> {
  const turns = new Turns()
  const server = createAdaptorServer({
    serverOptions: limits,
    fetch: async (request, environment) => {
      if (isBuilt(new URL(request.url).pathname)) return builtFile(answering, request, environment)
      await turns.next()
      return packed(request, await answering.fetch(request, environment))
    },
  }) as Server
  await listening(server, host, port)
  const at = (server.address() as AddressInfo).port
  const ended = answering.work()
  const stop = async () => {
    await closed(server)
    await ended()
  }
  return { url: addressOf(host, at), stop }
}

/** A file that the build made. It is written down as any request is, and asks the database nothing. */
async function builtFile({ watch, newId, now }: Answering, request: Request, environment: unknown) {
  const began = performance.now()
  const answer = await assetServer.fetch(request, environment as never)
  const { method } = request
  watch.seen({
    id: newId(),
    at: now().toISOString(),
    route: '/assets/*',
    method,
    role: 'nobody',
    status: answer.status,
    milliseconds: performance.now() - began,
    trips: 0,
    databaseMilliseconds: 0,
    conflicts: 0,
  })
  return answer
}

/**
 * A signal that comes so soon after the first is the same one: npm passes on what a terminal or
 * systemd sends to both.
 */
const sameSignalMilliseconds = 1_000

/** Stops at SIGTERM or SIGINT; a second signal ends at once. */
export function stopAtSignal(served: Served): void {
  let since: number | null = null
  const onSignal = () => {
    if (since !== null) {
      if (performance.now() - since > sameSignalMilliseconds) process.exit(1)
      return
    }
    since = performance.now()
    served.stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

/**
 * For what another program listens on: it would say so in its own words, or another's answer be
 * taken for its own.
 */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const server = createServer()
  await listening(server, host, port)
  await new Promise(resolve => server.close(resolve))
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(new WrongSetting(`PORT ${port} is in use by another program; choose another.`))
      } else if (error.code === 'EACCES') {
        reject(new WrongSetting(`PORT ${port} may not be opened by this user; choose another.`))
      } else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(new WrongSetting(`HOST ${host} is no address of this machine.`))
      } else reject(error)
    })
    server.listen(port, host, resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    // A browser keeps its connection after the last answer, so idle ones are closed as they fall idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const giveUp = setTimeout(() => server.closeAllConnections(), patienceMilliseconds)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(giveUp)
      resolve()
    })
  })
}
