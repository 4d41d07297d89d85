import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listItems } from '../../db/item-list.ts'
import { saveItems } from '../../db/items.ts'
import { codeKey } from '../../src/domain/code.ts'
import type { Item } from '../../src/domain/item.ts'
import type { ItemFilter } from '../../src/domain/item-list.ts'
import { searchQuery } from '../../src/domain/search.ts'
import { normalise } from '../../src/domain/text.ts'
import { createWorld, type World } from '../support/world.ts'

const register: [name: string, code: string, quantity?: number][] = [
  ['เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร', '320-63-0001'],
  ['เต็นท์พับสำเร็จรูป ขนาด 3 × 3 เมตร', '320-67-0001'],
  ['โต๊ะพับหน้าโฟเมก้าขาว ขนาด 60 × 180 ซม.', '311-62-0001 ถึง 311-62-0040', 40],
  ['เก้าอี้พลาสติกมีพนักพิง (ครุภัณฑ์ต่ำกว่าเกณฑ์)', '', 400],
  ['จอรับภาพชนิดขาตั้ง ขนาด 100 นิ้ว', '314-64-0011'],
  ['เครื่องมัลติมีเดียโปรเจกเตอร์ 4,000 ANSI Lumens', '314-64-0009'],
  ['คูลเลอร์น้ำสเตนเลส ขนาด 32 ซม.', '315-63-0001'],
  ['บันไดอะลูมิเนียมพาดปรับระดับ 6 เมตร', '317-65-0002'],
  ['เครื่องคอมพิวเตอร์โน้ตบุ๊ก สำหรับงานประมวลผล', '412-67-0001'],
  ['เครื่องสูบน้ำเครื่องยนต์เบนซิน ขนาด 3 นิ้ว', '318-64-0001'],
  ['วิทยุสื่อสารชนิดมือถือ ระบบ VHF/FM', '313-62-0003'],
  ['ลำโพงเคลื่อนที่พร้อมไมโครโฟนไร้สาย', '314-66-0002'],
]

let world: World
beforeAll(async () => {
  world = await createWorld()
  for (const [name, code, quantity = 1] of register) await world.putItem({ name, code, quantity })
})
afterAll(() => world.close())

const anything: ItemFilter = { q: '', category: '', kind: '', division: '', place: '', after: '' }

async function names(q: string, more: Partial<ItemFilter> = {}, limit = 100): Promise<string[]> {
  const rows = await listItems(world.db, { ...anything, ...more }, searchQuery(q), limit)
  return rows.map(row => row.name)
}

describe('the search finds what is typed as Thai is typed', () => {
  it.each([
    ['เต็นท์ผ้าใบ', 'เต็นท์ผ้าใบโครงเหล็ก'],
    ['เต้นท์', 'เต็นท์ผ้าใบโครงเหล็ก'],
    ['เต๊นท์ผาใบ', 'เต็นท์ผ้าใบโครงเหล็ก'],
    ['เตนท', 'เต็นท์ผ้าใบโครงเหล็ก'],
    ['เเก้าอี้', null],
    ['เก้าอี๊', 'เก้าอี้พลาสติก'],
    ['เกาอี', 'เก้าอี้พลาสติก'],
    ['ครุภัณท์', 'เก้าอี้พลาสติก'],
    ['คุรุภัณฑ์', 'เก้าอี้พลาสติก'],
    ['โปรเจคเตอร์', 'เครื่องมัลติมีเดียโปรเจกเตอร์'],
    ['โน๊ตบุ๊ค', 'เครื่องคอมพิวเตอร์โน้ตบุ๊ก'],
    ['สแตนเลส', 'คูลเลอร์น้ำสเตนเลส'],
    ['อลูมิเนียม', 'บันไดอะลูมิเนียม'],
    ['สูบนํ้า', 'เครื่องสูบน้ำ'],
    ['ลําโพง', 'ลำโพงเคลื่อนที่'],
    ['vhf/fm', 'วิทยุสื่อสาร'],
    ['4x8', 'เต็นท์ผ้าใบโครงเหล็ก'],
    ['ขนาด ๖๐ × ๑๘๐', 'โต๊ะพับ'],
    ['โต๊ะ ขาว', 'โต๊ะพับ'],
    ['4000 ansi', 'เครื่องมัลติมีเดียโปรเจกเตอร์'],
  ])('%s', async (typed, begins) => {
    const found = await names(typed)
    if (begins === null) expect(found).toEqual([])
    else expect(found.join('\n')).toContain(begins)
  })

  it.each(['311/62/0017', '311-62-0017', '311 62 0017', '311620017', '๓๑๑/๖๒/๐๐๑๗', '62-0017'])(
    'a code however it is written, also inside a range: %s',
    async typed => expect(await names(typed)).toEqual([register[2]![0]]),
  )

  it.each(['จอ', 'จ', 'น้ำ', 'นำ', 'จอภ'])('short words by their beginning: %s', async typed => {
    const found = await names(typed)
    if (typed === 'จอภ') expect(found).toEqual([])
    else if (typed.startsWith('จ')) expect(found).toEqual(['จอรับภาพชนิดขาตั้ง ขนาด 100 นิ้ว'])
    else expect(found).toHaveLength(2)
  })

  it('every part of a name, three signs or longer, finds it', async () => {
    const parts = fc
      .constantFrom(...register.map(([name]) => normalise(name)))
      .chain(name =>
        fc
          .tuple(fc.nat(name.length - 3), fc.integer({ min: 3, max: 30 }))
          .map(([from, length]) => [name, name.slice(from, from + length)] as const),
      )
      .filter(([, part]) => (part.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).length >= 3)
    await fc.assert(
      fc.asyncProperty(parts, async ([name, part]) => {
        expect(await names(part)).toContain(name)
      }),
      { numRuns: 300 },
    )
  })

  it('whatever is typed is harmless', async () => {
    for (const typed of [
      '%',
      '"',
      '*',
      "'; DROP TABLE item; --",
      'NEAR(',
      'a"b*c',
      '%%%',
      '\u0000',
    ]) {
      expect(Array.isArray(await names(typed))).toBe(true)
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async typed => {
        await names(typed)
      }),
      { numRuns: 200 },
    )
    expect(await names('เต็นท์'.repeat(5000))).toEqual([])
  })
})

describe('the list', () => {
  it('stands in dictionary order', async () => {
    const listed = await names('')
    expect(listed).toEqual([...listed].sort(new Intl.Collator('th').compare))
    expect(listed).toHaveLength(register.length)
  })

  it('pages without losing or repeating an item, with a search and without', async () => {
    for (const q of ['', 'ขนาด']) {
      const whole = await names(q)
      const paged: string[] = []
      let after = ''
      for (;;) {
        const rows = await listItems(world.db, { ...anything, after }, searchQuery(q), 3)
        if (rows.length === 0) break
        paged.push(...rows.map(row => row.name))
        after = rows.at(-1)!.id
      }
      expect(paged).toEqual(whole)
    }
  })
})

it('keeps the search right when an item is renamed', async () => {
  const id = await world.putItem({ name: 'ไฟฉายแรงสูง' })
  expect(await names('ไฟฉาย')).toHaveLength(1)
  expect(await names('ไฟ')).toHaveLength(1)
  const [row] = await world.db.all<Item>(sql`SELECT * FROM item WHERE id = ${id}`)
  const picture = {
    ...row!,
    name: 'เลื่อยโซ่ยนต์',
    code: '318-66-0007',
    codeKey: codeKey('318-66-0007'),
  }
  await world.db.commit(saveItems(world.db, [plain(picture)]))
  expect(await names('ไฟฉาย')).toEqual([])
  expect(await names('ไฟ')).toEqual([])
  expect(await names('เลื่อย')).toEqual(['เลื่อยโซ่ยนต์'])
  expect(await names('318660007')).toEqual(['เลื่อยโซ่ยนต์'])
  await world.db.all(sql`INSERT INTO item_search (item_search) VALUES ('integrity-check')`)
})

/** A raw row speaks in snake case and numbers; this is it as the domain's item. */
function plain(row: Item): Item {
  const raw = row as unknown as Record<string, number & string>
  return {
    ...row,
    priceSatang: raw.price_satang!,
    acquiredOn: raw.acquired_on!,
    publicMayBorrow: raw.public_may_borrow === 1,
    mostDays: raw.most_days!,
    retired: raw.retired === 1,
  }
}

describe('stays one indexed statement', () => {
  it.each([
    ['', {}],
    ['', { after: 'x' }],
    ['', { category: 'สนาม' }],
    ['', { division: 'd01', place: 'free' }],
    ['', { place: 'loan' }],
    ['', { place: 'retired' }],
    ['', { place: 'retired', kind: 'durable', division: 'd01' }],
    ['เต็นท์', {}],
    ['เต็นท์', { category: 'สนาม', place: 'free', after: 'x' }],
    ['จอ', { division: 'd01' }],
    ['โต๊ะ ขาว พับ', { place: 'lost' }],
    ['311/62/0017', {}],
  ] as [string, Partial<ItemFilter>][])('“%s” %j', async (q, more) => {
    const statement = listItems(world.db, { ...anything, ...more }, searchQuery(q), 41)
    const built = statement.getQuery() as { sql: string; params: string[] }
    const plan = await world.db.$client.execute({
      sql: `EXPLAIN QUERY PLAN ${built.sql}`,
      args: built.params,
    })
    const steps = plan.rows.map(row => String(row.detail))
    if (q !== '') {
      // The index is entered after the page before, and nothing is put in order before it is shown.
      expect(steps).toContainEqual(expect.stringMatching(/^SCAN item_search .*:M\d>$/))
      const sorted = plan.rows.filter(row => String(row.detail).includes('TEMP B-TREE'))
      expect(sorted.map(row => row.parent)).toEqual([0])
    }
    expect(
      steps.filter(step => /\bSCAN (item|older|item_text|stock|line|loan|division)\b/.test(step)),
    ).toEqual([])
    expect(steps.some(step => /SEARCH item USING/.test(step))).toBe(true)
    const isRetired = steps.some(step => step.includes('INDEX item_retired'))
    expect(isRetired).toBe(q === '' && more.place === 'retired')
  })
})
