import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conflictIn, type Statement } from '../../db/db.ts'
import { listItems } from '../../db/item-list.ts'
import { saveItem } from '../../db/items.ts'
import { append, chain, headOf, noHead, recordCommand } from '../../db/ledger.ts'
import { saveLoan } from '../../db/loans.ts'
import { triggers } from '../../db/triggers.ts'
import { verifyBook } from '../../db/verify.ts'
import { drawLoan } from '../../src/domain/draw-loan.ts'
import { type Entry, type NewEntry, streamOf } from '../../src/domain/entry.ts'
import { searchQuery } from '../../src/domain/search.ts'
import { decide, entryBase } from '../../src/usecases/desk.ts'
import { bothDatabases } from '../support/both-databases.ts'
import { registered } from '../support/registered.ts'
import { createWorld, type World } from '../support/world.ts'

// The laws of the book and the words they are told by, on a file and on a real libSQL server:
// over HTTP only the message of an error tells which law it was.

describe.each(bothDatabases())('on %s', (_, open) => {
  let world: World
  let set: string
  beforeAll(async () => {
    world = await createWorld({ over: await open() })
    set = await world.putItem({ quantity: 40 })
  })
  afterAll(() => world.close())

  const execute = (text: string, args: (string | number)[] = []) =>
    world.db.$client.execute({ sql: text, args })
  const shelf = async () =>
    (await execute("SELECT quantity FROM stock WHERE item = ? AND place = 'shelf'", [set])).rows[0]!
      .quantity

  it('stand all the triggers', async () => {
    const { rows } = await execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(triggers)))
  })

  it('the ledger takes no UPDATE, no DELETE and no INSERT OR REPLACE', async () => {
    await expect(execute('UPDATE ledger SET quantity = 1')).rejects.toThrow('append-only')
    await expect(execute('DELETE FROM ledger')).rejects.toThrow('append-only')
    const replacing = 'INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE position = 1'
    const refused = await execute(replacing).catch(error => error)
    expect(conflictIn(refused)).toBe('out-of-turn')
  })

  it('an entry out of turn is told as such, and its batch leaves nothing', async () => {
    const desk = world.desk('officer')
    const command = { ...desk.command, person: 'officer', answer: '/', at: 'now' }
    const early = append(world.db, chain({ seq: 7, hash: 'x' }, [repair(world, set, 1)]))
    const outcome = await world.db.commit([recordCommand(world.db, command), ...early])
    expect(outcome).toEqual({ ok: false, conflict: 'out-of-turn' })
    const { rows } = await execute('SELECT count(*) AS n FROM command')
    expect(rows[0]!.n).toBe(0)
  })

  it('more than there is, is told as not enough', async () => {
    const [head = noHead] = await headOf(world.db, streamOf.item(set))
    const outcome = await world.db.commit(
      append(world.db, chain(head, [repair(world, set, 20), repair(world, set, 21)])),
    )
    expect(outcome).toEqual({ ok: false, conflict: 'not-enough' })
    expect(await shelf()).toBe(40)
  })

  it('a command sent twice is told as repeated', async () => {
    const row = { ...world.desk('officer').command, person: 'officer', answer: '/', at: 'now' }
    expect(await world.db.commit([recordCommand(world.db, row)])).toEqual({ ok: true })
    const again = await world.db.commit([recordCommand(world.db, row)])
    expect(again).toEqual({ ok: false, conflict: 'command-repeated' })
  })

  it('a loan’s number that is taken, or leaves a gap, is told as taken', async () => {
    const write = (number: number, imported = false) =>
      world.db.commit(requested(world, set, number, imported))
    expect(await write(1)).toEqual({ ok: true })
    for (const [number, imported] of [
      [1, false],
      [3, false],
      [1, true],
    ] as const) {
      expect(await write(number, imported)).toEqual({ ok: false, conflict: 'number-taken' })
    }
    expect(await write(2)).toEqual({ ok: true })
    expect(await write(7, true)).toEqual({ ok: true })
  })

  it('a foreign key and another unique key are kept', async () => {
    const orphan = "INSERT INTO line (loan, line, item, requested) VALUES ('none', 1, 'x', 1)"
    await expect(execute(orphan)).rejects.toThrow()
    const twice = await execute(
      "INSERT INTO item SELECT 'other', tag, code, 'k', name, name_key, category, control, unit, price_satang, acquired_on, store, division, public_may_borrow, most_days, note, owned, retired, seq, hash, kind FROM item LIMIT 1",
    ).catch(error => error)
    expect(conflictIn(twice)).toBe('taken')
  })

  it('what is searched comes in dictionary order, also where no room was left for it', async () => {
    const between = Array.from({ length: 40 }, (_, n) =>
      registered(`between-${99 - n}`, `กรวยยาง ${99 - n}`),
    )
    const pictures = [registered('low', 'กรวยยาง'), registered('high', 'กรวยยาง 99999'), ...between]
    // One after the other, each right before the last.
    const saved = pictures.flatMap(picture => saveItem(world.db, picture))
    expect(await world.db.commit(saved)).toEqual({ ok: true })
    const filter = { q: 'กรวย', category: 'สนาม', kind: '', division: '', place: '' } as const
    const page = (after: string) =>
      listItems(world.db, { ...filter, after }, searchQuery(filter.q), 30)
    const first = await page('')
    const second = await page(first.at(-1)!.id)
    const sorted = ['low', ...between.map(({ id }) => id).toReversed(), 'high']
    expect([...first, ...second].map(({ id }) => id)).toEqual(sorted)
    await execute('DELETE FROM item_text WHERE item <> ?', [set])
    await execute('DELETE FROM item WHERE id <> ?', [set])
  })

  it('sixty takers of two from a set of forty at once: exactly twenty succeed', async () => {
    const take = () => {
      const desk = world.desk('officer')
      return decide(desk, async () => {
        const stream = `drill:${desk.newId()}`
        const entry = { ...repair(world, set, 2), ...entryBase(desk), stream }
        const movement = { ...entry, item: set, quantity: 2, source: 'shelf', target: 'repair' }
        const statements = append(world.db, chain(noHead, [movement as NewEntry]))
        return { ok: true, value: { statements, answer: '/' } }
      })
    }
    const verdicts = await Promise.all(Array.from({ length: 60 }, take))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(20)
    const refusals = new Set(verdicts.flatMap(verdict => (verdict.ok ? [] : [verdict.why.word])))
    expect([...refusals]).toEqual(['not-enough-on-shelf'])
    expect(await shelf()).toBe(0)
  })

  it('many who write to one stream at once all have their turn, and the book is whole', async () => {
    const other = await world.putItem({ quantity: 30 })
    const send = () => {
      const desk = world.desk('officer')
      return decide(desk, async () => {
        const stream = `drill:${other}`
        const [head = noHead] = await headOf(world.db, stream)
        const entry: NewEntry = { ...repair(world, other, 1), stream }
        const statements = append(world.db, chain(head, [entry]))
        return { ok: true, value: { statements, answer: '/' } }
      })
    }
    const verdicts = await Promise.all(Array.from({ length: 5 }, send))
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
    const { rows } = await execute('SELECT max(seq) AS last FROM ledger WHERE stream = ?', [
      `drill:${other}`,
    ])
    expect(rows[0]!.last).toBe(5)
  })

  it('verify finds the book whole, and a row that was changed behind the triggers’ back', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    await world.db.run(['DROP TRIGGER ledger_no_update'])
    await execute('UPDATE ledger SET quantity = 39 WHERE position = 1')
    expect(await verifyBook(world.db)).toMatchObject({ ok: false })
  })

  it('a blank tag is claimed once, whatever the policy, and only where one was printed', async () => {
    await world.db.run([
      "INSERT INTO printed_label VALUES ('sheet', 1, 'blanktag0001', NULL)",
      "INSERT INTO tag_claim VALUES ('blanktag0001', 'first', '2026-11-24', 'officer')",
    ])
    const claim = (policy: string, tag: string) =>
      execute(`INSERT ${policy} INTO tag_claim VALUES (?, 'second', '2026-11-24', 'officer')`, [
        tag,
      ]).catch(error => error)
    for (const policy of ['', 'OR REPLACE', 'OR IGNORE']) {
      expect(conflictIn(await claim(policy, 'blanktag0001'))).toBe('taken')
      expect(conflictIn(await claim(policy, 'neverprinted'))).toBe('taken')
    }
    await expect(execute("UPDATE tag_claim SET item = 'second'")).rejects.toThrow('the-tag-stays')
    await expect(execute('DELETE FROM tag_claim')).rejects.toThrow('the-tag-stays')
    const { rows } = await execute('SELECT item FROM tag_claim')
    expect(rows.map(({ item }) => item)).toEqual(['first'])
  })
})

function repair(world: World, item: string, quantity: number): NewEntry {
  const movement = { item, quantity, source: 'shelf', target: 'repair' } as const
  const stream = streamOf.item(item)
  const detail = { note: '' }
  return {
    ...entryBase(world.desk('officer')),
    ...movement,
    kind: 'sent-to-repair',
    stream,
    detail,
  }
}

/** A request and the picture of its loan, with a number of somebody's choice. */
function requested(world: World, item: string, number: number, imported: boolean): Statement[] {
  const id = world.open.newId()
  const entry: NewEntry = {
    ...entryBase(world.desk('officer')),
    ...{ stream: streamOf.loan(id), kind: 'requested', loan: id, imported },
    detail: {
      ...{ fiscalYear: 2570, number, borrower: 'staff', borrowerClass: 'staff' },
      ...{ borrowerDivision: 'd01', owningDivision: 'd01', workType: 'งานเกษตร' },
      ...{ useLocation: 'inside', startOn: '2026-11-24', dueOn: '2026-11-25', channel: 'online' },
      lines: [{ line: 1, item, quantity: 1 }],
    },
  }
  const chained = chain(noHead, [entry])
  const picture = drawLoan(chained as Entry[])!
  return [...append(world.db, chained), ...saveLoan(world.db, null, picture)]
}
