import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyBook } from '../../../db/verify.ts'
import { endAnnouncement } from '../../../src/usecases/announcements/end.ts'
import { type RequestInput, request } from '../../../src/usecases/loans/request.ts'
import { announce } from '../../support/announcements.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let tent: string
beforeEach(async () => {
  world = await createWorld()
  tent = await world.putItem({ quantity: 6 })
})
afterEach(() => world.close())

const ask = async (given: Partial<RequestInput> = {}) => {
  const verdict = await request(world.desk('officer'), {
    wanted: [{ item: tent, quantity: 2 }],
    borrower: {
      kind: 'newcomer',
      newcomer: {
        ...{ class: 'public', name: 'นายสมมุติ ใจดี', position: '', division: null },
        ...{ unit: 'หมู่ที่ 3', phone: '0800000000', address: '' },
      },
    },
    ...{ purpose: 'งานศพ', placeOfUse: '', contact: '', lateReason: '', severalForms: false },
    ...{ workType: 'งานประเพณี ศาสนา และวัฒนธรรม', useLocation: 'outside' },
    ...{ requestedOn: '2026-11-24', startOn: '2026-11-24', dueOn: '2026-11-26' },
    ...given,
  })
  return verdict.ok ? 'ok' : verdict.why.word
}

describe('lending to the public', () => {
  it('is off in an office that recorded no announcement', async () => {
    expect(await ask()).toBe('public-off')
    const [row] = await world.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM loan`)
    expect(row?.n).toBe(0)
  })

  it('is on by an announcement, which the loan keeps with the purpose of its list', async () => {
    const id = await announce(world, { number: 3 })
    expect(await ask({ purposeDetail: 'งานศพบิดา' })).toBe('ok')
    const [entry] = await world.db.all<{ detail: string }>(
      sql`SELECT detail FROM ledger WHERE kind = 'requested'`,
    )
    const { announcement } = JSON.parse(entry!.detail)
    expect(announcement).toEqual({ id, number: '3/2569', purpose: 'งานศพ' })
    const [own] = await world.db.all<{ content: string }>(sql`
      SELECT personal.content FROM personal JOIN ledger ON ledger.id = personal.entry
      WHERE ledger.kind = 'requested'`)
    expect(JSON.parse(own!.content).purpose).toBe('งานศพ (งานศพบิดา)')
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('goes no further than its purposes, its things and its days', async () => {
    await announce(world, { purposes: ['งานบวช', 'งานศพ'], categories: ['สำนักงาน'], mostDays: 3 })
    expect(await ask({ purpose: 'เปิดร้านค้า' })).toBe('public-purpose')
    expect(await ask()).toBe('public-item')
    await announce(world, { items: ['เต็นท์ผ้าใบ'], mostDays: 3 })
    expect(await ask()).toBe('ok')
    expect(await ask({ dueOn: '2026-11-27' })).toBe('public-days')
  })

  it('is off again from the day on which it is ended, and after its last day', async () => {
    const id = await announce(world)
    await endAnnouncement(world.desk('finance'), id, 'มีประกาศใหม่')
    expect(await ask()).toBe('public-off')
    await announce(world, { endOn: '2026-11-24' })
    expect(await ask()).toBe('ok')
    expect(await ask({ startOn: '2026-11-25', dueOn: '2026-11-26' })).toBe('public-off')
  })

  it('asks nothing of staff or of another agency', async () => {
    expect(await ask({ borrower: { kind: 'self' }, purpose: 'ประชุม' })).toBe('ok')
  })
})
