import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { readOf } from '../support/pages.ts'
import { ownSheet } from '../support/rights-labels.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let tent: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ tag: 'tagoftent001' })
})
afterAll(() => world.close())

const send = (path: string, form: Record<string, string>) => world.request('officer', path, form)
const text = async (path: string) => readOf(await world.request('officer', path))
const entries = async (kind: string) =>
  (
    await world.db.$client.execute({
      sql: 'SELECT person, detail FROM ledger WHERE kind = ? ORDER BY position',
      args: [kind],
    })
  ).rows.map(row => ({ ...row, detail: JSON.parse(String(row.detail)) }))

describe('a paper of the office’s own', () => {
  let id: string
  it('is kept with its author, and labels print on it by its own measures', async () => {
    expect((await send('/labels/sheets', ownSheet)).headers.get('Location')).toBe('/labels/sheets')
    const [entry] = await entries('label-sheet-described')
    expect(entry).toMatchObject({
      person: 'officer',
      detail: { name: 'ของสำนักงาน', measures: { labelWidth: 60, gapAcross: 2.5, rows: 7 } },
    })
    id = String(entry!.detail.sheet)
    expect(await text('/labels')).toMatch(/ของสำนักงาน.+60 × 40 มม\..+21 ดวงต่อแผ่น/)
    const style = await world.request('officer', `/labels/sheets/${id}/style.css`)
    expect(style.headers.get('Content-Type')).toContain('text/css')
    expect(await style.text()).toContain('grid-template-columns: repeat(3, 60mm)')
    const printed = await send('/labels/printings', { sheet: id, item: tent, start: '21' })
    expect(printed.status).toBe(303)
  })

  it('tells each wrong measure at its field, in what way it is wrong, and keeps all that was typed', async () => {
    const wrong = async (given: Record<string, string>) => {
      const answer = await send('/labels/sheets', { ...ownSheet, name: 'ใหม่', ...given })
      expect(answer.status).toBe(422)
      const page = await readOf(answer)
      expect(page).toMatch(/name="marginTop"[^>]*value="8"/)
      return page
    }
    expect(await wrong({ labelWidth: '66' })).toContain('เกินแผ่นกว้าง 210 มม. ไป 3 มม.')
    expect(await wrong({ labelHeight: '45' })).toContain('เกินแผ่นสูง 297 มม. ไป 26 มม.')
    expect(await wrong({ labelWidth: '20' })).toContain('กว้างอย่างน้อย 36 มม.')
    expect(await wrong({ name: 'ของสำนักงาน' })).toContain('อยู่แล้ว โปรดใช้ชื่ออื่น')
    const both = await wrong({ gapDown: 'สอง', columns: '0' })
    expect(both).toContain('href="#gapDown"')
    expect(both).toContain('href="#columns"')
    expect(both).toContain('value="สอง"')
    expect(await wrong({ labelWidth: '' })).toContain('โปรดกรอกข้อมูลช่องนี้')
    expect(await entries('label-sheet-described')).toHaveLength(1)
  })

  it('takes Thai digits and a comma, and a roll needs no more than its label', async () => {
    const thai = { ...ownSheet, name: 'ม้วน', kind: 'roll', labelWidth: '๕๐', labelHeight: '25,5' }
    const { status } = await send('/labels/sheets', { ...thai, columns: '3', rows: '50' })
    expect(status).toBe(303)
    const measures = (await entries('label-sheet-described')).at(-1)!.detail.measures
    expect(measures).toMatchObject({ labelHeight: 25.5, columns: 1, rows: 1, pageWidth: 50 })
  })

  it('is measured again under its name, and dropped: then offered no more, and printed still', async () => {
    const changed = { ...ownSheet, labelWidth: '61', marginLeft: '8' }
    expect((await send(`/labels/sheets/${id}`, changed)).status).toBe(303)
    expect((await send(`/labels/sheets/${id}/removals`, {})).status).toBe(303)
    expect(await text('/labels')).not.toContain('ของสำนักงาน ·')
    expect((await send(`/labels/sheets/${id}/removals`, {})).status).toBe(303)
    expect(await entries('label-sheet-dropped')).toHaveLength(1)
    expect(await text('/labels/printings')).toContain('ของสำนักงาน')
    expect((await world.request('officer', `/labels/sheets/${id}`)).status).toBe(404)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

describe('a printer', () => {
  let path: string
  it('is named once, and moves nothing until it is measured', async () => {
    path = (await send('/labels/printers', { name: 'เลเซอร์' })).headers.get('Location')!
    expect(await text('/labels/printers')).toContain('ไม่เลื่อน หรือยังไม่ได้ปรับ')
    const again = await send('/labels/printers', { name: 'เลเซอร์' })
    expect(again.status).toBe(422)
    expect(await readOf(again)).toContain('มีเครื่องพิมพ์ชื่อ “เลเซอร์” อยู่แล้ว')
  })

  it('shows a trial with rulers, and keeps what was read off it: reading adds to reading', async () => {
    const trial = await text(`${path}/trial?sheet=38x21`)
    expect(trial.match(/class="position"/g)).toHaveLength(65)
    expect(trial.match(/class="(scale|scale upright|ruler)"/g)).toHaveLength(3)
    await send(`${path}/readings`, { readRight: '1.5', readDown: '-0.4', ruler: '100' })
    await send(`${path}/readings`, { readRight: '-0.2', readDown: '0', ruler: '99.7' })
    const { detail } = (await entries('printer-described')).at(-1)!
    expect(detail).toMatchObject({ right: 1.3, down: -0.4, before: { right: 1.5, down: -0.4 } })
    const printer = path.split('/').at(-1)!
    const style = await text(`/labels/sheets/38x21/style.css?printer=${printer}`)
    expect(style).toContain('left: 6.05mm')
    expect(style).toContain('top: 10.3mm')
  })

  it('refuses a scaled print and what no printer is off, at the field', async () => {
    const scaled = await send(`${path}/readings`, { readRight: '0', readDown: '0', ruler: '97' })
    expect(scaled.status).toBe(422)
    expect(await readOf(scaled)).toContain('โปรดเลือกขนาดจริง (100%)')
    const far = await send(`${path}/readings`, { readRight: '12', readDown: '0', ruler: '100' })
    expect(await readOf(far)).toContain('เลื่อนได้ไม่เกิน 10 มม.')
    const known = await send(path, { name: 'เลเซอร์', right: 'ซ้าย', down: '0' })
    expect(known.status).toBe(422)
    expect(await readOf(known)).toContain('value="ซ้าย"')
  })

  it('is another from the next: each keeps its own offset; a dropped one is offered no more', async () => {
    const other = (await send('/labels/printers', { name: 'สติกเกอร์' })).headers.get('Location')!
    await send(other, { name: 'สติกเกอร์ ห้องพัสดุ', right: '-0.5', down: '0' })
    const list = await text('/labels/printers')
    expect(list).toContain('เลื่อนขวา +1.3 มม. · เลื่อนลง -0.4 มม.')
    expect(list).toContain('เลื่อนขวา -0.5 มม.')
    await send(`${other}/removals`, {})
    expect(await text('/labels')).not.toContain('สติกเกอร์ ห้องพัสดุ')
    const history = await readOf(await world.request('admin', '/settings/history'))
    expect(history).toContain('เลเซอร์: เลื่อนขวา 1.3 มม.')
    expect(history).toContain('เลิกใช้เครื่องพิมพ์ป้าย')
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})
