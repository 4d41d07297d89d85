import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSetting } from '../../db/office.ts'
import { chaseLettersOf } from '../../src/domain/chase-letter.ts'
import { LoanBook } from '../support/loan-book.ts'
import { putLoan } from '../support/loans.ts'
import { pagesOf, pagesUnlike, textOf } from '../support/pdf.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-20' })
})
afterAll(() => world.close())

/** Two of three chairs are still out, four days past the due date. */
async function late() {
  world.setNow('2026-11-20')
  const item = await world.putItem({ name: 'เก้าอี้พลาสติก', unit: 'ตัว', code: '', quantity: 3 })
  const tent = await world.putItem({ name: 'เต็นท์ผ้าใบ', unit: 'หลัง' })
  const lines = [
    { item, quantity: 3 },
    { item: tent, quantity: 1 },
  ]
  const id = await putLoan(world, { lines, approvedOn: '2026-11-20', dueOn: '2026-11-20' })
  await send('officer', id, 'handovers', { all: '1' })
  await send('officer', id, 'returns', { 'good-1': '1', 'good-2': '1' })
  world.setNow('2026-11-24')
  return id
}
const send = (as: CastName, id: string, change: string, body: Record<string, string>) =>
  world.request(as, `/loans/${id}/${change}`, body)
const read = async (as: CastName, path: string) => (await world.request(as, path)).text()
const numberOf = async (id: string) =>
  (await world.db.$client.execute(`SELECT number FROM loan WHERE id = '${id}'`)).rows[0]!.number

describe('a chase', () => {
  it('records the channel, with whom, and what was answered', async () => {
    const id = await late()
    for (const channel of ['phone', 'line', 'in-person']) {
      const silent = await send('officer', id, 'chases', { channel, who: 'ผู้ใหญ่บ้าน' })
      expect(silent.status).toBe(422)
      expect(await silent.text()).toContain('โปรดบันทึกว่าได้คำตอบอย่างไร')
      const told = { channel, who: 'ผู้ใหญ่บ้าน', answer: 'จะคืนพรุ่งนี้' }
      expect((await send('officer', id, 'chases', told)).status).toBe(303)
    }
    const page = await read('auditor', `/loans/${id}`)
    expect(page).toContain('โทรศัพท์ ผู้ใหญ่บ้าน: จะคืนพรุ่งนี้')
    expect(page).toContain('พบด้วยตนเอง ผู้ใหญ่บ้าน: จะคืนพรุ่งนี้')
    expect((await world.request('officer', `/loans/${id}/chases/1`)).status).toBe(404)
  })

  it('by letter gets the loan’s own chase number, or the office’s outgoing one', async () => {
    const id = await late()
    const phone = { channel: 'phone', answer: 'ไม่รับสาย' }
    await send('officer', id, 'chases', phone)
    const own = await send('officer', id, 'chases', { channel: 'letter' })
    expect(own.headers.get('Location')).toBe(`/loans/${id}/chases/2`)
    await world.db.commit([saveSetting(world.db, 'document-prefix', 'ตย 72301/')])
    await send('officer', id, 'chases', { channel: 'letter', letter: '๘๘' })
    await send('officer', id, 'chases', { channel: 'letter', letter: 'ตย 72302/9' })
    const page = await read('officer', `/loans/${id}`)
    expect(page).toContain(`หนังสือทวง ที่ ทวง ${await numberOf(id)}/2570-2`)
    expect(page).toContain('หนังสือทวง ที่ ตย 72301/๘๘')
    expect(page).toContain('หนังสือทวง ที่ ตย 72302/9')
    expect(page).toContain(`/loans/${id}/chases/4.pdf`)
  })

  it('says in the letter what is out, since when, and by which clauses, in Thai digits', async () => {
    const id = await late()
    await send('officer', id, 'chases', { channel: 'letter' })
    const letter = await read('officer', `/loans/${id}/chases/1`)
    for (const said of [
      'ที่ทำการองค์การบริหารส่วนตำบลตัวอย่าง',
      '๒๔ พฤศจิกายน ๒๕๖๙',
      'ขอให้ส่งคืนพัสดุที่ยืม (ติดตามทวงครั้งที่ ๑)',
      'คุณstaff',
      'ภายในวันที่ ๒๐ พฤศจิกายน ๒๕๖๙',
      'พ้นกำหนดส่งคืนมาแล้ว ๔ วัน',
      'เก้าอี้พลาสติก จำนวน ๒ ตัว',
      'ข้อ ๒๑๑',
      'ขอแสดงความนับถือ',
    ]) {
      expect(letter).toContain(said)
    }
    expect(letter).not.toContain('เต็นท์ผ้าใบ')
    expect((await world.request('otherStaff', `/loans/${id}/chases/1`)).status).toBe(403)
  })

  it('prints on one page, as a file too, and stays as it was when more comes back', async () => {
    const id = await late()
    await world.db.commit([
      saveSetting(world.db, 'kind', 'sao'),
      saveSetting(world.db, 'address', 'อำเภอตัวอย่าง จังหวัดตัวอย่าง 10000'),
      saveSetting(world.db, 'phone', '044-000-000'),
    ])
    await send('officer', id, 'chases', { channel: 'letter', letter: 'ตย 72301/88' })
    const before = await read('officer', `/loans/${id}/chases/1`)
    await send('officer', id, 'returns', { all: '1' })
    const answer = await world.request('staff', `/loans/${id}/chases/1.pdf`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const text = textOf(bytes)
    expect(text).toContain('เก้าอี้พลาสติกจำนวน๒ตัว')
    expect(text).toContain('ขอแสดงความนับถือ')
    expect(text).toContain('ที่ตย๗๒๓๐๑/๘๘')
    expect(text).toContain('นายกองค์การบริหารส่วนตำบลตัวอย่าง')
    expect(pagesOf(bytes)).toHaveLength(1)
    expect(pagesUnlike('chase-letter', bytes)).toEqual([])
    const sheet = (page: string) => /<article.*<\/article>/s.exec(page)![0]
    expect(sheet(await read('officer', `/loans/${id}/chases/1`))).toBe(sheet(before))
  })

  it('of an old register has no number, and no letter is made up for it', () => {
    const book = new LoanBook(2).approved('2026-11-12', 2).handedOver('2026-11-13', 1, 2)
    book.tell('chased', '2026-11-21', { channel: 'letter', answer: '' })
    book.tell('chased', '2026-11-24', { channel: 'letter', answer: '', letter: 'ทวง 1/2570-2' })
    expect(chaseLettersOf(book.entries).map(({ n }) => n)).toEqual([2])
  })
})
