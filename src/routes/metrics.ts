import { Hono } from 'hono'
import { keyedHash } from '../../db/hash.ts'
import { standingNow } from '../../db/upkeep.ts'
import type { ServerHeard, Servers } from '../domain/servers.ts'
import { type OfficeStanding, troubles, troublesOf } from '../domain/upkeep.ts'
import type { Env, WebContext } from '../web/env.ts'
import { refusedPage } from '../web/page.tsx'

/**
 * What Prometheus reads, behind a token of its own. Without one set there is no such page. At the
 * edge the counts are those of one isolate among many; what is asked of the database holds for all.
 */
export const metricsRoute = new Hono<Env>().get('/', async c => {
  const { db, machine, now, watch } = c.var.open
  if (!hasToken(c)) return refusedPage(c, { word: 'not-found' }, 404)
  const standing = await standingNow(db)
  const servers = db.servers()
  const known = { backsUp: machine.backsUp, disk: machine.disk(), servers }
  const found = troublesOf(standing, known, now())
  const gauges = gaugesOf(standing, now(), db.waiting())
  const disk = machine.disk()
  if (disk) gauges.push(['yuem_disk_free_bytes', 'Room on the disk of the data.', disk.free])
  const text = gauges.map(([name, help, value]) => gauge(name, help, [`${name} ${value}`]))
  const trouble = troubles.map(
    each => `yuem_trouble{trouble="${each}"} ${found.includes(each) ? 1 : 0}`,
  )
  const version = `yuem_build_info{version="${machine.version}",runtime="${machine.runtime}"} 1`
  const body = [
    ...text,
    gauge('yuem_trouble', 'What somebody has to mend.', trouble),
    gauge('yuem_build_info', 'The version that runs.', [version]),
    ...(servers ? serverLines(servers) : []),
    watch.metrics(),
  ].join('')
  c.header('Cache-Control', 'no-store')
  return c.body(body, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
})

/** Compared under a key of ours, so that how long it takes tells nothing of the token. */
function hasToken(c: WebContext): boolean {
  const { machine, secret } = c.var.open
  const given = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
  if (machine.metricsToken === null) return false
  return keyedHash(secret, given) === keyedHash(secret, machine.metricsToken)
}

/** Of the primary and its replica, where there are two: as this process, or this isolate, heard them. */
function serverLines(servers: Servers): string[] {
  const both = (name: string, value: (heard: ServerHeard) => number) =>
    (['primary', 'replica'] as const).map(
      server => `${name}{server="${server}"} ${value(servers[server])}`,
    )
  const { behind } = servers
  const seconds = behind === null ? Number.NaN : behind / 1000
  return [
    gauge(
      'yuem_server_answers',
      'Did that server answer last?',
      both('yuem_server_answers', ({ answers }) => Number(answers)),
    ),
    gauge(
      'yuem_server_questions',
      'Questions it answered in this process.',
      both('yuem_server_questions', ({ answered }) => answered),
    ),
    gauge(
      'yuem_replication_index',
      'Where its log of replication stood.',
      both('yuem_replication_index', ({ index }) => index ?? Number.NaN),
    ),
    gauge('yuem_replica_behind_seconds', 'At most so old is what the replica shows.', [
      `yuem_replica_behind_seconds ${seconds}`,
    ]),
  ]
}

function gaugesOf(
  { position, backup, verify, unsealedSince, imports }: OfficeStanding,
  now: Date,
  waiting: number,
): [name: string, help: string, value: number][] {
  const since = (at: string | null | undefined) =>
    at ? (now.getTime() - Date.parse(at)) / 1000 : Number.NaN
  return [
    ['yuem_ledger_position', 'The last entry of the book.', position],
    ['yuem_unsealed_seconds', 'Age of the oldest entry without a seal.', since(unsealedSince) || 0],
    ['yuem_backup_age_seconds', 'Since the last good backup.', since(backup.lastGood?.at)],
    ['yuem_backup_bytes', 'Size of the last good backup.', backup.lastGood?.bytes ?? Number.NaN],
    ['yuem_verify_age_seconds', 'Since the book last verified.', since(verify.lastGood?.at)],
    ['yuem_imports_waiting', 'Files checked that wait for their user.', imports],
    ['yuem_commits_waiting', 'Commits of this process under way or waiting.', waiting],
  ]
}

function gauge(name: string, help: string, lines: string[]): string {
  const head = `# HELP ${name} ${help}\n# TYPE ${name} gauge\n`
  return head + lines.map(line => `${line}\n`).join('')
}
