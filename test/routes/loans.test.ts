import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loanNow, putLoan, stockNow } from '../support/loans.ts'
import { pagesOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(() => world.close())

const { read, send, tents } = pagesOf(() => world)

describe('the life of a loan, by its page', () => {
  it('costs one tap each to approve, to hand over and to take back everything good', async () => {
    const item = await tents()
    const id = await putLoan(world, { lines: [{ item, quantity: 2 }] })
    const asked = await read('head', `/loans/${id}`)
    expect(asked.text).toContain('อนุมัติให้ยืมเต็นท์ผ้าใบ 2 หลัง')

    const approved = await send('head', `/loans/${id}/approvals`, { all: '1' })
    expect(approved).toMatchObject({ status: 303, location: `/loans/${id}?done=approvals` })
    const ready = await read('officer', `/loans/${id}?done=approvals`)
    expect(ready.text).toContain('บันทึกการอนุมัติแล้ว')
    expect(ready.text).toContain('จ่ายเต็นท์ผ้าใบ 2 หลัง')

    await send('officer', `/loans/${id}/handovers`, { all: '1' })
    const out = await read('officer', `/loans/${id}`)
    const said = out.text.replace(/<[^>]+>/g, '')
    expect(said).toContain('ยืมอยู่กับ คุณstaff สำนักปลัด กำหนดคืนวันศุกร์ 27 พ.ย. 2569')
    expect(out.text).toContain('รับคืนเต็นท์ผ้าใบ 2 หลัง สภาพดีครบ')
    expect(await stockNow(world, item)).toEqual({ shelf: 4, loan: 2 })

    await send('officer', `/loans/${id}/returns`, { all: '1' })
    expect((await read('staff', `/loans/${id}`)).text).toContain('คืนครบแล้วเมื่อวันนี้')
    expect(await stockNow(world, item)).toEqual({ shelf: 6 })
    expect(await loanNow(world, id)).toMatchObject({ closedOn: '2026-11-24', outstanding: 0 })
  })

  it('approves, hands over and takes back in parts, each unit in its condition', async () => {
    const item = await tents(10)
    const id = await putLoan(world, { lines: [{ item, quantity: 8 }] })
    await send('head', `/loans/${id}/approvals`, { 'quantity-1': '๖', note: 'เหลือไว้ใช้งานอื่น' })
    await send('officer', `/loans/${id}/handovers`, { 'quantity-1': '4' })
    await send('officer', `/loans/${id}/handovers`, { 'quantity-1': '2' })
    await send('officer', `/loans/${id}/returns`, { 'good-1': '3', 'damaged-1': '1' })
    await send('officer', `/loans/${id}/returns`, { 'good-1': '1', 'lost-1': '1' })
    expect(await loanNow(world, id)).toMatchObject({
      ...{ decision: 'partly-approved', outstanding: 0, unsettled: 2 },
      lines: [{ approved: 6, handedOver: 6, returnedGood: 4, returnedDamaged: 1, lost: 1 }],
    })
    expect(await stockNow(world, item)).toEqual({ shelf: 8, repair: 1, lost: 1 })
    const page = await read('officer', `/loans/${id}`)
    expect(page.text).toContain('4 · ชำรุด 1 · สูญหาย 1')
    expect(page.text).toContain('เหลือไว้ใช้งานอื่น')
  })

  it('settles what was damaged or lost, and brings back only what comes back', async () => {
    const item = await tents(10)
    const id = await putLoan(world, {
      ...{ lines: [{ item, quantity: 3 }], approvedOn: '2026-11-20' },
    })
    await send('officer', `/loans/${id}/handovers`, { all: '1' })
    await send('officer', `/loans/${id}/returns`, { 'damaged-1': '1', 'lost-1': '2' })
    const path = `/loans/${id}/settlements`
    const unpaid = await send('officer', path, {
      ...{ what: '1-lost', way: 'pay', units: '1', paid: '28,000' },
    })
    expect(unpaid.status).toBe(422)
    expect(unpaid.text).toContain('value="28,000"')
    expect(unpaid.text).toContain('ต้องมีเลขที่ใบเสร็จรับเงิน')
    const paid = {
      ...{ what: '1-lost', way: 'pay', units: '1', paid: '28,000.50', receipt: 'ร.1/2570' },
      amountReason: 'รวมค่าธรรมเนียมธนาคาร',
    }
    expect((await send('officer', path, paid)).status).toBe(303)
    await send('officer', path, { what: '1-damaged', way: 'repair', units: '1', checked: '1' })
    await send('officer', path, { what: '1-lost', way: 'replace', units: '1', checked: '1' })
    expect(await loanNow(world, id)).toMatchObject({ unsettled: 0 })
    expect(await stockNow(world, item)).toEqual({ shelf: 9, lost: 1 })
    expect((await read('staff', `/loans/${id}`)).text).toContain('จ่าย 28,000.50 บาท')
  })

  it('extends and chases what is out, and says both in the history', async () => {
    const item = await tents()
    const id = await putLoan(world, {
      ...{ lines: [{ item, quantity: 1 }], approvedOn: '2026-11-20', dueOn: '2026-11-22' },
    })
    const over = 'หากจ่ายวันนี้จะเกินกำหนดทันที'
    expect((await read('officer', `/loans/${id}`)).text).toContain(over)
    await send('officer', `/loans/${id}/handovers`, { all: '1' })
    const { text } = await read('officer', `/loans/${id}`)
    expect(text).toContain('เกินกำหนดคืนมาแล้ว 2 วัน')
    expect(text).not.toContain(over)
    const chased = { channel: 'phone', who: 'ผู้ใหญ่บ้าน', answer: 'จะนำมาคืนพรุ่งนี้' }
    expect((await send('officer', `/loans/${id}/chases`, chased)).status).toBe(303)
    const extended = { dueOn: '30 พ.ย. 2569', reason: 'งานเลื่อนไปหนึ่งสัปดาห์' }
    expect((await send('head', `/loans/${id}/extensions`, extended)).status).toBe(303)
    expect(await loanNow(world, id)).toMatchObject({
      ...{ dueOn: '2026-11-30', firstDueOn: '2026-11-22', lastChasedOn: '2026-11-24' },
    })
    const page = await read('staff', `/loans/${id}`)
    expect(page.text).toContain('โทรศัพท์ ผู้ใหญ่บ้าน: จะนำมาคืนพรุ่งนี้')
    expect(page.text).toContain('จาก 22 พ.ย. 2569 เป็น 30 พ.ย. 2569')
  })

  it('puts a mistaken hand-over and a mistaken return right, and keeps both in sight', async () => {
    const item = await tents()
    const id = await putLoan(world, {
      ...{ lines: [{ item, quantity: 2 }], approvedOn: '2026-11-20' },
    })
    await send('officer', `/loans/${id}/handovers`, { all: '1' })
    await send('officer', `/loans/${id}/returns`, { 'damaged-1': '2' })
    const returned = await entryOf(id, 'returned')
    const path = `/loans/${id}/corrections`
    const silent = await send('officer', path, { entry: returned, reason: ' ' })
    expect(silent.status).toBe(422)
    const reason = { reason: 'กดผิด ของอยู่ในสภาพดี' }
    expect((await send('officer', path, { entry: returned, ...reason })).status).toBe(303)
    expect(await stockNow(world, item)).toEqual({ shelf: 4, loan: 2 })
    expect((await send('officer', path, { entry: returned, ...reason })).status).toBe(409)
    const left = await entryOf(id, 'handed-over')
    expect((await send('officer', path, { entry: left, reason: 'จ่ายผิดใบ' })).status).toBe(303)
    expect(await stockNow(world, item)).toEqual({ shelf: 6 })
    expect(await loanNow(world, id)).toMatchObject({ handedOverOn: null, outstanding: 0 })
    const page = await read('auditor', `/loans/${id}`)
    expect(page.text).toContain('รายการนี้ถูกแก้แล้ว')
    expect(page.text).toContain('จ่ายผิดใบ')
  })
})

it('leads to the form that is signed by pen, which stands on a page of its own', async () => {
  const item = await tents()
  const id = await putLoan(world, { lines: [{ item, quantity: 2 }] })
  const { text } = await read('staff', `/loans/${id}`)
  expect(text).toContain(`href="/loans/${id}/paper"`)
  // Neither the form nor its QR code is drawn where nobody prints it.
  expect(text).not.toMatch(/ใบยืมพัสดุ\/ครุภัณฑ์|class="qr"/)
  const paper = (await read('staff', `/loans/${id}/paper`)).text
  expect(paper).toContain('ใบยืมพัสดุ/ครุภัณฑ์')
  expect(paper.replace(/<[^>]+>/g, '')).toContain('ประชุมประจำเดือน')
})

describe('the list of loans', () => {
  it('shows a borrower their own only, and finds by number, name and state', async () => {
    const item = await world.putItem({ name: 'ลำโพงเคลื่อนที่', quantity: 9, unit: 'ชุด' })
    const mine = await putLoan(world, { lines: [{ item, quantity: 1 }], borrower: 'otherStaff' })
    const late = await putLoan(world, {
      ...{ lines: [{ item, quantity: 2 }], approvedOn: '2026-11-20', dueOn: '2026-11-21' },
    })
    await send('officer', `/loans/${late}/handovers`, { all: '1' })
    const own = await read('otherStaff', '/loans')
    expect(own.text).toContain('ใบยืมของฉัน')
    expect(own.text.match(/href="\/loans\/[0-9a-f-]{36}"/g)).toEqual([`href="/loans/${mine}"`])
    const listed = async (query: string) => (await read('officer', `/loans?${query}`)).text
    const { number } = await loanNow(world, mine)
    expect(await listed(`q=${number}/2570`)).toContain(`/loans/${mine}`)
    expect(await listed(`q=${number}/2569`)).toContain('ไม่พบใบยืมที่ตรง')
    expect(await listed('q=คุณother')).toContain(`/loans/${mine}`)
    expect(await listed('q=คุณother')).not.toContain(`/loans/${late}`)
    expect(await listed('state=overdue')).toContain(`/loans/${late}`)
    expect(await listed('state=overdue')).not.toContain(`/loans/${mine}`)
    expect(await listed('state=overdue')).not.toContain('ค้างคืน 1 ชุด')
    await send('officer', `/loans/${late}/returns`, { 'good-1': '1' })
    expect(await listed('state=overdue')).toContain('ค้างคืน 1 ชุด')
    for (const state of ['requested', 'approved', 'out', 'unsettled', 'closed', 'refused']) {
      expect((await read('officer', `/loans?state=${state}`)).status).toBe(200)
    }
  })

  it('goes on page by page, and meets every loan once', async () => {
    const item = await world.putItem({ quantity: 50 })
    for (let index = 0; index < 35; index += 1) {
      await putLoan(world, { lines: [{ item, quantity: 1 }] })
    }
    const seen: string[] = []
    let path: string | undefined = '/loans'
    while (path) {
      const { text } = await read('auditor', path)
      seen.push(...(text.match(/href="\/loans\/[0-9a-f-]{36}"/g) ?? []))
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    const all = await world.db.query.loan.findMany({ columns: { id: true } })
    expect(seen).toHaveLength(all.length)
    expect(new Set(seen).size).toBe(all.length)
  })
})

async function entryOf(loan: string, kind: string): Promise<string> {
  const rows = await world.db.query.ledger.findMany({
    where: (ledger, { and, eq }) => and(eq(ledger.loan, loan), eq(ledger.kind, kind as 'returned')),
  })
  return rows.at(-1)!.id
}
