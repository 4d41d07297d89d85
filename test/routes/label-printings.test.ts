import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { spokenTag } from '../../src/domain/label.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

// From the printer to the thing: what is printed is in the log, what sticks is read, what is blank
// is claimed; and the book says all of it again.

let world: World
let tent: string
let level: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '320-63-0001', tag: 'tagoftent001' })
  level = await world.putItem({ name: 'กล้องระดับ', division: 'd03', tag: 'taglevel0001' })
})
afterAll(() => world.close())

const paper = { sheet: '70x37', printer: '', start: '3', copies: '2' }
const text = async (as: Parameters<World['request']>[0], path: string) =>
  readOf(await world.request(as, path))
const scanned = (as: Parameters<World['request']>[0], tag: string, headers = {}) =>
  world.request(as, `/i/${tag}`, undefined, headers)
const lacking = (lack: string) => text('officer', `/labels/lacking?lack=${lack}`)
const entries = async (kind: string) =>
  (
    await world.db.$client.execute({
      sql: 'SELECT stream, person, detail FROM ledger WHERE kind = ? ORDER BY position',
      args: [kind],
    })
  ).rows.map(row => ({ ...row, detail: JSON.parse(String(row.detail)) }))
const verified = async () => expect(await verifyBook(world.db)).toMatchObject({ ok: true })

describe('a printing', () => {
  let printing: string
  it('is written down with who, what and where, and opens the sheets to print', async () => {
    const answer = await world.request('officer', '/labels/printings', { ...paper, item: tent })
    expect(answer.status).toBe(303)
    printing = answer.headers.get('Location')!.replace('/sheets', '')
    const [entry] = await entries('labels-printed')
    expect(entry).toMatchObject({
      stream: `printing:${printing.split('/').at(-1)}`,
      person: 'officer',
      detail: {
        ...{ sheet: '70x37', start: 3, copies: 2 },
        labels: [{ item: tent, tag: 'tagoftent001' }],
      },
    })
    const sheets = await text('officer', `${printing}/sheets`)
    expect(sheets.match(/data-tag="tagoftent001"/g)).toHaveLength(2)
    expect(sheets.match(/<div class="label"><\/div>/g)).toHaveLength(2)
    expect(sheets).toContain('320-63-0001')
  })

  it('stands in the log and on the page of the thing, with who printed', async () => {
    for (const path of ['/labels/printings', `/items/${tent}`]) {
      const page = await text('officer', path)
      expect(page).toContain('โดย คุณofficer')
      expect(page).toContain(printing)
    }
    expect(await text('officer', `/items/${tent}`)).toContain('ยังไม่มีเจ้าหน้าที่สแกนยืนยัน')
    expect(await text('staff', `/items/${tent}`)).not.toContain(printing)
  })

  it('waits until an officer reads the label: no stranger’s, borrower’s or link’s visit counts', async () => {
    expect(await lacking('printed')).toContain('เต็นท์ผ้าใบ')
    expect(await lacking('none')).toContain('กล้องระดับ')
    for (const as of [null, 'staff', 'auditor'] as const) await scanned(as, 'tagoftent001')
    await scanned('officer', 'tagoftent001', { Referer: 'http://localhost/basket' })
    await scanned('officer', 'tagoftent001', { 'Sec-Purpose': 'prefetch' })
    expect(await entries('label-seen')).toEqual([])
    await scanned('officer', 'tagoftent001')
    await scanned('officer', 'tagoftent001')
    expect(await entries('label-seen')).toMatchObject([
      { stream: `item:${tent}`, person: 'officer', detail: { tag: 'tagoftent001' } },
    ])
    expect(await lacking('printed')).not.toContain('เต็นท์ผ้าใบ')
    expect(await text('officer', printing)).toContain('ยืนยันแล้ว 1 จาก 1 ดวง')
    await verified()
  })

  it('is read as well where the desk takes any scan, and a blank tag leads to its own page', async () => {
    const screen = await world.putItem({ name: 'จอภาพ', tag: 'tagofscreen1' })
    await world.request('officer', '/scans', { text: 'https://yuem.go.th/i/tagofscreen1' })
    expect((await entries('label-seen')).at(-1)).toMatchObject({ stream: `item:${screen}` })
    const made = await world.request('officer', '/labels/blanks', { ...paper, count: '1' })
    const sheets = await text('officer', made.headers.get('Location')!)
    const blank = /data-tag="([^"]+)"/.exec(sheets)![1]!
    const led = await world.request('officer', '/scans', { text: blank })
    expect(led.headers.get('Location')).toBe(`/i/${blank}`)
    await verified()
  })

  it('of the same label again must be read again; a reader of barcodes or a hand does it, too', async () => {
    const answer = await world.request('officer', '/labels/printings', { ...paper, item: tent })
    const back = answer.headers.get('Location')!.replace('/sheets', '')
    expect(await lacking('printed')).toContain('เต็นท์ผ้าใบ')
    for (const code of ['https://yuem.go.th/i/tagoftent001', 'tago ften t001']) {
      const done = await world.request('officer', '/labels/scans', { text: code, back })
      expect(done.headers.get('Location')).toBe(`${back}?confirmed=tagoftent001`)
    }
    expect(await text('officer', `${back}?confirmed=tagoftent001`)).toContain('ติดแล้ว สแกนได้')
    expect(await entries('label-seen')).toHaveLength(3)
  })

  it('tells at the field what cannot be confirmed, and keeps what was typed', async () => {
    const wrong = await world.request('officer', '/labels/scans', {
      text: 'nosuchtag',
      back: printing,
    })
    expect(wrong.status).toBe(422)
    const page = await readOf(wrong)
    expect(page).toContain('ไม่รู้จักป้ายนี้')
    expect(page).toContain('ยังยืนยันป้ายนี้ไม่ได้')
    const empty = await world.request('officer', '/labels/scans', { text: ' ' })
    expect(empty.status).toBe(422)
  })

  it('leaves a label out whose tag was replaced since, and says so', async () => {
    await world.request('officer', `/items/${tent}/tags`, { reason: 'ป้ายหลุด' })
    expect(await text('officer', `${printing}/sheets`)).not.toContain('data-tag=')
    expect(await text('officer', printing)).toContain('ออกป้ายใหม่แทนแล้ว')
    expect(await lacking('none')).toContain('เต็นท์ผ้าใบ')
    await verified()
  })

  it('refuses a dropped printer and an unknown paper, at their fields', async () => {
    for (const strange of [{ printer: 'gone' }, { sheet: 'a3' }]) {
      const asked = { ...paper, ...strange, item: tent }
      const answer = await world.request('officer', '/labels/printings', asked)
      expect(answer.status).toBe(422)
      expect(await readOf(answer)).toContain('เลิกใช้แล้ว')
    }
  })
})

describe('a blank tag', () => {
  const blanks: string[] = []
  let sheets = ''
  beforeAll(async () => {
    const asked = { ...paper, start: '1', count: '3' }
    const answer = await world.request('officer', '/labels/blanks', asked)
    sheets = await text('officer', answer.headers.get('Location')!)
    blanks.push(...[...sheets.matchAll(/data-tag="([^"]+)"/g)].map(match => match[1]!))
  })

  it('is printed with a line for the code, its tag in letters, and stands in the book', async () => {
    expect(blanks).toHaveLength(3)
    expect(sheets).toContain(spokenTag(blanks[0]!))
    expect(sheets).toContain('class="write')
    expect((await entries('blank-tags-printed')).at(-1)).toMatchObject({ detail: { tags: blanks } })
    const page = await text('officer', '/labels/blanks')
    expect(page).toContain('เหลือยังไม่ใช้ 3 จาก 3 ดวง')
    await verified()
  })

  it('says to a stranger and to staff what it is, and offers them nothing', async () => {
    const stranger = await scanned(null, blanks[0]!)
    expect(stranger.status).toBe(200)
    const page = await readOf(stranger)
    expect(page).toContain('องค์การบริหารส่วนตำบลตัวอย่าง')
    expect(page).toContain('โปรดแจ้งหน่วยงานที่ระบุไว้ข้างต้น')
    const staff = await text('staff', `/i/${blanks[0]}?item=${tent}`)
    expect(staff).toContain('เจ้าหน้าที่พัสดุ')
    for (const each of [page, staff]) expect(each).not.toContain('/claims')
    expect((await scanned(null, 'unknowntag01')).status).toBe(404)
  })

  it('is looked for by code or name among what the officer keeps, and made sure of', async () => {
    const found = await text('officer', `/i/${blanks[0]}?q=320-63`)
    expect(found).toContain(`/i/${blanks[0]}?item=${tent}`)
    expect(await text('worksOfficer', `/i/${blanks[0]}?q=320-63`)).toContain('ไม่พบทรัพย์สิน')
    const sure = await text('officer', `/i/${blanks[0]}?item=${tent}`)
    expect(sure).toContain('ใช้ป้ายนี้กับเต็นท์ผ้าใบ')
    expect(sure).toContain('ป้ายเดิมของสิ่งนี้จะใช้ไม่ได้ทันที')
  })

  it('becomes the tag of the thing, and works at once; another officer may not', async () => {
    const path = `/i/${blanks[0]}/claims`
    expect((await world.request('worksOfficer', path, { item: tent })).status).toBe(403)
    const answer = await world.request('officer', path, { item: tent })
    expect(answer.headers.get('Location')).toBe(`/i/${blanks[0]}?did=claims`)
    expect(await text('officer', `/i/${blanks[0]}?did=claims`)).toContain('เต็นท์ผ้าใบ')
    expect(await lacking('none')).not.toContain('เต็นท์ผ้าใบ')
    expect(await text('officer', `/items/${tent}`)).toContain('ใช้ป้ายเปล่าที่พิมพ์ไว้')
    expect(await text('officer', '/labels/blanks')).toContain('เหลือยังไม่ใช้ 2 จาก 3 ดวง')
    await verified()
  })

  it('is claimed once: of two at the same moment one is told, and nothing of theirs is written', async () => {
    const chairs = await world.putItem({ name: 'เก้าอี้' })
    const stage = await world.putItem({ name: 'เวที' })
    const both = [chairs, stage].map(item =>
      world.request('officer', `/i/${blanks[1]}/claims`, { item }),
    )
    const answers = (await Promise.all(both)).map(({ status }) => status)
    expect(answers.sort()).toEqual([303, 409])
    const { rows } = await world.db.$client.execute({
      sql: 'SELECT count(*) AS n FROM item WHERE tag = ?',
      args: [blanks[1]!],
    })
    expect(rows[0]!.n).toBe(1)
    await verified()
  })

  it('that was replaced later is unknown again, and nobody claims it anew', async () => {
    await world.request('officer', `/items/${tent}/tags`, { reason: 'ป้ายหลุด' })
    expect((await scanned('officer', blanks[0]!)).status).toBe(404)
    const again = await world.request('officer', `/i/${blanks[0]}/claims`, { item: level })
    expect(again.status).toBe(409)
    expect(await readOf(again)).toContain('โปรดใช้ป้ายเปล่าดวงอื่น')
    const typed = await world.request('officer', '/labels/scans', { text: blanks[2]! })
    expect(typed.status).toBe(422)
    expect(await readOf(typed)).toContain('ป้ายนี้เป็นป้ายเปล่า')
    await verified()
  })
})

it('verify finds what is not as the book says: a reading, a claim, the log', async () => {
  const wrongs = [
    ["UPDATE label SET seen_on = '2026-11-25' WHERE seen_on IS NOT NULL", /label .+seenOn/],
    ["UPDATE label_printing SET person = 'staff'", /printing .+person/],
    [
      "UPDATE printed_label SET tag = 'another' WHERE n = 1 AND item IS NOT NULL",
      /printed label .+tag/,
    ],
  ] as const
  for (const [wrong, said] of wrongs) {
    const undo = await copyOf(wrong.split(' ')[1]!)
    await world.db.run([wrong])
    expect(await verifyBook(world.db)).toMatchObject({
      ok: false,
      difference: expect.stringMatching(said),
    })
    await undo()
  }
  await verified()
})

/** Keeps a table as it is, to be put back. */
async function copyOf(table: string) {
  await world.db.run([`CREATE TABLE kept_copy AS SELECT * FROM ${table}`])
  return () =>
    world.db.run([
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} SELECT * FROM kept_copy`,
      'DROP TABLE kept_copy',
    ])
}
