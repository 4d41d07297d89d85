import { sql } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { importFiles } from '../../../src/usecases/imports/import-files.ts'
import { workbook } from '../../support/spreadsheets.ts'
import { createWorld } from '../../support/world.ts'

const heading = [
  ...['เลขครุภัณฑ์', 'รายการ', 'หมวด', 'การควบคุม', 'จำนวน', 'หน่วยนับ', 'ราคาต่อหน่วย (บาท)'],
  ...['วันที่ได้มา', 'ที่เก็บ', 'หน่วยงานที่รับผิดชอบ', 'ให้ประชาชนยืม', 'ยืมได้ไม่เกิน (วัน)'],
]
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    ...[
      `${311 + (index % 90)}-62-${String(index).padStart(6, '0')}`,
      `โต๊ะพับหน้าโฟเมก้าขาว แบบที่ ${index % 977}`,
    ],
    ...[
      'สำนักงาน',
      'รายชิ้น',
      1,
      'ตัว',
      1_800 + (index % 40),
      '12 พ.ย. 2561',
      'โรงเก็บพัสดุ',
      'สำนักปลัด',
      'ได้',
      5,
    ],
  ])

it('imports 100,000 rows in bounded memory, and again adds nothing', async () => {
  const world = await createWorld()
  const most = 99_999
  const bytes = workbook({ ทะเบียน: [heading, ...rows(most)] })
  const file = { what: 'items' as const, name: 'large.xlsx', bytes }
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 100)
  const before = process.memoryUsage().rss
  const began = Date.now()
  const [done] = await importFiles(world.open, [file])
  const seconds = (Date.now() - began) / 1_000
  clearInterval(watch)
  const megabytes = Math.round((Math.max(peak, process.memoryUsage().rss) - before) / 1024 / 1024)
  console.log(`100,000 rows: ${seconds.toFixed(1)} s, ${megabytes} MB more`)
  expect(done!.verdict.ok && done!.verdict.value.added.length).toBe(most)
  const [count] = await world.db.all(sql`SELECT count(*) AS n FROM item`)
  expect(count).toEqual({ n: most })
  expect(megabytes).toBeLessThan(2_000)
  const [again] = await importFiles(world.open, [file])
  expect(again!.verdict.ok && again!.verdict.value.left.length).toBe(most)
  world.close()
})

it('refuses a sheet of ten million rows, and a bomb, before they hurt', async () => {
  const world = await createWorld()
  const row = strToU8('<row><c><v>1</v></c></row>'.repeat(100_000))
  const sheet = new Uint8Array(row.length * 100 + 40)
  sheet.set(strToU8('<worksheet><sheetData>'))
  for (let copy = 0; copy < 100; copy += 1) sheet.set(row, 22 + copy * row.length)
  const books = workbook({ a: [] })
  expect(books.length).toBeGreaterThan(0)
  const zipped = zipSync({ 'xl/workbook.xml': sheet, '_rels/.rels': strToU8('<a/>') })
  const before = process.memoryUsage().rss
  const answer = await world.open.outside.readSpreadsheet(zipped)
  expect(answer.ok ? 'taken' : answer.why.word).toBe('file-too-much-inside')
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  world.close()
})
