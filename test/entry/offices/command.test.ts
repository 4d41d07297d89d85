import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeOffice, officeByHost } from '../../../db/directory.ts'
import { type BookHeads, bookHeads } from '../../../db/heads.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { openFile } from '../../../db/open-file.ts'
import { verifyBook } from '../../../db/verify.ts'
import type { Office } from '../../../src/domain/offices.ts'
import { restoreBackup } from '../../../src/entry/backup/restore.ts'
import { runCommand } from '../../../src/entry/offices/command.ts'
import { officeSecret, officeSetupCode } from '../../../src/entry/offices/keys.ts'
import { openOfficeDatabase } from '../../../src/entry/offices/settings.ts'
import { commandFrom } from '../../../src/entry/offices/typed.ts'
import { databaseFile } from '../../../src/entry/open.ts'
import { sealOfTheDay } from '../../../src/usecases/seals/seal.ts'
import { createDeployment, peopled, rootSecret } from '../../support/offices.ts'
import { databaseServer } from '../../support/sqld.ts'
import type { World } from '../../support/world.ts'

const host = 'nongbua.example.go.th'
const copyHost = 'copy.example.go.th'
/** What a version with other triggers called the schema. */
const earlier = `${migrations.at(-1)!.name}.00000000`
/** A step that can be taken again, since it only draws from the book. */
const drawn = migrations.find(({ statements }) => statements.length === 0)!.name
let deployment: Awaited<ReturnType<typeof createDeployment>>
let world: World
let heads: BookHeads

/** What the command prints, and the code it ends with. */
async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const { settings } = deployment
  const code = await runCommand(settings, commandFrom(args), line => lines.push(line))
  return { code, lines }
}
const refused = (...args: string[]) => run(...args).catch(error => (error as Error).message)
const at = (name: string) => join(deployment.folder, name)
const officeAt = async (of: string): Promise<Office> =>
  (await officeByHost(deployment.directory, of))!

beforeAll(async () => {
  deployment = await createDeployment()
  await run('make', `https://${host}`)
  world = await peopled(await officeAt(host), deployment.settings)
  for (const quantity of [1, 5, 20]) await world.putItem({ quantity })
  await world.open.outside.files.put('a-scan', new Uint8Array(1_300_000).fill(7))
  await sealOfTheDay(world.open)
  heads = await bookHeads(world.db)
})
afterAll(async () => {
  world?.close()
  await deployment?.close()
})

describe('npm run offices', () => {
  it('makes an office, tells its administrator’s code, and lists it', async () => {
    const made = await run('make', 'https://thakhong.example.go.th')
    const { id } = await officeAt('thakhong.example.go.th')
    expect(made.lines.at(-1)).toBe(
      `its administrator opens https://thakhong.example.go.th/setup with the code ${officeSetupCode(rootSecret, id)}`,
    )
    const { lines } = await run('list')
    expect(lines).toEqual([
      `https://${host}  open  present  nongbua-example-go-th`,
      'https://thakhong.example.go.th  open  present  thakhong-example-go-th',
      '2 offices',
    ])
  })

  it('gives no office a host or a database that another has, and says what to do', async () => {
    expect(await refused('make', `https://${host}`)).toContain('is an office already')
    const taken = ['make', 'https://new.example.go.th', '--database', 'nongbua-example-go-th']
    expect(await refused(...taken)).toContain('Name another with --database')
    expect(await refused('make', 'https://x.example.go.th', '--database', 'offices')).toContain(
      'cannot be the name',
    )
    expect(await refused('make', 'new.example.go.th')).toContain('PUBLIC_URL is the address')
    expect(await refused('suspend', 'nobody.example.go.th')).toContain('There is no office at')
    expect(await refused('drop', host)).toMatch(/^usage/)
    expect((await run('list')).lines).toHaveLength(3)
  })

  it('goes on with a making that was broken off', async () => {
    const { id } = await officeAt('thakhong.example.go.th')
    await changeOffice(deployment.directory, id, { state: 'making', schema: '' }, new Date())
    await run('make', 'https://thakhong.example.go.th')
    expect(await officeAt('thakhong.example.go.th')).toMatchObject({ id, state: 'open' })
  })

  it('backs one office up while it is written to: the same file as a single office’s, restored elsewhere', async () => {
    let isOver = false
    const writing = (async () => {
      while (!isOver) await world.putItem({ quantity: 2 })
    })()
    const { code, lines } = await run('backup', host, '--to', at('one.tar.gz')).finally(() => {
      isOver = true
    })
    await writing
    expect([code, lines[0]!.startsWith(`${host}: ${at('one.tar.gz')}, `)]).toEqual([0, true])
    expect(statSync(at('one.tar.gz')).mode & 0o777).toBe(0o600)
    const { book, manifest } = await restoreBackup(at('one.tar.gz'), at('restored'), new Date())
    expect(book.position).toBeGreaterThanOrEqual(heads.position)
    expect([book.seal, manifest.verification.state]).toEqual([heads.seal, 'intact'])
    const db = await openFile(databaseFile(at('restored')))
    const count = async (table: string) =>
      Number((await db.$client.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]!.n)
    expect([await count('account'), await count('session')]).toEqual([11, 0])
    const scan = await db.$client.execute('SELECT sum(length(content)) AS n FROM file_part')
    expect(scan.rows[0]!.n).toBe(1_300_000)
    db.close()
    heads = await bookHeads(world.db)
  })

  it('fills a new office from such a file, with the same heads', async () => {
    const { lines } = await run('make', 'https://copy.example.go.th', '--from', at('one.tar.gz'))
    expect(lines[0]).toMatch(/^heads agree: /)
    const copy = await officeAt('copy.example.go.th')
    const db = await openOfficeDatabase(copy, deployment.settings)
    expect(await verifyBook(db)).toMatchObject({ ok: true })
    const found = await db.$client.execute(
      'SELECT count(*) AS n FROM item_search WHERE item_search MATCH \'"เต็นท์"\'',
    )
    expect(Number(found.rows[0]!.n)).toBeGreaterThanOrEqual(3)
    db.close()
  })

  it('migrates all that are behind, stops at none that is broken, and names it at the end', async () => {
    const { directory, settings } = deployment
    const [behind, broken] = [
      await officeAt('copy.example.go.th'),
      await officeAt('thakhong.example.go.th'),
    ]
    for (const office of [behind, broken]) {
      const db = await openOfficeDatabase(office, settings)
      await db.run([`DELETE FROM migration WHERE name = '${drawn}'`])
      if (office === broken) await db.run(['ALTER TABLE ledger RENAME TO lost'])
      db.close()
      await changeOffice(directory, office.id, { schema: earlier }, new Date())
    }
    // One that was in the middle when somebody ended the command.
    await changeOffice(directory, behind.id, { state: 'upgrading' }, new Date())
    const first = await run('migrate')
    expect(first.code).toBe(1)
    expect(first.lines).toContain(`copy.example.go.th migrated: ${drawn}`)
    expect(first.lines.at(-1)).toMatch(/^broken: thakhong\.example\.go\.th: .*ledger/)
    expect(await officeAt('copy.example.go.th')).toMatchObject({ state: 'open' })
    expect(await officeAt('thakhong.example.go.th')).toMatchObject({
      ...{ state: 'open', schema: earlier },
    })
    expect((await run('migrate')).lines[0]).toBe('0 migrated, 2 were there already')
    expect((await run('verify', host)).lines[0]).toMatch(/entries in \d+ streams, intact$/)
  })

  it('moves an office to another server of the deployment: its book, its keys and its sessions are the same', async () => {
    const other = await databaseServer({ many: true })
    try {
      const copy = await officeAt(copyHost)
      const before = await openOfficeDatabase(copy, deployment.settings)
      const was = await bookHeads(before)
      const moved = ['move', copyHost, '--server', other.url]
      const left = ['remove', copyHost, '--left', deployment.server.url]
      expect(await refused(...left)).toContain(`is that of ${copyHost}: nothing was left there`)
      const { lines } = await run(...moved, '--admin', other.adminUrl!)
      expect(lines[0]).toMatch(/^heads agree/)
      expect(lines.at(-1)).toContain(`npm run offices -- ${left.join(' ')}`)
      const now = await officeAt(copyHost)
      expect(now).toMatchObject({ id: copy.id, state: 'open', server: other.url })
      const db = await openOfficeDatabase(now, deployment.settings)
      expect(await bookHeads(db)).toEqual(was)
      expect(await verifyBook(db)).toMatchObject({ ok: true })
      // Whoever still holds the old address of it writes nothing there any more.
      await expect(before.run(["DELETE FROM basket WHERE person = 'x'"])).rejects.toThrow(/moving/)
      // What it left is removed once its book verifies where it is, and says the same; and nothing else is.
      await db.run(["UPDATE stock SET quantity = quantity + 1 WHERE place = 'shelf'"])
      expect(await refused(...left)).toContain('does not verify')
      await db.run(["UPDATE stock SET quantity = quantity - 1 WHERE place = 'shelf'"])
      expect((await run(...left)).lines).toEqual([
        `removed the database copy-example-go-th at ${deployment.server.url}; https://${copyHost} has its book at ${other.url}`,
      ])
      expect(await refused(...left)).toContain('has no database copy-example-go-th')
      expect((await run('verify', copyHost)).lines[0]).toMatch(/intact$/)
      // Its own token opens its database, until it has none of its own any more.
      writeFileSync(at('token'), 'a token\n')
      await run('token', copyHost, '--from', at('token'))
      expect((await officeAt(copyHost)).token).toBe('a token')
      await run('token', copyHost)
      expect((await officeAt(copyHost)).token).toBeNull()
      before.close()
      db.close()
      // Moved out from there, it leaves a database that only that server's own door removes.
      await changeOffice(deployment.directory, copy.id, { state: 'moved' }, new Date())
      const gone = await run('remove', copyHost, '--admin', other.adminUrl!)
      expect(gone.lines).toEqual([
        `removed https://${copyHost} and its database copy-example-go-th`,
      ])
    } finally {
      await other.stop()
    }
  })

  it('moves an office out: heads and seal compared, its phones’ key along, the old door says moved', async () => {
    const folder = at('own-machine')
    const { lines } = await run(
      'move',
      host,
      '--to',
      folder,
      '--address',
      'https://own.example.go.th',
    )
    expect(lines[0]).toContain(`heads agree: ${heads.streams} streams, ${heads.position} entries`)
    expect(lines.join('\n')).toContain(`DATA_DIR=${folder} npm start`)
    expect(lines.at(-1)).toContain(`npm run offices -- remove ${host}`)
    const db = await openFile(databaseFile(folder))
    expect(await bookHeads(db)).toEqual(heads)
    db.close()
    const office = await officeAt(host)
    const secret = readFileSync(join(folder, 'app-secret'), 'utf8').trim()
    expect(secret).toBe(officeSecret(rootSecret, office.id))
    expect(office).toMatchObject({ state: 'moved', movedTo: 'https://own.example.go.th' })
    await expect(world.putItem({ quantity: 1 })).rejects.toThrow(/moving/)
    expect(await refused('move', host, '--to', at('again'))).toContain('cannot be moved now')
    expect((await run('remove', host)).code).toBe(0)
    expect(await officeByHost(deployment.directory, host)).toBeNull()
  })

  it('leaves an office open where its move fails', async () => {
    await run('make', 'https://stays.example.go.th')
    const full = at('restored')
    expect(existsSync(full) && readdirSync(full).length > 0).toBe(true)
    expect(await refused('move', 'stays.example.go.th', '--to', full)).toContain('is not empty')
    const silent = ['move', 'stays.example.go.th', '--server', 'http://127.0.0.1:9']
    expect(await refused(...silent)).toContain('nothing answers')
    const office = await officeAt('stays.example.go.th')
    expect(office).toMatchObject({ state: 'open', server: null })
    await peopled(office, deployment.settings).then(each => each.close())
  })
})
