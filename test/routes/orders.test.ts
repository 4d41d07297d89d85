import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSetting } from '../../db/office.ts'
import { signedOrders } from '../../db/orders.ts'
import { verifyBook } from '../../db/verify.ts'
import { textOf } from '../support/pdf.ts'
import { castNames, createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.db.commit([saveSetting(world.db, 'headTitle', 'นายกองค์การบริหารส่วนตำบล')])
})
afterAll(() => world.close())

const draft = (given: Record<string, string | string[]> = {}) => ({
  subject: 'แต่งตั้งคณะกรรมการทบทวนคู่มือ',
  basis: 'เพื่อให้การยืมเป็นระเบียบ\nอาศัยอำนาจตามระเบียบฯ จึงแต่งตั้งคณะกรรมการ ประกอบด้วย',
  memberPerson: ['secretary', '', ''],
  memberName: ['', 'นายสมมุติ ใจดี', ''],
  memberPosition: ['ปลัด อบต.', 'ผู้อำนวยการกองคลัง', ''],
  memberRole: ['chair', 'member-and-secretary', 'member'],
  duties: 'ทบทวนคู่มือ\nรายงานผล',
  ...given,
})
const signed = (given: Record<string, string> = {}) => ({
  ...{ signedOn: '2026-11-20', signerName: 'คุณchief', signerPosition: 'นายก อบต.ตัวอย่าง' },
  ...given,
})
const begin = async (given = {}) => {
  const answer = await world.request('finance', '/orders', draft(given))
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const sign = (path: string, given = {}) =>
  world.request('finance', `${path}/signatures`, signed(given))
const pageOf = async (path: string, as: Parameters<World['request']>[0] = 'staff') =>
  (await world.request(as, path)).text()

describe('a committee order', () => {
  let path: string

  it('is drafted from what comes ready, and changed while it is a draft', async () => {
    const form = await pageOf('/orders/new', 'finance')
    expect(form).toContain('ทบทวนและปรับปรุงคู่มือการใช้ทรัพย์สินของทางราชการ')
    path = await begin()
    const page = await pageOf(path)
    expect(page).toContain('คุณsecretary')
    expect(page).toContain('ร่าง ยังไม่ลงนาม')
    const changed = await world.request(
      'finance',
      `${path}/description`,
      draft({ subject: 'แต่งตั้งคณะกรรมการ ฉบับแก้ไข' }),
    )
    expect(changed.headers.get('Location')).toBe(path)
    expect(await pageOf(path)).toContain('ฉบับแก้ไข')
  })

  it('keeps everything typed where it lacks a chair', async () => {
    const wrong = draft({ memberRole: ['member', 'member', 'member'], subject: 'เรื่องที่พิมพ์ไว้' })
    const again = await world.request('finance', '/orders', wrong)
    expect(again.status).toBe(422)
    const page = await again.text()
    expect(page).toContain('ต้องมีประธานกรรมการหนึ่งคน')
    expect(page).toContain('เรื่องที่พิมพ์ไว้')
    expect(page).toContain('นายสมมุติ ใจดี')
  })

  it('gets the next number of its calendar year when its signature is recorded', async () => {
    expect((await sign(path)).headers.get('Location')).toBe(path)
    const page = await pageOf(path)
    expect(page).toContain('คำสั่งที่ 1/2569')
    expect(page).toContain('มีผลใช้บังคับ')
    const onwards = '<a href="/manual">ประกาศใช้คู่มือตามคำสั่งนี้</a>'
    expect(page).not.toContain(onwards)
    expect(await pageOf(path, 'officer')).toContain(onwards)
    const lastYear = await begin()
    await sign(lastYear, { signedOn: '2025-12-31' })
    expect(await pageOf(lastYear)).toContain('คำสั่งที่ 1/2568')
  })

  it('takes another number only with a reason, and its text stays', async () => {
    const older = await begin({ replaces: 'ที่ ๑/๒๕๖๙ ลงวันที่ 20 พ.ย. 2569' })
    const without = await sign(older, { number: '7' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('เลขถัดไปคือ 2/2569')
    const taken = await sign(older, { number: '1', numberReason: 'ฉบับเก่า' })
    expect(await taken.text()).toContain('ออกไปแล้ว')
    const answer = await sign(older, { number: '๗', numberReason: 'เลขจากทะเบียนคำสั่ง' })
    expect(answer.status).toBe(303)
    expect(await pageOf(path)).toContain('ถูกยกเลิกโดยคำสั่งที่ 7/2569')
    const edit = await world.request('finance', `${older}/description`, draft())
    expect(edit.status).toBe(409)
    expect((await sign(older)).status).toBe(422)
  })

  it('is listed by calendar year for everybody who is signed in, and for no stranger', async () => {
    const list = await pageOf('/orders?year=2569')
    expect(list).toContain('คำสั่งที่ 7/2569')
    expect(list).not.toContain('/2568</a>')
    expect(list).not.toContain('/orders/new')
    expect((await world.request(null, path)).headers.get('Location')).toMatch(/^\/sign-in/)
    const listed = await signedOrders(world.db)
    expect(listed.map(({ number, calendarYear }) => `${number}/${calendarYear}`)).toEqual([
      ...['7/2569', '1/2569', '1/2568'],
    ])
  })

  it('is written by finance, its supply officers and the permanent secretary alone', async () => {
    const may: string[] = []
    for (const as of castNames) {
      const answer = await world.request(as, '/orders/new')
      if (answer.status === 200) may.push(as)
      else expect([as, (await world.request(as, '/orders', draft())).status]).toEqual([as, 403])
    }
    expect(may).toEqual(['officer', 'finance', 'secretary'])
  })

  it('prints in the official layout, in Thai digits', async () => {
    const answer = await world.request('staff', `${path}.pdf`)
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    const text = textOf(new Uint8Array(await answer.arrayBuffer()))
    for (const said of [
      ...['คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง', 'ที่๑/๒๕๖๙', 'เรื่องแต่งตั้งคณะกรรมการ'],
      ...['๑.คุณsecretaryปลัดอบต.', 'ประธานกรรมการ', '๒.นายสมมุติใจดี', 'กรรมการและเลขานุการ'],
      ...['๑.ทบทวนคู่มือ', 'ทั้งนี้ตั้งแต่บัดนี้เป็นต้นไป'],
      ...['สั่งณวันที่๒๐เดือนพฤศจิกายนพ.ศ.๒๕๖๙', '(คุณchief)'],
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toMatch(/\d/)
    const unsigned = await world.request('staff', `${await begin()}.pdf`)
    const blank = textOf(new Uint8Array(await unsigned.arrayBuffer()))
    expect(blank).toContain('นายกองค์การบริหารส่วนตำบลตัวอย่าง')
    expect(blank).not.toContain('คุณchief')
    expect((await world.request('staff', '/orders/none.pdf')).status).toBe(404)
  })

  it('stands in the book, and verify finds what was changed behind it', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
    await world.db.run(["UPDATE committee_order SET subject = 'อื่น' WHERE number = 7"])
    expect(await verifyBook(world.db)).toMatchObject({ ok: false })
    const [row] = await world.db.all<{ content: string }>(
      sql`SELECT content FROM committee_order WHERE number = 7`,
    )
    await world.db.run([
      {
        sql: 'UPDATE committee_order SET subject = ? WHERE number = 7',
        args: [JSON.parse(row!.content).subject],
      },
    ])
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('keeps its number and its row, whoever writes to the database', async () => {
    const attempts = [
      'UPDATE committee_order SET number = 9 WHERE number = 7',
      "UPDATE committee_order SET content = '{}' WHERE number = 7",
      'DELETE FROM committee_order WHERE number = 7',
      `INSERT OR REPLACE INTO committee_order SELECT * FROM committee_order WHERE number = 7`,
      `UPDATE committee_order SET status = 'signed', number = 12, calendar_year = 2569,
        signed_on = '2026-11-20', signer = '{}' WHERE number IS NULL`,
    ]
    for (const attempt of attempts) {
      await expect(world.db.run([attempt])).rejects.toThrow(/number-(stays|taken)|the-number-stays/)
    }
  })

  it('numbers orders that are signed at the same moment one after the other', async () => {
    const paths = await Promise.all(Array.from({ length: 6 }, () => begin()))
    const answers = await Promise.all(paths.map(each => sign(each)))
    expect(answers.map(each => each.status)).toEqual(Array(6).fill(303))
    const numbers = (await signedOrders(world.db)).filter(each => each.calendarYear === 2569)
    expect(numbers.map(each => each.number)).toEqual([13, 12, 11, 10, 9, 8, 7, 1])
  })
})
