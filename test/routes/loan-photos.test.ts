import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stream } from '../../db/ledger.ts'
import { verifyBook } from '../../db/verify.ts'
import type { Details } from '../../src/domain/entry.ts'
import { pad } from '../../src/domain/images/signature.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { readOf, readThrough } from '../support/pages.ts'
import { heavyJpeg, photoJpeg, photoWebp, secrets, spokenJpeg } from '../support/photos.ts'
import { type Fields, provingIn } from '../support/proving.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let chairs: string
let projector: string
beforeAll(async () => {
  world = await createWorld()
  chairs = await world.putItem({ name: 'เก้าอี้', unit: 'ตัว', quantity: 500 })
  projector = await world.putItem({ name: 'เครื่องฉาย', unit: 'เครื่อง' })
})
afterAll(() => world.close())

const approvedLoan = () =>
  putLoan(world, { approvedOn: '2026-11-20', lines: [{ item: chairs, quantity: 10 }] })

const { post, signing } = provingIn(() => world)

async function detailsOf(loan: string, kind: 'handed-over' | 'returned') {
  const rows = await stream(world.db, `loan:${loan}`)
  return rows
    .filter(row => row.kind === kind)
    .map(row => JSON.parse(row.detail) as Details['returned'])
}

it('binds condition, photos and signature into the entry, and gives the very photo back', async () => {
  const loan = await approvedLoan()
  const { text: _, ...signed } = await signing(loan, 'handovers', 10)
  const fields = { 'quantity-1': '10', 'condition-1': 'ครบ ไม่มีรอย', ...signed }
  const answer = await post(loan, 'handovers', {
    ...fields,
    'photo-1': [spokenJpeg(), photoWebp()],
  })
  expect(answer.status).toBe(303)
  const [detail] = await detailsOf(loan, 'handed-over')
  expect(detail).toMatchObject({ condition: 'ครบ ไม่มีรอย', signature: { as: 'borrower' } })
  expect(detail!.photos).toHaveLength(2)
  const types = ['image/jpeg', 'image/webp']
  for (const [at, hash] of detail!.photos!.entries()) {
    const photo = await world.request('staff', `/loans/${loan}/photos/${hash}`)
    expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, types[at]])
    expect(photo.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(photo.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const bytes = new Uint8Array(await photo.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    for (const secret of secrets) expect(Buffer.from(bytes).includes(secret)).toBe(false)
    const again = { 'If-None-Match': photo.headers.get('ETag')! }
    const asked = (as: 'staff' | 'otherStaff') =>
      world.request(as, `/loans/${loan}/photos/${hash}`, undefined, again)
    expect([(await asked('staff')).status, (await asked('otherStaff')).status]).toEqual([304, 403])
  }
  const path = `/loans/${loan}/photos/${detail!.signature!.sha256}`
  const drawn = await (await world.request('auditor', path)).arrayBuffer()
  expect(PNG.sync.read(Buffer.from(drawn))).toMatchObject(pad)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

it('keeps the signer’s name and the signed sentence outside of the book, bound by a salted hash', async () => {
  const loan = await approvedLoan()
  const { text, ...signed } = await signing(loan, 'handovers', 4)
  const by = { signedAs: 'other', signedBy: 'นางมะลิ ริมโขง' }
  const given = { ...signed, ...by, signedText: text(by.signedBy) }
  expect((await post(loan, 'handovers', { 'quantity-1': '4', ...given })).status).toBe(303)
  const row = (await stream(world.db, `loan:${loan}`)).at(-1)!
  expect(row.detail).not.toContain('มะลิ')
  expect(row.personalHash).not.toBeNull()
  const kept = await world.db.query.personal.findFirst({
    where: (personal, { eq }) => eq(personal.entry, row.id),
  })
  expect(JSON.parse(kept!.content!)).toEqual({
    ...{ signer: 'นางมะลิ ริมโขง', signedText: text('นางมะลิ ริมโขง') },
  })
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

it('puts the photos of a return to what came back damaged, and the signature to all of it', async () => {
  const loan = await approvedLoan()
  await post(loan, 'handovers', { all: '1' })
  const counts = { 'good-1': '8', 'damaged-1': '1', 'lost-1': '1' }
  const { text: _, ...signed } = await signing(loan, 'returns', 8, { damaged: 1, lost: 1 })
  const proof = { 'photo-1': photoJpeg(3), 'condition-1': 'ขาหัก 1 ตัว', ...signed }
  expect((await post(loan, 'returns', { ...counts, ...proof })).status).toBe(303)
  const details = await detailsOf(loan, 'returned')
  expect(details.map(({ photos, condition }) => [photos?.length, condition])).toEqual([
    ...[
      [undefined, undefined],
      [1, 'ขาหัก 1 ตัว'],
      [undefined, undefined],
    ],
  ])
  expect(new Set(details.map(({ signature }) => signature?.sha256)).size).toBe(1)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
})

it('hands over once, however often the same command arrives', async () => {
  const loan = await approvedLoan()
  const fields = { 'quantity-1': '3', commandId: 'photo-twice', 'photo-1': photoJpeg(7) }
  const answers = [await post(loan, 'handovers', fields), await post(loan, 'handovers', fields)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await detailsOf(loan, 'handed-over')).toHaveLength(1)
  expect((await loanNow(world, loan)).outstanding).toBe(3)
  const rows = await world.db.query.photo.findMany({ where: (row, { eq }) => eq(row.loan, loan) })
  expect(rows).toHaveLength(1)
})

it('refuses what is no small photo at its field, keeps what was typed, and writes nothing', async () => {
  const loan = await approvedLoan()
  const many = Array.from({ length: 7 }, (_, at) => photoJpeg(at))
  const pdf = new TextEncoder().encode('%PDF-1.7 not a photo')
  const refused: [unknown: Uint8Array | Uint8Array[], said: string][] = [
    [many, 'แต่ละรายการแนบรูปได้ไม่เกิน 6 รูป'],
    [pdf, 'แฟ้มนี้ไม่ใช่รูปถ่าย'],
    [heavyJpeg(400 * 1024), 'รูปใหญ่เกิน 300 กิโลไบต์'],
  ]
  for (const [photos, said] of refused) {
    const typed = { 'quantity-1': '6', 'condition-1': 'มีรอยขีด', on: '24/11/2569' }
    const answer = await post(loan, 'handovers', { ...typed, 'photo-1': photos })
    const page = await answer.text()
    expect([answer.status, readThrough(page).includes(said)]).toEqual([422, true])
    expect(page).toMatch(/name="quantity-1"[^>]*value="6"/)
    expect(page).toContain('มีรอยขีด')
    expect(page).toContain('id="handovers-photo-1-fault"')
  }
  const heavy = await post(loan, 'handovers', { all: '1', 'photo-1': heavyJpeg(33 * 1024 * 1024) })
  expect([heavy.status, readThrough(await heavy.text()).includes('ใหญ่เกิน 32 เมกะไบต์')]).toEqual([
    422,
    true,
  ])
  expect(await detailsOf(loan, 'handed-over')).toEqual([])
})

it('refuses a signature under another sentence, an empty name and a slip of the finger', async () => {
  const loan = await approvedLoan()
  const { text, ...signed } = await signing(loan, 'handovers', 5)
  const refusals: [fields: Fields, said: string][] = [
    [{ ...signed, 'quantity-1': '6' }, 'จำนวนหรือชื่อเปลี่ยนไปหลังลงลายมือชื่อ'],
    [{ ...signed, 'quantity-1': '5', signedAs: 'other', signedBy: ' ' }, 'โปรดใส่ชื่อผู้ลงลายมือชื่อ'],
    [{ ...signed, 'quantity-1': '5', signature: '1,1 2,2' }, 'ลายมือชื่อสั้นเกินไป'],
    [{ ...signed, 'quantity-1': '5', signature: 'M0 0L1' }, 'อ่านลายมือชื่อไม่ได้'],
  ]
  for (const [fields, said] of refusals) {
    const answer = await post(loan, 'handovers', fields)
    expect([answer.status, (await readOf(answer)).includes(said)]).toEqual([422, true])
  }
  expect(text('x')).toContain('เก้าอี้ 5 ตัว')
  expect(await detailsOf(loan, 'handed-over')).toEqual([])
})

it('says which photo is altered or lost, shows neither, and lets an erased one be', async () => {
  const loan = await putLoan(world, {
    ...{ approvedOn: '2026-11-20', lines: [{ item: projector, quantity: 1 }] },
  })
  await post(loan, 'handovers', { all: '1', 'photo-1': photoJpeg(9) })
  const [detail] = await detailsOf(loan, 'handed-over')
  const hash = detail!.photos![0]!
  const id = `photo/${loan}/${hash}`
  const shown = async () => {
    const answer = await world.request('officer', `/loans/${loan}/photos/${hash}`)
    return [answer.status, await readOf(answer)] as const
  }
  const { files } = world.open.outside
  await files.put(id, photoJpeg(10))
  expect(await verifyBook(world.db)).toMatchObject({
    ...{ ok: false, difference: expect.stringContaining(`names ${id}, content`) },
  })
  expect(await shown()).toMatchObject([404, expect.stringContaining('ไม่ตรงกับรหัสในสมุด')])
  await world.db.$client.execute({ sql: 'DELETE FROM file_part WHERE file = ?', args: [id] })
  expect(await verifyBook(world.db)).toMatchObject({
    ...{ ok: false, difference: expect.stringContaining('has lost its content') },
  })
  await world.db.$client.execute({
    ...{ sql: 'UPDATE photo SET erased_at = ? WHERE sha256 = ?', args: ['2036-10-01', hash] },
  })
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  expect(await shown()).toMatchObject([404, expect.stringContaining('ลบแล้วเมื่อพ้นกำหนด')])
  await world.db.$client.execute({ sql: 'DELETE FROM photo WHERE sha256 = ?', args: [hash] })
  expect(await verifyBook(world.db)).toMatchObject({
    ...{ ok: false, difference: expect.stringContaining('missing from its table') },
  })
})
