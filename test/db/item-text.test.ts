import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chunksOf } from '../../db/bulk.ts'
import { built } from '../../db/db.ts'
import { listItems } from '../../db/item-list.ts'
import { textOutOfOrder } from '../../db/item-text.ts'
import { saveItem, saveItems } from '../../db/items.ts'
import { openFile } from '../../db/open-file.ts'
import type { Item } from '../../src/domain/item.ts'
import type { ItemFilter } from '../../src/domain/item-list.ts'
import { searchQuery, searchRow } from '../../src/domain/search.ts'
import { sortKey } from '../../src/domain/text.ts'
import { itemKinds } from '../../src/domain/words.ts'
import { registered } from '../support/registered.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(() => world.db.run(['DELETE FROM item_text', 'DELETE FROM item']))

const save = (...pictures: Item[]) => world.db.commit(saveItems(world.db, pictures))
/** One after the other, in one commit. */
const saveEach = (pictures: Item[]) =>
  world.db.commit(pictures.flatMap(picture => saveItem(world.db, picture)))
const texts = () =>
  world.db.all<{ row: number; item: string }>(sql`SELECT row, item FROM item_text ORDER BY row`)

/** All of them once, in dictionary order, with numbers that JavaScript can hold; and the index as they are. */
async function expectInOrder(pictures: Item[]) {
  const sorted = pictures
    .map(({ id, name }) => ({ id, key: sortKey(name) }))
    .toSorted((a, b) => compared(a.key, b.key) || compared(a.id, b.id))
  const rows = await texts()
  expect(rows.map(({ item }) => item)).toEqual(sorted.map(({ id }) => id))
  expect(rows.every(({ row }) => Number.isSafeInteger(row) && row > 0)).toBe(true)
  expect(await textOutOfOrder(world.db)).toEqual([])
  await world.db.run(["INSERT INTO item_search (item_search, rank) VALUES ('integrity-check', 1)"])
}

const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const numbered = (count: number, make: (n: number) => Item) =>
  Array.from({ length: count }, (_, n) => make(n))
const digits = (n: number) => String(n).padStart(5, '0')

it('is written without a walk through all that is found: whoever reads a label for the first time writes its item', async () => {
  const steps: string[] = []
  // A connection of its own: an explained write stays open until its connection is closed.
  const beside = await openFile(join(world.folder, 'yuem-khuen.db'))
  for (const statement of saveItem(world.db, registered('i1', 'เก้าอี้'))) {
    const { sql: asked, args } = built(statement) as { sql: string; args: [] }
    const plan = await beside.$client.execute({ sql: `EXPLAIN QUERY PLAN ${asked}`, args })
    steps.push(...plan.rows.map(row => String(row.detail)))
  }
  beside.close()
  expect(steps.filter(step => /item_text|other/.test(step)).length).toBeGreaterThan(10)
  expect(steps.filter(step => /^SCAN (item_text|other)/.test(step))).toEqual([])
})

describe('the numbers of the search follow the dictionary', () => {
  it('however things come and whatever they are called later', async () => {
    const names = fc.constantFrom('เก้าอี้', 'โต๊ะ', 'เต็นท์', 'จอ', 'พัดลม', 'กรวย', 'ตู้', 'โต๊ะพับ')
    const thing = fc.record({ id: fc.nat(60).map(n => `i${n}`), name: names })
    const step = fc.uniqueArray(thing, { selector: ({ id }) => id, minLength: 1, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
        await world.db.run(['DELETE FROM item_text', 'DELETE FROM item'])
        const kept = new Map<string, Item>()
        for (const things of steps) {
          const pictures = things.map(({ id, name }) => registered(id, name))
          await save(...pictures)
          for (const picture of pictures) kept.set(picture.id, picture)
          await expectInOrder([...kept.values()])
        }
      }),
      { numRuns: 25 },
    )
  })

  const ends = [registered('first', 'เก้าอี้'), registered('last', 'เก้าอี้ 99999')]
  it.each<[string, (n: number) => number]>([
    ['one after the other', n => n],
    ['each before the last', n => 500 - n],
    ['from both ends to the middle', n => (n % 2 === 0 ? n : 500 - n)],
    ['each halfway', n => (n * 307) % 500],
  ])('also where there is no room left between two: %s', async (_, at) => {
    await save(...ends)
    const between = numbered(200, n => registered(`m${digits(at(n))}`, `เก้าอี้ ${digits(at(n))}`))
    await saveEach(between)
    await expectInOrder([...ends, ...between])
  })

  it('and where an import brings more into one gap than it holds, in two places at once', async () => {
    const chairs = numbered(900, n => registered(`c${digits(n)}`, `เก้าอี้ ${digits(n)}`))
    const tables = [registered('t', 'โต๊ะ'), registered('u', 'โต๊ะ 99999')]
    await save(...chairs, ...tables)
    // Side by side without room, as years of single things may leave them.
    await world.db.run([
      `UPDATE item_text SET row = (SELECT min(row) FROM item_text)
        + (SELECT count(*) FROM item_text AS other WHERE other.row < item_text.row) - 5000`,
    ])
    const more = [
      ...numbered(900, n => registered(`d${digits(n)}`, `เก้าอี้ 00450 ${digits(n)}`)),
      ...numbered(90, n => registered(`e${digits(n)}`, `โต๊ะ ${digits(n)}`)),
    ]
    await save(...more)
    await expectInOrder([...chairs, ...tables, ...more])
  })

  it('and what stands elsewhere behind the book is told', async () => {
    await save(...ends)
    await world.db.run(["UPDATE item_text SET row = row + 100000000 WHERE item = 'first'"])
    expect(await textOutOfOrder(world.db)).toEqual([{ item: 'first' }])
  })

  it('what did not change keeps its number, and what was renamed alone gets another', async () => {
    const pictures = numbered(30, n => registered(`k${digits(n)}`, `พัดลม ${digits(n)}`))
    await save(...pictures)
    const before = await texts()
    await save(...pictures.map(each => ({ ...each, store: 'ห้องพัสดุ' })))
    expect(await texts()).toEqual(before)
    await save({ ...pictures[3]!, name: 'กรวยจราจร' })
    const after = await texts()
    expect(after[0]!.item).toBe(pictures[3]!.id)
    expect(after.slice(1)).toEqual(before.filter(({ item }) => item !== pictures[3]!.id))
  })

  it('four hundred of one name, each after the one before, move nobody else', async () => {
    await save(registered('a', 'เก้าอี้'), registered('z', 'โต๊ะ'))
    const before = await texts()
    const chairs = numbered(400, n => registered(`b${digits(n)}`, 'เก้าอี้'))
    await saveEach(chairs)
    const after = await texts()
    expect([after[0], after.at(-1)]).toEqual(before)
    expect(after).toHaveLength(402)
  })

  it('a register whose names come between one another, and then again and again, moves nobody', async () => {
    const names = 101
    const named = (n: number) => registered(`r${digits(n)}`, `โต๊ะ ${digits((n * 37) % names)}`)
    const pictures = numbered(names * 20, named)
    const came = new Map<string, number>()
    for (const chunk of chunksOf(pictures, 50)) {
      await save(...chunk)
      for (const { item, row } of await texts()) came.set(item, came.get(item) ?? row)
    }
    expect(new Map((await texts()).map(({ item, row }) => [item, row]))).toEqual(came)
  })
})

describe('a search by pages', () => {
  const words = ['เก้าอี้', 'พับ', 'จอ', 'รับภาพ', 'น้ำ', 'ขนาด', '12', 'สีขาว', 'กา']
  const names = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  const thing = fc.record({
    name: names.map(each => each.join(' ')),
    code: fc.constantFrom('', '401-62-0007', '402-62-0012', '401-63-0001 ถึง 401-63-0012'),
    category: fc.constantFrom('สนาม', 'สำนักงาน'),
    kind: fc.constantFrom(...itemKinds),
    division: fc.constantFrom('d01', 'd02'),
    retired: fc.boolean(),
  })
  const asked = fc.record({
    q: fc.oneof(
      names.map(each => each.join(' ')),
      fc.constantFrom('ก', 'ข', '401-62', '62-00', 'พ จ'),
    ),
    category: fc.constantFrom('', '', 'สนาม', 'สำนักงาน'),
    kind: fc.constantFrom('' as const, '' as const, ...itemKinds),
    division: fc.constantFrom('', '', 'd01', 'd02', 'd91'),
    place: fc.constantFrom('' as const, '' as const, 'retired' as const),
  })

  it('gives each thing that a slow look through all of them finds once, in dictionary order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(thing, { minLength: 5, maxLength: 40 }),
        fc.array(asked, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 7 }),
        async (things, questions, size) => {
          await world.db.run(['DELETE FROM item_text', 'DELETE FROM item'])
          const pictures = things.map(({ name, ...more }, n) => registered(`i${n}`, name, more))
          await save(...pictures)
          const order = (await texts()).map(({ item }) => item)
          for (const question of questions) {
            const wanted = pictures.filter(picture => fits(picture, question)).map(({ id }) => id)
            const found = await paged({ ...question, after: '' }, size)
            expect(found).toEqual(order.filter(id => wanted.includes(id)))
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  async function paged(filter: ItemFilter, size: number): Promise<string[]> {
    const found: string[] = []
    for (;;) {
      const after = found.at(-1) ?? ''
      const rows = await listItems(world.db, { ...filter, after }, searchQuery(filter.q), size)
      if (rows.length === 0) return found
      found.push(...rows.map(({ id }) => id))
    }
  }

  /** By the words of the query and of the thing alone, without an index. */
  function fits(picture: Item, question: Omit<ItemFilter, 'after'>): boolean {
    const { text, marks } = searchRow(picture)
    const { words } = searchQuery(question.q)!
    const { whole } = searchQuery(question.q.replaceAll(' ', ''))!
    const has = (any: string[]) => any.some(each => text.includes(each) || marks.includes(each))
    const isSought = has(whole) || (words.length > 0 && words.every(has))
    const isWithin = (['category', 'kind', 'division'] as const).every(
      of => question[of] === '' || question[of] === picture[of],
    )
    return isSought && isWithin && picture.retired === (question.place === 'retired')
  }
})
