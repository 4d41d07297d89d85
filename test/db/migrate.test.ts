import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, dbOver } from '../../db/db.ts'
import { migrate, missingMigrations } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openFile } from '../../db/open-file.ts'
import { triggers } from '../../db/triggers.ts'
import { verifyBook } from '../../db/verify.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const now = new Date('2026-11-24T03:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-migrate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const names = migrations.map(({ name }) => name)
/** As they are taken: what draws comes when all tables are there. */
const inTurn = [false, true].flatMap(draws =>
  migrations.filter(({ draw }) => (draw !== undefined) === draws).map(({ name }) => name),
)
const rows = async (db: Db, sql: string) => (await db.$client.execute(sql)).rows
/** Every table, index and trigger, as SQLite keeps their words. */
const shape = async (db: Db) =>
  (await rows(db, 'SELECT type, name, sql FROM sqlite_master ORDER BY type, name')).map(row => ({
    ...row,
  }))

/** The same database, whose `broken`th step fails in its midst, after half of its statements ran. */
function breakingAt(db: Db, broken: string): Db {
  const client = db.$client
  const batch: Client['batch'] = (statements, mode) => {
    const isBroken = JSON.stringify(statements.at(-1)).includes(broken)
    const half = Math.ceil((statements.length - 1) / 2)
    const torn = [
      ...statements.slice(0, half),
      'SELECT the_power_went_off',
      ...statements.slice(half),
    ]
    return client.batch(isBroken ? torn : statements, mode)
  }
  return dbOver(Object.assign(Object.create(client), { batch }))
}

describe('a migration that is interrupted halfway', () => {
  it('leaves each of its steps whole or not begun, and the next start goes on from there', async () => {
    const whole = await openFile(join(folder, 'whole.db'))
    await migrate(whole, now)
    const wanted = await shape(whole)
    whole.close()
    const db = await openFile(join(folder, 'interrupted.db'))
    for (const [index, name] of inTurn.entries()) {
      await expect(migrate(breakingAt(db, name), now)).rejects.toThrow('the_power_went_off')
      expect(await missingMigrations(db)).toEqual(
        names.filter(each => inTurn.indexOf(each) >= index),
      )
    }
    expect(await migrate(db, now)).toEqual(inTurn.slice(-1))
    expect(await shape(db)).toEqual(wanted)
    expect(await migrate(db, now)).toEqual([])
    db.close()
  })
})

describe('a step that draws from the book', () => {
  it('is refused whole when somebody writes meanwhile, and taken when it is asked again', async () => {
    const world = await createWorld({ today: '2026-11-24' })
    const { db } = world
    // One that only draws can be taken again.
    const { name } = migrations.find(({ statements }) => statements.length === 0)!
    await db.run([`DELETE FROM migration WHERE name = '${name}'`])
    const before = await shape(db)
    await expect(
      migrate(
        writingBefore(db, name, () => world.putItem()),
        now,
      ),
    ).rejects.toThrow(/NOT NULL constraint failed: migration\.applied_at/)
    expect([await missingMigrations(db), await shape(db)]).toEqual([[name], before])
    expect(await migrate(db, now)).toEqual([name])
    expect(await verifyBook(db)).toMatchObject({ ok: true, entries: 1 })
    await world.close()
  })

  /** The same database, in which somebody writes after a step has drawn and before it is taken. */
  function writingBefore(db: Db, step: string, write: () => Promise<unknown>): Db {
    const client = db.$client
    const batch: Client['batch'] = async (statements, mode) => {
      if (JSON.stringify(statements.at(-1)).includes(step)) await write()
      return client.batch(statements, mode)
    }
    return dbOver(Object.assign(Object.create(client), { batch }))
  }
})

describe('an office of an earlier schema', () => {
  let world: World
  const old: { table: string; rows: Record<string, unknown>[] }[] = []

  beforeAll(async () => {
    world = await createWorld({ today: '2026-11-24' })
    await anOffice(world)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    // In the order in which they were made, so that no row comes before what it refers to.
    const tables = await rows(
      world.db,
      `SELECT name FROM sqlite_master WHERE type = 'table'
      AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'item_search%' AND name <> 'migration' ORDER BY rowid`,
    )
    for (const { name } of tables) {
      old.push({ table: String(name), rows: await rows(world.db, `SELECT * FROM ${name}`) })
    }
  })
  afterAll(() => world.close())

  it.each(names)('comes up from %s with all that it had, and its book verifies', async last => {
    const db = await openFile(join(folder, `${last}.db`))
    await asItWas(db, last)
    const missing = names.slice(names.indexOf(last) + 1)
    expect(await migrate(db, now)).toEqual(missing)
    expect([last, await verifyBook(db)]).toEqual([last, await verifyBook(world.db)])
    for (const table of ['ledger', 'person', 'item', 'loan', 'line', 'stock', 'hold', 'office']) {
      const sorted = (each: unknown[]) => each.map(row => JSON.stringify(row)).sort()
      const all = `SELECT * FROM ${table}`
      expect(sorted(await rows(db, all))).toEqual(sorted(await rows(world.db, all)))
    }
    const found = `SELECT item FROM item_search CROSS JOIN item_text ON row = item_search.rowid
      WHERE item_search MATCH '"เก้าอี้"' ORDER BY item_search.rowid`
    expect((await rows(db, found)).map(row => row.item)).toEqual(['padded', 'chair'])
    db.close()
  })

  /** Plays the steps up to that one, and puts in whatever of the office its tables could hold. */
  async function asItWas(db: Db, last: string): Promise<void> {
    await db.run(['CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)'])
    for (const { name, statements } of migrations.slice(0, names.indexOf(last) + 1)) {
      const record = `INSERT INTO migration VALUES ('${name}', '${now.toISOString()}')`
      await db.run([...statements, record])
    }
    const tables = new Set(
      (await rows(db, "SELECT name FROM sqlite_master WHERE type = 'table'")).map(
        ({ name }) => name,
      ),
    )
    for (const { table, rows: present } of old.filter(({ table }) => tables.has(table))) {
      const columns = (await rows(db, `PRAGMA table_info(${table})`)).map(({ name }) =>
        String(name),
      )
      const foundOtherwise = columns.includes('beginnings')
      const kept = foundOtherwise ? present.map(foundAsBefore) : present
      // Since marks are searched, a trigger carried what was written into the index.
      if (columns.includes('marks')) await db.run([triggers.item_text_added!])
      const places = columns.map(() => '?').join(', ')
      const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${places})`
      const args = kept.map(row => ({ sql, args: columns.map(name => row[name] as string) }))
      if (args.length > 0) await db.run(args)
    }
  }
})

/** Before 0032 the rows of the search were numbered as they came, and beginnings of words stood in a list. */
function foundAsBefore(row: Record<string, unknown>, at: number): Record<string, unknown> {
  const beginnings = [...String(row.marks).matchAll(/\uE000(?:\uE000(.)|(..))/gu)]
  return { ...row, row: at + 1, beginnings: JSON.stringify(beginnings.map(([, a, b]) => a ?? b)) }
}

/** People, things, and a loan in each state of its life: asked for, promised, out, back, and broken. */
async function anOffice(world: World): Promise<void> {
  const chair = await world.putItem({
    id: 'chair',
    name: 'เก้าอี้พลาสติก',
    quantity: 100,
    category: 'สำนักงาน',
  })
  // Registered later, and before it in the dictionary.
  await world.putItem({ id: 'padded', name: 'เก้าอี้บุนวม', code: '411-62-0001' })
  const items: [string, number][] = [[chair, 10]]
  let number = 0
  const loan = () => new WrittenLoan({ on: '2026-11-20', items, number: ++number })
  const asked = loan()
  asked.says('ประชุม', 'ห้องประชุมใหญ่')
  const promised = loan()
  promised.approve('2026-11-20', 8)
  const out = loan()
  out.approve('2026-11-20')
  out.handOver('2026-11-20', 10)
  const back = loan()
  back.approve('2026-11-20')
  back.handOver('2026-11-20', 10)
  back.takeBack('2026-11-21', 9)
  back.takeBack('2026-11-21', 1, 1, { as: 'damaged' })
  const refused = loan()
  refused.refuse('2026-11-20')
  for (const each of [asked, promised, out, back, refused]) {
    await each.write(world.db)
  }
}
