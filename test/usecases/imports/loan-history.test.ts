import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { verifyBook } from '../../../db/verify.ts'
import { entriesOf, imported, office, register } from '../../support/old-register.ts'

describe('an old control register', () => {
  it('becomes entries with their own days: papers, hand-over, returns, repair, money', async () => {
    const world = await office()
    const bytes = register(
      [{ 10: 'อนุมัติบางส่วน', 15: '20/10/2565', 16: '25/10/2565, 1 พ.ย. 2565' }],
      [
        { 3: 4, 7: '09/10/2565', 8: 1, 9: 1, 11: 'ซ่อมแซม', 13: '15/10/2565' },
        {
          3: '',
          4: '',
          5: '',
          7: '30/10/2565',
          8: 0,
          10: 1,
          11: 'ชดใช้เป็นเงิน',
          12: '1,300',
          13: '5 พ.ย. 2565',
          14: '4/988',
        },
        { 1: '๓๑๘/๖๔/๐๐๐๑', 3: 1, 4: 0, 5: 0, 7: '', 8: '', 9: '', 10: '' },
      ],
    )
    const outcome = await imported(world, bytes)
    expect(outcome.faults).toEqual([])
    expect(await entriesOf(world)).toEqual([
      { kind: 'requested', day: '2022-10-01', move: '' },
      { kind: 'approved', day: '2022-10-02', move: '' },
      { kind: 'handed-over', day: '2022-10-03', move: '3 shelf→loan' },
      // Decided the day before the original due date, 10 October.
      { kind: 'extended', day: '2022-10-09', move: '' },
      { kind: 'returned', day: '2022-10-09', move: '1 loan→shelf' },
      { kind: 'returned', day: '2022-10-09', move: '1 loan→repair' },
      { kind: 'settled', day: '2022-10-15', move: '1 repair→shelf' },
      { kind: 'chased', day: '2022-10-25', move: '' },
      { kind: 'returned', day: '2022-10-30', move: '1 loan→lost' },
      { kind: 'chased', day: '2022-11-01', move: '' },
      // What was paid for stays lost.
      { kind: 'settled', day: '2022-11-05', move: '' },
    ])
    const [loan] = await world.db.all(sql`
      SELECT decision, decided_post, handed_over_on, due_on, closed_on, outstanding, unsettled FROM loan`)
    expect(loan).toEqual({
      ...{ decision: 'partly-approved', decided_post: 'นายก', handed_over_on: '2022-10-03' },
      ...{ due_on: '2022-10-20', closed_on: '2022-10-30', outstanding: 0, unsettled: 0 },
    })
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    world.close()
  })

  it('brings a lost unit back only when it was replaced in kind', async () => {
    const world = await office()
    const settled = { 8: 2, 10: 1, 11: 'ชดใช้เป็นพัสดุ', 13: '20/10/2565' }
    await imported(world, register([{}], [settled]))
    expect((await entriesOf(world)).at(-1)).toEqual({
      ...{ kind: 'settled', day: '2022-10-20', move: '1 lost→shelf' },
    })
    world.close()
  })

  it('books what comes back before what goes out, and what came and went that day last', async () => {
    const world = await office()
    const all = { 3: 10, 4: 10, 5: 10, 8: 10 }
    const bytes = register(
      [
        {},
        { 0: '2/2566', 1: '02/10/2565', 11: '02/10/2565', 13: '09/10/2565' },
        { 0: '3/2566', 1: '02/10/2565', 11: '02/10/2565', 13: '09/10/2565' },
      ],
      // The third takes and returns on the day on which the first comes back and the second goes.
      [
        { ...all, 7: '09/10/2565' },
        { ...all, 0: '2/2566', 3: 7, 4: 7, 5: 7, 8: 7, 7: '12/10/2565' },
        { ...all, 0: '3/2566', 3: 3, 4: 3, 5: 3, 8: 3, 7: '09/10/2565' },
      ],
    )
    expect((await imported(world, bytes)).faults).toEqual([])
    const day = (await entriesOf(world)).filter(entry => entry.day === '2022-10-09')
    expect(day.map(entry => entry.move)).toEqual([
      ...['10 loan→shelf', '7 shelf→loan', '3 shelf→loan', '3 loan→shelf'],
    ])
    world.close()
  })

  it('takes forms that were refused, cancelled, never fetched, or are not decided yet', async () => {
    const world = await office()
    const nothing = { 4: '', 5: '', 7: '', 8: '', 9: '', 10: '' }
    const bytes = register(
      [
        { 10: 'ไม่อนุมัติ', 13: '', 17: 'ของไม่ว่าง' },
        { 0: '2/2566', 10: 'ยกเลิก', 13: '', 12: '' },
        { 0: '4/2566', 13: '' },
        { 0: '7/2566', 10: '', 11: '', 12: '', 13: '' },
      ],
      [
        { ...nothing, 4: 0 },
        { ...nothing, 0: '2/2566' },
        { ...nothing, 0: '4/2566', 4: 3 },
        { ...nothing, 0: '7/2566' },
      ],
    )
    const outcome = await imported(world, bytes)
    expect(outcome.faults).toEqual([])
    expect(outcome.gaps).toEqual(['3/2566', '5–6/2566'])
    const loans = await world.db.all(sql`SELECT number, decision FROM loan ORDER BY number`)
    expect(loans).toEqual([
      { number: 1, decision: 'refused' },
      { number: 2, decision: 'cancelled' },
      { number: 4, decision: 'approved' },
      { number: 7, decision: null },
    ])
    world.close()
  })
})
