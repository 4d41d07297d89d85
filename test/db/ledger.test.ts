import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conflictIn } from '../../db/db.ts'
import { triggers } from '../../db/triggers.ts'
import { verifyBook } from '../../db/verify.ts'
import { createWorld, type World } from '../support/world.ts'

// The laws of the book are kept by the database itself, whatever the code above it does.

let world: World
let tent: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ quantity: 40 })
})
afterAll(() => world.close())

const sql = (text: string, args: (string | number | null)[] = []) =>
  world.db.$client.execute({ sql: text, args })

/** A well-formed next entry of a stream, as raw columns, with changes. */
async function insert(changes: Record<string, string | number | null>, verb = 'INSERT') {
  const stream = String(changes.stream ?? 'loan:x')
  const { rows } = await sql(
    'SELECT seq, hash FROM ledger WHERE stream = ? ORDER BY seq DESC LIMIT 1',
    [stream],
  )
  const columns: Record<string, string | number | null> = {
    ...{ id: world.open.newId(), stream, seq: Number(rows[0]?.seq ?? 0) + 1, kind: 'handed-over' },
    ...{ happened_on: '2026-11-24', recorded_at: '2026-11-24T03:00:00.000Z', person: 'officer' },
    ...{ loan: 'x', line: 1, item: tent, quantity: 5, source: 'shelf', target: 'loan' },
    ...{ imported: 0, detail: '{}', previous_hash: String(rows[0]?.hash ?? '') },
    ...{ hash: 'a'.repeat(64) },
    ...changes,
  }
  const names = Object.keys(columns)
  return sql(
    `${verb} INTO ledger (${names}) VALUES (${names.map(() => '?')})`,
    Object.values(columns),
  )
}

const shelf = async () => {
  const { rows } = await sql("SELECT quantity FROM stock WHERE item = ? AND place = 'shelf'", [
    tent,
  ])
  return Number(rows[0]?.quantity)
}

describe('the book keeps its laws on a fully migrated database', () => {
  let entries: number
  beforeEach(async () => {
    entries = Number((await sql('SELECT count(*) AS n FROM ledger')).rows[0]!.n)
  })
  const nothingChanged = async () => {
    const { rows } = await sql('SELECT count(*) AS n, max(position) AS last FROM ledger')
    expect(rows[0]).toMatchObject({ n: entries, last: entries })
  }

  it('has all its triggers by name', async () => {
    const { rows } = await sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    expect(rows.map(row => row.name)).toEqual(
      expect.arrayContaining(Object.keys(triggers).filter(name => name.startsWith('ledger_'))),
    )
  })

  it('refuses UPDATE', async () => {
    await expect(sql('UPDATE ledger SET quantity = 1')).rejects.toThrow('append-only')
  })

  it('refuses DELETE', async () => {
    await expect(sql('DELETE FROM ledger')).rejects.toThrow('append-only')
    await nothingChanged()
  })

  it('refuses INSERT OR REPLACE on position, on id and on the turn', async () => {
    const { rows } = await sql('SELECT * FROM ledger WHERE position = 1')
    const first = rows[0]!
    const replace = 'INSERT OR REPLACE'
    await expect(insert({ position: 1 }, replace)).rejects.toThrow('out-of-turn')
    await expect(insert({ id: String(first.id) }, replace)).rejects.toThrow('out-of-turn')
    const turn = { stream: String(first.stream), seq: 1, previous_hash: '' }
    await expect(insert(turn, replace)).rejects.toThrow('out-of-turn')
    await nothingChanged()
  })

  it('refuses an entry out of turn, a wrong previous hash and a gap in positions', async () => {
    await expect(insert({ seq: 7 })).rejects.toThrow('out-of-turn')
    await expect(insert({ previous_hash: 'b'.repeat(64) })).rejects.toThrow('out-of-turn')
    await expect(insert({ position: entries + 2 })).rejects.toThrow('out-of-turn')
    await expect(insert({ position: -5 })).rejects.toThrow('out-of-turn')
    await nothingChanged()
  })

  it('refuses more than the place holds, with OR IGNORE too', async () => {
    await expect(insert({ quantity: 41 })).rejects.toThrow('not-enough')
    await expect(insert({ quantity: 41 }, 'INSERT OR IGNORE')).rejects.toThrow('not-enough')
    await expect(insert({ source: 'lost', target: 'shelf' })).rejects.toThrow('not-enough')
    expect(await shelf()).toBe(40)
    await nothingChanged()
  })

  it.each([
    ['an unknown place', { target: 'attic' }],
    ['the same place twice', { target: 'shelf' }],
    ['a negative quantity', { quantity: -5 }],
    ['no quantity', { quantity: 0 }],
    ['a quantity that is no whole number', { quantity: 1.5 }],
    ['no target', { target: null }],
    ['no item', { item: null }],
    ['a day that is none', { happened_on: '2026-02-30' }],
    ['a detail that is no JSON', { detail: '{' }],
  ])('refuses %s, with OR IGNORE too', async (_, changes) => {
    await expect(insert(changes)).rejects.toThrow()
    await insert(changes, 'INSERT OR IGNORE').catch(() => undefined)
    expect(await shelf()).toBe(40)
    await nothingChanged()
  })

  it('says which law it was in a word that the code knows', async () => {
    const told = async (changes: Record<string, string | number>) =>
      conflictIn(await insert(changes).catch(error => error))
    expect(await told({ seq: 9 })).toBe('out-of-turn')
    expect(await told({ quantity: 41 })).toBe('not-enough')
  })

  it('takes an entry in its turn and moves the stock in the same commit', async () => {
    await insert({ quantity: 5 })
    expect(await shelf()).toBe(35)
  })
})

describe('an entry changed behind the triggers’ back is found', () => {
  it.each([
    ['quantity', '2'],
    ['happened_on', "'2026-11-01'"],
    ['person', "'staff'"],
    ['detail', '\'{"item":"another"}\''],
    ['hash', `'${'c'.repeat(64)}'`],
    ['recorded_at', "'2020-01-01T00:00:00.000Z'"],
  ])('when %s was altered', async (field, value) => {
    const own = await createWorld()
    await own.putItem({ quantity: 3 })
    await own.putItem({ quantity: 1 })
    expect(await verifyBook(own.db)).toMatchObject({ ok: true, entries: 2, streams: 2 })
    await own.db.run([
      'DROP TRIGGER ledger_no_update',
      `UPDATE ledger SET ${field} = ${value} WHERE position = 1`,
    ])
    expect(await verifyBook(own.db)).toMatchObject({
      ok: false,
      difference: expect.stringContaining('entry 1 '),
    })
    own.close()
  })

  it('when a row was taken away, and when the stock’s own table was touched', async () => {
    const own = await createWorld()
    const item = await own.putItem({ quantity: 3 })
    await own.putItem({ quantity: 1 })
    await own.db.run([`UPDATE stock SET quantity = 2 WHERE item = '${item}' AND place = 'shelf'`])
    expect(await verifyBook(own.db)).toMatchObject({
      ok: false,
      difference: `stock of item ${item}, shelf: 2 kept, 3 in the book`,
    })
    await own.db.run(['DROP TRIGGER ledger_no_delete', 'DELETE FROM ledger WHERE position = 1'])
    expect(await verifyBook(own.db)).toMatchObject({
      ok: false,
      difference: expect.stringContaining('entry 1 is missing'),
    })
    own.close()
  })
})
