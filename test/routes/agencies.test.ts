import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import type { ItemDescription } from '../../src/domain/item.ts'
import { describeItem } from '../../src/usecases/items/describe.ts'
import { refusalText } from '../../views/words/refusals.ts'
import { letterFields, multipart, scan } from '../support/letter.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { saidIn } from '../support/story.ts'
import { createWorld, type World } from '../support/world.ts'

const office = { division: 'd01', category: 'ก่อสร้าง', publicMayBorrow: true } as const
const registration = 'การใช้และรักษารถยนต์ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548'

let world: World
let tent: string
let sand: string
let truck: string
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  tent = await world.putItem({ quantity: 6 })
  sand = await world.putItem({
    ...{ ...office, name: 'ทรายหยาบ', kind: 'consumable', quantity: 20, tag: 'sandtag' },
  })
  truck = await world.putItem({ ...office, name: 'รถบรรทุกน้ำ', kind: 'vehicle', tag: 'trucktag' })
})
afterAll(() => world.close())
beforeEach(() => world.db.run(['DELETE FROM basket']))

type Given = Record<string, string | File>
const filled = (given: Given = {}): Given => ({
  ...{ item: tent, quantity: '1', purpose: 'ซ่อมทาง', workType: 'งานช่างและโยธา' },
  ...{ useLocation: 'outside', startOn: '2026-11-24', dueOn: '2026-11-26' },
  ...given,
})
const school = () => ({
  ...{ for: 'agency', name: 'นางครู ตัวอย่าง', unit: 'โรงเรียนบ้านตัวอย่าง', phone: '044000000' },
  ...letterFields(),
})
const urgent = () => ({ item: sand, urgency: 'คันดินทรุด', enough: '1' })
const send = (given: Given, as: Parameters<World['request']>[0] = 'officer') =>
  world.request(as, '/requests', multipart(filled(given)))
const said = async (answer: Response) => saidIn(await readOf(answer))
const sentLoan = async (given: Given) => {
  const answer = await send(given)
  expect([answer.status, answer.status === 303 || (await said(answer))]).toEqual([303, true])
  return /loan=([^&]+)/.exec(answer.headers.get('Location')!)![1]!
}

describe('the letter of another agency', () => {
  it.each([
    ['letterNumber', { letterNumber: '' }, 'โปรดกรอก'],
    ['letterOn', { letterOn: '' }, 'โปรดกรอก'],
    ['letterOn', { letterOn: '25 พ.ย. 2569' }, 'ต้องไม่อยู่ในอนาคต'],
    ['file', { file: new File([], '') }, 'โปรดเลือกไฟล์'],
    ['file', { file: new File(['<script>'], 'a.pdf') }, 'รับเฉพาะไฟล์ PDF PNG หรือ JPEG'],
  ])('is asked for at %s, and everything typed stays', async (field, given, why) => {
    const refused = await send({ ...school(), ...given })
    expect(refused.status).toBe(422)
    const page = await readOf(refused)
    expect(page).toMatch(new RegExp(`id="${field}-fault">[^<]*${why}`))
    expect(page).toContain('value="โรงเรียนบ้านตัวอย่าง"')
    expect(page).toContain('โปรดเลือกไฟล์หนังสืออีกครั้ง')
  })

  it('is refused where it is too large, with everything typed; a film is not even read', async () => {
    const photo = new File([new Uint8Array(6_000_000)], 'a.jpg')
    const refused = await send({ ...school(), file: photo })
    expect(refused.status).toBe(422)
    const page = await readOf(refused)
    expect(page).toMatch(/id="file-fault">ไฟล์ใหญ่เกิน 5 MB/)
    expect(page).toContain('value="โรงเรียนบ้านตัวอย่าง"')
    await world.request('officer', '/basket', { item: tent, quantity: '1' })
    const film = await send({ ...school(), file: new File([new Uint8Array(27_000_000)], 'a.mp4') })
    expect(film.status).toBe(422)
    expect(await readOf(film)).toContain('id="file-fault"')
  })

  it('is read by whoever may see the loan, and by nobody else', async () => {
    const id = await sentLoan(school())
    const page = await readOf(await world.request('officer', `/loans/${id}`))
    const file = /href="(\/files\/[^"]+)"/.exec(page)![1]!
    for (const as of ['officer', 'chief', 'auditor', 'head'] as const) {
      expect([as, (await world.request(as, file)).status]).toEqual([as, 200])
    }
    for (const as of ['staff', 'admin'] as const) {
      expect([as, (await world.request(as, file)).status]).toEqual([as, 403])
    }
    expect((await world.request(null, file)).headers.get('Location')).toContain('/sign-in')
    const answer = await world.request('auditor', file)
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(await readOf(answer)).toBe(await scan().text())
  })

  it('has a copy for each form where things belong to several divisions, bound by the book', async () => {
    const drone = await world.putItem({ name: 'โดรน', division: 'd03' })
    const form = multipart(filled(school()))
    form.append('item', drone)
    form.append('quantity', '1')
    const answer = await world.request('officer', '/requests', form)
    expect(answer.headers.get('Location')!.match(/loan=/g)).toHaveLength(2)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    await world.db.run(["UPDATE file SET belongs_to = 'loan:other' WHERE belongs_to LIKE 'loan:%'"])
    expect(await verifyBook(world.db)).toMatchObject({ ok: false })
  })
})

describe('consumables', () => {
  it.each([
    ['urgency', { urgency: '' }, 'รีบด่วน'],
    ['enough', { enough: '' }, 'มีพอ'],
    ['dueCondition', { dueBy: 'condition' }, 'โปรดกรอก'],
  ])('are lent to an agency only with %s said', async (field, given, why) => {
    const refused = await send({ ...school(), ...urgent(), ...given })
    expect(refused.status).toBe(422)
    expect(await readOf(refused)).toMatch(new RegExp(`id="${field}-fault">[^<]*${why}`))
  })

  it('may have a day instead of a condition, and then fall due on it', async () => {
    const id = await sentLoan({ ...school(), ...urgent() })
    expect(await loanNow(world, id)).toMatchObject({ kind: 'consumable', dueOn: '2026-11-26' })
    const met = await world.request('officer', `/loans/${id}/conditions`, {})
    expect(met.status).toBe(409)
    expect(await said(met)).toContain('ไม่มีเงื่อนไขส่งคืนที่รออยู่')
  })

  it('are never for staff or the public: a requisition is the way', async () => {
    for (const answer of [
      await send({ item: sand }),
      await send({ item: sand }, 'staff'),
      await send({ item: sand, for: 'staff', person: 'staff' }),
      await world.request('staff', '/basket', { item: sand, quantity: '1' }),
    ]) {
      expect(answer.status).toBe(422)
      expect(await said(answer)).toContain('โปรดใช้ใบเบิก')
    }
    expect((await world.request('officer', '/basket', { item: sand, quantity: '1' })).status).toBe(
      303,
    )
    const form = await said(await world.request('officer', '/requests/new'))
    expect(form).toContain('ให้ยืมได้เฉพาะหน่วยงานของรัฐ โปรดเอาออก แล้วใช้ใบเบิก')
  })

  it('are refused in English too, by the clause and the way out', () => {
    const why = { word: 'consumable-person', facts: { name: 'Sand' } } as const
    expect(refusalText(why, 'en')).toMatch(/Sand is a consumable.*clause 210.*requisition/)
    const vehicle = { word: 'vehicle-item', facts: { name: 'The truck' } } as const
    expect(refusalText(vehicle, 'en')).toMatch(
      /The truck.*regulation on the use and care of vehicles/,
    )
  })

  it('stand on a form of their own', async () => {
    const form = multipart(filled({ ...school(), ...urgent() }))
    form.append('item', tent)
    form.append('quantity', '1')
    const refused = await world.request('officer', '/requests', form)
    expect(refused.status).toBe(422)
    expect(await said(refused)).toContain('โปรดทำคนละใบ')
  })

  it('are told apart by a label’s page, which offers staff no loan', async () => {
    const page = await said(await world.request('staff', '/i/sandtag'))
    expect(page).toContain('โปรดใช้ใบเบิก')
    const html = await readOf(await world.request('staff', '/i/sandtag'))
    expect(html).not.toContain('action="/basket"')
    const officers = await readOf(await world.request('officer', '/i/sandtag'))
    expect(officers).toContain('action="/basket"')
  })
})

describe('an official vehicle', () => {
  it('is lent on no way in: each points to its own regulation', async () => {
    const scanned = await readOf(await world.request('officer', '/i/trucktag'))
    const shown = await readOf(await world.request('officer', `/items/${truck}`))
    for (const page of [scanned, shown]) {
      expect(page).not.toContain('action="/basket"')
      expect(saidIn(page)).toContain(registration)
    }
    for (const answer of [
      await world.request('officer', '/basket', { item: truck, quantity: '1' }),
      await send({ item: truck }),
      await send({ item: truck, for: 'staff', person: 'staff' }),
      await send({ ...school(), item: truck }),
      await send({ workType: 'งานยานพาหนะ' }),
    ]) {
      expect(answer.status).toBe(422)
      expect(await said(answer)).toContain(registration)
    }
  })
})

describe('an older form', () => {
  const become = async (id: string, kind: ItemDescription['kind']) => {
    const rows = await world.db.query.item.findFirst({ where: (item, { eq }) => eq(item.id, id) })
    const { nameKey: _, codeKey: __, tag: ___, owned, retired, seq, hash, ...rest } = rows!
    expect([owned > 0, retired, seq > 0, hash.length]).toEqual([true, false, true, 64])
    const { id: ____, ...description } = rest
    expect(await describeItem(world.desk('officer'), id, { ...description, kind })).toMatchObject({
      ok: true,
    })
  }

  it.each([
    ['vehicle', registration],
    ['consumable', 'ทะเบียนเปลี่ยนประเภท'],
  ] as const)('is not approved, nor handed over, once its thing became a %s', async (kind, why) => {
    const item = await world.putItem({ quantity: 4 })
    const asked = await putLoan(world, { lines: [{ item, quantity: 1 }] })
    const given = { lines: [{ item, quantity: 1 }], approvedOn: '2026-11-21' }
    const approved = await putLoan(world, given)
    await become(item, kind)
    const approval = await world.request('head', `/loans/${asked}/approvals`, { all: '1' })
    const handover = await world.request('officer', `/loans/${approved}/handovers`, { all: '1' })
    for (const answer of [approval, handover]) {
      expect(answer.status).toBe(422)
      expect(await said(answer)).toContain(why)
    }
    // The way out is open.
    const refused = await world.request('head', `/loans/${asked}/refusals`, {
      reason: 'เปลี่ยนประเภท',
    })
    expect(refused.status).toBe(303)
  })
})

describe('the register’s list', () => {
  it('is narrowed by kind, and says the kind of what is not durable', async () => {
    const list = await said(await world.request('staff', '/items?kind=consumable'))
    expect(list).toContain('ทรายหยาบ')
    expect(list).toContain('ใช้สิ้นเปลือง')
    expect(list).not.toContain('รถบรรทุกน้ำ')
    const all = await said(await world.request('staff', '/items'))
    expect(all).toContain('รถราชการ')
  })
})
