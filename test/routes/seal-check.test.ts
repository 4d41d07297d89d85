import { afterEach, beforeEach, expect, it } from 'vitest'
import { keyedHash } from '../../db/hash.ts'
import { latestSeals } from '../../db/seals.ts'
import { officeOverTwoYears } from '../support/exported-book.ts'
import type { World } from '../support/world.ts'

let world: World
let printed: string
beforeEach(async () => {
  world = await officeOverTwoYears()
  const [last] = await latestSeals(world.db, 1)
  printed = JSON.parse(last!.detail).seal
})
afterEach(() => world.close())

const ask = async (seal: string) => world.request('auditor', `/seals?seal=${seal}`)

it('finds a printed seal and computes it again, seal by seal, down to the first', async () => {
  const answer = await ask(printed)
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('ถูกต้อง สมุดตรงกับรหัสผนึก')
  expect(page).toContain('ผ่านตราผนึก 2 ดวง')
  const typed = encodeURIComponent(`${printed.slice(0, 32).toUpperCase()} ${printed.slice(32)}`)
  expect(await (await ask(typed)).text()).toContain('ถูกต้อง')
})

it('says of a seal that is not in the book that it is not', async () => {
  expect(await (await ask('0'.repeat(64))).text()).toContain('ไม่พบรหัสนี้ในสมุด')
})

it('says at the field what is no seal, with what was pasted', async () => {
  const answer = await ask('half-a-seal')
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('href="#seal"')
  expect(page).toContain('value="half-a-seal"')
})

it('says which seal the book no longer agrees with', async () => {
  await world.db.run([
    'DROP TRIGGER ledger_no_update',
    `UPDATE ledger SET hash = '${'a'.repeat(64)}' WHERE position = 2`,
  ])
  const page = await (await ask(printed)).text()
  expect(page).toContain('ไม่ตรง สมุดถูกเปลี่ยนหลังผนึก')
  expect(page).toContain('ตราที่ผนึกเมื่อวันที่ 30 กันยายน 2569')
})

it('goes on from the seal down to which it was checked before, and believes nobody else on that', async () => {
  const proof = keyedHash(world.open.secret, `seal ${printed} 1`)
  const page = await (await ask(`${printed}&since=1.${proof}`)).text()
  expect(page).toContain('ผ่านตราผนึก 1 ดวง')
  for (const since of ['1', `1.${'0'.repeat(64)}`, `2.${proof}`, 'x']) {
    expect([since, (await ask(`${printed}&since=${since}`)).status]).toEqual([since, 404])
  }
})

it('answers whoever holds a printed report, signed in or not, with nothing of the book', async () => {
  const closed = await world.request('finance', '/reports/2569/closings', { confirmed: '1' })
  expect(closed.status).toBe(303)
  const [last] = await latestSeals(world.db, 1)
  const ofYear = JSON.parse(last!.detail).seal
  for (const as of [null, 'staff', 'admin'] as const) {
    const answer = await world.request(as, `/seals?seal=${ofYear}`)
    const page = await answer.text()
    expect([as, answer.status]).toEqual([as, 200])
    expect(page).toContain('ถูกต้อง สมุดตรงกับรหัสผนึก')
    expect(page).toContain('ปิดสมุดปีงบประมาณ พ.ศ.\u00a02569')
    expect(page).toContain('ผนึกเมื่อวันที่ 5 ตุลาคม 2569')
    expect(page).not.toMatch(/ลำดับที่ \d|ดวง/)
    expect(page).not.toContain(printed)
  }
  const unknown = await (await world.request(null, `/seals?seal=${'0'.repeat(64)}`)).text()
  expect(unknown).toContain('ไม่พบรหัสนี้ในสมุด')
  const half = await world.request(null, '/seals?seal=half')
  expect(half.status).toBe(422)
  expect(await half.text()).toContain('ที่ใส่มามี 4 ตัว')
  await world.db.run([
    'DROP TRIGGER ledger_no_update',
    `UPDATE ledger SET hash = '${'a'.repeat(64)}' WHERE position = 2`,
  ])
  const wrong = await (await world.request(null, `/seals?seal=${ofYear}`)).text()
  expect(wrong).toContain('ไม่ตรง สมุดถูกเปลี่ยนหลังผนึก')
  expect(wrong).not.toContain('30 กันยายน')
})
