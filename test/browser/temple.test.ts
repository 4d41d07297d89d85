import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { describeItem } from '../../src/usecases/items/describe.ts'
import { FieldPhone } from '../support/field-phone.ts'
import { type FilmingOffice, filmingOffice } from '../support/filming-office.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { photoJpeg } from '../support/photos.ts'
import type { World } from '../support/world.ts'

// An officer at a temple: a tent and sixty chairs for a merit-making, a phone, and hardly a signal.

const tags = { tent: '7k2m9xq4w0ab', chairs: '0c1d2e3f4g5h' }
let there: FilmingOffice
let world: World
let tent: string
let loan: string
beforeAll(async () => {
  there = await filmingOffice(Object.values(tags), async made => {
    world = made
    tent = await world.putItem({ name: 'เต็นท์ผ้าใบ', code: '311-62-0001', tag: tags.tent })
    const chairs = await world.putItem({
      ...{ name: 'เก้าอี้พลาสติก', unit: 'ตัว', tag: tags.chairs, quantity: 60 },
    })
    const lines = [
      { item: tent, quantity: 1 },
      { item: chairs, quantity: 60 },
    ]
    loan = await putLoan(world, {
      ...{ approvedOn: '2026-11-20', useLocation: 'outside', lines },
      personal: { purpose: 'งานทอดกฐิน', placeOfUse: 'วัดตัวอย่าง หมู่ที่ 2' },
    })
  })
})
afterAll(() => there?.close())

it('hands over at the temple and takes back there, filmed label by label, while the signal comes and goes', async () => {
  const phone = await FieldPhone.of(there.filming, there.office, 'officer')
  const { page } = phone
  await phone.context.grantPermissions(['camera'])
  const lines = async () => (await loanNow(world, loan)).lines

  // On the way the signal goes; the desk opens from the phone, and the loan stands in it.
  await phone.offline(true)
  await phone.open()
  await phone.says('.field-banner', 'ไม่มีสัญญาณ')
  await page.click(`a[href="#/loans/${loan}/handovers"]`)
  await filmed(phone, 2)
  await photograph(phone, 1, 1)
  // The borrower has no account and signs here; for another number it is signed again.
  await phone.sign()
  await phone.says('.field-signing [role=status]', 'ลงชื่อแล้ว')
  await phone.step('#units-good-2', 'fewer', 1, '59')
  await phone.says('.field-signing [role=status]', 'ลงชื่อใหม่')
  await phone.step('#units-good-2', 'more', 1, '60')
  await phone.says('.field-signing .note', 'คุณstaff ได้รับทรัพย์สินตามใบยืม 1/2570 ไปแล้ว คือ เต็นท์ผ้าใบ')
  await phone.sign()
  await phone.press()
  await phone.says('.field-waits', /จ่าย 2 รายการ.*ภาพ 1 ภาพ.*ลงชื่อแล้ว/)
  expect((await lines()).map(line => line.handedOver)).toEqual([0, 0])

  // One bar of signal: the office gets it, and the answer is lost on the way back.
  const cut: string[] = []
  await page.route('**/field/commands', async route => {
    cut.push(String((await route.fetch()).status()))
    await route.abort('connectionreset')
  })
  await phone.offline(false)
  await expect.poll(() => cut.length, { timeout: 90_000 }).toBeGreaterThan(0)
  await phone.offline(true)
  await page.unrouteAll({ behavior: 'wait' })
  expect((await lines()).map(line => line.handedOver)).toEqual([1, 60])
  await phone.says('.field-waits', 'จ่าย 2 รายการ')

  // At a better place it is asked again, and it was done once.
  await phone.offline(false)
  await phone.sent()
  expect(await kinds()).toEqual(['requested', 'approved', 'handed-over', 'handed-over'])
  expect(await page.locator('.field-tasks').count()).toBe(0)

  // Three days later the things are brought back, and there is no signal again.
  world.setNow('2026-11-27')
  await phone.open()
  await phone.offline(true)
  await page.click(`a[href="#/loans/${loan}/returns"]`)
  await filmed(phone, 2)
  await phone.step('#units-damaged-2', 'more', 2, '2')
  await phone.holds('#units-good-2', '58')
  await photograph(phone, 2, 2)
  await page.fill('#field-note', 'ขาเก้าอี้หัก 2 ตัว')
  // Somebody else brings them: without a name nobody signs for the borrower.
  await page.click('.field-signing > summary')
  await page.check('.field-signing .radio >> nth=1')
  await phone.sign()
  await page.click('.gather-finish button.primary')
  await phone.says('.field-signing .fault', 'โปรดใส่ชื่อ')
  await page.fill('#field-signed-by', 'นายชัย ใจดี')
  await phone.sign()
  await phone.press()
  expect((await lines()).map(line => line.returnedGood)).toEqual([0, 0])
  await phone.offline(false)
  await phone.sent()
  expect((await lines()).map(line => [line.returnedGood, line.returnedDamaged])).toEqual([
    ...[
      [1, 0],
      [58, 2],
    ],
  ])

  // Back in the office the loan shows how the things left and how they came, side by side.
  await page.goto(`${there.office.url}/loans/${loan}`)
  await phone.counts('.photos img', 2)
  await phone.says('main', 'ขาเก้าอี้หัก 2 ตัว')
  await phone.counts('main img.signature', 2)
  await phone.says('main', /นายชัย ใจดี.*\(ชำรุด 2\)/)
  expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  await phone.close()
})

it('sends what moved without a signature that holds no more, once its officer says so', async () => {
  const name = 'เต็นท์ผ้าใบหลังใหญ่'
  const again = await putLoan(world, {
    ...{ approvedOn: '2026-11-27', lines: [{ item: tent, quantity: 1 }] },
  })
  const phone = await FieldPhone.of(there.filming, there.office, 'officer')
  await phone.offline(true)
  await phone.tick(again, 'handovers')
  await phone.sign()
  await phone.press()
  // Meanwhile the register calls the tent by another name than stood over the signature.
  await describedAs(name)
  await phone.offline(false)
  await phone.sent()
  await phone.says('.field-tasks', 'ส่งโดยไม่แนบลายมือชื่อ')
  expect((await loanNow(world, again)).lines[0]!.handedOver).toBe(0)
  await phone.page.click('.field-tasks button:has-text("ส่งโดยไม่แนบลายมือชื่อ")')
  await phone.counts('.field-tasks', 0)
  const handedOver = async () => (await loanNow(world, again)).lines[0]!.handedOver
  await expect.poll(handedOver, { timeout: 90_000 }).toBe(1)
  await phone.page.goto(`${there.office.url}/loans/${again}`)
  await phone.says('main', name)
  await phone.counts('main img.signature', 0)
  await phone.close()
})

async function describedAs(name: string): Promise<void> {
  const rows = await world.db.query.item.findFirst({ where: (item, { eq }) => eq(item.id, tent) })
  const { id: _, nameKey: __, codeKey: ___, tag: ____, owned, retired, seq, hash, ...said } = rows!
  expect([owned, retired, seq > 0, hash.length]).toEqual([1, false, true, 64])
  expect(await describeItem(world.desk('officer'), tent, { ...said, name })).toMatchObject({
    ok: true,
  })
}

/** The camera sees the labels until so many lines of the loan were found; then it is closed. */
async function filmed({ page }: FieldPhone, lines: number): Promise<void> {
  await page.waitForSelector('.field-lines')
  await page.click('.scan-button')
  await page.waitForFunction(
    count => document.querySelectorAll('.field-lines li.found').length === count,
    lines,
    { timeout: 200_000 },
  )
  await page.keyboard.press('Escape')
}

async function photograph({ page }: FieldPhone, line: number, number: number): Promise<void> {
  const buffer = Buffer.from(photoJpeg(number))
  await page.setInputFiles(`#photo-${line}`, { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer })
  await page.waitForSelector('.field-photos img')
}

/** What the book says of the loan, in its order. */
async function kinds(): Promise<unknown[]> {
  const { rows } = await world.db.$client.execute({
    sql: 'SELECT kind FROM ledger WHERE loan = ? ORDER BY position',
    args: [loan],
  })
  return rows.map(({ kind }) => kind)
}
