import { sql } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { expect, it, onTestFinished } from 'vitest'
import { openHttp } from '../../../db/open-http.ts'
import { verifyBook } from '../../../db/verify.ts'
import { importFiles } from '../../../src/usecases/imports/import-files.ts'
import { registerItem } from '../../../src/usecases/items/register.ts'
import { assetRegister } from '../../support/asset-register.ts'
import { workbook } from '../../support/spreadsheets.ts'
import { databaseServer } from '../../support/sqld.ts'
import { createWorld, plainItem } from '../../support/world.ts'

const register = (count: number) =>
  assetRegister(
    Array.from({ length: count }, (_, index) => ({
      code: `${311 + (index % 90)}-62-${String(index).padStart(6, '0')}`,
      name: `โต๊ะพับหน้าโฟเมก้าขาว แบบที่ ${index % 977}`,
      price: 1_800 + (index % 40),
    })),
  )

it('imports 100,000 rows in bounded memory, and again adds nothing', async () => {
  const world = await createWorld()
  const most = 99_999
  const file = { what: 'items' as const, name: 'large.xlsx', bytes: register(most) }
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

it('imports 20,000 rows into a libSQL server while others go on writing there', async () => {
  const server = await databaseServer()
  onTestFinished(server.stop)
  const world = await createWorld({ over: openHttp(server.url) })
  const beside = await createWorld({ over: openHttp(server.url) })
  const file = { what: 'items' as const, name: 'large.xlsx', bytes: register(20_000) }
  const importing = importFiles(world.open, [file])
  let isOver = false
  importing.finally(() => {
    isOver = true
  })
  let written = 0
  while (!isOver) {
    const tent = { ...plainItem, control: 'set' as const, division: 'd02', name: `เต็นท์ ${written}` }
    const told = await registerItem(beside.desk('officer'), tent, 1)
    expect(told).toMatchObject({ ok: true })
    written += 1
    await beside.open.pause(100)
  }
  const [done] = await importing
  expect(done!.verdict.ok && done!.verdict.value.added.length).toBe(20_000)
  // How often they had their turn says how quick the server was: never to wait for the end is what counts.
  expect(written).toBeGreaterThan(5)
  const [count] = await world.db.all(sql`SELECT count(*) AS n FROM item`)
  expect(count).toEqual({ n: 20_000 + written })
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  world.close()
  beside.close()
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
