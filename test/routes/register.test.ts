import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindPersonal } from '../../db/ledger.ts'
import { savePerson } from '../../db/people.ts'
import { castNames, createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World
let cancelledLoan: string

beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  const { db } = world
  await world.putItem({ id: 'chair', name: 'เก้าอี้พลาสติก', unit: 'ตัว', quantity: 400 })
  await world.putItem({ id: 'tent', name: 'เต็นท์', code: '320-63-0001', quantity: 1 })
  await db.commit([
    savePerson(db, {
      ...{ id: 'villager', class: 'public', division: null, name: '=cmd|ใจดี', nameKey: 'ใจดี' },
      ...{ position: '', unit: 'หมู่ที่ 4', phone: '', address: '', active: false, seq: 0, hash: '' },
    }),
  ])
  const earlier = new WrittenLoan(
    { on: '2025-09-28', dueOn: '2025-10-03', number: 7 },
    { imported: true },
  )
  earlier.approve('2025-09-28')
  earlier.handOver('2025-09-29', 4)
  earlier.takeBack('2025-10-02', 4)
  await earlier.write(db)

  const first = new WrittenLoan({
    ...{ on: '2025-10-01', dueOn: '2025-10-05', number: 1, borrower: 'villager' },
    ...{ borrowerClass: 'public', borrowerDivision: null, useLocation: 'outside' },
    items: [
      ['chair', 100],
      ['tent', 1],
    ],
  })
  const request = first.entries[0]!
  const words = { purpose: 'งานศพ', placeOfUse: 'วัดบ้านตัวอย่าง', contact: '' }
  const personal = bindPersonal(db, request.id, 'salt', words)
  request.personalHash = personal.hash
  first.approve('2025-10-01', 100, 1)
  const wrong = first.handOver('2025-10-02', 99)
  first.correctHandOver('2025-10-02', 99, wrong)
  first.handOver('2025-10-02', 100, 1, { recordedAt: '2025-10-06T03:00:00Z' })
  first.handOver('2025-10-02', 1, 2)
  first.takeBack('2025-10-05', 60)
  first.takeBack('2025-10-20', 39)
  first.takeBack('2025-10-20', 1, 1, { as: 'damaged' })
  first.chase('2025-10-09')
  await first.write(db)
  await db.commit([personal.statement])

  const cancelled = new WrittenLoan({ on: '2025-10-08', number: 2, owningDivision: 'd03' })
  cancelled.cancel('2025-10-09', 'ฝนตก')
  cancelledLoan = await cancelled.write(db)
  const refused = new WrittenLoan({ on: '2025-11-01', number: 3 })
  refused.refuse('2025-11-02', 'ของไม่พอ')
  await refused.write(db)
})
afterAll(() => world.close())

const text = async (path: string, as: Parameters<World['request']>[0] = 'finance') =>
  (await world.request(as, path)).text()

/** The rows of the whole register as data, by column. */
async function rowsOf(path: string) {
  const body = (await text(path)).replace('\uFEFF', '')
  return Papa.parse<Record<string, string>>(body, { header: true }).data
}

describe('the register of a year', () => {
  it('has a row for each line, by number, in the columns of the bound book', async () => {
    const [chairs, tent, cancelled, refused] = await rowsOf('/register.csv?year=2569')
    expect(chairs).toMatchObject({
      ...{ ลำดับที่: '1', เลขที่ใบยืม: '1/2569', 'วันที่ยืม (จ่ายของ)': '2025-10-02' },
      ...{ 'หน่วยงาน/ที่อยู่': 'หมู่ที่ 4', ประเภทผู้ยืม: 'ประชาชน/ชุมชน', รายการทรัพย์สิน: 'เก้าอี้พลาสติก' },
      ...{ จำนวนที่จ่าย: '100', หน่วยนับ: 'ตัว', วัตถุประสงค์: 'งานศพ', สถานที่ใช้: 'วัดบ้านตัวอย่าง' },
      ...{ กำหนดส่งคืน: '2025-10-05', ผู้อนุมัติ: 'คุณhead; หัวหน้าสำนักปลัด', ผู้จ่าย: 'คุณofficer' },
      ...{ คืนสภาพดี: '99', คืนชำรุด: '1', สูญหาย: '0', คงค้าง: '0', ผู้รับคืน: 'คุณofficer' },
      วันที่คืน: '2025-10-05 60 ดี; 2025-10-20 39 ดี; 2025-10-20 1 ชำรุด',
    })
    expect(tent).toMatchObject({ เลขครุภัณฑ์: '320-63-0001', คงค้าง: '1', สถานะ: 'เกินกำหนด 50 วัน' })
    expect(cancelled).toMatchObject({ เลขที่ใบยืม: '2/2569', จำนวนที่จ่าย: '0' })
    expect(cancelled?.หมายเหตุ).toBe('ยกเลิกเมื่อ 2025-10-09 เพราะ ฝนตก')
    expect(refused?.หมายเหตุ).toBe('ไม่อนุมัติเมื่อ 2025-11-02 เพราะ ของไม่พอ')
  })

  it('marks what was corrected and what was written down late', async () => {
    const [chairs] = await rowsOf('/register.csv?year=2569')
    expect(chairs?.หมายเหตุ).toContain(
      'แก้รายการจ่าย เก้าอี้พลาสติก 99 ตัว ของวันที่ 2025-10-02 เมื่อ 2025-10-02 เพราะ นับผิด',
    )
    expect(chairs?.หมายเหตุ).toContain('บันทึกย้อนหลัง: จ่ายของ 2025-10-02 บันทึกเมื่อ 2025-10-06')
  })

  it('is exact for a past day', async () => {
    const day = await rowsOf('/register.csv?year=2569&on=2025-10-08')
    expect(day.map(row => row.เลขที่ใบยืม)).toEqual(['1/2569', '1/2569', '2/2569'])
    expect(day[0]).toMatchObject({
      คืนสภาพดี: '60',
      คืนชำรุด: '0',
      คงค้าง: '40',
    })
    expect(day[0]).toMatchObject({ ติดตามทวง: '', สถานะ: 'เกินกำหนด 3 วัน' })
    expect(day[2]).toMatchObject({ สถานะ: 'รอพิจารณา', หมายเหตุ: '' })
    const overdue = await rowsOf('/register.csv?year=2569&on=2025-10-08&state=overdue')
    expect(overdue.map(row => row.เลขที่ใบยืม)).toEqual(['1/2569', '1/2569'])
    const out = await rowsOf('/register.csv?year=2569&on=2025-10-05&state=out')
    expect(out.length).toBe(2)
  })

  it('narrows by state, division, class, month and words', async () => {
    const numbers = async (query: string) => [
      ...new Set((await rowsOf(`/register.csv?year=2569&${query}`)).map(row => row.ลำดับที่)),
    ]
    expect(await numbers('state=cancelled')).toEqual(['2'])
    expect(await numbers('state=overdue')).toEqual(['1'])
    expect(await numbers('division=d03')).toEqual(['2'])
    expect(await numbers('class=public')).toEqual(['1'])
    expect(await numbers('month=2025-11')).toEqual(['3'])
    expect(await numbers('q=3/2569')).toEqual(['3'])
    expect(await numbers(`q=${encodeURIComponent('ใจดี')}`)).toEqual(['1'])
    expect(await numbers(`q=${encodeURIComponent('เต็นท์')}`)).toEqual(['1'])
    expect(await numbers('q=320-63-0001')).toEqual(['1'])
    expect(await numbers(`q=${encodeURIComponent('ไม่มีสิ่งนี้')}`)).toEqual([])
  })

  it('shows loans of the year before that had not ended, apart from its own', async () => {
    const page = await text('/register?year=2569')
    expect(page).toContain('ยกมาจากปีก่อน ณ วันที่ 1 ต.ค. 2568')
    expect(page).toContain('7/2568')
    expect(await text('/register?year=2568')).not.toContain('ยกมาจากปีก่อน ณ')
  })

  it('names the numbers that an imported register leaves out', async () => {
    expect(await text('/register?year=2568')).toContain('เลขที่ 1–6 ไม่มีในสมุดเดิม')
    expect(await text('/register?year=2569')).toContain('เลขที่เรียงครบ')
  })

  it('links each loan and keeps the number of a cancelled one', async () => {
    const page = await text('/register?year=2569')
    expect(page).toContain(`href="/loans/${cancelledLoan}"`)
    expect(page).toContain('ยกเลิก')
  })
})

describe('its files', () => {
  it('begin with the mark by which Excel knows UTF-8, and hold no formula', async () => {
    const answer = await world.request('finance', '/register.csv?year=2569')
    const bytes = new Uint8Array(await answer.clone().arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [chairs] = await rowsOf('/register.csv?year=2569')
    expect(chairs?.ชื่อผู้ยืม).toBe("'=cmd|ใจดี")
  })

  it('are a workbook with the book and what was brought forward', async () => {
    const answer = await world.request('finance', '/register.xlsx?year=2569')
    expect(answer.headers.get('Content-Disposition')).toContain('register-2569.xlsx')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const workbook = strFromU8(files['xl/workbook.xml']!)
    expect(workbook).toContain('name="สมุดคุมการให้ยืม–คืน 2569"')
    expect(workbook).toContain('name="ยกมาจากปีก่อน"')
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    expect(sheet).toMatch(/<c [^>]*><v>100<\/v><\/c>/)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<is><t>องค์การบริหารส่วนตำบลตัวอย่าง</t></is>')
  })
})

describe('reviews of a month', () => {
  it('are entries of the year’s stream, shown with whoever made them', async () => {
    const answer = await world.request('finance', '/register/reviews', {
      ...{ month: '2025-10', remarks: 'ตรวจกับใบยืมครบ', commandId: 'c-review' },
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/register?year=2569#reviews')
    const { rows } = await world.db.$client.execute(
      "SELECT kind, person, detail FROM ledger WHERE stream = 'year:2569'",
    )
    expect(rows.length).toBe(1)
    expect(JSON.parse(String(rows[0]?.detail))).toEqual({
      ...{ month: '2025-10', remarks: 'ตรวจกับใบยืมครบ' },
    })
    const page = await text('/register?year=2569')
    expect(page).toContain('สอบทานแล้วโดย คุณfinance')
    expect(page).toContain('ตรวจกับใบยืมครบ')
    expect(page).not.toContain('บันทึกเพิ่มภายหลัง')
  })

  it('tell how many entries of that month were written down since', async () => {
    const late = new WrittenLoan({ on: '2025-10-30', number: 4 })
    late.cancel('2025-11-02')
    await late.write(world.db)
    expect(await text('/register?year=2569')).toContain('มีรายการของเดือนนี้บันทึกเพิ่มภายหลัง 1 รายการ')
  })

  it('are not made for a month that has not begun', async () => {
    const given = { month: '2025-12', remarks: 'เร็วไป' }
    const answer = await world.request('finance', '/register/reviews', given)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('เร็วไป')
    // What is wrong stands before the book, which is long.
    expect(page.indexOf('id="reviews"')).toBeLessThan(page.indexOf('class="register-sheet"'))
    expect(page.split('id="reviews"')).toHaveLength(2)
    // The filter of the same page asks for a month, too: a fault leads to the form's own.
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids).toEqual(expect.arrayContaining(['review-month', 'review-remarks']))
    for (const [, id] of page.matchAll(/<a href="#([^"]+)"/g)) expect(ids).toContain(id)
    const wrong = await world.request('finance', '/register/reviews', { month: 'ตุลาคม' })
    expect(wrong.status).toBe(422)
  })

  it('are made by the finance director and nobody else', async () => {
    for (const name of castNames.filter(each => each !== 'finance')) {
      const given = { month: '2025-11', remarks: '' }
      expect((await world.request(name, '/register/reviews', given)).status).toBe(403)
    }
  })
})

it('leads to its loans whoever may open them, and nobody else to a refusal', async () => {
  const links = async (as: 'officer' | 'admin') =>
    (await readAs(as))
      .split('<td class="number-cell"')
      .filter(cell => cell.includes('href="/loans/'))
  const readAs = async (as: 'officer' | 'admin') =>
    (await world.request(as, '/register?year=2569')).text()
  expect((await links('officer')).length).toBeGreaterThan(0)
  expect(await links('admin')).toEqual([])
  expect(await readAs('admin')).toContain('<span class="whole">1/2569</span>')
})

it('opens for every role but the plain borrower', async () => {
  for (const path of ['/register', '/register/print', '/register.xlsx', '/register.csv']) {
    for (const name of castNames) {
      const { status } = await world.request(name, path)
      expect([path, name, status]).toEqual([path, name, /staff/i.test(name) ? 403 : 200])
    }
    expect((await world.request(null, path)).headers.get('Location')).toContain('/sign-in')
  }
})
