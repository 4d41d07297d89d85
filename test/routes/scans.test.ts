import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loanNow, putLoan, stockNow } from '../support/loans.ts'
import { thaiTyped } from '../support/thai-typed.ts'
import { saidIn, Visit } from '../support/visit.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

let world: World
let visit: Visit
const items: Record<string, string> = {}
beforeAll(async () => {
  world = await createWorld()
  visit = new Visit(world)
  const put = async (tag: string, name: string, code: string, quantity = 1) => {
    items[tag] = await world.putItem({ tag, name, code, quantity, unit: 'ตัว' })
  }
  await put('tent000000a1', 'เต็นท์ ก', '320-63-0001')
  await put('tent000000a2', 'เต็นท์ ข', '320-63-0002')
  await put('chairs00000c', 'เก้าอี้', '401-63-0001', 40)
  await put('projector00p', 'โปรเจกเตอร์', '455-63-0001')
  await put('old000000000', 'เต็นท์เก่า', '320-50-0001')
  await world.db.run(["UPDATE item SET retired = 1 WHERE tag = 'old000000000'"])
})
afterAll(() => world.close())

/** A scan as the page sends it: where it leads, and what the page there says. */
async function scan(as: CastName, text: string) {
  const answer = await world.request(as, '/scans', { text })
  const path = answer.headers.get('Location')
  return { status: answer.status, path, text: saidIn(await answer.text()) }
}
const lend = (...tags: string[]) =>
  putLoan(world, {
    lines: tags.map(tag => ({ item: items[tag]!, quantity: tag === 'chairs00000c' ? 20 : 1 })),
    approvedOn: '2026-11-20',
  })

describe('a scan of anything', () => {
  it('fills the basket, and counts no label twice', async () => {
    const first = await scan('staff', 'http://localhost:8787/i/projector00p')
    expect(first).toMatchObject({ status: 303, path: `/basket?added=${items.projector00p}` })
    expect(await visit.page('staff', first.path!)).toContain('ใส่ตะกร้าแล้ว')
    const again = await scan('staff', '455/63/0001')
    expect(again.path).toBe(`/basket?again=${items.projector00p}`)
    expect(await visit.page('staff', again.path!)).toContain('อยู่ในตะกร้าแล้ว ไม่นับซ้ำ')
    const { rows } = await world.db.$client.execute('SELECT quantity FROM basket')
    expect(rows).toHaveLength(1)
    expect(rows[0]!.quantity).toBe(1)
  })

  it('opens the hand-over of the loan that waits for the thing, however it was typed', async () => {
    const loan = await lend('tent000000a1')
    for (const text of ['tent000000a1', '320-63-0001', thaiTyped('320-63-0001')]) {
      const { path } = await scan('officer', text)
      expect(path).toBe(`/loans/${loan}/handovers?text=tent000000a1`)
    }
    const other = await scan('otherStaff', 'tent000000a1')
    expect(other.path).toBe('/i/tent000000a1')
    await world.request('officer', `/loans/${loan}/handovers`, { all: '1' })
    expect((await scan('officer', 'tent000000a1')).path).toBe(
      `/loans/${loan}/returns?text=tent000000a1`,
    )
    await world.request('officer', `/loans/${loan}/returns`, { all: '1' })
  })

  it('of a set that several loans share asks which, and each is one tap away', async () => {
    const [out, waits, other] = [
      await lend('chairs00000c'),
      await lend('chairs00000c'),
      await lend('tent000000a1'),
    ]
    await world.request('officer', `/loans/${out}/handovers`, { all: '1' })
    const { path } = await scan('officer', 'chairs00000c')
    expect(path).toBe('/i/chairs00000c')
    const page = await visit.page('officer', path!)
    expect(saidIn(page)).toMatch(/ทำกับใบยืมใด.*จ่ายเก้าอี้ 20 ตัว.*รับคืนเก้าอี้ 20 ตัว สภาพดี/)
    expect(page).toContain(`action="/loans/${waits}/handovers"`)
    expect(page).toContain(`action="/loans/${out}/returns"`)
    expect(page).toContain(`href="/loans/${out}?do=returns#returns"`)
    expect(page).not.toContain(other)
    const back = await visit.send('officer', page, `/loans/${out}/returns`)
    expect(back.location).toMatch(/^\/i\/chairs00000c\?did=returns/)
    expect((await scan('officer', 'chairs00000c')).path).toBe(
      `/loans/${waits}/handovers?text=chairs00000c`,
    )
    for (const id of [waits, other]) {
      await world.request('officer', `/loans/${id}/cancellations`, { reason: 'ทดสอบ' })
    }
  })

  it('opens a loan by its QR code or its number, and a person by their card', async () => {
    const loan = await lend('tent000000a1')
    const { number } = await loanNow(world, loan)
    const qr = `http://localhost:8787/loans/${loan}`
    expect((await scan('officer', qr)).path).toBe(`/loans/${loan}/handovers`)
    expect((await scan('officer', `${number}/2570`)).path).toBe(`/loans/${loan}/handovers`)
    expect((await scan('staff', qr)).path).toBe(`/loans/${loan}`)
    expect((await scan('worksOfficer', qr)).path).toBe(`/loans/${loan}`)
    const card = 'http://localhost:8787/people/0190a000-0000-7000-8000-000000000001/loans'
    expect((await scan('officer', card)).path).toBe(new URL(card).pathname)
    await world.request('officer', `/loans/${loan}/cancellations`, { reason: 'ทดสอบ' })
  })

  it.each([
    ['https://shop.example/p/1', 'เป็นลิงก์ไป shop.example'],
    ['WIFI:S:office;P:secret;;', 'ไม่ใช่ป้ายของระบบยืม–คืน'],
    ['https://other.go.th/i/abcdefgh1234', 'เป็นของหน่วยงานอื่น (other.go.th)'],
    ['http://localhost:8787/loans/0190a000-0000-7000-8000-00000000dead', 'ไม่รู้จัก'],
    ['nolabel00000', 'ไม่รู้จักป้ายหรือเลขนี้'],
    ['เต็นท์ผ้าใบสีขาว', 'พิมพ์ได้คือ เลขครุภัณฑ์ .*เลขป้าย.*เลขใบยืม.*ค้นหา “เต็นท์ผ้าใบสีขาว”'],
    ['old000000000', 'จำหน่ายออกจากทะเบียนแล้ว'],
    ['', 'ตกหล่น|กรอก|ยังไม่ได้'],
  ])('says of %j what it is, and keeps what was typed', async (text, word) => {
    const answer = await world.request('officer', '/scans', { text })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(saidIn(page)).toMatch(new RegExp(word.replaceAll('(', '\\(').replaceAll(')', '\\)')))
    if (text) expect(page).toContain(`value="${text}"`)
  })

  it('knows its own label under an address from before', async () => {
    expect((await scan('auditor', 'http://192.168.1.9/i/projector00p')).path).toBe(
      '/i/projector00p',
    )
  })
})

describe('a hand-over by scanning', () => {
  it('finds things in any order, keeps what does not belong apart, and is one button', async () => {
    const loan = await lend('tent000000a2', 'chairs00000c')
    const reserved = await lend('tent000000a1')
    const path = `/loans/${loan}/handovers`
    const read = async (query: string) => visit.page('officer', `${path}?${query}`)
    const empty = await read('')
    expect(saidIn(empty)).toContain('สแกนแล้ว 0 จาก 2 รายการ')
    expect(empty).not.toContain('class="primary"')
    const chairs = await read('text=chairs00000c')
    expect(saidIn(chairs)).toMatch(/พบแล้ว: เก้าอี้.*จ่ายเท่าที่สแกน 1 จาก 2 รายการ/)
    expect(chairs).toMatch(/name="quantity-2"[^>]*value="20"/)
    const wrong = await read('found=2&quantity-2=18&text=tent000000a1')
    const { number } = await loanNow(world, reserved)
    expect(saidIn(wrong)).toMatch(
      new RegExp(`เต็นท์ ก 320-63-0001 จองไว้ให้ คุณstaff สำนักปลัด ใบยืม ${number}/ ?2570`),
    )
    expect(wrong).toContain('name="aside" value="tent000000a1"')
    expect(wrong).toMatch(/name="quantity-2"[^>]*value="18"/)
    const mixed = await read('found=2&aside=tent000000a1&text=tent000000a2')
    expect(saidIn(mixed)).toContain('พบแล้ว: เต็นท์ ข')
    expect(mixed).not.toContain('class="primary"')
    const dropped = await read('found=1&found=2&quantity-2=18&aside=tent000000a1&drop=tent000000a1')
    expect(dropped).toContain('class="primary"')
    const sent = await visit.send('officer', dropped, '/handovers')
    expect(sent.status).toBe(303)
    expect((await loanNow(world, loan)).lines.map(line => line.handedOver)).toEqual([1, 18])

    const done = await visit.page('officer', sent.location!)
    expect(saidIn(done)).toMatch(/จ่ายของตามใบยืม \d+\/2570 แล้ว เลิกทำ/)
    const undone = await visit.send('officer', done, '/corrections')
    expect(undone.location).toMatch(/^\/scans\?did=corrections/)
    expect((await loanNow(world, loan)).lines.map(line => line.handedOver)).toEqual([0, 0])
    expect(await stockNow(world, items.chairs00000c!)).toEqual({ shelf: 40 })
    expect(saidIn(await visit.page('officer', `/loans/${loan}`))).toContain('กดเลิกทำทันที')
    for (const id of [loan, reserved]) {
      await world.request('officer', `/loans/${id}/cancellations`, { reason: 'ทดสอบ' })
    }
  })

  it('marks what has no label by hand, and reads another form as that form', async () => {
    const loan = await lend('tent000000a1', 'tent000000a2')
    const other = await lend('chairs00000c')
    const path = `/loans/${loan}/handovers`
    expect(await visit.page('officer', `${path}?tick=1`)).toContain('name="found" value="1"')
    expect(await visit.page('officer', `${path}?found=1&untick=1`)).not.toContain('name="found"')
    const there = await world.request('officer', `${path}?text=http://x/loans/${other}`)
    expect(there.headers.get('Location')).toBe(`/loans/${other}/handovers`)
    expect(await visit.page('officer', `${path}?text=http://x/loans/${loan}`)).toContain(
      'ใบนี้เปิดอยู่แล้ว',
    )
    expect(await visit.page('officer', `${path}?text=https://other.go.th/i/zz12`)).toContain(
      'เป็นของหน่วยงานอื่น',
    )
    for (const id of [loan, other]) {
      await world.request('officer', `/loans/${id}/cancellations`, { reason: 'ทดสอบ' })
    }
  })
})

describe('a return by scanning', () => {
  it('says what is missing, what is of another loan, and takes back what is there', async () => {
    const loan = await lend('tent000000a1', 'chairs00000c')
    const other = await lend('tent000000a2')
    for (const id of [loan, other]) {
      await world.request('officer', `/loans/${id}/handovers`, { all: '1' })
    }
    const path = `/loans/${loan}/returns`
    const wrong = await visit.page('officer', `${path}?text=tent000000a2`)
    expect(saidIn(wrong)).toMatch(/ผิดใบ: เต็นท์ ข 320-63-0002 อยู่ในใบยืม \d+\/ ?2570 ของ คุณstaff/)
    const part = await visit.page('officer', `${path}?found=2&good-2=15`)
    const damaged = /href="(\/loans\/[^"]+)#returns"/.exec(part)![1]!
    expect(await visit.page('officer', damaged)).toMatch(/<details[^>]*id="returns"[^>]* open/)
    expect(saidIn(part)).toMatch(/เต็นท์ ก.*ยังไม่สแกน.*รับคืนเท่าที่สแกน 1 จาก 2 รายการ/)
    const sent = await visit.send('officer', part, '/returns')
    expect(sent.status).toBe(303)
    expect(await loanNow(world, loan)).toMatchObject({ outstanding: 6 })
    const undone = await visit.send(
      'officer',
      await visit.page('officer', sent.location!),
      '/corrections',
    )
    expect(undone.status).toBe(303)
    expect(await loanNow(world, loan)).toMatchObject({ outstanding: 21 })
  })

  it('goes to the loan’s own page where nothing is out', async () => {
    const loan = await lend('projector00p')
    const answer = await world.request('officer', `/loans/${loan}/returns`)
    expect(answer.headers.get('Location')).toBe(`/loans/${loan}`)
  })
})

it('a hand-over by the desk’s tap or the loan’s form may be undone where it is answered', async () => {
  for (const back of ['/?did=handovers&number=1/2570', undefined]) {
    const loan = await lend('chairs00000c')
    const form = { all: '1', ...(back && { back }) }
    const sent = await world.request('officer', `/loans/${loan}/handovers`, form)
    const answer = await visit.page('officer', sent.headers.get('Location')!)
    expect(answer).toContain('เลิกทำได้ภายใน 10 วินาที')
    const undone = await visit.send('officer', answer, '/corrections')
    expect(undone.location).toContain(
      back ? '/?did=corrections' : `/loans/${loan}?done=corrections`,
    )
    expect(await loanNow(world, loan)).toMatchObject({ outstanding: 0 })
    await world.request('officer', `/loans/${loan}/cancellations`, { reason: 'ทดสอบ' })
  }
})

it('an undo that comes too late changes nothing, and says what to do', async () => {
  const loan = await lend('chairs00000c')
  const sent = await visit.fill('officer', `/loans/${loan}/handovers?tick=1`, '/handovers')
  const done = await visit.page('officer', sent.location!)
  world.setNow('2026-11-24', '03:05')
  const late = await visit.send('officer', done, '/corrections')
  expect(late.status).toBe(409)
  expect(saidIn(late.text)).toContain('ภายใน 10 วินาที')
  expect(await visit.page('officer', sent.location!)).not.toContain('/corrections')
})
