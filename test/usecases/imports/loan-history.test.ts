import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, chain, headOf, noHead } from '../../../db/ledger.ts'
import { verifyBook } from '../../../db/verify.ts'
import { addDays } from '../../../src/domain/dates.ts'
import { type NewEntry, streamOf } from '../../../src/domain/entry.ts'
import { importFiles } from '../../../src/usecases/imports/import-files.ts'
import { workbook } from '../../support/spreadsheets.ts'
import { createWorld, type World } from '../../support/world.ts'

type Text = string | number
const formHeading = [
  ...['เลขที่ใบยืม', 'วันที่ขอยืม', 'ชื่อผู้ยืม', 'ประเภทผู้ยืม', 'สังกัด/หน่วยงาน/หมู่ที่', 'วัตถุประสงค์'],
  ...['ประเภทงาน', 'สถานที่ใช้', 'ใช้ใน/นอกสถานที่', 'หน่วยงานเจ้าของทรัพย์สิน', 'ผลการพิจารณา'],
  ...['วันที่พิจารณา', 'ผู้อนุมัติ', 'วันที่จ่าย', 'กำหนดส่งคืนเดิม', 'กำหนดส่งคืนหลังขยาย'],
  ...['วันที่ติดตามทวง', 'หมายเหตุ'],
]
const lineHeading = [
  ...['เลขที่ใบยืม', 'เลขครุภัณฑ์/รายการ', 'รายการ', 'จำนวนที่ขอ', 'จำนวนที่อนุมัติ', 'จำนวนที่จ่าย'],
  ...['หน่วยนับ', 'วันที่คืน', 'คืนสภาพดี', 'คืนชำรุด', 'สูญหาย', 'วิธีชดใช้', 'จำนวนเงินชดใช้ (บาท)'],
  ...['วันที่ชดใช้เสร็จ', 'เลขที่ใบเสร็จ'],
]
const goodForm: Text[] = [
  ...['1/2566', '01/10/2565', 'นายอุดม ใจดี', 'ประชาชน/ชุมชน', 'หมู่ที่ 2', 'งานบุญ', 'งานเกษตร'],
  ...['วัด', 'นอก', 'สำนักปลัด', 'อนุมัติ', '02/10/2565', 'นายก', '03/10/2565', '10/10/2565', '', '', ''],
]
const goodLine: Text[] = [
  '1/2566',
  'จอบ',
  'จอบ',
  3,
  3,
  3,
  'เล่ม',
  '09/10/2565',
  3,
  0,
  0,
  '',
  '',
  '',
  '',
]

type Change = Record<number, Text>
const changed = (row: Text[], change: Change) => row.map((cell, index) => change[index] ?? cell)
const register = (forms: Change[], lines: Change[]) =>
  workbook({
    ใบยืม: [formHeading, ...forms.map(change => changed(goodForm, change))],
    รายการ: [lineHeading, ...lines.map(change => changed(goodLine, change))],
  })

async function office() {
  const world = await createWorld()
  await world.putItem({ id: 'hoes', name: 'จอบ', quantity: 10, acquiredOn: '2020-01-01' })
  await world.putItem({
    id: 'pump',
    name: 'เครื่องสูบน้ำ',
    code: '318-64-0001',
    acquiredOn: '2021-06-03',
  })
  return world
}

async function imported(world: World, bytes: Uint8Array) {
  const [done] = await importFiles(world.open, [{ what: 'loans', name: 'r.xlsx', bytes }])
  if (!done!.verdict.ok) throw new Error(done!.verdict.why.word)
  return done!.verdict.value
}

/** The faults of a register of one form and its lines, as `sheet row column word`. */
async function faultsOf(form: Change, ...lines: Change[]) {
  const world = await office()
  const { faults, added } = await imported(world, register([form], lines.length > 0 ? lines : [{}]))
  expect(added).toEqual(faults.length > 0 ? [] : [2])
  world.close()
  return faults
    .filter(fault => fault.word !== 'line-wrong' && fault.word !== 'form-wrong')
    .map(({ sheet, row, column, word }) => `${sheet} ${row} ${column} ${word}`)
}

const entriesOf = (world: World) =>
  world.db.all<{ kind: string; day: string; move: string }>(sql`
    SELECT kind, happened_on AS day,
      coalesce(quantity || ' ' || source || '→' || target, '') AS move
    FROM ledger WHERE loan IS NOT NULL ORDER BY position`)

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
      ...{ id: world.open.newId(), stream: streamOf.item('hoes'), kind: 'sent-to-repair' },
      ...{
        happenedOn: '2026-11-01',
        recordedAt: world.open.now().toISOString(),
        person: 'officer',
      },
      ...{ loan: null, line: null, item: 'hoes', quantity: 1, source: 'shelf', target: 'repair' },
      ...{
        corrects: null,
        imported: false,
        command: null,
        personalHash: null,
        detail: { note: '' },
      },
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
