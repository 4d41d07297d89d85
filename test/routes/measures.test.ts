import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { readWord } from '../support/word.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', quantity: 400 })
  const loan = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10' })
  loan.approve('2025-09-02')
  loan.handOver('2025-09-03', 10)
  loan.takeBack('2025-09-09', 10)
  await loan.write(world.db)
})
afterAll(() => world.close())

const at = '/reports/2568/measure'
const pageOf = async (as: 'finance' | 'auditor', path = at) =>
  (await world.request(as, path)).text()
const columns = [
  ...['ลำดับ', 'มาตรการ', 'ขั้นตอนหรือวิธีการปฏิบัติ', 'ช่วงระยะเวลา', 'ผู้รับผิดชอบ'],
  ...['ผลการดำเนินการ', 'ผลลัพธ์'],
]

describe('the row of the integrity report', () => {
  it('has its seven columns, filled from the facts of the year', async () => {
    const page = await pageOf('auditor')
    for (const column of columns) expect(page).toContain(`<th scope="col">${column}</th>`)
    expect(page).toContain('มาตรการกำกับดูแลและตรวจสอบการใช้ทรัพย์สินของราชการ')
    expect(page).toContain('ตลอดปีงบประมาณ')
    expect(page).toContain('กองคลัง')
    expect(page).toContain('เลขที่ 1/2568 ถึง 1/2568')
    expect(page).toContain('ให้บริการยืม 1 ใบ 1 รายการ 10 หน่วย จากคำขอ 1 ใบ')
    expect(page).toContain('คืนครบตามกำหนดร้อยละ 100.00')
    expect(page).toContain('สรุปผลการดำเนินการ')
    expect(page).not.toMatch(/สรุปลผล|คุ่มค่า|กระเปื้อง/)
  })

  it('is shown to readers without the form that changes it', async () => {
    expect(await pageOf('auditor')).not.toContain('name="outcomes"')
    expect(await pageOf('finance')).toContain('name="outcomes"')
    expect(await pageOf('auditor', '/reports/2568')).toContain(`href="${at}"`)
  })

  it('says what finance wrote last, and follows the facts wherever nothing was changed', async () => {
    const shown = await pageOf('finance')
    const ready = /<textarea id="outputs"[^>]*>\s*([^<]*)</.exec(shown)![1]!.trim()
    const sent = { outputs: ready.replaceAll('\n', '\r\n'), period: 'ต.ค. 2567 – ก.ย. 2568' }
    const first = await world.request('finance', at, { ...sent, number: '5', steps: 'ตามคู่มือ' })
    expect(first.status).toBe(303)
    expect(first.headers.get('Location')).toBe(at)
    await world.request('finance', at, { ...sent, number: '7', steps: 'ตามคู่มือ ฉบับที่ 2' })
    const page = await pageOf('auditor')
    expect(page).toContain('ต.ค. 2567 – ก.ย. 2568')
    expect(page).toContain('ตามคู่มือ ฉบับที่ 2')
    expect(page).toContain('>7<')
    const [last] = await world.db.all<{ stream: string; detail: string }>(
      `SELECT stream, detail FROM ledger WHERE kind = 'measure-written' ORDER BY seq DESC`,
    )
    expect(last!.stream).toBe('year:2568')
    expect(JSON.parse(last!.detail)).toMatchObject({ outputs: '', steps: 'ตามคู่มือ ฉบับที่ 2' })
    // A memo's number that is known later appears in what was not rewritten.
    await world.request('finance', '/reports/2568/notes', { documentNumber: 'นม 72301/9' })
    expect(await pageOf('auditor')).toContain('สิ้นปีงบประมาณ ที่ นม 72301/9')
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('is a Word document on a page that lies, in the digits of papers', async () => {
    const answer = await world.request('auditor', `${at}.docx`)
    const word = readWord(new Uint8Array(await answer.arrayBuffer()))
    expect(word.part('word/document.xml')).toContain('w:orient="landscape"')
    const [[heading, row]] = word.tables as [[string[], string[]]]
    expect(heading).toEqual(columns)
    expect(row[0]).toBe('๗')
    expect(row[5]).toMatch(/^- คำสั่งแต่งตั้งคณะกรรมการ.*\n- แบบฟอร์ม.*\n- สมุดคุม.*\n- รายงานสถิติการยืม/)
  })

  it('tells what is too long, keeps what was typed, and knows no other years', async () => {
    const long = await world.request('finance', at, { number: '12345678901', steps: 'ยังอยู่' })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('ยังอยู่')
    expect((await world.request('finance', '/reports/2570/measure')).status).toBe(404)
    expect((await world.request('finance', '/reports/2570/measure', { number: '5' })).status).toBe(
      404,
    )
  })

  it('is left as it was once the book of the year is closed', async () => {
    const before = await world.request('finance', '/reports/2568/closings', { confirmed: '1' })
    expect(before.status).toBe(303)
    const refused = await world.request('finance', at, { steps: 'เขียนภายหลัง' })
    expect(refused.status).toBe(422)
    const page = await pageOf('finance')
    expect(page).toContain('ตามคู่มือ ฉบับที่ 2')
    expect(page).not.toContain('เขียนภายหลัง')
    expect(page).not.toContain('name="outcomes"')
  })
})
