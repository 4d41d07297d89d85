import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { verifyBook } from '../../../db/verify.ts'
import { addDays } from '../../../src/domain/dates.ts'
import { type NewEntry, streamOf } from '../../../src/domain/entry.ts'
import { entryBase } from '../../../src/usecases/desk.ts'
import { type Change, faultsOf, imported, office, register } from '../../support/old-register.ts'

describe('a fault of the register', () => {
  it('is told at its sheet, row and column', async () => {
    expect(await faultsOf({})).toEqual([])
    expect(await faultsOf({ 0: 'ก' })).toContain('ใบยืม 2 number not-a-loan-number')
    expect(await faultsOf({ 0: '1/2567' }, { 0: '1/2567' })).toEqual(['ใบยืม 2 number year-differs'])
    expect(await faultsOf({ 3: 'ใครก็ได้' })).toEqual(['ใบยืม 2 borrowerClass neither'])
    expect(await faultsOf({ 3: 'บุคลากร', 4: 'กองผี' })).toEqual(['ใบยืม 2 unit division-unknown'])
    expect(await faultsOf({ 9: 'กองผี' })).toEqual(['ใบยืม 2 owningDivision division-unknown'])
    expect(await faultsOf({ 11: '' })).toEqual(['ใบยืม 2 decidedOn date-missing'])
    expect(await faultsOf({ 11: '30/09/2565' })).toEqual(['ใบยืม 2 decidedOn dates-out-of-order'])
    expect(await faultsOf({ 13: '01/10/2565' })).toEqual(['ใบยืม 2 handedOverOn dates-out-of-order'])
    expect(await faultsOf({ 13: '03/10/2640' })).toEqual(['ใบยืม 2 handedOverOn in-future'])
    expect(await faultsOf({ 15: '09/10/2565' })).toEqual(['ใบยืม 2 extendedTo dates-out-of-order'])
    expect(await faultsOf({ 10: 'อนุมัติบางส่วน' })).toEqual(['ใบยืม 2 decision decision-differs'])
    expect(await faultsOf({ 10: 'ไม่อนุมัติ' })).toContain('ใบยืม 2 handedOverOn not-decided')
    expect(await faultsOf({}, { 0: '9/2566' })).toEqual([
      ...['รายการ 2 number no-such-loan', 'ใบยืม 2 number no-lines'],
    ])
  })

  it('is told of its lines', async () => {
    expect(await faultsOf({}, { 1: 'ไม่มีของนี้' })).toEqual(['รายการ 2 item item-unknown'])
    expect(await faultsOf({}, {}, {})).toContain('รายการ 3 item item-twice')
    expect(await faultsOf({}, { 3: '' })).toEqual(['รายการ 2 requested first-row-missing'])
    expect(await faultsOf({}, { 4: 4, 5: 4 })).toContain('รายการ 2 approved more-than-approved')
    expect(await faultsOf({}, { 8: 4 })).toEqual(['รายการ 2 good more-than-out'])
    expect(await faultsOf({}, { 8: 2 }, { 3: '', 4: '', 5: '', 8: 2 })).toEqual([
      'รายการ 3 good more-than-out',
    ])
    expect(await faultsOf({}, { 7: '02/10/2565' })).toEqual([
      'รายการ 2 returnedOn dates-out-of-order',
    ])
    expect(await faultsOf({}, { 7: '' })).toEqual(['รายการ 2 returnedOn date-missing'])
    expect(await faultsOf({}, { 11: 'ซ่อมแซม', 13: '15/10/2565' })).toEqual([
      'รายการ 2 settledOn nothing-to-settle',
    ])
    expect(await faultsOf({ 13: '' })).toContain('รายการ 2 handedOver not-handed-over')
    expect(await faultsOf({}, { 3: 11, 4: 11, 5: 11 })).toEqual([
      'รายการ 2 item not-enough-on-shelf',
    ])
    const before = { 0: '1/2563', 1: '01/10/2562', 11: '02/10/2562', 13: '03/10/2562' }
    expect(await faultsOf(before, { 0: '1/2563' })).toEqual(['รายการ 2 item not-acquired-yet'])
  })

  it('leaves the whole form out, tells each of its rows why, and takes the others', async () => {
    const world = await office()
    const bytes = register(
      [{}, { 0: '2/2566' }, { 0: '2/2566' }],
      [{ 1: 'ไม่มีของนี้' }, { 1: '318-64-0001', 3: 1, 4: 1, 5: 1, 8: 1 }, { 0: '2/2566' }],
    )
    const outcome = await imported(world, bytes)
    expect(outcome.added).toEqual([3])
    expect(outcome.faults.map(({ sheet, row, word }) => `${sheet} ${row} ${word}`).sort()).toEqual([
      'รายการ 2 item-unknown',
      'รายการ 3 form-wrong',
      'ใบยืม 2 line-wrong',
      'ใบยืม 4 number-twice',
    ])
    world.close()
  })

  it('is a number that the book tells otherwise; told again the same, it is left alone', async () => {
    const world = await office()
    await imported(world, register([{}], [{}]))
    expect((await imported(world, register([{}], [{}]))).left).toEqual([2])
    const other = await imported(world, register([{}], [{ 3: 2, 4: 2, 5: 2, 8: 2 }]))
    expect(other.faults.map(fault => fault.word)).toEqual(['number-taken'])
    world.close()
  })

  it('is history of an item that has moved in the book since, by row', async () => {
    const world = await office()
    const [head] = await headOf(world.db, streamOf.item('hoes'))
    const broken: NewEntry = {
      ...entryBase(world.desk('officer'), '2026-11-01'),
      ...{ stream: streamOf.item('hoes'), kind: 'sent-to-repair', detail: { note: '' } },
      ...{ item: 'hoes', quantity: 1, source: 'shelf', target: 'repair' },
    }
    await world.db.commit(append(world.db, chain(head ?? noHead, [broken])))
    const outcome = await imported(world, register([{}], [{}]))
    expect(outcome.added).toEqual([])
    expect(outcome.faults.map(({ row, word }) => `${row} ${word}`)).toEqual([
      '2 line-wrong',
      '2 moved-since',
    ])
    world.close()
  })
})

describe('whatever a register holds', () => {
  it('the book verifies, and only what the shelves bear comes in', async () => {
    const form = fc.record({
      out: fc.nat(20),
      back: fc.nat(20),
      units: fc.integer({ min: 1, max: 12 }),
      damaged: fc.nat(2),
      settle: fc.boolean(),
    })
    const day = (after: number) => addDays('2022-10-03', after)
    await fc.assert(
      fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 12 }), async all => {
        const world = await office()
        const forms = all.map(
          ({ out, back }, index): Change => ({
            ...{ 0: `${index + 1}/2566`, 13: day(out), 14: day(out + back) },
          }),
        )
        const lines = all.map(({ out, back, units, damaged, settle }, index): Change => {
          const broken = Math.min(damaged, units)
          const settled: Change =
            settle && broken > 0 ? { 11: 'ซ่อมแซม', 13: day(out + back + 3) } : {}
          return {
            ...{ 0: `${index + 1}/2566`, 3: units, 4: units, 5: units, 7: day(out + back) },
            ...{ 8: units - broken, 9: broken, ...settled },
          }
        })
        const outcome = await imported(world, register(forms, lines))
        const told = new Set(
          outcome.faults.filter(({ sheet }) => sheet === 'ใบยืม').map(({ row }) => row),
        )
        expect(outcome.added.length + told.size).toBe(all.length)
        expect(await verifyBook(world.db)).toMatchObject({ ok: true })
        world.close()
      }),
      { numRuns: 25 },
    )
  })
})
