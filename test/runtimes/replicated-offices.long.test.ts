import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addOffice, makeDirectory, officeByHost } from '../../db/directory.ts'
import { migrate } from '../../db/migrate.ts'
import { saveSetting } from '../../db/office.ts'
import { openHttp, pageMilliseconds } from '../../db/open-http.ts'
import { createApp } from '../../src/app.tsx'
import type { Office } from '../../src/domain/offices.ts'
import { fontsFromPackage } from '../../src/entry/fonts.ts'
import { pause } from '../../src/entry/ids.ts'
import { directoryCopy, openDirectory, openOfficeDesk } from '../../src/entry/offices/desk.ts'
import { OfficeFinder } from '../../src/entry/offices/finder.ts'
import { settingsFrom } from '../../src/entry/settings.ts'
import { type DatabaseServer, startDatabaseServer } from '../../src/entry/sqld.ts'
import { quietWatch, someMachine } from '../../src/outside/watch.ts'
import { lineTo } from '../support/line.ts'

// Many offices on one primary and one replica, each with its own database on both.

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-many-'))
const names = { one: 'อบต.หนึ่ง', two: 'อบต.สอง' }
let primary: DatabaseServer
let replica: DatabaseServer
let between: Awaited<ReturnType<typeof lineTo>>
beforeAll(async () => {
  primary = await startDatabaseServer(join(folder, 'primary'), { many: true, followed: true })
  between = await lineTo(primary.grpcUrl)
  const follows = between.url
  replica = await startDatabaseServer(join(folder, 'replica'), { many: true, follows })
  const create = async (namespace: string) => {
    const headers = { 'Content-Type': 'application/json' }
    const path = `${primary.adminUrl}/v1/namespaces/${namespace}/create`
    expect((await fetch(path, { method: 'POST', headers, body: '{}' })).ok).toBe(true)
  }
  await create('offices')
  const directory = openDirectory(deployed())
  await makeDirectory(directory)
  for (const [namespace, name] of Object.entries(names)) {
    await create(namespace)
    await addOffice(directory, officeOf(namespace), `${namespace}.example`, new Date())
    const db = openHttp(primary.url, undefined, undefined, namespace)
    await migrate(db, new Date())
    await db.commit([saveSetting(db, 'name', name)])
  }
})
afterAll(async () => {
  await primary.kill()
  await replica.kill()
  await between.close()
  rmSync(folder, { recursive: true, force: true })
})

const secret = 'a secret of thirty-two characters at least'
const deployed = () =>
  settingsFrom({
    ...{ DATABASE_URL: primary.url, DATABASE_REPLICA_URL: replica.url },
    ...{ OFFICES: 'offices', APP_SECRET: secret },
  })
const officeOf = (namespace: string): Office => ({
  ...{ id: namespace, publicUrl: `http://${namespace}.example`, namespace, server: null },
  ...{ token: null, state: 'open', movedTo: null, schema: 'present' },
})
/** As a process finds offices that was started just now. */
const finderNow = () => {
  const [from, copy] = [
    openDirectory(deployed(), pageMilliseconds),
    directoryCopy(deployed(), 5_000),
  ]
  return new OfficeFinder(() => from, 'present', Date.now, copy)
}
const deskOf = (namespace: string) =>
  openOfficeDesk(officeOf(namespace), deployed(), secret, {
    ...{ clientAddress: () => '127.0.0.1', readFonts: fontsFromPackage },
    ...{ watch: quietWatch, machine: someMachine },
  })

/** What an office's page says, and how often the replica has answered for it; each request opens its own desk. */
async function page(namespace: string) {
  const desk = deskOf(namespace)
  const text = await (await createApp(desk).request('/setup')).text()
  const { replica: heard, sameBook } = desk.db.servers()!
  return { text, answered: heard.answered, sameBook }
}

/** A replica that has just begun leads every question on to the primary: until it answers alone, of a table of each database. */
async function untilOnItsOwn(tables: Record<string, string>): Promise<void> {
  const rowsAt = async (url: string, namespace: string) => {
    const db = openHttp(url, undefined, 5_000, namespace)
    return (await db.$client.execute(`SELECT count(*) FROM ${tables[namespace]}`)).rows[0]![0]
  }
  const isAlone = (namespace: string) =>
    Promise.all([rowsAt(replica.url, namespace), rowsAt(primary.url, namespace)]).then(
      ([own, all]) => own === all,
      () => false,
    )
  for (let all = false, quiet = 700; !all; quiet *= 2) {
    // It follows undisturbed meanwhile: the longer, the slower the machine is.
    await pause(quiet)
    const release = between.hold()
    all = (await Promise.all(Object.keys(tables).map(isAlone))).every(Boolean)
    release()
  }
}

it('reads each office’s pages from its own database of the replica, and goes on when the primary is lost', async () => {
  for (const [namespace, name] of Object.entries(names)) {
    await expect
      .poll(async () => (await page(namespace)).answered, { timeout: 120_000 })
      .toBeGreaterThan(2)
    const { text, sameBook } = await page(namespace)
    const others = Object.values(names).filter(each => each !== name)
    expect([text.includes(name), others.some(each => text.includes(each)), sameBook]).toEqual([
      ...[true, false, true],
    ])
  }
  await expect
    .poll(async () => {
      expect((await finderNow().at('one.example')).closed).toBeNull()
      const copied = await officeByHost(directoryCopy(deployed(), 5_000)!(), 'two.example').catch(
        () => null,
      )
      return copied?.id
    })
    .toBe('two')
  await untilOnItsOwn({ offices: 'host', one: 'office', two: 'office' })
  await primary.kill()
  for (const [namespace, name] of Object.entries(names)) {
    const { text } = await page(namespace)
    expect([text.includes(name), text.includes('รับเรื่องไม่ได้ชั่วคราว')]).toEqual([true, true])
  }
  // Which office a host is, a process that has seen none of them finds in the copy, and of another host it knows nothing.
  expect((await finderNow().at('two.example')).closed).toBeNull()
  expect((await finderNow().at('three.example')).closed).toBe('unreachable')
})
