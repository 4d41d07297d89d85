import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bookHeads, headsDifference } from '../../db/heads.ts'
import { openHttp } from '../../db/open-http.ts'
import { verifyBook } from '../../db/verify.ts'
import { sealOfTheDay } from '../../src/usecases/seals/seal.ts'
import { putLoan } from '../support/loans.ts'
import { longer, replicated, replicatedOffice } from '../support/replicated.ts'
import { saidIn } from '../support/visit.ts'
import { createWorld } from '../support/world.ts'

// A real primary of libSQL, a real replica that follows it, and lines between them that lag and break.

let office: Awaited<ReturnType<typeof replicatedOffice>>
let item: string

beforeAll(async () => {
  office = await replicatedOffice()
  item = await office.world.putItem({ quantity: 40, division: 'd02' })
  await office.untilOnItsOwn()
})
afterAll(() => office.close())
// What is held up between the two goes on after each test.
afterEach(() => office.release())

const repairs = (note: string) =>
  office.visit.fill('officer', `/items/${item}/repairs`, '/repairs', { quantity: '1', note })

describe('an office on a primary and a replica', () => {
  it('reads its pages from the replica, and who may read them from the primary, in one round trip', async () => {
    await office.untilInStep()
    const before = office.pair.following.servers()
    const page = await office.open('auditor', '/items')
    const after = office.pair.following.servers()
    expect([page.status, page.trips]).toEqual([200, 1])
    expect(after.replica.answered - before.replica.answered).toBe(1)
    expect(after.primary.answered - before.primary.answered).toBe(1)
    expect((await office.open('auditor', `/items/${item}`)).trips).toBeLessThanOrEqual(2)
  })

  it('writes to the primary in three round trips, and never asks the replica what decides', async () => {
    const page = await office.visit.page('officer', `/items/${item}/repairs`)
    const before = office.asksOfReplica()
    const seen: number[] = []
    const { watch } = office.world.open
    office.world.open.watch = { ...watch, seen: request => seen.push(request.trips) }
    const sent = await office.visit.send('officer', page, '/repairs', { quantity: '1', note: 'พับ' })
    office.world.open.watch = watch
    expect([sent.status, office.asksOfReplica()]).toEqual([303, before])
    expect(seen[0]).toBeLessThanOrEqual(3)
  })
})

describe('while the replica lags behind', () => {
  it('shows to whoever wrote what they wrote, and to others what is at most so old', async () => {
    await office.untilInStep()
    office.holdsUp()
    expect((await repairs('ขาโต๊ะหัก')).status).toBe(303)
    const mine = await office.open('officer', `/items/${item}`)
    expect([mine.text.includes('ขาโต๊ะหัก'), mine.trips <= 2]).toEqual([true, true])
    const others = await office.open('auditor', `/items/${item}`)
    expect(others.text.includes('ขาโต๊ะหัก')).toBe(false)
    // Bounded: after that time nobody is shown what is older, though the replica has heard nothing yet.
    office.pair.pass(longer)
    expect((await office.open('auditor', `/items/${item}`)).text).toContain('ขาโต๊ะหัก')
    const health = await (await office.world.request(null, '/healthz')).json()
    expect(health).toEqual({ status: 'degraded', reasons: ['replica-behind'] })
    office.release()
    await office.untilInStep()
    expect((await office.open('auditor', `/items/${item}`)).text).toContain('ขาโต๊ะหัก')
  })

  it('lends nothing twice: what decides is read where it was written', async () => {
    const one = await office.world.putItem({ quantity: 1 })
    const lines = [{ item: one, quantity: 1 }]
    const loans = [await putLoan(office.world, { lines }), await putLoan(office.world, { lines })]
    await office.untilInStep()
    office.holdsUp()
    const approved = await office.visit.fill('head', `/loans/${loans[0]}`, '/approvals')
    expect(approved.status).toBe(303)
    // On another device it is not shown yet, and is refused all the same.
    office.people.forget('head')
    const again = await office.visit.fill('head', `/loans/${loans[0]}`, '/approvals')
    expect(again.status).toBe(409)
    office.people.forget('head')
    const second = await office.visit.fill('head', `/loans/${loans[1]}`, '/approvals')
    const said = saidIn(second.text).slice(0, 2000)
    expect([second.status, said]).toEqual([
      422,
      expect.stringContaining('เพราะใบยืมอื่นที่อนุมัติแล้วจองไว้'),
    ])
    office.release()
    await office.untilInStep()
    expect(await verifyBook(office.world.db)).toMatchObject({ ok: true })
  })

  it('turns away whoever signed out, at once, wherever the cookie lies', async () => {
    await office.untilInStep()
    office.holdsUp()
    expect((await office.open('otherStaff', '/items')).status).toBe(200)
    expect((await office.people.request('otherStaff', '/sign-out', {})).status).toBe(303)
    office.people.forget('otherStaff')
    const stolen = await office.people.request('otherStaff', '/items')
    expect([stolen.status, stolen.headers.get('Location')]).toEqual([303, '/sign-in?back=%2Fitems'])
    office.release()
  })

  it('believes no mark that somebody forged: it costs a read of the primary, and shows no more', async () => {
    await office.untilInStep()
    for (const mark of ['999999999999999', '-1', '1e9', "0' OR 1=1"]) {
      const cookie = `yuem-khuen-written=${mark}`
      const answer = await office.world.request(null, '/items', undefined, { Cookie: cookie })
      expect([mark, answer.status]).toEqual([mark, 303])
    }
  })
})

describe('a replica that is away', () => {
  it('costs nobody a page: all of it is read from the primary, and the administrator is told', async () => {
    await office.untilInStep()
    office.pair.toReplica.leadTo('http://127.0.0.1:9')
    office.pair.toReplica.cut()
    const page = await office.open('auditor', `/items/${item}`)
    expect([page.status, page.trips <= 3]).toEqual([200, true])
    expect(page.text).not.toContain('รับเรื่องไม่ได้ชั่วคราว')
    const health = await office.world.request(null, '/healthz')
    expect([health.status, await health.json()]).toEqual([
      ...[200, { status: 'degraded', reasons: ['replica-away'] }],
    ])
    const system = saidIn((await office.open('admin', '/system')).text)
    expect(system).toContain('เครื่องสำเนาไม่ตอบ')
    const { machine } = office.world.open
    office.world.open.machine = { ...machine, metricsToken: 'of the tests, long enough' }
    const bearer = { Authorization: 'Bearer of the tests, long enough' }
    const metrics = await office.world.request(null, '/metrics', undefined, bearer)
    expect(await metrics.text()).toMatch(
      /^yuem_server_answers\{server="primary"\} 1\nyuem_server_answers\{server="replica"\} 0$/m,
    )
    office.world.open.machine = machine
    office.pair.toReplica.leadTo(office.pair.replica.url)
    await office.untilInStep()
  })

  it('is never read where it holds the book of another office', async () => {
    const other = await replicated()
    const strangers = await createWorld({ over: other.db })
    try {
      await strangers.putItem({ name: 'ของหน่วยงานอื่น' })
      office.pair.toReplica.leadTo(other.primary.url)
      office.pair.toReplica.cut()
      for (const _ of [1, 2, 3]) {
        expect((await office.open('auditor', '/items')).text).not.toContain('ของหน่วยงานอื่น')
        office.pair.pass(longer)
      }
      const health = await (await office.world.request(null, '/healthz')).json()
      expect(health).toEqual({ status: 'degraded', reasons: ['replica-strange'] })
    } finally {
      office.pair.toReplica.leadTo(office.pair.replica.url)
      office.pair.toReplica.cut()
      strangers.close()
      await other.close()
    }
    await office.untilInStep()
  })
})

describe('a primary that is away', () => {
  it('stops nobody from reading; a change says that nothing was saved, and is sent again when it is back', async () => {
    const form = await office.visit.page('officer', `/items/${item}/repairs`)
    await office.untilInStep()
    office.pair.toPrimary.leadTo('http://127.0.0.1:9')
    office.pair.toPrimary.cut()
    const page = await office.open('auditor', `/items/${item}`)
    expect([page.status, page.text.includes('ขาโต๊ะหัก')]).toEqual([200, true])
    const said = saidIn(page.text)
    expect(said).toContain('รับเรื่องไม่ได้ชั่วคราว')
    expect(said).toMatch(/ข้อมูลที่เห็นเป็นของวันที่ 24 พ\.ย\. \d+ \d\d:\d\d น\./)
    const sent = await office.visit.send('officer', form, '/repairs', {
      quantity: '1',
      note: 'ตอนเครื่องหลักดับ',
    })
    expect([sent.status, saidIn(sent.text).includes('ยังไม่ได้บันทึกแม้แต่ส่วนเดียว')]).toEqual([503, true])
    const health = await office.world.request(null, '/healthz')
    expect([health.status, await health.json()]).toEqual([
      ...[200, { status: 'degraded', reasons: ['primary-away'] }],
    ])
    // A stranger's page comes as well, and so does the way to the sign-in.
    expect((await office.world.request(null, '/sign-in')).status).toBe(200)
    expect((await office.world.request(null, '/items')).status).toBe(303)
    office.pair.toPrimary.leadTo(office.pair.primary.url)
    expect((await office.visit.send('officer', sent.text, '/repairs')).status).toBe(303)
    await expect
      .poll(async () => saidIn((await office.open('auditor', '/items')).text))
      .not.toContain('รับเรื่องไม่ได้')
  })

  it('with a replica that is away, too, is the page of an outage', async () => {
    for (const line of [office.pair.toPrimary, office.pair.toReplica]) {
      line.leadTo('http://127.0.0.1:9')
      line.cut()
    }
    expect((await office.open('auditor', '/items')).status).toBe(503)
    expect((await office.world.request(null, '/healthz')).status).toBe(503)
    office.pair.toPrimary.leadTo(office.pair.primary.url)
    office.pair.toReplica.leadTo(office.pair.replica.url)
    await office.untilInStep()
  })
})

describe('a primary that is lost', () => {
  it('is followed by its replica, promoted by the documented steps: what was replicated is whole, and what was not is known', async () => {
    const unsent = await office.visit.page('officer', `/items/${item}/repairs`)
    await sealOfTheDay(office.world.open)
    await office.untilInStep()
    const kept = await bookHeads(office.world.db)
    office.holdsUp()
    expect((await repairs('ไม่ทันถึงเครื่องสำเนา')).status).toBe(303)
    const lost = await bookHeads(office.world.db)
    await office.pair.primary.kill()
    office.pair.pass(longer)
    // The office sees before it decides that something acknowledged is missing there.
    const page = saidIn((await office.open('admin', '/system')).text)
    expect(page).toContain('ฐานข้อมูลหลักไม่ตอบ')
    const { primary, replica, behind } = office.pair.following.servers()
    expect([primary.index! > replica.index!, behind! >= longer]).toEqual([true, true])
    const promoted = await office.pair.promote()
    const db = openHttp(promoted.url)
    expect(await verifyBook(db)).toMatchObject({ ok: true })
    expect(headsDifference(await bookHeads(db), kept)).toBeNull()
    expect(headsDifference(kept, lost)).toBe(`${kept.position} entries instead of ${lost.position}`)
    // What hangs in the office with a printed seal is compared with the book; a form that was open goes on.
    const seal = await office.open('auditor', `/seals?seal=${kept.seal!.seal}`)
    expect(saidIn(seal.text)).toContain('ตรงกับ')
    const note = { quantity: '1', note: 'ทำซ้ำหลังยกเครื่องสำเนา' }
    expect((await office.visit.send('officer', unsent, '/repairs', note)).status).toBe(303)
    await office.untilInStep()
    const mine = await office.open('officer', `/items/${item}`)
    expect([mine.text.includes('ทำซ้ำหลังยก'), mine.text.includes('ไม่ทันถึง')]).toEqual([true, false])
    expect(await verifyBook(office.world.db)).toMatchObject({ ok: true })
  })
})
