import { afterEach, beforeEach, expect, it } from 'vitest'
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

it('goes on from the seal down to which it was checked before', async () => {
  const page = await (await ask(`${printed}&since=1`)).text()
  expect(page).toContain('ผ่านตราผนึก 1 ดวง')
})

it('leads whoever scans the printed code to sign in, and back to the seal', async () => {
  const answer = await world.request(null, `/seals?seal=${printed}`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe(
    `/sign-in?back=${encodeURIComponent(`/seals?seal=${printed}`)}`,
  )
})
