import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addOffice, changeOffice } from '../../db/directory.ts'
import { type Office, officeStates } from '../../src/domain/offices.ts'
import { serveOffices } from '../../src/entry/offices/serve.ts'
import { answering, freePort } from '../../src/entry/sqld.ts'
import { ProcessWatch } from '../../src/entry/watch/watch.ts'
import { startWorkerd } from '../../src/entry/workerd-here.ts'
import { createDeployment, peopled } from './offices.ts'
import { WrittenLoan } from './written-loan.ts'

export const tag = 'sametaginboth'
export const item = '01a215f0-7680-766b-8a5a-000000000001'
export const metricsToken = 'a token of the one who runs it'

/**
 * Two offices with the same people, ids and sessions, as a copy would have them, one that nobody has set
 * up, and one of each state without a database; served by Node and by workerd.
 */
export async function createNeighbours() {
  const deployment = await createDeployment({ METRICS_TOKEN: metricsToken })
  const { settings, make, folder, server } = deployment
  const nongbua = await make('http://nongbua.example.go.th')
  const thakhong = await make('https://thakhong.example.go.th')
  const empty = await make('http://empty.example.go.th')
  for (const state of officeStates) await addStateless(deployment, { ...nongbua, state })
  const worlds = await Promise.all([nongbua, thakhong].map(each => peopled(each, settings)))
  const names = ['เต็นท์หนองบัว', 'เต็นท์ท่าโขง']
  for (const [at, world] of worlds.entries()) {
    await world.putItem({ id: item, tag, name: names[at]!, quantity: 5, division: 'd02' })
    await world.putItem({ tag: `onlyin${at}`, name: `ของ ${at}`, division: 'd02' })
  }
  const asked = new WrittenLoan({ on: '2026-11-24', items: [[item, 1]] })
  await asked.write(worlds[0]!.db)
  const served = await serveOffices(
    settings,
    new ProcessWatch(
      'errors',
      () => '',
      () => undefined,
    ),
  )
  const ports = { node: settings.port, workerd: await freePort() }
  const own = { ...settings, dataDir: folder, port: ports.workerd }
  const workerd = await startWorkerd(own, server.url, null)
  await answering(`http://127.0.0.1:${ports.workerd}/verify.mjs`, () => workerd.exitCode !== null)
  const close = async () => {
    for (const world of worlds) world.close()
    workerd.kill('SIGTERM')
    await served.stop()
    await deployment.close()
  }
  return { open: [nongbua, thakhong, empty], deployment, worlds, loan: asked.id, ports, close }
}

/**
 * Asks workerd for a night's work, as its clock would. wrangler 4.86 hands no such event through to a Worker with built
 * files beside it on this machine (it does at the edge), so this one is started without them.
 */
export async function nightInWorkerd({
  settings,
  server,
  folder,
}: Awaited<ReturnType<typeof createDeployment>>): Promise<void> {
  const root = join(import.meta.dirname, '../..')
  const config = join(folder, 'night.toml')
  const plain = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  const withoutFiles = plain.replace(/^\[assets\]\n(?:[^[\n].*\n)*/m, '')
  writeFileSync(config, withoutFiles.replace(/"(?:\.\/)?src\//g, `"${root}/src/`))
  const own = { ...settings, dataDir: folder, port: await freePort() }
  const workerd = await startWorkerd(own, server.url, null, config)
  const night = `http://127.0.0.1:${own.port}/cdn-cgi/handler/scheduled`
  // It answers once the work is done, 500 where it threw.
  await answering(night, () => workerd.exitCode !== null).finally(() => workerd.kill('SIGTERM'))
}

/** An office that has no database at all, in some state. */
async function addStateless(
  { directory }: Awaited<ReturnType<typeof createDeployment>>,
  like: Office,
): Promise<void> {
  const { state } = like
  const host = `${state}.example.go.th`
  const own = { id: `id-${state}`, publicUrl: `http://${host}`, namespace: `none-${state}` }
  await addOffice(directory, { ...like, ...own }, host, new Date())
  if (state !== 'moved') return
  await changeOffice(directory, own.id, { movedTo: 'https://new.example.go.th' }, new Date())
}
