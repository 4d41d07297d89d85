import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesWithCases } from '../../db/cases.ts'
import { verifyBook } from '../../db/verify.ts'
import { loanNow, putLoan, stockNow } from '../support/loans.ts'
import { readOf, readThrough } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
})
afterAll(async () => {
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  world.close()
})

const read = async (as: CastName, path: string) => readOf(await world.request(as, path))
const send = (as: CastName, id: string, change: string, body: Record<string, string>) =>
  world.request(as, `/loans/${id}/${change}`, body)

/** A loan of tents worth 28,000 baht each, of which some come back damaged or not at all. */
async function broken(damaged: number, lost: number) {
  const item = await world.putItem({ name: 'เต็นท์ผ้าใบ', unit: 'หลัง', quantity: 5 })
  const id = await putLoan(world, { lines: [{ item, quantity: 4 }], approvedOn: '2026-11-20' })
  await send('officer', id, 'handovers', { all: '1' })
  const back = { 'good-1': String(4 - damaged - lost), 'damaged-1': String(damaged) }
  await send('officer', id, 'returns', { ...back, 'lost-1': String(lost) })
  return { item, id }
}
const settled = (id: string, more: Record<string, string>) =>
  send('officer', id, 'settlements', { what: '1-damaged', units: '1', way: 'repair', ...more })
const statusOf = async (answer: Promise<Response>) => (await answer).status
const lastDetail = async (id: string) => {
  const { rows } = await world.db.$client.execute(
    `SELECT kind, source, target, detail FROM ledger WHERE loan = '${id}' ORDER BY seq DESC LIMIT 1`,
  )
  return { ...rows[0], detail: JSON.parse(String(rows[0]!.detail)) }
}

describe('damage and loss (clause 209)', () => {
  it('open a case for each unit, with the price as it was when the thing was lent', async () => {
    const { id, item } = await broken(2, 1)
    const dearer = { ...plain, price: '35000', priceSatang: '35000' }
    expect(await statusOf(world.request('officer', `/items/${item}/description`, dearer))).toBe(303)
    const page = readThrough(await read('officer', '/cases'))
    expect(page).toContain('เต็นท์ผ้าใบ 2 หลัง')
    expect(page).toContain('56,000.00 บาท')
    expect(page).toContain('หลังละ 28,000.00 บาท')
    expect(page).toContain('เต็นท์ผ้าใบ 1 หลัง')
    expect(page).toContain(`/loans/${id}?do=settlements&amp;case=1-lost#settlements`)
    expect(await read('auditor', '/cases')).not.toContain('do=settlements')
    expect(await read('staff', '/cases')).toContain(`/loans/${id}`)
    expect(await read('otherStaff', '/cases')).not.toContain(`/loans/${id}`)
    expect(await read('officer', '/')).toContain('ชำรุดหรือสูญหาย รอชดใช้')
    const chosen = await read('officer', `/loans/${id}?do=settlements&case=1-lost`)
    expect(chosen).toMatch(/value="1-lost" checked/)
  })

  it('repair by the borrower: an officer checks that it is as before, then it is on the shelf', async () => {
    const { id, item } = await broken(1, 0)
    expect(await stockNow(world, item)).toEqual({ shelf: 4, repair: 1 })
    const unseen = await settled(id, {})
    expect(unseen.status).toBe(422)
    expect(await readOf(unseen)).toContain('โปรดตรวจของก่อน')
    expect(await statusOf(settled(id, { checked: '1' }))).toBe(303)
    expect(await stockNow(world, item)).toEqual({ shelf: 5 })
    expect(await lastDetail(id)).toMatchObject({
      ...{ kind: 'settled', source: 'repair', target: 'shelf' },
      detail: { way: 'repair', units: 1, checked: true },
    })
  })

  it('replacement in kind: an officer checks kind, size and quality; a lost unit is back too', async () => {
    const { id, item } = await broken(1, 1)
    const lost = { what: '1-lost', way: 'replace' }
    expect(await statusOf(settled(id, lost))).toBe(422)
    expect(await statusOf(settled(id, { ...lost, checked: '1' }))).toBe(303)
    expect(await statusOf(settled(id, { way: 'replace', checked: '1' }))).toBe(303)
    expect(await stockNow(world, item)).toEqual({ shelf: 5 })
    expect(await loanNow(world, id)).toMatchObject({ unsettled: 0 })
  })

  it('money: the price of then, another amount with its reason only, and always a receipt', async () => {
    const { id, item } = await broken(1, 1)
    const paid = { what: '1-lost', way: 'pay' }
    expect(await statusOf(settled(id, paid))).toBe(422)
    const less = await settled(id, { ...paid, paid: '20,000', receipt: 'ร.15/2570' })
    expect(less.status).toBe(422)
    expect(await readOf(less)).toContain('ราคาขณะยืมคือ 28,000.00 บาท')
    expect(await statusOf(settled(id, { ...paid, receipt: 'ร.15/2570' }))).toBe(303)
    expect((await lastDetail(id)).detail).toMatchObject({
      ...{ paidSatang: 2_800_000, receipt: 'ร.15/2570' },
    })
    const repair = { way: 'pay', paid: '3500', receipt: 'ร.16/2570' }
    const reason = 'ค่าซ่อมตามใบเสนอราคา'
    expect(await statusOf(settled(id, { ...repair, amountReason: reason }))).toBe(303)
    expect(await read('officer', `/loans/${id}`)).toContain(`เหตุผล: ${reason}`)
    // Paid for is not put right: one is still in repair, one still lost.
    expect(await stockNow(world, item)).toEqual({ shelf: 3, repair: 1, lost: 1 })
  })

  it('never settles more units than are open', async () => {
    const { id } = await broken(1, 1)
    const two = await settled(id, { units: '2', checked: '1' })
    expect(two.status).toBe(422)
    expect(await statusOf(settled(id, { checked: '1' }))).toBe(303)
    expect(await statusOf(settled(id, { checked: '1' }))).toBe(422)
    expect(await loanNow(world, id)).toMatchObject({ unsettled: 1 })
  })

  it('what is lost leaves the register by write-off only, with both numbers', async () => {
    const { id, item } = await broken(0, 1)
    const off = { lost: '1', reason: 'สูญหาย ผู้ยืมชดใช้เป็นเงิน', order: '21/2569' }
    const writeOff = (more: Record<string, string>) =>
      world.request('officer', `/items/${item}/retirement`, { ...off, ...more })
    expect(await statusOf(writeOff({ factFindingOrder: '20/2569' }))).toBe(422)
    await settled(id, { what: '1-lost', way: 'pay', receipt: 'ร.17/2570' })
    expect(await stockNow(world, item)).toEqual({ shelf: 4, lost: 1 })
    expect(await statusOf(writeOff({}))).toBe(422)
    expect(await statusOf(writeOff({ order: '', factFindingOrder: '20/2569' }))).toBe(422)
    expect(await statusOf(writeOff({ factFindingOrder: '20/2569' }))).toBe(303)
    expect(await stockNow(world, item)).toEqual({ shelf: 4 })
  })

  it('repair and the return to the shelf are entries too, for what was paid for', async () => {
    const { id, item } = await broken(1, 0)
    await settled(id, { way: 'pay', receipt: 'ร.18/2570' })
    const back = { quantity: '1', note: 'ร้านซ่อมแล้ว' }
    expect(await statusOf(world.request('officer', `/items/${item}/returns-to-shelf`, back))).toBe(
      303,
    )
    expect(await stockNow(world, item)).toEqual({ shelf: 5 })
    const { rows } = await world.db.$client.execute(
      `SELECT kind FROM ledger WHERE stream = 'item:${item}' ORDER BY seq DESC LIMIT 1`,
    )
    expect(rows[0]!.kind).toBe('returned-to-shelf')
  })

  it('are found by the index of open cases, a page after another', async () => {
    const find = linesWithCases(world.db, { borrower: null, after: null }, 31)
    const { sql, params } = find.getQuery() as { sql: string; params: string[] }
    const { rows } = await world.db.$client.execute({
      sql: `EXPLAIN QUERY PLAN ${sql}`,
      args: params,
    })
    expect(rows.map(row => String(row.detail)).join('\n')).toContain('line USING INDEX line_case')
    const all = await linesWithCases(world.db, { borrower: null, after: null }, 31)
    const [first] = await linesWithCases(world.db, { borrower: null, after: null }, 1)
    const after = { loan: first!.loan, line: first!.line }
    expect(await linesWithCases(world.db, { borrower: null, after }, 31)).toEqual(all.slice(1))
  })
})

const plain = {
  ...{ name: 'เต็นท์ผ้าใบ', control: 'set', code: '', unit: 'หลัง', category: 'สนาม' },
  ...{ acquiredOn: '2020-01-15', store: 'โรงเก็บพัสดุ', division: 'd01', mostDays: '30' },
  ...{ publicMayBorrow: 'yes', note: '' },
}
