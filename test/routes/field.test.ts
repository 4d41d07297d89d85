import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { copyOf, sendCommand } from '../support/field.ts'
import { loanNow, putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { createWorld, type World } from '../support/world.ts'

// The field desk as the office answers it: the copy that is taken along, and what comes back.

let world: World
let tent: string
let chairs: string
let loan: string
beforeAll(async () => {
  world = await createWorld()
  tent = await world.putItem({ tag: 'Tent1', name: 'เต็นท์', code: '311-62-0001' })
  chairs = await world.putItem({ tag: 'Chairs1', name: 'เก้าอี้', quantity: 40, unit: 'ตัว' })
  await world.putItem({ tag: 'Drone1', name: 'โดรน', division: 'd03' })
  loan = await approved([
    { item: tent, quantity: 1 },
    { item: chairs, quantity: 20 },
  ])
})
afterAll(() => world.close())

const approved = (lines: { item: string; quantity: number }[], more = {}) =>
  putLoan(world, { lines, approvedOn: '2026-11-20', ...more })
const handedOver = async (id: string) =>
  (await loanNow(world, id)).lines.map(line => line.handedOver)

describe('the copy', () => {
  it('holds what an officer of the division lends, and no more', async () => {
    const { copy, news, person } = await copyOf(world, 'officer')
    expect([news, person, copy!.person]).toEqual([
      'whole',
      'officer',
      { id: 'officer', name: 'คุณofficer' },
    ])
    expect(copy!.items.map(({ tag, shelf }) => [tag, shelf])).toEqual(
      expect.arrayContaining([
        ['Tent1', 1],
        ['Chairs1', 40],
        ['Drone1', 1],
      ]),
    )
    expect(copy!.loans).toEqual([
      {
        ...{ id: loan, number: '1/2570', kind: 'durable', borrower: 'คุณstaff สำนักปลัด' },
        signer: 'คุณstaff',
        ...{ startOn: '2026-11-20', dueOn: '2026-11-27' },
        lines: [
          { line: 1, item: tent, approved: 1, handedOver: 0, outstanding: 0 },
          { line: 2, item: chairs, approved: 20, handedOver: 0, outstanding: 0 },
        ],
      },
    ])
    // What for, prices, telephones and addresses stay in the office.
    expect(JSON.stringify(copy)).not.toMatch(/purpose|priceSatang|phone|ประชุมประจำเดือน/)
    const works = (await copyOf(world, 'worksOfficer')).copy!
    expect([works.items.map(({ tag }) => tag), works.loans, works.checks]).toEqual([
      ['Drone1'],
      [],
      [],
    ])
  })

  it('leaves out who is not waited for: undecided, refused and closed loans', async () => {
    const asked = await putLoan(world, { lines: [{ item: chairs, quantity: 1 }] })
    const { copy } = await copyOf(world, 'officer')
    expect(copy!.loans.map(({ id }) => id)).not.toContain(asked)
  })

  it('tells only what is new since, and nothing where nothing is', async () => {
    const { copy } = await copyOf(world, 'officer')
    const same = await copyOf(world, 'officer', copy!.token)
    expect(same).toMatchObject({ news: 'none', token: copy!.token })
    const other = await world.putItem({ tag: 'Fan1', name: 'พัดลม' })
    const fresh = await copyOf(world, 'officer', copy!.token)
    expect(fresh).toMatchObject({ news: 'some', gone: [], copy: { items: [{ id: other }] } })
    const gone = { reason: 'เสื่อมสภาพ', order: '1/2569', shelf: '1' }
    expect((await world.request('officer', `/items/${other}/retirement`, gone)).status).toBe(303)
    const token = fresh.copy!.token
    expect(await copyOf(world, 'officer', token)).toMatchObject({ news: 'some', gone: [other] })
    // A token of somebody else’s scope, or of nobody’s, is answered with everything.
    for (const foreign of [
      copy!.token.replace(/\w{3}$/, '000'),
      'x',
      '99999999.0123456789abcdef',
    ]) {
      expect((await copyOf(world, 'officer', foreign)).news).toBe('whole')
    }
    expect((await copyOf(world, 'worksOfficer', token)).news).toBe('whole')
  })

  it('comes with a key that is the same each time, and another for everybody', async () => {
    const [first, again, other] = [
      (await copyOf(world, 'officer')).key,
      (await copyOf(world, 'officer')).key,
      (await copyOf(world, 'worksOfficer')).key,
    ]
    expect(Buffer.from(first, 'base64')).toHaveLength(32)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
    const answer = await world.request('officer', '/field/copy')
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  })
})

describe('a command from the field', () => {
  const mine = () => ['handovers', loan] as [string, string]

  it('is done once, however often it comes, and is marked as made without a signal', async () => {
    const part = { 'quantity-2': '15' }
    const made = { id: 'once', minutes: 19 }
    const first = await sendCommand(world, mine(), part, made)
    expect(first).toEqual({
      status: 200,
      answer: { verdict: 'done', href: `/loans/${loan}?done=handovers`, late: true },
    })
    // Its answer was lost on the way: it is older now, and no other.
    const again = await sendCommand(world, mine(), part, { ...made, minutes: 40 })
    expect(again.answer.verdict).toBe('done')
    expect(await handedOver(loan)).toEqual([0, 15])
    const page = await readOf(await world.request('officer', `/loans/${loan}`))
    expect(page.includes('ทำเมื่อ 09:41 น. ขณะไม่มีสัญญาณ')).toBe(true)
    const other = await sendCommand(world, mine(), { 'quantity-2': '5' }, made)
    expect(other.answer).toMatchObject({ verdict: 'refused', word: 'command-differs' })
  })

  it('of yesterday stands under yesterday, written down later with its reason', async () => {
    world.setNow('2026-11-25')
    const sent = await sendCommand(world, mine(), { 'quantity-2': '1' }, { minutes: 24 * 60 })
    expect(sent.answer.verdict).toBe('done')
    expect(await loanNow(world, loan)).toMatchObject({ datedBack: true, lastOn: '2026-11-24' })
    world.setNow('2026-11-24')
  })

  it('of somebody else’s queue is neither done nor answered', async () => {
    const sent = await sendCommand(world, mine(), { 'quantity-1': '1' }, { person: 'worksOfficer' })
    expect(sent).toEqual({ status: 403, answer: { verdict: 'other-person' } })
    expect((await handedOver(loan))[0]).toBe(0)
  })

  it('is refused with what stands instead: to whom, when and by whom', async () => {
    const later = { startOn: '2026-11-29', dueOn: '2026-12-01', borrower: 'otherStaff' }
    const rival = await approved([{ item: tent, quantity: 1 }], later)
    world.setNow('2026-11-24', '03:23')
    await sendCommand(world, ['handovers', rival], { 'quantity-1': '1' }, { minutes: 19 })
    world.setNow('2026-11-24', '04:00')
    const { status, answer } = await sendCommand(world, mine(), { 'quantity-1': '1' })
    expect([status, answer]).toMatchObject([
      409,
      { verdict: 'refused', word: 'not-enough-on-shelf' },
    ])
    expect(answer).toMatchObject({
      stands: 'เต็นท์ จ่ายให้ คุณotherStaff สำนักปลัด ไปแล้วเมื่อ 10:04 น. ตามใบยืม 3/2570 โดย คุณofficer',
    })
    const back = await sendCommand(world, ['returns', rival], { 'good-1': '1' })
    expect(back.answer.verdict).toBe('done')
    const twice = await sendCommand(world, ['returns', rival], { 'good-1': '1' })
    expect(twice.answer).toMatchObject({
      word: 'nothing-outstanding',
      stands: 'เต็นท์ รับคืนจากใบยืม 3/2570 ไว้แล้วเมื่อ 11:00 น. โดย คุณofficer',
    })
  })

  it('that cannot be is told in words, and never with a 500', async () => {
    const strange = { minutes: -5 }
    const cases = [
      [await sendCommand(world, mine(), { 'quantity-1': '1' }, strange), 409, 'field-clock'],
      [await sendCommand(world, mine(), { 'quantity-1': 'x' }), 422, 'not-understood'],
      [await sendCommand(world, ['approvals', loan], {}), 422, 'not-understood'],
      [await sendCommand(world, ['handovers', 'none'], { 'quantity-1': '1' }), 404, 'not-found'],
      [await sendCommand(world, mine(), {}), 409, 'nothing-chosen'],
      [
        await sendCommand(world, mine(), { 'quantity-1': '1' }, { as: 'staff' }),
        403,
        'not-allowed',
      ],
    ] as const
    for (const [{ status, answer }, expected, word] of cases) {
      expect([status, answer]).toMatchObject([expected, { verdict: 'refused', word }])
      expect('text' in answer && answer.text).not.toBe('')
    }
  })

  it('leaves a book that verifies', async () => {
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

describe('the app that is installed', () => {
  it('says its names and icons, and starts where everybody finds their work', async () => {
    const answer = await world.request(null, '/manifest.webmanifest')
    expect(answer.headers.get('Content-Type')).toContain('application/manifest+json')
    const said = await answer.json()
    expect(said).toMatchObject({ start_url: '/', scope: '/', display: 'standalone', lang: 'th' })
    expect(
      said.icons.map((icon: { sizes: string; purpose: string }) => [icon.sizes, icon.purpose]),
    ).toEqual([
      ...[
        ['192x192', 'any'],
        ['512x512', 'any'],
        ['512x512', 'maskable'],
      ],
    ])
  })

  it('keeps a shell in which nothing is of anybody', async () => {
    const [mine, nobody] = await Promise.all(
      (['officer', null] as const).map(async as =>
        (await world.request(as, '/field/shell')).text(),
      ),
    )
    expect(mine).toBe(nobody)
    expect(mine).not.toMatch(/คุณofficer|name="person"/)
    const page = await (await world.request('officer', '/field')).text()
    expect(page).toContain('<meta name="person" content="officer"')
  })
})
