import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basketOf } from '../../../db/baskets.ts'
import { counted } from '../../../db/db.ts'
import { openFile } from '../../../db/open-file.ts'
import { newTally } from '../../../db/tally.ts'
import { verifyBook } from '../../../db/verify.ts'
import { addToBasket, changeBasket } from '../../../src/usecases/basket/change.ts'
import type { Newcomer } from '../../../src/usecases/loans/newcomer.ts'
import { type RequestInput, request } from '../../../src/usecases/loans/request.ts'
import { announce } from '../../support/announcements.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let tent: string
let drone: string
beforeAll(async () => {
  world = await createWorld()
  await announce(world, { number: 3 })
  tent = await world.putItem({ quantity: 6 })
  drone = await world.putItem({
    name: 'โดรน',
    division: 'd03',
    publicMayBorrow: false,
    mostDays: 2,
  })
})
afterAll(() => world.close())

const input = (given: Partial<RequestInput> = {}): RequestInput => ({
  ...{ wanted: [{ item: tent, quantity: 2 }], borrower: { kind: 'self' } },
  ...{ purpose: 'ประชุมประจำเดือน', placeOfUse: '', contact: '', lateReason: '' },
  ...{ workType: 'งานประชุม อบรม และพิธีการ', useLocation: 'inside', requestedOn: '2026-11-24' },
  ...{ startOn: '2026-11-24', dueOn: '2026-11-26', severalForms: false },
  ...given,
})
const loans = () =>
  world.db.all<Record<string, unknown>>(sql`SELECT * FROM loan ORDER BY fiscal_year, number`)
const word = (verdict: { ok: boolean; why?: { word: string } }) => verdict.why?.word ?? 'ok'

describe('a request', () => {
  it('becomes a numbered form per owning division, and empties the basket of it', async () => {
    const desk = () => world.desk('staff')
    for (const item of [tent, drone]) {
      await addToBasket(desk(), { item, quantity: 1, secondForm: false, next: '/basket' })
    }
    await addToBasket(desk(), { item: tent, quantity: 2, secondForm: false, next: '/basket' })
    await changeBasket(desk(), tent, 2)
    expect((await basketOf(world.db, 'staff')).map(row => row.quantity)).toEqual([2, 1])
    const sent = await request(desk(), input({ wanted: [] }))
    expect(sent).toMatchObject({ ok: true })
    const [first, second] = await loans()
    expect(first).toMatchObject({
      ...{ fiscal_year: 2570, number: 1, owning_division: 'd01', channel: 'online' },
      ...{ borrower: 'staff', borrower_class: 'staff', borrower_division: 'd01' },
      ...{ decision: null, outstanding: 0, requested_by: 'staff', first_due_on: '2026-11-26' },
    })
    expect(second).toMatchObject({ number: 2, owning_division: 'd03' })
    expect(await basketOf(world.db, 'staff')).toEqual([])
    const answer = sent.ok ? sent.value : ''
    expect(answer).toBe(`/requests/sent?loan=${first?.id}&loan=${second?.id}`)
  })

  it('keeps purpose, place and contact out of the book, bound to it by a hash', async () => {
    await request(world.desk('staff'), input({ purpose: 'งานศพนายลับ', contact: '0812345678' }))
    const [entry] = await world.db.all<{ detail: string; personal_hash: string; content: string }>(
      sql`SELECT detail, personal_hash, content FROM ledger JOIN personal ON entry = ledger.id
        WHERE kind = 'requested' ORDER BY position DESC LIMIT 1`,
    )
    expect(entry?.detail).not.toContain('ลับ')
    expect(entry?.personal_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(entry!.content)).toEqual({
      ...{ purpose: 'งานศพนายลับ', placeOfUse: '', contact: '0812345678' },
    })
  })

  it('sent twice with one command is one form', async () => {
    const before = (await loans()).length
    const [one, two] = await Promise.all([
      request(world.desk('staff', 'twice'), input()),
      request(world.desk('staff', 'twice'), input()),
    ])
    expect(one).toEqual(two)
    expect(await loans()).toHaveLength(before + 1)
  })

  it('is refused without a trace when the rule says no', async () => {
    const before = (await loans()).length
    const six = input({ wanted: [{ item: tent, quantity: 7 }] })
    expect(word(await request(world.desk('staff'), six))).toBe('more-than-owned')
    expect(word(await request(world.desk('staff'), input({ wanted: [] })))).toBe('nothing-chosen')
    expect(word(await request(world.desk('auditor'), input()))).toBe('not-allowed')
    const ghost = input({ borrower: { kind: 'staff', person: 'nobody' } })
    expect(word(await request(world.desk('officer'), ghost))).toBe('not-found')
    expect(await loans()).toHaveLength(before)
  })
})

describe('at the counter', () => {
  const villager: Newcomer = {
    ...{ class: 'public', name: 'นายสมมุติ ใจดี', position: '', division: null },
    ...{ unit: 'หมู่ที่ 3', phone: '0800000000', address: '12 หมู่ที่ 3' },
  }

  it('the officer enters a villager’s request; nobody else does', async () => {
    const given = input({
      ...{ borrower: { kind: 'newcomer', newcomer: villager }, useLocation: 'outside' },
      ...{ purpose: 'งานศพ', purposeDetail: 'งานศพบิดา' },
    })
    expect(word(await request(world.desk('staff'), given))).toBe('not-allowed')
    expect(await request(world.desk('officer'), given)).toMatchObject({ ok: true })
    const loan = (await loans()).at(-1)
    expect(loan).toMatchObject({
      ...{ channel: 'counter', borrower_class: 'public', borrower_division: null },
      ...{ requested_by: 'officer' },
    })
    const [person] = await world.db.all<Record<string, unknown>>(
      sql`SELECT * FROM person WHERE id = ${loan?.borrower}`,
    )
    expect(person).toMatchObject({ name: 'นายสมมุติ ใจดี', unit: 'หมู่ที่ 3', active: 0, seq: 1 })
    const [entry] = await world.db.all<{ detail: string; kind: string }>(
      sql`SELECT kind, detail FROM ledger WHERE stream = ${`person:${loan?.borrower}`}`,
    )
    expect(entry?.kind).toBe('person-registered')
    expect(entry?.detail).not.toContain('สมมุติ')
  })

  it('never lends the public what the register keeps from them', async () => {
    const given = input({
      ...{ borrower: { kind: 'newcomer', newcomer: villager }, dueOn: '2026-11-25' },
      wanted: [{ item: drone, quantity: 1 }],
    })
    expect(word(await request(world.desk('officer'), given))).toBe('item-not-for-public')
  })

  it('a colleague’s request carries the colleague’s division', async () => {
    const given = input({ borrower: { kind: 'staff', person: 'otherStaff' } })
    expect(await request(world.desk('officer'), given)).toMatchObject({ ok: true })
    expect((await loans()).at(-1)).toMatchObject({
      ...{ borrower: 'otherStaff', borrower_division: 'd03', channel: 'counter' },
    })
  })

  it('a late paper form takes the next number of the year of its date', async () => {
    const late = input({
      ...{ requestedOn: '2026-09-28', startOn: '2026-09-29', dueOn: '2026-10-01' },
      lateReason: 'ไฟฟ้าดับทั้งตำบล เขียนใบกระดาษไว้ก่อน',
    })
    expect(word(await request(world.desk('staff'), late))).toBe('not-allowed')
    expect(await request(world.desk('officer'), late)).toMatchObject({ ok: true })
    expect((await loans())[0]).toMatchObject({
      ...{ fiscal_year: 2569, number: 1, requested_on: '2026-09-28', channel: 'counter' },
    })
    const [entry] = await world.db.all<{ detail: string }>(
      sql`SELECT detail FROM ledger WHERE kind = 'requested' ORDER BY position DESC LIMIT 1`,
    )
    expect(JSON.parse(entry!.detail).lateReason).toContain('ไฟฟ้าดับ')
  })

  it('leaves a book that verify finds intact', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

describe('the numbers of a year', () => {
  it('are 1 to 50 for fifty requests at one moment, and none of them has to try again', async () => {
    const crowd = await createWorld()
    // Each over a face of its own, as a page's desk has it, which counts what is asked.
    const tallies = Array.from({ length: 50 }, newTally)
    const chairs = await crowd.putItem({ quantity: 400 })
    const wanted = [{ item: chairs, quantity: 10 }]
    const sent = await Promise.all(
      tallies.map(tally =>
        request({ ...crowd.desk('staff'), db: counted(crowd.db, tally) }, input({ wanted })),
      ),
    )
    expect(sent.every(verdict => verdict.ok)).toBe(true)
    expect(tallies.map(({ conflicts, commits }) => [conflicts, commits])).toEqual(
      tallies.map(() => [0, 1]),
    )
    const rows = await crowd.db.all<{ number: number }>(
      sql`SELECT number FROM loan ORDER BY number`,
    )
    expect(rows.map(row => row.number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(await verifyBook(crowd.db)).toMatchObject({ ok: true })
    crowd.close()
  })

  it('leave no gap where some of those who ask at one moment are refused, or sent twice', async () => {
    const crowd = await createWorld()
    const chairs = await crowd.putItem({ quantity: 400 })
    const wanted = [{ item: chairs, quantity: 10 }]
    const desks = Array.from({ length: 12 }, () => crowd.desk('staff'))
    const tallies = desks.map(newTally)
    const command = desks[1]!.command
    const sent = await Promise.all(
      desks.map((desk, index) =>
        request(
          {
            ...{ ...desk, db: counted(crowd.db, tallies[index]!) },
            ...([4, 5, 9].includes(index) && { command }),
          },
          input({ wanted: index === 7 ? [{ item: chairs, quantity: 900 }] : wanted }),
        ),
      ),
    )
    const answers = sent.flatMap(verdict => (verdict.ok ? verdict.value : []))
    expect([answers.length, new Set(answers).size]).toEqual([11, 8])
    const rows = await crowd.db.all<{ number: number }>(
      sql`SELECT number FROM loan ORDER BY number`,
    )
    expect(rows.map(row => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(tallies.reduce((sum, { commits }) => sum + commits, 0)).toBe(8)
    expect(await verifyBook(crowd.db)).toMatchObject({ ok: true })
    crowd.close()
  })

  it('stay without gaps when two processes ask at once', async () => {
    const crowd = await createWorld()
    const other = await openFile(join(crowd.folder, 'yuem-khuen.db'))
    const chairs = await crowd.putItem({ quantity: 400 })
    const wanted = [{ item: chairs, quantity: 10 }]
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        request({ ...crowd.desk('staff'), db: index % 2 ? other : crowd.db }, input({ wanted })),
      ),
    )
    expect(sent.every(verdict => verdict.ok)).toBe(true)
    const rows = await crowd.db.all<{ number: number }>(
      sql`SELECT number FROM loan ORDER BY number`,
    )
    expect(rows.map(row => row.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    other.close()
    crowd.close()
  })
})
