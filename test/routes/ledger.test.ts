import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append, chain, noHead } from '../../db/ledger.ts'
import { BookReading } from '../../src/domain/book/reading.ts'
import { plainEntry } from '../../src/domain/entries/plain.ts'
import type { NewEntry } from '../../src/domain/entry.ts'
import { officeOverTwoYears, readBook } from '../support/exported-book.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await officeOverTwoYears()
})
afterAll(() => world.close())

const text = async (path: string) => readOf(await world.request('auditor', path))
const positions = (page: string) =>
  [...page.matchAll(/href="\/ledger\/(\d+)"/g)].map(match => Number(match[1]))

describe('the book', () => {
  it('shows every entry, the newest first, with who, what and from where to where', async () => {
    const page = await text('/ledger')
    const found = positions(page)
    expect(found).toEqual(found.toSorted((a, b) => b - a))
    expect(found.at(-1)).toBe(1)
    expect(page).toContain('จากที่เก็บ ไปผู้ยืม')
    expect(page).toContain('รับคืน สภาพดี')
    expect(page).toContain('คุณofficer')
  })

  it('is narrowed by stream, kind, loan, item, person and days', async () => {
    const all = positions(await text('/ledger'))
    const seals = positions(await text('/ledger?stream=seal'))
    expect(positions(await text('/ledger?kind=sealed'))).toEqual(seals)
    expect(seals).toHaveLength(2)
    const items = positions(await text('/ledger?stream=item:'))
    expect(items).toHaveLength(2)
    const loan = positions(await text('/ledger?loan=1/2569'))
    expect(loan).toHaveLength(4)
    expect(positions(await text('/ledger?loan=๑/๒๕๖๙'))).toEqual(loan)
    const out = positions(await text('/ledger?kind=handed-over&loan=1/2569'))
    expect(out).toHaveLength(1)
    expect(positions(await text('/ledger?person=nobody'))).toEqual([])
    const since = positions(await text('/ledger?from=1 ต.ค. 2569'))
    const until = positions(await text('/ledger?to=2026-09-30'))
    expect([...since, ...until].sort()).toEqual(all.sort())
    expect(await text('/ledger?person=nobody')).toContain('ไม่มีรายการตามที่เลือก')
  })

  it('finds an item by its code or by its id', async () => {
    const item = await world.putItem({ code: '416-66-0001' })
    const byCode = positions(await text('/ledger?item=416-66-0001'))
    expect(byCode).toHaveLength(1)
    expect(positions(await text(`/ledger?item=${item}`))).toEqual(byCode)
  })

  it('says at its field what in an address is no day or no number', async () => {
    const answer = await world.request('auditor', '/ledger?from=xx&loan=yy')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('href="#from"')
    expect(page).toContain('href="#loan"')
    expect(positions(page)).toEqual([])
  })

  it('turns its pages by position, and none is left out or told twice', async () => {
    const busy = await createWorld()
    for (let made = 0; made < 120; made += 1) await busy.putItem()
    const seen: number[] = []
    for (let path: string | undefined = '/ledger'; path; ) {
      const page = await (await busy.request('auditor', path)).text()
      seen.push(...positions(page))
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]
    }
    busy.close()
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index))
  })
})

describe('an entry', () => {
  it('is shown whole, with its hash computed again and the seal that covers it', async () => {
    const [row] = await world.db.query.ledger.findMany({ limit: 1 })
    const page = await text(`/ledger/${row!.position}`)
    expect(page).toContain('ตรงกัน')
    for (const field of [row!.id, row!.stream, row!.recordedAt, row!.hash]) {
      expect(page).toContain(field)
    }
    expect(page).toMatch(/href="\/seals\?seal=[0-9a-f]{64}"/)
    const last = Math.max(...positions(await text('/ledger')))
    expect(await text(`/ledger/${last}`)).toContain('ยังไม่มีตราผนึกครอบ')
    expect((await world.request('auditor', '/ledger/99999')).status).toBe(404)
  })

  it('says that it differs when its row was altered', async () => {
    const other = await officeOverTwoYears()
    await other.db.run([
      'DROP TRIGGER ledger_no_update',
      "UPDATE ledger SET happened_on = '2026-09-19' WHERE position = 2",
    ])
    const page = await (await other.request('auditor', '/ledger/2')).text()
    other.close()
    expect(page).toContain('ไม่ตรงกัน')
  })
})

describe('the exported book', () => {
  it('comes in pieces, the head at once, and never the whole in memory', async () => {
    const large = await createWorld()
    await writeMany(large, 20_000)
    const answer = await large.request('auditor', '/ledger.jsonl')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="book.jsonl"')
    const reader = answer.body!.getReader()
    const pieces: Uint8Array[] = []
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value)
    }
    const lines = pieces.map(piece => piece.filter(byte => byte === 10).length)
    expect(lines[0]).toBe(1)
    expect(Math.max(...lines)).toBe(1_000)
    const book = readBook(Buffer.concat(pieces)) as BookReading
    large.close()
    expect(book).toBeInstanceOf(BookReading)
    expect(book.entries).toBe(20_000)
  })

  it('ends where the book ended when it was asked for', async () => {
    const answer = await world.request('auditor', '/ledger.jsonl')
    await world.putItem()
    const book = readBook(new Uint8Array(await answer.arrayBuffer())) as BookReading
    expect(book).toBeInstanceOf(BookReading)
    const now = Math.max(...positions(await text('/ledger')))
    expect(book.position).toBeLessThan(now)
  })

  it('is refused of a year that the register does not have', async () => {
    expect((await world.request('auditor', '/ledger/2400.jsonl')).status).toBe(404)
  })
})

/** So many entries about one person, written in few commits. */
async function writeMany({ db }: World, many: number): Promise<void> {
  const entry = (index: number): NewEntry => ({
    ...plainEntry,
    ...{ id: `e${index}`, stream: 'person:somebody', kind: 'sessions-ended' },
    ...{ happenedOn: '2026-11-24', recordedAt: '2026-11-24T03:00:00.000Z', person: 'admin' },
    detail: {},
  })
  const chained = chain(
    noHead,
    Array.from({ length: many }, (_, index) => entry(index)),
  )
  for (let at = 0; at < many; at += 2_000) {
    await db.commit(append(db, chained.slice(at, at + 2_000)))
  }
}
