import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOf } from '../support/pages.ts'
import { sampleBytes } from '../support/sample.ts'
import { workbook } from '../support/spreadsheets.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

const heading = [
  ...['เลขครุภัณฑ์', 'รายการ', 'หมวด', 'การควบคุม', 'จำนวน', 'หน่วยนับ', 'ราคาต่อหน่วย (บาท)'],
  ...['วันที่ได้มา', 'ที่เก็บ', 'หน่วยงานที่รับผิดชอบ', 'ให้ประชาชนยืม', 'ยืมได้ไม่เกิน (วัน)', 'หมายเหตุ'],
]
const row = (code: string, name = 'โต๊ะ', division = 'สำนักปลัด', price = 100) => [
  ...[code, name, 'สำนักงาน', 'รายชิ้น', 1, 'ตัว', price, '1 ต.ค. 2567', 'โรงเก็บ'],
  ...[division, 'ได้', 3, ''],
]

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function upload(as: CastName | null, what: string, name: string, bytes: Uint8Array, id = '') {
  const form = new FormData()
  form.set('what', what)
  form.set('commandId', id)
  form.set('file', new File([bytes.slice()], name))
  return world.request(as, '/imports', form)
}

const locationOf = (answer: Response) => answer.headers.get('Location') ?? ''
const textOf = async (as: CastName, path: string) => readOf(await world.request(as, path))
const itemCount = async () => {
  const [{ n }] = (await world.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM item`)) as [
    { n: number },
  ]
  return n
}
const entryCount = async () => {
  const [{ n }] = (await world.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM ledger`)) as [
    { n: number },
  ]
  return n
}

describe('/imports', () => {
  it('tells the headings before a file is chosen, and has what an office brings next ticked', async () => {
    const page = await textOf('officer', '/imports')
    expect(page).toMatch(/value="items" checked/)
    for (const each of heading) expect(page).toContain(`<strong>${each}</strong>`)
    expect(page).toContain('รายชิ้น (แต่ละชิ้นมีเลขของตัวเอง) หรือ จำนวนรวม')
    expect(page).toContain('ตารางใบยืม')
    expect(page).not.toContain('ผู้อำนวยการกองคลัง')
    const people = await textOf('admin', '/imports')
    expect(people).toContain('<strong>ชื่อ-สกุล</strong>')
    expect(people).toContain('ผู้อำนวยการกองคลัง')
  })

  it('shows first, keeps nothing, then takes the good rows once, however often it is sent', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('1-1'), row('1/1'), row('1-2')] })
    const sent = await upload('officer', 'items', 'ทะเบียน.xlsx', bytes)
    expect(sent.status).toBe(303)
    const page = await textOf('officer', locationOf(sent))
    expect(page).toContain('แถว 3 · เลขครุภัณฑ์')
    expect(page).toContain('เลขเดียวกับแถว 2 แม้เขียนต่างกัน')
    expect(page).toContain('นำเข้าแถวที่ถูกต้อง')
    expect(await itemCount()).toBe(0)

    const path = `${locationOf(sent)}/acceptance`
    const answers = await Promise.all([1, 2, 3].map(() => world.request('officer', path, {})))
    expect(answers.map(answer => [answer.status, locationOf(answer)])).toEqual(
      [1, 2, 3].map(() => [303, locationOf(sent)]),
    )
    expect(await itemCount()).toBe(2)
    // Two items, and the entry that names the file.
    expect(await entryCount()).toBe(3)
    const [left] = await world.db.all(sql`SELECT count(*) AS n FROM import_part`)
    expect(left).toEqual({ n: 0 })
    const done = await textOf('officer', locationOf(sent))
    expect(done).toContain('นำเข้าแล้ว')
    expect(done).toContain('<a class="button primary" href="/labels">พิมพ์ป้าย QR</a>')
    // After the register comes the old book of loans.
    expect(await textOf('officer', '/imports')).toMatch(/value="loans" checked/)
  })

  it('says of the same file when it came before, and that nothing is new', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('1-1'), row('1/1'), row('1-2')] })
    const sent = await upload('officer', 'items', 'ทะเบียน.xlsx', bytes)
    const page = await textOf('officer', locationOf(sent))
    expect(page).toContain('เคยนำเข้าไฟล์เดียวกันนี้แล้วเมื่อ')
    expect(page).not.toContain('/acceptance')
    const before = await entryCount()
    await world.request('officer', `${locationOf(sent)}/acceptance`, {})
    expect(await entryCount()).toBe(before)
  })

  it('names what would change of a known item, and describes it anew when accepted', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('1-1', 'โต๊ะพับ', 'สำนักปลัด', 200), row('1-2')] })
    const sent = await upload('officer', 'items', 'b.xlsx', bytes)
    const page = await textOf('officer', locationOf(sent))
    expect(page).toMatch(/แถว 2: รายการ, ราคาต่อหน่วย \(บาท\)/)
    await world.request('officer', `${locationOf(sent)}/acceptance`, {})
    const [item] = await world.db.all(
      sql`SELECT name, price_satang AS price FROM item WHERE code = '1-1'`,
    )
    expect(item).toEqual({ name: 'โต๊ะพับ', price: 20_000 })
  })

  it('plans anew when accepted: what changed meanwhile is told and not overwritten', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('2-1'), row('2-2')] })
    const first = await upload('officer', 'items', 'c.xlsx', bytes)
    const other = workbook({ ทะเบียน: [heading, row('2-1')] })
    const second = await upload('officer', 'items', 'd.xlsx', other)
    await world.request('officer', `${locationOf(second)}/acceptance`, {})
    await world.request('officer', `${locationOf(first)}/acceptance`, {})
    const codes = await world.db.all(sql`SELECT code FROM item WHERE code LIKE '2-%' ORDER BY code`)
    expect(codes).toEqual([{ code: '2-1' }, { code: '2-2' }])
  })

  it('throws a file away on request, and cannot be accepted after', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('3-1')] })
    const sent = await upload('officer', 'items', 'e.xlsx', bytes)
    const gone = await world.request('officer', `${locationOf(sent)}/cancellation`, {})
    expect([gone.status, locationOf(gone)]).toEqual([303, '/imports'])
    const late = await world.request('officer', `${locationOf(sent)}/acceptance`, {})
    expect(late.status).toBe(422)
    expect(await readOf(late)).toContain('ถูกยกเลิกหรือหมดอายุแล้ว')
  })

  it('answers the same upload sent twice with the same page', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('4-1')] })
    const id = world.open.newId()
    const first = await upload('officer', 'items', 'f.xlsx', bytes, id)
    const second = await upload('officer', 'items', 'f.xlsx', bytes, id)
    expect(locationOf(second)).toBe(locationOf(first))
  })

  it('refuses a file that cannot be read, in words, at its field', async () => {
    const broken = await upload(
      'officer',
      'items',
      'x.xlsx',
      new TextEncoder().encode('PK\u0003\u0004?'),
    )
    expect(broken.status).toBe(422)
    expect(await readOf(broken)).toContain('อ่านไฟล์นี้ไม่ได้')
    const wrongKind = await upload('officer', 'items', 'people.xlsx', sampleBytes('people.xlsx'))
    expect(wrongKind.status).toBe(422)
    expect(await readOf(wrongKind)).toContain('ไม่พบหัวตารางที่ต้องมี')
    const none = await world.request('officer', '/imports', { what: 'items' })
    expect(none.status).toBe(422)
    expect(await readOf(none)).toContain('โปรดเลือกไฟล์')
    const large = await upload('officer', 'items', 'y.xlsx', new Uint8Array(21 * 1024 * 1024))
    expect(large.status).toBe(422)
    expect(await readOf(large)).toContain('ไม่เกิน 20 MB')
  })

  it('never keeps or shows the text of a formula', async () => {
    const formula = { formula: 'HYPERLINK("http://x")', value: '9-1' }
    const bad = row('9-1')
    const bytes = workbook({ ทะเบียน: [heading, [formula, ...bad.slice(1)], row('9-2')] })
    const sent = await upload('officer', 'items', 'g.xlsx', bytes)
    const page = await textOf('officer', locationOf(sent))
    expect(page).toContain('แถว 2 · เลขครุภัณฑ์')
    expect(page).not.toContain('HYPERLINK')
  })

  it('lets the administrator bring people, and the supply officer things; nobody else', async () => {
    const people = sampleBytes('people.xlsx')
    const items = workbook({ ทะเบียน: [heading, row('5-1')] })
    expect((await upload('admin', 'people', 'p.xlsx', people)).status).toBe(303)
    expect((await upload('admin', 'items', 'i.xlsx', items)).status).toBe(403)
    expect((await upload('officer', 'people', 'p.xlsx', people)).status).toBe(403)
    for (const as of ['head', 'finance', 'chief', 'auditor', 'staff'] as const) {
      expect((await world.request(as, '/imports')).status).toBe(403)
      expect((await upload(as, 'items', 'i.xlsx', items)).status).toBe(403)
    }
    expect(locationOf(await upload(null, 'items', 'i.xlsx', items))).toContain('/sign-in')
  })

  it('lets a division’s own supply officer bring the things of that division only', async () => {
    const bytes = workbook({ ทะเบียน: [heading, row('6-1', 'จอบ', 'กองช่าง'), row('6-2')] })
    const sent = await upload('worksOfficer', 'items', 'w.xlsx', bytes)
    expect(await textOf('worksOfficer', locationOf(sent))).toContain('เป็นของหน่วยงานอื่น')
    await world.request('worksOfficer', `${locationOf(sent)}/acceptance`, {})
    const codes = await world.db.all(sql`SELECT code FROM item WHERE code LIKE '6-%'`)
    expect(codes).toEqual([{ code: '6-1' }])
  })

  it('keeps the administrator’s role, whatever a file of people says', async () => {
    const file = workbook({
      คน: [
        ['ชื่อ-สกุล', 'ตำแหน่ง', 'สังกัด', 'หน้าที่ในระบบ'],
        ['คุณadmin', 'ผู้ดูแล', 'สำนักปลัด', 'ผู้ยืม'],
        ['นายใหม่ มาดี', 'คนสวน', 'สำนักปลัด', 'ผู้วิเศษ'],
      ],
    })
    const sent = await upload('admin', 'people', 'q.xlsx', file)
    const page = await textOf('admin', locationOf(sent))
    expect(page).toContain('แถว 2: ตำแหน่ง, หน้าที่ในระบบ')
    expect(page).toContain('ไม่รู้จักหน้าที่ “ผู้วิเศษ”')
    await world.request('admin', `${locationOf(sent)}/acceptance`, {})
    const roles = await world.db.all(
      sql`SELECT role FROM person_role WHERE person = 'admin' ORDER BY role`,
    )
    expect(roles).toEqual([{ role: 'administrator' }, { role: 'borrower' }])
  })
})
