import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveSetting } from '../../db/office.ts'
import { pagesOf, pagesUnlike, textOf } from '../support/pdf.ts'
import { decoded } from '../support/pixels.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World
let tables: string[]
beforeAll(async () => {
  world = await createWorld()
  const made = Array.from({ length: 20 }, (_, index) =>
    world.putItem({
      ...{ name: `ป้ายไวนิลพร้อมโต๊ะพับ ชุดที่ ${index + 1}`, unit: 'ตัว', quantity: 20 },
      ...{ code: `311-62-${String(index + 1).padStart(4, '0')}`, id: `table-${index}` },
    }),
  )
  tables = await Promise.all(made)
})
afterAll(() => world.close())

let number = 0
/** A loan of that many lines, each with one table of a set of twenty; numbered on. */
function loanOf(lines: number, given: Partial<ConstructorParameters<typeof WrittenLoan>[0]> = {}) {
  number += 1
  const items = tables.slice(0, lines).map((id): [string, number] => [id, 1])
  const book = new WrittenLoan({ on: '2026-11-20', dueOn: '2026-11-24', items, number, ...given })
  book.says(
    'จัดอบรมการป้องกันโรคไข้เลือดออกแก่อาสาสมัครสาธารณสุขประจำหมู่บ้าน ประจำปี 2570',
    'ศาลาอเนกประสงค์ หมู่ที่ 4',
  )
  // The reference and the code are printed, so the pictures need the same id each time.
  Object.assign(book, { id: `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}` })
  for (const entry of book.entries)
    Object.assign(entry, { stream: `loan:${book.id}`, loan: book.id })
  return book
}

async function pdf(path: string, as: Parameters<World['request']>[0] = 'staff') {
  const answer = await world.request(as, path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return new Uint8Array(await answer.arrayBuffer())
}

it.each([
  [1, 1],
  [7, 1],
  [8, 2],
  [15, 2],
  [20, 2],
])(
  'prints a loan of %i lines on %i pages, the heading on each, none dropped',
  async (lines, pages) => {
    const book = loanOf(lines)
    book.approve('2026-11-21')
    await book.write(world.db)
    const bytes = await pdf(`/loans/${book.id}/paper.pdf`)
    expect(pagesOf(bytes)).toHaveLength(pages)
    const text = textOf(bytes)
    expect(text.match(/ใบยืมพัสดุ\/ครุภัณฑ์/g)).toHaveLength(pages)
    for (let line = 1; line <= lines; line += 1) {
      expect(text).toContain(`311-62-${String(line).padStart(4, '0')}`)
    }
    expect(text.match(/ผู้รับคืน/g)).toHaveLength(1)
    expect(pagesUnlike(`loan-${lines}`, bytes)).toEqual([])
  },
)

it('names whoever acted signed in, and leaves a counter entry its line for the pen', async () => {
  const online = loanOf(1, { borrower: 'staff' })
  Object.assign(online.entries[0]!, { person: 'staff' })
  const counter = loanOf(1, { channel: 'counter' })
  await online.write(world.db)
  await counter.write(world.db)
  const signed = textOf(await pdf(`/loans/${online.id}/paper.pdf`))
  const byPen = textOf(await pdf(`/loans/${counter.id}/paper.pdf`))
  expect(signed).toContain('(คุณstaff)')
  expect(byPen).not.toContain('(คุณstaff)')
  expect(byPen).toContain('(....')
})

it('prints what was approved, what came back, and what was damaged', async () => {
  const chairs = await world.putItem({ name: 'เก้าอี้พลาสติก', quantity: 50, unit: 'ตัว' })
  const book = loanOf(0, { items: [[chairs, 10]] })
  book.approve('2026-11-21', 4)
  book.handOver('2026-11-21', 4)
  book.takeBack('2026-11-22', 3)
  book.takeBack('2026-11-22', 1, 1, { as: 'damaged' })
  await book.write(world.db)
  const bytes = await pdf(`/loans/${book.id}/paper.pdf`)
  const text = textOf(bytes)
  expect(text).toContain('ขอ๑๐')
  expect(text).toContain('ชำรุด๑ตัว(ยังไม่ได้ชดใช้)')
  expect(text).toContain('(คุณhead)')
  expect(pagesOf(bytes)).toHaveLength(1)
})

it('prints the opinions that the manual asks for: given ones with their name, the rest for a pen', async () => {
  const opinions = ['supply-officer' as const, 'permanent-secretary' as const]
  const book = loanOf(1, { procedure: { workType: 'งานช่างและโยธา', version: 1, opinions } })
  const text = 'ของมีพอ แต่ขอคืนก่อนวันงานประเพณี'
  book.opine('2026-11-20', { post: 'supply-officer', favourable: true, text })
  book.refuse('2026-11-21', 'ตรงกับงานของหมู่บ้าน')
  await book.write(world.db)
  const bytes = await pdf(`/loans/${book.id}/paper.pdf`)
  const printed = textOf(bytes)
  expect(printed).toContain(text.replaceAll(' ', ''))
  expect(printed).toContain('(คุณofficer)')
  expect(printed).toContain('ความเห็นปลัด')
  expect(printed).toContain('ไม่อนุมัติเนื่องจากตรงกับงานของหมู่บ้าน')
  expect(pagesUnlike('loan-opinions', bytes)).toEqual([])
})

it('names an agency’s letter, and for consumables their condition and clause 210', async () => {
  const letter = { number: 'นม 0032/118', date: '2026-11-18', file: 'f', name: 'a.pdf', sha256: '' }
  const consumable = { urgency: 'เร่งด่วน', enough: true as const }
  const given = { borrowerClass: 'agency' as const, dueOn: '9999-01-01', letter, consumable }
  const book = loanOf(1, { ...given, dueCondition: 'ของที่สั่งซื้อมาถึง' })
  await book.write(world.db)
  const text = textOf(await pdf(`/loans/${book.id}/paper.pdf`))
  expect(text).toContain('ตามหนังสือที่นม๐๐๓๒/๑๑๘ลงวันที่๑๘พฤศจิกายน๒๕๖๙')
  expect(text).toContain('และจะส่งคืนเมื่อของที่สั่งซื้อมาถึง')
  expect(text).toContain('ข้อ๒๑๐')
  expect(text).not.toContain('ข้อ๒๐๙')
  const page = await (await world.request('staff', `/loans/${book.id}/paper`)).text()
  expect(page).toContain('ของที่สั่งซื้อมาถึง')
  expect(page).toContain('นม ๐๐๓๒/๑๑๘')
})

it('opens the loan by the code in its heading, and is the same file each time', async () => {
  const book = loanOf(2)
  await book.write(world.db)
  const bytes = await pdf(`/loans/${book.id}/paper.pdf`)
  expect(decoded(pagesOf(bytes, 203)[0]!)?.data).toBe(`http://localhost:8787/loans/${book.id}`)
  expect(await pdf(`/loans/${book.id}/paper.pdf`)).toEqual(bytes)
})

it('prints the office’s own clauses, and Arabic digits where it chose them', async () => {
  const book = loanOf(1)
  await book.write(world.db)
  const path = `/loans/${book.id}/paper.pdf`
  expect(textOf(await pdf(path))).toContain('ข้อ๒๐๙')
  await world.db.commit([
    saveSetting(world.db, 'clause-209', 'ผู้ยืมจะชดใช้ตามข้อ ๒๐๙ ทุกประการ'),
    saveSetting(world.db, 'thai-digits', 'off'),
  ])
  const text = textOf(await pdf(path))
  expect(text).toContain('ผู้ยืมจะชดใช้ตามข้อ209ทุกประการ')
  expect(text).not.toMatch(/[๐-๙]/)
  await world.db.commit([
    saveSetting(world.db, 'clause-209', ''),
    saveSetting(world.db, 'thai-digits', 'on'),
  ])
})

it('is for the borrower and whoever reads all loans; the blank form for everybody', async () => {
  const book = loanOf(1)
  await book.write(world.db)
  const status = async (as: Parameters<World['request']>[0], path: string) =>
    (await world.request(as, path)).status
  expect(await status('otherStaff', `/loans/${book.id}/paper.pdf`)).toBe(403)
  expect(await status(null, `/loans/${book.id}/paper.pdf`)).toBe(303)
  expect(await status('officer', '/loans/no-such/paper.pdf')).toBe(404)
  const blank = await pdf('/forms/loan.pdf', 'otherStaff')
  expect(textOf(blank)).toContain('ข้าพเจ้า')
  expect(pagesOf(blank)).toHaveLength(1)
  expect(pagesUnlike('loan-blank', blank)).toEqual([])
})

it('sets the full title under whoever approved, and whom they stood in for on a line of its own', async () => {
  await world.db.commit([saveSetting(world.db, 'kind', 'sao')])
  const book = loanOf(7)
  const opinions = ['permanent-secretary' as const]
  Object.assign(book.entries[0]!.detail, {
    procedure: { workType: 'งานช่างและโยธา', version: 1, opinions },
  })
  book.approve('2026-11-21')
  const post = 'รองนายก รักษาราชการแทนนายกองค์การบริหารส่วนตำบล'
  Object.assign(book.entries.at(-1)!.detail, { post })
  await book.write(world.db)
  const bytes = await pdf(`/loans/${book.id}/paper.pdf`)
  const text = textOf(bytes)
  expect(text).toContain('รองนายกองค์การบริหารส่วนตำบลรักษาราชการแทนนายกองค์การบริหารส่วนตำบลตัวอย่าง')
  expect(text).toContain('เรียนนายกองค์การบริหารส่วนตำบลตัวอย่าง')
  expect(text).toContain('ปลัดองค์การบริหารส่วนตำบลตัวอย่าง')
  expect(pagesUnlike('loan-acting', bytes)).toEqual([])
})
