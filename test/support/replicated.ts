import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Db } from '../../db/db.ts'
import { Following } from '../../db/following.ts'
import { openHttp } from '../../db/open-http.ts'
import { openServers, type Patience } from '../../db/open-servers.ts'
import { pause } from '../../src/entry/ids.ts'
import { type DatabaseServer, startDatabaseServer } from '../../src/entry/sqld.ts'
import { cookieOf } from './cookie.ts'
import { lineTo } from './line.ts'
import { readOf } from './pages.ts'
import { Visit } from './visit.ts'
import { type CastName, createWorld, type World } from './world.ts'

/** Long enough for a busy machine: nothing here waits for a server that says nothing. */
const patience: Patience = { primary: 60_000, soon: 60_000, replica: 60_000 }

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
    /**
     * The README's steps: the replica is stopped, its folder copied, and a primary started on the copy. Nothing
     * leads to the old one any more.
     */
    promote: async () => {
      await replica.stop()
      const promoted = join(folder, 'promoted')
      cpSync(folders.replica, promoted, { recursive: true })
      const started = await startDatabaseServer(promoted, { followed: true })
      servers.push(started)
      toPrimary.leadTo(started.url)
      const empty = join(folder, 'follower')
      const follower = await startDatabaseServer(empty, { follows: started.grpcUrl })
      servers.push(follower)
      toReplica.leadTo(follower.url)
      return started
    },
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

/** Longer than a silent server is left alone, and than anybody may be shown what is old, in milliseconds. */
export const longer = 10_001

/** A small office on such a pair, its people at their browsers. */
export async function replicatedOffice() {
  const pair = await replicated()
  const world = await createWorld({ over: pair.db })
  const people = atBrowsers(world)
  let release = () => {}
  const holdsUp = () => {
    release = pair.between.hold()
  }
  /** A page as that person's browser has it, and the round trips that it took. */
  const open = async (as: CastName, path: string) => {
    const answer = await people.request(as, path)
    const timing = answer.headers.get('Server-Timing') ?? ''
    const trips = Number(/desc="(\d+) trips"/.exec(timing)?.[1])
    return { status: answer.status, trips, text: await readOf(answer) }
  }
  return {
    ...{ pair, world, people, open, holdsUp, release: () => release() },
    visit: new Visit(people),
    asksOfReplica: () => pair.following.servers().replica.answered,
    /** The replica has caught up, and is known to: the next page is its own. */
    untilInStep: () =>
      expect
        .poll(
          async () => {
            pair.pass(longer)
            await open('auditor', '/items')
            const { behind, sameBook, replica } = pair.following.servers()
            return [behind, sameBook, replica.answers]
          },
          { timeout: 120_000 },
        )
        .toEqual([0, true, true]),
    /** A replica that has just begun leads every question on to the primary: until it answers with what it has. */
    untilOnItsOwn: async () => {
      const own = openHttp(pair.replica.url, undefined, 2_000)
      for (let isOwn = false, quiet = 700; !isOwn; quiet *= 2) {
        // Its first question lets it begin, and it follows undisturbed meanwhile: the longer, the slower the machine is.
        await itemsIn(own).catch(() => undefined)
        await pause(quiet)
        holdsUp()
        await world.putItem()
        const replica = await itemsIn(own).catch(() => Number.NaN)
        isOwn = replica < (await itemsIn(world.db))
        release()
      }
    },
    close: async () => {
      world.close()
      await pair.close()
    },
  }
}

async function itemsIn(db: Db): Promise<number> {
  const { rows } = await db.$client.execute('SELECT count(*) AS n FROM item')
  return Number(rows[0]!.n)
}
