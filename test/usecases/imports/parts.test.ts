import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Db } from '../../../db/db.ts'
import { verifyBook } from '../../../db/verify.ts'
import { importFiles } from '../../../src/usecases/imports/import-files.ts'
import { assetRegister } from '../../support/asset-register.ts'
import { createWorld, type World } from '../../support/world.ts'

// A register of 2,300 pieces, fifty in a row: three commits, since one brings a thousand at most.

const rows = Array.from({ length: 46 }, (_, at) => ({
  code: `${401 + at}-62-0001 ถึง ${401 + at}-62-0050`,
  name: 'โต๊ะพับ',
  quantity: 50,
}))

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** Imports over a database where something happens just before the commit of that number, from 1. */
async function imported(before: (commit: number) => Promise<void> = async () => {}) {
  let commits = 0
  const db: Db = Object.assign(Object.create(world.db), {
    commit: async (...given: Parameters<Db['commit']>) => {
      commits += 1
      await before(commits)
      return world.db.commit(...given)
    },
  })
  const file = { what: 'items' as const, name: 'large.xlsx', bytes: assetRegister(rows) }
  const [done] = await importFiles({ ...world.open, db }, [file])
  if (!done!.verdict.ok) throw new Error(done!.verdict.why.word)
  const { added, left, things } = done!.verdict.value
  return { added: added.length, left: left.length, things }
}

const itemCount = async () =>
  (await world.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM item`))[0]!.n

/** How many rows each entry of the book says that the file brought. */
const told = async () => {
  const entries = await world.db.all<{ added: number }>(
    sql`SELECT detail ->> '$.added' AS added FROM ledger WHERE kind = 'imported' ORDER BY position`,
  )
  return entries.map(({ added }) => added)
}

it('is written in commits that each tell what they brought, and told as one file', async () => {
  expect(await imported()).toEqual({ added: 46, left: 0, things: 2300 })
  expect(await told()).toEqual([20, 20, 6])
  expect(await itemCount()).toBe(2300)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  expect(await imported()).toEqual({ added: 0, left: 46, things: 0 })
  expect(await told()).toEqual([20, 20, 6])
})

it('that breaks off keeps the parts that were written, whole, and brings the rest when it is given again', async () => {
  const broken = imported(async commit => {
    if (commit === 3) throw new Error('the power went')
  })
  await expect(broken).rejects.toThrow('the power went')
  expect([await itemCount(), await told()]).toEqual([2000, [20, 20]])
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  expect(await imported()).toEqual({ added: 6, left: 40, things: 300 })
  expect(await itemCount()).toBe(2300)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

it('lets others write between its parts, plans the rest anew, and still tells the whole', async () => {
  const done = await imported(async commit => {
    // The office's stream moves on after the second part was built, and one of its rows is brought by somebody else.
    if (commit !== 2) return
    const one = assetRegister(rows.slice(45))
    await importFiles(world.open, [{ what: 'items', name: 'one-row.xlsx', bytes: one }])
  })
  expect(done).toEqual({ added: 45, left: 1, things: 2250 })
  expect(await told()).toEqual([20, 1, 20, 5])
  expect(await itemCount()).toBe(2300)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})
