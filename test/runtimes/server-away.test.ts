import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHttp } from '../../db/open-http.ts'
import { verifyBook } from '../../db/verify.ts'
import { type DatabaseServer, startDatabaseServer } from '../../src/entry/sqld.ts'
import { lineTo } from '../support/line.ts'
import { saidIn, Visit } from '../support/visit.ts'
import { createWorld, type World } from '../support/world.ts'

// A real libSQL server, and a line to it that is slow, is cut, and leads to nobody.

/** How long a page waits where it is about waiting; elsewhere a busy machine has all its time. */
const hurried = 800
const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-away-'))
let server: DatabaseServer
let line: Awaited<ReturnType<typeof lineTo>>
let world: World
let visit: Visit
let item: string

beforeAll(async () => {
  server = await startDatabaseServer(folder)
  line = await lineTo(server.url)
  world = await createWorld({ over: openHttp(line.url) })
  visit = new Visit(world)
  item = await world.putItem({ quantity: 40, division: 'd02' })
})
afterAll(async () => {
  world.close()
  await line.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const form = () => `/items/${item}/repairs`
const typed = (note: string) => ({ quantity: '1', note })
const sends = (note: string) => visit.fill('officer', form(), '/repairs', typed(note))
/** Presses the one button of the page that could not be answered. */
const sendsAgain = (page: string) => visit.send('officer', page, '/repairs')
/** How often that note stands in the book. */
async function written(note: string): Promise<number> {
  const { rows } = await openHttp(server.url).$client.execute({
    sql: "SELECT count(*) AS n FROM ledger WHERE detail ->> '$.note' = ?",
    args: [note],
  })
  return Number(rows[0]!.n)
}
/** A server that answers long after this test would be given up, so that nobody waited for it; answers what makes it as it was. */
function slow(): () => void {
  const { db } = world.open
  world.open.db = openHttp(line.url, undefined, hurried)
  line.slowBy(600_000)
  return () => {
    line.slowBy(0)
    world.open.db = db
  }
}
const uncertain = 'ยังไม่แน่ว่าบันทึกแล้วหรือไม่'
const unsaved = 'สิ่งที่ท่านส่งมายังไม่ได้บันทึกแม้แต่ส่วนเดียว'

describe('the line to the libSQL server', () => {
  it('loses the answer after the commit: the page says so, and the same form again is answered as done', async () => {
    line.next('lost-coming-back')
    const lost = await sends('คำตอบหาย')
    expect(lost.status).toBe(503)
    const said = saidIn(lost.text)
    expect(said).toContain(uncertain)
    expect(said).toContain('ไม่มีการบันทึกเพียงบางส่วน')
    expect(said).toContain('กดส่งอีกครั้งได้โดยไม่บันทึกซ้ำ')
    expect(lost.text).toContain('name="note" value="คำตอบหาย"')
    expect(await written('คำตอบหาย')).toBe(1)
    for (const press of [1, 2]) {
      const again = await sendsAgain(lost.text)
      expect([press, again.status, again.location]).toEqual([press, 303, `/items/${item}`])
    }
    expect(await written('คำตอบหาย')).toBe(1)
  })

  it('loses what was sent before it came to the server: the same form again writes it, once', async () => {
    line.next('lost-going')
    const lost = await sends('ไปไม่ถึง')
    expect([lost.status, saidIn(lost.text).includes(uncertain)]).toEqual([503, true])
    expect(await written('ไปไม่ถึง')).toBe(0)
    for (const press of [1, 2]) {
      const again = await sendsAgain(lost.text)
      expect([press, again.status]).toEqual([press, 303])
    }
    expect(await written('ไปไม่ถึง')).toBe(1)
  })

  it('makes a form without a command of its own repeatable, too', async () => {
    line.next('lost-coming-back')
    const sent = await world.request('officer', form(), typed('ไม่มีรหัส'))
    const page = await sent.text()
    expect([sent.status, /name="commandId" value="[0-9a-f-]{36}"/.test(page)]).toEqual([503, true])
    expect((await sendsAgain(page)).status).toBe(303)
    expect(await written('ไม่มีรหัส')).toBe(1)
  })

  it('is slow: whoever waits is told after the limit, and sees their write when it is quick again', async () => {
    const page = await visit.page('officer', form())
    const calm = slow()
    const read = await world.request('officer', '/items')
    expect(read.status).toBe(503)
    expect(saidIn(await read.text())).toContain('ฐานข้อมูลตอบช้าเกิน 10 วินาที')
    const late = await visit.send('officer', page, '/repairs', typed('ช้าเกินไป'))
    expect([late.status, saidIn(late.text).includes(unsaved)]).toEqual([503, true])
    calm()
    expect((await sendsAgain(late.text)).status).toBe(303)
    expect(await written('ช้าเกินไป')).toBe(1)
    expect(await visit.page('officer', `/items/${item}`)).toContain('ช้าเกินไป')
  })

  it('leads to a server that was killed and started again: nothing acknowledged is lost, and the office goes on by itself', async () => {
    const page = await visit.page('officer', form())
    expect((await sends('ก่อนดับ')).status).toBe(303)
    await server.kill()
    const away = await visit.send('officer', page, '/repairs', typed('ตอนดับ'))
    expect(away.status).toBe(503)
    expect(saidIn(away.text)).toContain(unsaved)
    expect(saidIn(away.text)).toContain('ขณะนี้ติดต่อฐานข้อมูลไม่ได้')
    // Nobody could look who asks: they are not told to sign in, and leave the form.
    expect(away.text).not.toContain('href="/sign-in"')
    expect((await world.request('officer', '/items')).status).toBe(503)
    expect((await world.request(null, '/healthz')).status).toBe(503)
    // A word about the door must not need the database either.
    const broken = await world.request('officer', form(), typed('x'.repeat(2_000_000)))
    expect(broken.status).toBe(413)
    server = await startDatabaseServer(folder)
    line.leadTo(server.url)
    expect((await sendsAgain(away.text)).status).toBe(303)
    expect([await written('ก่อนดับ'), await written('ตอนดับ')]).toEqual([1, 1])
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('never puts a password into the page of what could not be answered', async () => {
    const calm = slow()
    const secret = { username: 'staff', password: 'secret-word' }
    const answer = await world.request(null, '/sign-in', secret)
    calm()
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('secret-word')
  })
})
