import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { triggers } from '../../db/triggers.ts'
import { verifyBook } from '../../db/verify.ts'
import { putLoan } from '../support/loans.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let loan: string
let other: string
beforeAll(async () => {
  world = await createWorld()
  const lines = [
    { item: await world.putItem({ quantity: 20 }), quantity: 5 },
    { item: await world.putItem(), quantity: 1 },
  ]
  loan = await putLoan(world, { lines, approvedOn: '2026-11-20' })
  other = await putLoan(world, { lines: lines.slice(0, 1) })
  await world.db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
})
afterAll(() => world.close())

let copies = 0
/** What verify says of a copy of the book that somebody altered, who asks no trigger and no key. */
async function afterwards(change: (client: Client) => Promise<string> | string): Promise<string> {
  copies += 1
  const copy = join(world.folder, `altered-${copies}.db`)
  copyFileSync(join(world.folder, 'yuem-khuen.db'), copy)
  const db = await openFile(copy)
  await db.$client.execute('PRAGMA foreign_keys = OFF')
  for (const name of Object.keys(triggers)) await db.$client.execute(`DROP TRIGGER "${name}"`)
  await db.$client.execute(await change(db.$client))
  const found = await verifyBook(db)
  db.close()
  return found.ok ? 'intact' : found.difference
}

/** A row more, like one of that loan, of a loan that there is not. */
const ofNobody = (table: 'line' | 'hold') => async (client: Client) => {
  const { columns } = await client.execute(`SELECT * FROM ${table} LIMIT 1`)
  const values = columns.map(each => (each === 'loan' ? "'nobody'" : each))
  return `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE loan = '${loan}' LIMIT 1`
}

describe('the pictures of loans', () => {
  it('are those that their entries draw', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it.each([
    [
      'a loan altered',
      () => `UPDATE loan SET due_on = '2027-01-01' WHERE id = '${loan}'`,
      /^loan \S+, due_?[oO]n: "2027-01-01" kept/,
    ],
    [
      'a loan taken out',
      () => `DELETE FROM loan WHERE id = '${other}'`,
      /^2 loans in the book, 1 kept$/,
    ],
    [
      'a loan of no entry',
      () => `UPDATE loan SET id = 'nobody' WHERE id = '${other}'`,
      /^loan nobody stands in no entry$/,
    ],
    [
      'a line altered',
      () => `UPDATE line SET approved = 4 WHERE loan = '${loan}' AND line = 1`,
      /^line 1 of loan \S+, approved: 4 kept, 5 in the book$/,
    ],
    [
      'a line taken out',
      () => `DELETE FROM line WHERE loan = '${loan}' AND line = 2`,
      /^line of loan \S+ 2 is missing from its table$/,
    ],
    [
      'a line put in',
      () => `UPDATE line SET line = 3 WHERE loan = '${loan}' AND line = 2`,
      /^line 3 of loan \S+ stands in no entry$/,
    ],
    [
      'a hold altered',
      () => `UPDATE hold SET quantity = 6 WHERE loan = '${loan}' AND line = 1`,
      /^the hold of line 1 of loan \S+, quantity: 6 kept, 5 in the book$/,
    ],
    [
      'a hold taken out',
      () => `DELETE FROM hold WHERE loan = '${loan}' AND line = 2`,
      /^the hold of line \S+ 2 is missing from its table$/,
    ],
    ['a line of no loan', ofNobody('line'), /^line \d of loan nobody stands in no entry$/],
    [
      'a hold of no loan',
      ofNobody('hold'),
      /^the hold of line \d of loan nobody stands in no entry$/,
    ],
  ])('say what differs: %s', async (_, change, said) => {
    expect(await afterwards(change)).toMatch(said)
  })
})
