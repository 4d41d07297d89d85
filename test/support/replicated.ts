import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Following } from '../../db/following.ts'
import { openServers, type Patience } from '../../db/open-servers.ts'
import { type DatabaseServer, startDatabaseServer } from '../../src/entry/sqld.ts'
import { cookieOf } from './cookie.ts'
import { lineTo } from './line.ts'
import type { CastName, World } from './world.ts'

/** Long enough for a busy machine: nothing here waits for a server that says nothing. */
const patience: Patience = { primary: 10_000, soon: 10_000, replica: 10_000 }

/** A primary and the replica that follows it, with a line to each, and one between them. */
export async function replicated() {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-replicas-'))
  const folders = { primary: join(folder, 'primary'), replica: join(folder, 'replica') }
  const primary = await startDatabaseServer(folders.primary, { followed: true })
  const between = await lineTo(primary.grpcUrl)
  const replica = await startDatabaseServer(folders.replica, { follows: between.url })
  const toPrimary = await lineTo(primary.url)
  const toReplica = await lineTo(replica.url)
  const servers: DatabaseServer[] = [primary, replica]
  // Nothing grows old by itself, however long a busy machine takes.
  let clock = 1_000_000
  const following = new Following(
    { primary: new URL(toPrimary.url).host, replica: new URL(toReplica.url).host },
    () => clock,
  )
  const addresses = { url: toPrimary.url, replicaUrl: toReplica.url }
  return {
    ...{ primary, replica, between, toPrimary, toReplica, folders, following },
    db: openServers(addresses, patience, following),
    /** Lets so many milliseconds pass. */
    pass: (milliseconds: number) => {
      clock += milliseconds
    },
    close: async () => {
      for (const line of [between, toPrimary, toReplica]) await line.close()
      for (const server of servers) await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * People at a browser of their own each, which keeps what the office lays into it beside the session:
 * how far it has written.
 */
export function atBrowsers(world: World): Pick<World, 'request'> & { forget(as: CastName): void } {
  const marks = new Map<CastName, string>()
  const request: World['request'] = async (as, path, body, headers = {}) => {
    const session = as && (await cookieOf(world.open, `t-${as}`)).join('=')
    const cookies = [session, as && marks.get(as)].filter(Boolean).join('; ')
    const answer = await world.request(null, path, body, { ...headers, Cookie: cookies })
    const given = answer.headers.getSetCookie().find(each => each.startsWith('yuem-khuen-written='))
    if (as && given) marks.set(as, given.split(';')[0]!)
    return answer
  }
  return { request, forget: as => marks.delete(as) }
}
