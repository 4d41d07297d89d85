import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesInDatabase } from '../../db/files.ts'
import { saveDivision } from '../../db/office.ts'
import { announce } from '../support/announcements.ts'
import { evidenceOffice, secrets } from '../support/evidence-office.ts'
import { readOf } from '../support/pages.ts'
import { textOf } from '../support/pdf.ts'

import type { World } from '../support/world.ts'
import { wrongYear } from '../support/wrong-year.ts'

const filter = ({ name }: { name: string }) => name === 'index.html'
const path = '/reports/2569/evidence'
let world: World
let packed: Uint8Array
let pack: Record<string, Uint8Array>
beforeAll(async () => {
  world = await evidenceOffice()
  packed = await packOf('auditor')
  pack = unzipSync(packed)
})
afterAll(() => world.close())

async function packOf(as: Parameters<World['request']>[0]) {
  const answer = await world.request(as, `${path}.zip`)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/zip'])
  return new Uint8Array(await answer.arrayBuffer())
}

/** Every word of a file, whatever kind of file it is. */
function wordsOf(name: string, bytes: Uint8Array): string {
  if (name.endsWith('.pdf')) return name.includes('signed') ? '' : textOf(bytes)
  if (!/\.(xlsx|docx)$/.test(name)) return strFromU8(bytes)
  return Object.entries(unzipSync(bytes))
    .map(([part, inside]) => wordsOf(part, inside))
    .join('\n')
}

describe('the pack of a year', () => {
  it('holds orders with their scans, announcement, form, register, report and open data', () => {
    const names = Object.keys(pack)
    for (const name of [
      ...['index.html', 'order/order-2568-1.pdf', 'order/order-2568-1-signed-1.pdf'],
      ...[
        'manual/manual.pdf',
        'form/loan-form.pdf',
        'register/register-2569.csv',
        'register/register-2569.xlsx',
      ],
      ...['report/report-2569.csv', 'report/report-2569.json', 'report/report-2569.xlsx'],
      ...['report/report-2569.docx', 'report/report-2569.pdf', 'open-data/metadata.json'],
      'open-data/asset_loan_monthly.csv',
      ...['open-data/lendable_assets.csv', 'report/measure-2569.docx', 'report/measure-2569.json'],
    ]) {
      expect(names).toContain(name)
    }
    expect(names.some(name => /^announcement\/announcement-2569-\d+\.pdf$/.test(name))).toBe(true)
    expect(names.filter(name => !/^[a-z0-9_./-]+$/.test(name))).toEqual([])
    expect(names).toEqual(names.toSorted())
  })

  it('names no borrower, phone, house, place or purpose, and nobody of the staff who lent', () => {
    for (const [name, bytes] of Object.entries(pack)) {
      const words = wordsOf(name, bytes).replace(/\s/g, '')
      for (const secret of Object.values(secrets)) {
        expect([name, secret, words.includes(secret.replace(/\s/g, ''))]).toEqual([
          ...[name, secret, false],
        ])
      }
    }
  })

  it('shows of a villager’s loan the masked name, and of a refusal that a reason was given', () => {
    const [head, first, second] = strFromU8(pack['register/register-2569.csv']!).split('\r\n')
    expect(head).toMatch(
      /^\uFEFF?fiscal_year_be,fiscal_year_ce,seq,loan_no,issued_at,borrower_masked/,
    )
    expect(first).toContain('2569,2026,1,1/2569,2026-01-07,นาย ป•••,,ประชาชน/ชุมชน,เก้าอี้พลาสติก')
    expect(second).toContain('•••')
  })

  it('is the same to the last byte at another hour', async () => {
    world.setNow('2026-11-25', '09:30')
    expect(Buffer.compare(packed, await packOf('finance'))).toBe(0)
  })

  it('documents every column of every table of open data, in both languages', () => {
    const metadata = JSON.parse(strFromU8(pack['open-data/metadata.json']!))
    const tables = Object.keys(pack).filter(name => /^open-data\/.*\.csv$/.test(name))
    const documented = metadata.resources.map((each: { path: string }) => each.path)
    expect(documented.toSorted()).toEqual(tables.toSorted())
    for (const { path: file, columns } of metadata.resources) {
      const [head, row] = strFromU8(pack[file]!).replace('\uFEFF', '').split('\r\n')
      expect(columns.map((each: { name: string }) => each.name).join()).toBe(head)
      expect(head).toMatch(/^[a-z0-9_,]+$/)
      if (row) expect(row).toMatch(/^2569,2026,/)
      for (const column of columns) {
        expect(column.description_th && column.description_en && column.type).toBeTruthy()
      }
    }
    const months = strFromU8(pack['open-data/asset_loan_monthly.csv']!)
    expect(months).toContain('2569,2026,2026-01,2569,1,1,10,10')
    expect(strFromU8(pack['open-data/lendable_assets.csv']!)).toMatch(
      /asset_code,asset_name,asset_category,unit,total_qty,owner_division,public_may_borrow\r\n2569,2026,.*เก้าอี้พลาสติก,สำนักงาน,.*,400,/,
    )
  })

  it('is refused while the scan of a signed paper is not what the book says', async () => {
    const [row] = await world.db.all<{ file: string }>(
      sql`SELECT detail ->> '$.file' AS file FROM ledger WHERE kind = 'paper-attached' LIMIT 1`,
    )
    const files = filesInDatabase(world.db)
    const kept = (await files.get(row!.file))!
    await files.put(row!.file, Uint8Array.from([...kept, 0x20]))
    for (const [as, at, form] of [
      ['auditor', `${path}.zip`, undefined],
      ['finance', '/reports/2569/closings', { confirmed: '1' }],
    ] as const) {
      const refused = await world.request(as, at, form)
      expect([at, refused.status]).toEqual([at, 409])
      expect(await readOf(refused)).toContain('order/order-2568-1-signed-1.pdf')
    }
    await files.put(row!.file, kept)
    expect(Buffer.compare(packed, await packOf('finance'))).toBe(0)
  })

  it('has a first page with a link to every file, none that leads nowhere, and no script', () => {
    const index = strFromU8(pack['index.html']!)
    const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
    const names = Object.keys(pack).filter(name => name !== 'index.html')
    expect([...new Set(links)].toSorted()).toEqual(names.toSorted())
    expect(index).not.toMatch(/<script|src=|url\(|https?:/)
    expect(index).toContain('ปีงบประมาณ พ.ศ. 2569')
  })
})

describe('the list of what the assessor asks for', () => {
  it('begins without a code, is edited by finance, kept, and stands in the pack', async () => {
    const before = await (await world.request('finance', path)).text()
    expect(before).toContain('กองคลังยังไม่ได้บันทึกรายการ')
    expect(before).not.toMatch(/name="code" value="[^"]+"/)
    const saved = await world.request('finance', path, {
      ...{ code: ['O26', '', ''], text: ['รายงานผลการดำเนินการ', 'คำสั่งที่ลงนาม', ''] },
      files: ['0:report', '1:order-scan', '1:nonsense'],
    })
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, path])
    const page = await (await world.request('auditor', path)).text()
    expect(page).toContain('O26')
    expect(page).not.toContain('<form method="post" action="/reports/2569/evidence"')
    const index = strFromU8(unzipSync(await packOf('auditor'), { filter })['index.html']!)
    expect(index).toMatch(/O26.*รายงานผลการดำเนินการ.*report-2569\.xlsx/s)
  })

  it('is suggested to the next year without its codes', async () => {
    const page = await (await world.request('finance', '/reports/2570/evidence')).text()
    expect(page).toContain('รายงานผลการดำเนินการ')
    expect(page).not.toContain('O26')
  })

  it('is refused where an item says nothing, and keeps what was typed', async () => {
    const answer = await world.request('finance', path, { code: ['O99', 'O1'], text: ['', 'ข้อ'] })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="O99"')
    expect(page).toContain('ยังไม่มีข้อความ')
    expect((await world.request('finance', path, { code: '', text: '' })).status).toBe(422)
    const long = await world.request('finance', path, { code: 'x'.repeat(21), text: 'ข้อ' })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('href="#code.0"')
  })

  it('says what is missing: the announcement has no signed scan', async () => {
    const page = await (await world.request('finance', path)).text()
    expect(page).toContain('ยังไม่ได้แนบสแกนฉบับลงนามของประกาศที่')
    expect(page).not.toContain('ยังไม่ได้แนบสแกนฉบับลงนามของคำสั่งที่')
  })
})

describe('the pack of a closed year', () => {
  it('holds the very documents that were kept, and its list stays as it is', async () => {
    const closed = await world.request('finance', '/reports/2569/closings', { confirmed: '1' })
    expect(closed.status).toBe(303)
    const page = await (await world.request('finance', path)).text()
    expect(page).toContain('ปีนี้ปิดสมุดแล้ว รายการแก้ไม่ได้อีก')
    expect(page).toContain('O26')
    const listed = await world.request('finance', path, { code: 'O1', text: 'ข้อใหม่' })
    expect(listed.status).toBe(422)
    expect(await listed.text()).toContain('ปิดสมุด')
    const first = await packOf('auditor')
    const files = unzipSync(first)
    expect(files['order/order-2568-1-signed-1.pdf']).toEqual(
      pack['order/order-2568-1-signed-1.pdf'],
    )
    expect(Object.keys(files)).toEqual(Object.keys(pack))
    for (const kind of ['pdf', 'docx', 'xlsx', 'csv', 'json']) {
      const kept = await world.request('auditor', `/reports/2569.${kind}`)
      const bytes = Buffer.from(await kept.arrayBuffer())
      expect(Buffer.compare(bytes, files[`report/report-2569.${kind}`]!)).toBe(0)
    }
    await announce(world, { date: '2026-11-25' })
    await world.db.commit([saveDivision(world.db, { id: 'd09', name: 'กองใหม่', finance: false })])
    world.setNow('2026-12-24')
    expect(Buffer.compare(first, await packOf('finance'))).toBe(0)
  })
})

it('is not there for a year that the register does not know', async () => {
  for (const year of ['2560', '2571', '9999']) {
    expect((await world.request('finance', `/reports/${year}/evidence`)).status).toBe(404)
    expect((await world.request('finance', `/reports/${year}/evidence.zip`)).status).toBe(404)
  }
})

it('is refused, and says where, when the figures of the year disagree', async () => {
  const wrong = await wrongYear()
  for (const end of ['', '.zip']) {
    const answer = await wrong.request('finance', `/reports/2568/evidence${end}`)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('1/2568')
  }
  wrong.close()
})
