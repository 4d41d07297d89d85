import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/db.ts'
import { openHttp } from '../../db/open-http.ts'
import { verifyBook } from '../../db/verify.ts'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { atBrowsers, replicated } from '../support/replicated.ts'
import { saidIn, Visit } from '../support/visit.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

// A real primary of libSQL, a real replica that follows it, and lines between them that lag and break.

let pair: Awaited<ReturnType<typeof replicated>>
let world: World
let people: ReturnType<typeof atBrowsers>
let visit: Visit
let item: string

beforeAll(async () => {
  pair = await replicated()
  world = await createWorld({ over: pair.db })
  people = atBrowsers(world)
  visit = new Visit(people)
  item = await world.putItem({ quantity: 40, division: 'd02' })
  await untilOnItsOwn()
})
afterAll(async () => {
  world.close()
  await pair.close()
})

/** What is held up between the two goes on after each test. */
let release = () => {}
afterEach(() => release())
const holdsUp = () => {
  release = pair.between.hold()
}
/** A replica that has just begun leads every question on to the primary: until it answers with what it has. */
async function untilOnItsOwn() {
  const own = openHttp(pair.replica.url, undefined, 2_000)
  const count = async (db: Db) =>
    Number((await db.$client.execute('SELECT count(*) AS n FROM item')).rows[0]!.n)
  for (let isOwn = false; !isOwn; ) {
    // Its first question lets it begin, and it follows undisturbed meanwhile.
    await count(own)
    await new Promise(resolve => setTimeout(resolve, 700))
    holdsUp()
    await world.putItem()
    const [replica, primary] = [await count(own).catch(() => Number.NaN), await count(world.db)]
    release()
    isOwn = replica < primary
  }
}
const asksOfReplica = () => pair.following.servers().replica.answered
const trips = (answer: Response) =>
  Number(/desc="(\d+) trips"/.exec(answer.headers.get('Server-Timing') ?? '')?.[1])
const open = async (as: CastName, path: string) => {
  const answer = await people.request(as, path)
  return { status: answer.status, trips: trips(answer), text: await readOf(answer) }
}
/** Longer than a silent server is left alone, and than anybody may be shown what is old. */
const longer = 10_001
/** The replica has caught up, and is known to: the next page is its own. */
const untilInStep = () =>
  expect
    .poll(
      async () => {
        pair.pass(longer)
        await open('auditor', '/items')
        const { behind, sameBook, replica } = pair.following.servers()
        return [behind, sameBook, replica.answers]
      },
      { timeout: 20_000 },
    )
    .toEqual([0, true, true])
const repairs = (note: string) =>
  visit.fill('officer', `/items/${item}/repairs`, '/repairs', { quantity: '1', note })

describe('an office on a primary and a replica', () => {
  it('reads its pages from the replica, and who may read them from the primary, in one round trip', async () => {
    await untilInStep()
    const before = pair.following.servers()
    const page = await open('auditor', '/items')
    const after = pair.following.servers()
    expect([page.status, page.trips]).toEqual([200, 1])
    expect(after.replica.answered - before.replica.answered).toBe(1)
    expect(after.primary.answered - before.primary.answered).toBe(1)
    expect((await open('auditor', `/items/${item}`)).trips).toBeLessThanOrEqual(2)
  })

  it('writes to the primary in three round trips, and never asks the replica what decides', async () => {
    const page = await visit.page('officer', `/items/${item}/repairs`)
    const before = asksOfReplica()
    const seen: number[] = []
    const { watch } = world.open
    world.open.watch = { ...watch, seen: request => seen.push(request.trips) }
    const sent = await visit.send('officer', page, '/repairs', { quantity: '1', note: 'พับ' })
    world.open.watch = watch
    expect([sent.status, asksOfReplica()]).toEqual([303, before])
    expect(seen[0]).toBeLessThanOrEqual(3)
  })
})

describe('while the replica lags behind', () => {
  it('shows to whoever wrote what they wrote, and to others what is at most so old', async () => {
    await untilInStep()
    holdsUp()
    expect((await repairs('ขาโต๊ะหัก')).status).toBe(303)
    const mine = await open('officer', `/items/${item}`)
    expect([mine.text.includes('ขาโต๊ะหัก'), mine.trips <= 2]).toEqual([true, true])
    const others = await open('auditor', `/items/${item}`)
    expect(others.text.includes('ขาโต๊ะหัก')).toBe(false)
    // Bounded: after that time nobody is shown what is older, though the replica has heard nothing yet.
    pair.pass(longer)
    expect((await open('auditor', `/items/${item}`)).text).toContain('ขาโต๊ะหัก')
    const health = await (await world.request(null, '/healthz')).json()
    expect(health).toEqual({ status: 'degraded', reasons: ['replica-behind'] })
    release()
    await untilInStep()
    expect((await open('auditor', `/items/${item}`)).text).toContain('ขาโต๊ะหัก')
  })

  it('lends nothing twice: what decides is read where it was written', async () => {
    const one = await world.putItem({ quantity: 1 })
    const lines = [{ item: one, quantity: 1 }]
    const loans = [await putLoan(world, { lines }), await putLoan(world, { lines })]
    await untilInStep()
    holdsUp()
    const approved = await visit.fill('head', `/loans/${loans[0]}`, '/approvals')
    expect(approved.status).toBe(303)
    // On another device it is not shown yet, and is refused all the same.
    people.forget('head')
    const again = await visit.fill('head', `/loans/${loans[0]}`, '/approvals')
    expect(again.status).toBe(409)
    people.forget('head')
    const second = await visit.fill('head', `/loans/${loans[1]}`, '/approvals')
    const said = saidIn(second.text).slice(0, 2000)
    expect([second.status, said]).toEqual([
      422,
      expect.stringContaining('เพราะใบยืมอื่นที่อนุมัติแล้วจองไว้'),
    ])
    release()
    await untilInStep()
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })

  it('turns away whoever signed out, at once, wherever the cookie lies', async () => {
    await untilInStep()
    holdsUp()
    expect((await open('otherStaff', '/items')).status).toBe(200)
    expect((await people.request('otherStaff', '/sign-out', {})).status).toBe(303)
    people.forget('otherStaff')
    const stolen = await people.request('otherStaff', '/items')
    expect([stolen.status, stolen.headers.get('Location')]).toEqual([303, '/sign-in?back=%2Fitems'])
    release()
  })

  it('believes no mark that somebody forged: it costs a read of the primary, and shows no more', async () => {
    await untilInStep()
    for (const mark of ['999999999999999', '-1', '1e9', "0' OR 1=1"]) {
      const cookie = `yuem-khuen-written=${mark}`
      const answer = await world.request(null, '/items', undefined, { Cookie: cookie })
      expect([mark, answer.status]).toEqual([mark, 303])
    }
  })
})

describe('a replica that is away', () => {
  it('costs nobody a page: all of it is read from the primary, and the administrator is told', async () => {
    await untilInStep()
    pair.toReplica.leadTo('http://127.0.0.1:9')
    pair.toReplica.cut()
    const page = await open('auditor', `/items/${item}`)
    expect([page.status, page.trips <= 3]).toEqual([200, true])
    expect(page.text).not.toContain('รับเรื่องไม่ได้ชั่วคราว')
    const health = await world.request(null, '/healthz')
    expect([health.status, await health.json()]).toEqual([
      ...[200, { status: 'degraded', reasons: ['replica-away'] }],
    ])
    const system = saidIn((await open('admin', '/system')).text)
    expect(system).toContain('เครื่องสำเนาไม่ตอบ')
    pair.toReplica.leadTo(pair.replica.url)
    await untilInStep()
  })

  it('is never read where it holds the book of another office', async () => {
    const other = await replicated()
    const strangers = await createWorld({ over: other.db })
    try {
      await strangers.putItem({ name: 'ของหน่วยงานอื่น' })
      pair.toReplica.leadTo(other.primary.url)
      pair.toReplica.cut()
      for (const _ of [1, 2, 3]) {
        expect((await open('auditor', '/items')).text).not.toContain('ของหน่วยงานอื่น')
        pair.pass(longer)
      }
      const health = await (await world.request(null, '/healthz')).json()
      expect(health).toEqual({ status: 'degraded', reasons: ['replica-strange'] })
    } finally {
      pair.toReplica.leadTo(pair.replica.url)
      pair.toReplica.cut()
      strangers.close()
      await other.close()
    }
    await untilInStep()
  })
})

describe('a primary that is away', () => {
  it('stops nobody from reading; a change says that nothing was saved, and is sent again when it is back', async () => {
    const form = await visit.page('officer', `/items/${item}/repairs`)
    await untilInStep()
    pair.toPrimary.leadTo('http://127.0.0.1:9')
    pair.toPrimary.cut()
    const page = await open('auditor', `/items/${item}`)
    expect([page.status, page.text.includes('ขาโต๊ะหัก')]).toEqual([200, true])
    const said = saidIn(page.text)
    expect(said).toContain('รับเรื่องไม่ได้ชั่วคราว')
    expect(said).toMatch(/ข้อมูลที่เห็นเป็นของวันที่ 24 พ\.ย\. \d+ \d\d:\d\d น\./)
    const sent = await visit.send('officer', form, '/repairs', {
      quantity: '1',
      note: 'ตอนเครื่องหลักดับ',
    })
    expect([sent.status, saidIn(sent.text).includes('ยังไม่ได้บันทึกแม้แต่ส่วนเดียว')]).toEqual([503, true])
    const health = await world.request(null, '/healthz')
    expect([health.status, await health.json()]).toEqual([
      ...[200, { status: 'degraded', reasons: ['primary-away'] }],
    ])
    // A stranger's page comes as well, and so does the way to the sign-in.
    expect((await world.request(null, '/sign-in')).status).toBe(200)
    expect((await world.request(null, '/items')).status).toBe(303)
    pair.toPrimary.leadTo(pair.primary.url)
    expect((await visit.send('officer', sent.text, '/repairs')).status).toBe(303)
    await expect
      .poll(async () => saidIn((await open('auditor', '/items')).text))
      .not.toContain('รับเรื่องไม่ได้')
  })

  it('with a replica that is away, too, is the page of an outage', async () => {
    for (const line of [pair.toPrimary, pair.toReplica]) {
      line.leadTo('http://127.0.0.1:9')
      line.cut()
    }
    expect((await open('auditor', '/items')).status).toBe(503)
    expect((await world.request(null, '/healthz')).status).toBe(503)
    pair.toPrimary.leadTo(pair.primary.url)
    pair.toReplica.leadTo(pair.replica.url)
    await untilInStep()
  })
})
