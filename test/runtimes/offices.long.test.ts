import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOffices, changeOffice, officesOfNight } from '../../db/directory.ts'
import { bookHeads } from '../../db/heads.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openFile } from '../../db/open-file.ts'
import { dayInBangkok } from '../../src/domain/dates.ts'
import { hostOf, type Office } from '../../src/domain/offices.ts'
import { restoreBackup } from '../../src/entry/backup/restore.ts'
import { runCommand } from '../../src/entry/offices/command.ts'
import { serveOffices } from '../../src/entry/offices/serve.ts'
import { officeSettings, openOfficeDatabase } from '../../src/entry/offices/settings.ts'
import { inTurns } from '../../src/entry/offices/turns.ts'
import { commandFrom } from '../../src/entry/offices/typed.ts'
import { databaseFile } from '../../src/entry/open.ts'
import type { Served } from '../../src/entry/serve.ts'
import type { Settings } from '../../src/entry/settings.ts'
import { ProcessWatch } from '../../src/entry/watch/watch.ts'
import { askOffice, cookieAt, createDeployment, peopled } from '../support/offices.ts'
import { readOf } from '../support/pages.ts'
import { start } from '../support/run.ts'
import type { World } from '../support/world.ts'

// Three hundred offices in one libSQL server, as it comes: it holds a hundred of them open at a time.

const count = 300
const side = 4
const figures: string[] = []
let deployment: Awaited<ReturnType<typeof createDeployment>>
let offices: Office[]
let served: Served
/** The day when the server was started, with whose night it began. */
let nightOf: string
const atWork: [Office, World][] = []

/** The name of an office's one thing, of which no other is a part. */
const thingOf = (office: Office) => `เต็นท์ของ ${hostOf(office.publicUrl)}`
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
const diskOf = (folder: string) =>
  Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) * 1024
async function timed(what: string, each: number, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  const milliseconds = performance.now() - began
  figures.push(`${what}: ${(milliseconds / each).toFixed(1)} ms an office`)
}
async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const command = commandFrom(args)
  const code = await runCommand(deployment.settings, command, line => lines.push(line))
  return { code, lines }
}
const ask = (office: Office, path: string, sent?: Parameters<typeof askOffice>[3]) =>
  askOffice(deployment.settings.port, office, path, sent)

beforeAll(async () => {
  deployment = await createDeployment()
})
afterAll(async () => {
  console.log([`${count} offices in one server:`, ...figures].join('\n  '))
  await served?.stop()
  await deployment?.close()
})

describe('three hundred offices', () => {
  it('are made, each with its database, its people and its thing', async () => {
    const { server, settings, directory, make } = deployment
    const empty = memoryOf(server.pid)
    const urls = Array.from({ length: count }, (_, n) => `http://office-${n}.example.go.th`)
    await timed('made', count, () => inTurns(urls, side, async url => void (await make(url))))
    offices = await allOffices(directory)
    expect(offices).toHaveLength(count)
    const full = memoryOf(server.pid)
    figures.push(`memory of the server: ${megabytes(empty)} empty, ${megabytes(full)} then`)
    await timed('filled', count, () =>
      inTurns(offices, side, async office => {
        const world = await peopled(office, settings)
        await world.putItem({ name: thingOf(office), quantity: 5, division: 'd02' })
        if (offices.indexOf(office) < side) atWork.push([office, world])
        else world.close()
      }),
    )
    const folder = join(server.folder, 'dbs', offices[0]!.namespace)
    const parts = ['data', 'data-wal', 'wallog'].map(
      name => `${name} ${megabytes(diskOf(join(folder, name)))}`,
    )
    figures.push(`disk: ${megabytes(diskOf(folder))} an office (${parts.join(', ')})`)
  })

  it('take changes of all of them side by side', async () => {
    const changes = 100
    await timed('a change', changes * side, () =>
      inTurns(atWork, side, async ([office, world]) => {
        for (let n = 0; n < changes; n += 1) await world.putItem({ name: thingOf(office) })
      }),
    )
    const folder = join(deployment.server.folder, 'dbs', offices[0]!.namespace)
    figures.push(
      `disk after ${changes} changes: ${megabytes(diskOf(join(folder, 'wallog')))} of wallog`,
    )
    for (const [, world] of atWork) world.close()
  })

  it('answer each with its own thing, and take no neighbour’s session', async () => {
    const { settings } = deployment
    nightOf = dayInBangkok(new Date())
    served = await serveOffices(settings, new ProcessWatch('errors'))
    const before = process.memoryUsage().rss
    const visit = async (office: Office) => {
      const page = await readOf(await ask(office, '/items', { as: 'officer' }))
      const named = [...page.matchAll(/เต็นท์ของ (office-\d+\.example\.go\.th)/g)]
      expect(new Set(named.map(([, host]) => host))).toEqual(new Set([hostOf(office.publicUrl)]))
    }
    await timed('first visit', count, () => inTurns(offices, side, visit))
    await timed('next visit', count, () => inTurns(offices, side, visit))
    await timed('an office again and again', 100, async () => {
      for (let n = 0; n < 100; n += 1) await visit(offices[7]!)
    })
    const grown = (process.memoryUsage().rss - before) / count
    figures.push(`memory of Node: ${(grown / 1000).toFixed(0)} kB an office that was visited`)
    figures.push(`memory of the server: ${megabytes(memoryOf(deployment.server.pid))}`)
    await inTurns(offices, side, async office => {
      const neighbour = offices[(offices.indexOf(office) + 1) % count]!
      const cookie = await cookieAt(neighbour, 'officer')
      expect((await ask(office, '/items', { cookie })).status).toBe(303)
    })
  })

  it('are sealed by night, each for itself', async () => {
    const { directory } = deployment
    // The server on Node began with it when it was started; what is migrated after it is written to by nobody.
    await expect
      .poll(async () => (await officesOfNight(directory, nightOf, count)).length, {
        ...{ timeout: 600_000, interval: 500 },
      })
      .toBe(0)
  })

  it('are migrated, one being broken, and the command being killed on the way', async () => {
    const { directory, settings } = deployment
    const schema = `${migrations.at(-1)!.name}.00000000`
    // A step that can be taken again, since it only draws from the book.
    const drawn = migrations.find(({ statements }) => statements.length === 0)!.name
    // They were made side by side, so that the numbers of their hosts need not be in their ids' order.
    const broken = offices[42]!
    await inTurns(offices, side, async office => {
      const db = await openOfficeDatabase(office, settings)
      await db.run([`DELETE FROM migration WHERE name = '${drawn}'`])
      if (office === broken) await db.run(['ALTER TABLE ledger RENAME TO lost'])
      db.close()
      await changeOffice(directory, office.id, { schema }, new Date())
    })
    const first = start('src/entry/offices.ts', environment(settings), ['migrate'])
    await first.says(/(migrated: [^\n]+\n[^\n]*){40}/, 600_000)
    await first.stop('SIGKILL')
    const left = (await allOffices(directory)).filter(office => office.schema === schema)
    // How many were still to come says how quickly it was killed: of each kind there are some.
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(count)
    await timed('migrated', left.length, async () => {
      const { code, lines } = await run('migrate')
      expect(code).toBe(1)
      expect(lines.at(-1)).toContain(`broken: ${hostOf(broken.publicUrl)}: `)
    })
    const now = await allOffices(directory)
    const behind = now.filter(office => office.state !== 'open' || office.schema === schema)
    expect(behind.map(({ id }) => id)).toEqual([broken.id])
    // Mended, it comes up with the next call.
    const db = await openOfficeDatabase(broken, settings)
    await db.run(['ALTER TABLE lost RENAME TO ledger'])
    db.close()
    expect(await run('migrate')).toMatchObject({ code: 0 })
  })

  it('are verified, all of them', async () => {
    await timed('verified', count, async () => {
      const { code, lines } = await run('verify', '--side', String(side))
      expect([code, lines.filter(line => line.endsWith('intact')).length]).toEqual([0, count])
    })
  })

  it('one is backed up, another moves out, and their heads are equal', async () => {
    const { settings, folder } = deployment
    const [kept, gone] = [offices[10]!, offices[20]!]
    const headsOf = async (office: Office) => {
      const db = await openOfficeDatabase(office, settings)
      return bookHeads(db).finally(() => db.close())
    }
    await timed('backed up', 1, () =>
      run('backup', hostOf(kept.publicUrl), '--to', join(folder, 'one.tar.gz')),
    )
    const restored = await restoreBackup(
      join(folder, 'one.tar.gz'),
      join(folder, 'one'),
      new Date(),
    )
    expect(restored.book).toEqual(await headsOf(kept))
    const before = await headsOf(gone)
    await timed('moved out', 1, () =>
      run('move', hostOf(gone.publicUrl), '--to', join(folder, 'own')),
    )
    const db = await openFile(databaseFile(join(folder, 'own')))
    expect(await bookHeads(db)).toEqual(before)
    db.close()
    expect(readdirSync(folder).filter(name => name.startsWith('moving-'))).toEqual([])
    expect(officeSettings(gone, settings).secret).toBe(
      readFileSync(join(folder, 'own/app-secret'), 'utf8').trim(),
    )
    await expect
      .poll(async () => (await ask(gone, '/items', { as: 'officer' })).status, { timeout: 120_000 })
      .toBe(410)
    expect((await ask(kept, '/items', { as: 'officer' })).status).toBe(200)
  })
})

function environment({ databaseUrl, databaseAdminUrl, secret, dataDir }: Settings) {
  return {
    ...{ DATABASE_URL: databaseUrl!, DATABASE_ADMIN_URL: databaseAdminUrl! },
    ...{ OFFICES: 'offices', APP_SECRET: secret!, DATA_DIR: dataDir },
  }
}
