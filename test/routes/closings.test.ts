import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesInDatabase } from '../../db/files.ts'
import { sha256OfBytes } from '../../db/hash.ts'
import { saveDivision } from '../../db/office.ts'
import { verifyBook } from '../../db/verify.ts'
import { yearsWaiting } from '../../db/years.ts'
import type { KeptDocument } from '../../src/domain/kept-year.ts'
import { close } from '../../src/usecases/years/close.ts'
import { readThrough } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World
let loan: WrittenLoan
const page = async (as: Parameters<World['request']>[0], path: string) =>
  (await world.request(as, path)).text()
const bytes = async (path: string) =>
  Buffer.from(await (await world.request('auditor', path)).arrayBuffer())

const documentsOf = (row: { documents: string } | undefined) =>
  JSON.parse(row!.documents) as KeptDocument[]

beforeAll(async () => {
  world = await createWorld({ today: '2025-10-20' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 400, category: 'สำนักงาน' })
  loan = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10', number: 1 })
  loan.approve('2025-09-02')
  loan.handOver('2025-09-03', 10)
  loan.takeBack('2025-09-12', 6)
  await loan.write(world.db)
})
afterAll(() => world.close())

describe('before a year is closed', () => {
  it('its closing page says what is open, and offers the act to the finance director alone', async () => {
    const shown = await page('finance', '/reports/2568/closing')
    expect(shown).toContain('"/register?year=2568#reviews"')
    expect(shown).toContain('ใบยืมเกินกำหนดที่ไม่ได้ทวงภายใน 7 วัน')
    expect(shown).toMatch(/ตรวจก่อนปิดสมุด[\s\S]*action="\/reports\/2568\/closings"/)
    expect(shown).toMatch(/ข้อ 213[\s\S]*state overdue[\s\S]*ยังไม่ได้แต่งตั้งผู้ตรวจสอบ/)
    expect(await page('auditor', '/reports/2568/closing')).not.toContain('/closings"')
  })

  it('leads to the year before, where that is still open', async () => {
    const later = await createWorld({ today: '2026-10-20' })
    await later.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 400 })
    const earlier = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10', number: 1 })
    await earlier.write(later.db)
    const shown = await (await later.request('finance', '/reports/2569/closing')).text()
    later.close()
    expect(shown).toContain('href="/reports/2568/closing">ไปปิดสมุดปี 2568')
    expect(shown).not.toContain('action="/reports/2569/closings"')
  })

  it('a year that runs is refused with the day from which it can be closed', async () => {
    const refused = await world.request('finance', '/reports/2569/closings', {
      ...{ remarks: 'เร็วไป', confirmed: '1' },
    })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(text).toContain('1 ตุลาคม 2569')
  })
})

it('a year is closed only by whoever confirms that it is final, and what was typed is kept', async () => {
  const asked = await world.request('finance', '/reports/2568/closings', { remarks: 'ยังไม่แน่ใจ' })
  expect(asked.status).toBe(422)
  const text = await asked.text()
  expect(readThrough(text)).toContain('โปรดตรวจ แล้วทำเครื่องหมายยืนยันที่ช่องนี้ก่อน')
  expect(readThrough(text)).toContain('ตรวจแล้ว ยืนยันปิดสมุดปีงบประมาณ พ.ศ. 2568')
  expect(text).toContain('href="#confirmed"')
  expect(text).toContain('ยังไม่แน่ใจ')
  expect(await world.db.query.closedYear.findFirst()).toBeUndefined()
})

describe('a closed year', () => {
  let before: Buffer[]
  const files = [
    ...['json', 'csv', 'xlsx', 'docx', 'pdf'].map(kind => `/reports/2568.${kind}`),
    ...['/reports/2568/measure.docx', '/reports/2568/evidence.zip'],
  ]

  beforeAll(async () => {
    const closed = await world.request('finance', '/reports/2568/closings', {
      ...{ remarks: 'ติดตามใบที่ 1 ต่อในปีใหม่', confirmed: '1' },
    })
    expect([closed.status, closed.headers.get('Location')]).toEqual([303, '/reports/2568/closing'])
    before = await Promise.all(files.map(bytes))
  })

  it('says who closed it, what was open, its seal and the hash of each document', async () => {
    const shown = await page('auditor', '/reports/2568/closing')
    expect(shown).toContain('คุณfinance')
    expect(shown).toContain('ติดตามใบที่ 1 ต่อในปีใหม่')
    expect(shown).toContain('report-2568.xlsx')
    const row = await world.db.query.closedYear.findFirst()
    expect(shown).toContain(row!.seal)
    for (const { sha256 } of documentsOf(row)) expect(shown).toContain(sha256)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('gives every document with the hash that its page names', async () => {
    const hashes = documentsOf(await world.db.query.closedYear.findFirst())
    const kept = (name: string) => hashes.find(each => each.name === name)!.sha256
    const named = ['json', 'csv', 'xlsx', 'docx', 'pdf'].map(kind => `report/report-2568.${kind}`)
    for (const [index, name] of [
      ...named,
      ...['report/measure-2568.docx', 'evidence-2568.zip'],
    ].entries()) {
      expect([name, sha256OfBytes(before[index]!)]).toEqual([name, kept(name)])
    }
    expect(await page('auditor', '/reports/2568/measure')).toContain(
      kept('report/measure-2568.docx'),
    )
    expect(await page('auditor', '/reports/2568/evidence')).toContain(kept('evidence-2568.zip'))
    const row = await world.db.query.closedYear.findFirst()
    expect(await page('auditor', '/reports/2568')).toContain(row!.figuresHash)
  })

  it('refuses an entry dated in it, whoever writes', async () => {
    const late = await world.request('officer', `/loans/${loan.id}/returns`, {
      ...{ all: '1', on: '2025-09-30', lateReason: 'ใบมาช้า' },
    })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('ปิดสมุดแล้ว')
    const behind = new WrittenLoan({ on: '2025-09-20', number: 2 })
    await expect(behind.write(world.db)).rejects.toThrow(/year-closed/)
  })

  it('stays byte for byte the same, though the book goes on', async () => {
    const back = await world.request('officer', `/loans/${loan.id}/returns`, { all: '1' })
    expect(back.status).toBe(303)
    const row = await page('auditor', '/reports/2568/measure')
    await world.db.commit([
      saveDivision(world.db, { id: 'd02', name: 'กองคลังและพัสดุ', finance: true }),
    ])
    world.setNow('2025-11-05')
    const after = await Promise.all(files.map(bytes))
    for (const [index, file] of files.entries()) {
      expect([file, after[index]!.equals(before[index]!)]).toEqual([file, true])
    }
    expect(await page('auditor', '/reports/2568/measure')).toBe(row)
    const next = await (await world.request('auditor', '/reports/2569.json')).json()
    expect(next.units).toMatchObject({ brought_forward: 4, returned_good: 4, carried_forward: 0 })
  })

  it('is left alone by a correction, which the new year lists as such', async () => {
    const entries = await world.db.query.ledger.findMany({
      where: (entry, { and, eq }) => and(eq(entry.loan, loan.id), eq(entry.kind, 'returned')),
      orderBy: (entry, { asc }) => asc(entry.position),
    })
    const corrected = await world.request('officer', `/loans/${loan.id}/corrections`, {
      ...{ entry: entries[0]!.id, reason: 'นับผิด' },
    })
    expect(corrected.status).toBe(303)
    const old = await (await world.request('auditor', '/reports/2568.json')).json()
    expect(old.units).toMatchObject({ returned_good: 6, carried_forward: 4 })
    const next = await (await world.request('auditor', '/reports/2569.json')).json()
    expect(next.corrections_of_earlier_years).toMatchObject([
      { loan: '1/2568', of: 'return', units: 6, corrected_on: '2025-09-12' },
    ])
    expect(next.units.brought_forward).toBe(old.units.carried_forward)
  })

  it('is closed once, and takes no notes any more', async () => {
    const again = await world.request('finance', '/reports/2568/closings', { confirmed: '1' })
    expect(again.status).toBe(422)
    const note = { documentNumber: '', problems: 'แก้', suggestions: '' }
    expect((await world.request('finance', '/reports/2568/notes', note)).status).toBe(422)
  })

  it('waits on the desk of the head of the agency alone, and the list of years says so', async () => {
    const card = 'สมุดปีงบประมาณ พ.ศ. 2568 ปิดแล้ว รอท่านรับทราบ'
    const desk = await page('chief', '/')
    expect(readThrough(desk)).toContain(card)
    expect(desk).toContain('href="/reports/2568/closing"')
    expect(readThrough(await page('finance', '/'))).not.toContain(card)
    const years = readThrough(await page('chief', '/reports'))
    expect(years).toMatch(/ดูรายงานปี 2569.*สมุดยังเปิดอยู่.*ดูรายงานปี 2568.*ปิดสมุดแล้ว รอรับทราบ/s)
    const plan = await world.db.all<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN ${yearsWaiting(world.db).getSQL()}`,
    )
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('COVERING INDEX closed_year_waiting'),
    ])
  })

  it('is acknowledged by the head of the agency, once', async () => {
    const path = '/reports/2568/acknowledgements'
    expect((await world.request('finance', path, { remarks: '' })).status).toBe(403)
    expect((await world.request('chief', path, { remarks: 'ทราบ' })).status).toBe(303)
    expect((await world.request('chief', path, { remarks: '' })).status).toBe(422)
    expect(await page('auditor', '/reports/2568/closing')).toContain('คุณchief')
    expect(await page('chief', '/')).not.toContain('รอท่านรับทราบ')
    expect(await page('chief', '/reports')).toContain('ปิดสมุดแล้ว รับทราบแล้ว')
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('takes a thing that was bought in it and written down later, dated today', async () => {
    const item = {
      ...{ name: 'โต๊ะพับ', control: 'piece', code: '311-68-0001', unit: 'ตัว', category: 'สำนักงาน' },
      ...{ price: '1800', priceSatang: '1800', acquiredOn: '2025-01-15', store: 'โรงเก็บพัสดุ' },
      division: 'd01',
      ...{ publicMayBorrow: 'yes', mostDays: '5', note: '', quantity: '1' },
    }
    expect((await world.request('officer', '/items', item)).status).toBe(303)
    const [last] = await world.db.all<{ on: string }>(
      sql`SELECT happened_on AS "on" FROM ledger ORDER BY position DESC LIMIT 1`,
    )
    expect(last!.on).toBe('2025-11-05')
  })

  it('cannot be changed in its table, and a changed document is found and not given out', async () => {
    const change = (text: string) => world.db.run([text])
    await expect(change(`UPDATE closed_year SET figures = '{}'`)).rejects.toThrow(/year-closed/)
    await expect(change('DELETE FROM closed_year')).rejects.toThrow(/year-closed/)
    const row = await world.db.query.closedYear.findFirst()
    const csv = documentsOf(row).find(({ name }) => /report-2568\.csv/.test(name))!
    const files = filesInDatabase(world.db)
    const kept = (await files.get(csv.file!))!
    const altered = Uint8Array.from(kept)
    altered[kept.length - 10]! ^= 1
    await files.put(csv.file!, altered)
    expect((await world.request('auditor', '/reports/2568.csv')).status).toBe(409)
    expect((await world.request('auditor', '/reports/2568/evidence.zip')).status).toBe(409)
    const found = await verifyBook(world.db)
    expect(found.ok ? '' : found.difference).toContain('report-2568.csv')
    await files.put(csv.file!, kept)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

it('draws the figures again when somebody writes while a year is being closed', async () => {
  const busy = await createWorld({ today: '2025-10-20' })
  await busy.putItem({ id: 'chair', name: 'เก้าอี้', quantity: 400 })
  const old = new WrittenLoan({ on: '2025-09-01', number: 1 })
  await old.write(busy.db)
  const seen: number[] = []
  const verdict = await close(busy.desk('finance'), 2568, '', async ({ report }) => {
    seen.push(report.year.requests.total)
    if (seen.length === 1) await new WrittenLoan({ on: '2025-09-02', number: 2 }).write(busy.db)
    return []
  })
  expect([verdict.ok, seen]).toEqual([true, [1, 2]])
  const row = await busy.db.query.closedYear.findFirst()
  expect(JSON.parse(row!.figures).requests.total).toBe(2)
  expect(await verifyBook(busy.db)).toMatchObject({ ok: true })
  busy.close()
})
