import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { emblemForm, whitePng } from '../support/rights-settings.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const pageOf = async (path: string, as: Parameters<World['request']>[0] = 'admin') =>
  readOf(await world.request(as, path))
const sent = async (path: string, form: Record<string, string> | FormData) => {
  const answer = await world.request('admin', path, form)
  return { status: answer.status, page: await readOf(answer) }
}
const entries = async (kind: string) => {
  const { rows } = await world.db.$client.execute({
    sql: "SELECT person, detail FROM ledger WHERE stream = 'office' AND kind = ? ORDER BY seq DESC",
    args: [kind],
  })
  return rows.map(row => ({ person: row.person, detail: JSON.parse(String(row.detail)) }))
}

describe('the settings', () => {
  it('are a list of rooms, each with how it stands', async () => {
    const page = await pageOf('/settings')
    for (const room of ['titles', 'divisions', 'holidays', 'numbers', 'papers', 'emblem']) {
      expect(page).toContain(`href="/settings/${room}"`)
    }
    expect(page).toContain('ปี 2569 ยังไม่ได้กำหนด')
  })

  it('take the titles of the new kind when the kind changes, and keep the office’s own', async () => {
    await sent('/settings', { officeName: 'อบต.ตัวอย่าง', kind: 'sao' })
    const own = { head: 'นายกองค์การบริหารส่วนตำบล', secretary: 'ปลัดใหญ่', 'head-d03': 'นายช่างใหญ่' }
    expect((await sent('/settings/titles', own)).status).toBe(303)
    await sent('/settings', { officeName: 'เทศบาลตำบลตัวอย่าง', kind: 'subdistrict' })
    const page = await pageOf('/settings/titles')
    expect(page).toContain('value="นายกเทศมนตรี"')
    expect(page).toContain('value="ปลัดใหญ่"')
    expect(page).toContain('<strong>นายกเทศมนตรีตำบลตัวอย่าง</strong>')
    expect(await pageOf('/settings/divisions')).toContain('นายช่างใหญ่: <a href="/people/worksHead"')
  })

  it('write a loan’s number as the office wants, show the next, and refuse a lame pattern', async () => {
    const lame = await sent('/settings/numbers', { loanNumberPattern: 'บย. {number}' })
    expect(lame.status).toBe(422)
    expect(lame.page).toContain('ต้องมี {number} และ {year}')
    expect(lame.page).toContain('value="บย. {number}"')
    const good = { loanNumberPattern: 'ย.{number}-{year}', documentPrefix: 'พร 72301/' }
    expect((await sent('/settings/numbers', good)).status).toBe(303)
    const page = await pageOf('/settings/numbers')
    expect(page).toContain('<strong>ย.1-2570</strong>')
    expect(page).toContain('<strong>พร 72301/15</strong>')
    const item = await world.putItem({})
    const loan = await putLoan(world, { lines: [{ item, quantity: 1 }] })
    expect(await pageOf(`/loans/${loan}`, 'staff')).toContain('ใบยืม ย.1-2570</h1>')
    expect(await pageOf('/register', 'officer')).toContain('ย.1-2570')
    const csv = await readOf(await world.request('officer', '/register.csv'))
    expect(csv).toContain('1/2570')
  })

  it('keep the ready clause as nothing, and the office’s own words whole', async () => {
    const page = await pageOf('/settings/papers')
    expect(page).toContain('ไม่ใช่การคัดลอกระเบียบ')
    const own = { clause209: 'ข้าพเจ้าจะคืนของให้ครบ', clause211: '', digits: 'arabic' }
    expect((await sent('/settings/papers', own)).status).toBe(303)
    const [last] = await entries('office-described')
    expect(last).toEqual({
      person: 'admin',
      detail: {
        settings: { 'clause-209': 'ข้าพเจ้าจะคืนของให้ครบ', 'thai-digits': 'off' },
        before: { 'clause-209': '', 'thai-digits': '' },
      },
    })
    const odd = await sent('/settings/papers', { ...own, digits: 'roman' })
    expect(odd.status).toBe(422)
  })

  it('write no entry where nothing changes', async () => {
    const before = (await entries('office-described')).length
    const same = { clause209: 'ข้าพเจ้าจะคืนของให้ครบ', clause211: '', digits: 'arabic' }
    expect((await sent('/settings/papers', same)).status).toBe(303)
    expect(await entries('office-described')).toHaveLength(before)
  })

  it('say what a label says for whoever finds the thing, in no more lines than it has', async () => {
    const long = 'หากพบเห็นสิ่งของชิ้นนี้โปรดนำส่งคืนที่ทำการหรือแจ้งเจ้าหน้าที่'
    const hint = 'ป้ายและหน้าที่คนสแกนยังไม่มีเบอร์โทรศัพท์'
    const choose = async () => readOf(await world.request('officer', '/labels'))
    expect(await choose()).toContain(`${hint} ให้ผู้ที่พบของแจ้งหน่วยงาน ผู้ดูแลระบบใส่ได้`)
    const refused = await sent('/settings/labels', { labelNotice: long })
    expect(refused.status).toBe(422)
    expect(refused.page).toContain('โปรดใช้คำให้สั้นลง')
    const good = { labelOffice: 'ทต.ตัวอย่าง', labelNotice: 'พบเห็นโปรดแจ้ง 044-123456' }
    expect((await sent('/settings/labels', good)).status).toBe(303)
    expect(await choose()).not.toContain(hint)
    const item = await world.putItem({ name: 'พัดลมตั้งพื้น', tag: 'fan' })
    const form = { sheet: '38x21', right: '0', down: '0', start: '1', copies: '1', item }
    const sheet = await readOf(await world.request('officer', '/labels/preview', form))
    expect(sheet).toContain('ทต.ตัวอย่าง')
    expect(sheet).toContain('044-123456')
    const call = '<a class="button" href="tel:044123456">โทร. 044-123456</a>'
    expect(await readOf(await world.request(null, '/i/fan'))).toContain(call)
    await world.db.run(["UPDATE item SET retired = 1 WHERE tag = 'fan'"])
    expect(await readOf(await world.request(null, '/i/fan'))).toContain(call)
    expect(await readOf(await world.request('staff', '/i/fan'))).not.toContain('tel:')
  })
})

describe('holidays', () => {
  const list = ['1 ม.ค. 2570 วันขึ้นปีใหม่', '', 'วันอังคารที่ 6 เมษายน พ.ศ. ๒๕๗๐ วันจักรี'].join('\n')

  it('are pasted as lines, each change an entry with both lists', async () => {
    expect((await sent('/settings/holidays', { year: '2570', days: list })).status).toBe(303)
    expect((await entries('holidays-described'))[0]).toEqual({
      person: 'admin',
      detail: {
        ...{ year: 2570, before: [] },
        days: [
          { on: '2027-01-01', name: 'วันขึ้นปีใหม่' },
          { on: '2027-04-06', name: 'วันจักรี' },
        ],
      },
    })
    const page = await pageOf('/settings/holidays?year=2570')
    expect(page).toContain('1 ม.ค. 2570 วันขึ้นปีใหม่')
    expect(page).toContain('บันทึกไว้ 2 วัน')
  })

  it('with a faulty line are not saved; each fault is named by its line', async () => {
    const faulty = ['31 ก.พ. 2570 ผิด', '1 ม.ค. 2571 ปีหน้า', 'ปีใหม่', '1 ม.ค. 2570'].join('\n')
    const answer = await sent('/settings/holidays', { year: '2570', days: faulty })
    expect(answer.status).toBe(422)
    for (const word of [
      ...['<strong>บรรทัดที่ 1</strong> “31 ก.พ. 2570 ผิด” ไม่มีวันที่นี้ในปฏิทิน'],
      ...['<strong>บรรทัดที่ 2</strong> “1 ม.ค. 2571 ปีหน้า” เป็นวันของปีอื่น'],
      ...['<strong>บรรทัดที่ 3</strong> “ปีใหม่” ไม่พบวันที่ต้นบรรทัด'],
      ...['<strong>บรรทัดที่ 4</strong> “1 ม.ค. 2570” ไม่มีชื่อวันหยุด'],
    ]) {
      expect(answer.page).toContain(word)
    }
    expect(answer.page).toContain('>31 ก.พ. 2570 ผิด\n')
    expect(await entries('holidays-described')).toHaveLength(1)
  })

  it('of one year leave those of another alone', async () => {
    await sent('/settings/holidays', { year: '2571', days: '1 ม.ค. 2571 วันขึ้นปีใหม่' })
    await sent('/settings/holidays', { year: '2570', days: '1 ม.ค. 2570 วันขึ้นปีใหม่' })
    const { rows } = await world.db.$client.execute('SELECT "on" FROM holiday ORDER BY "on"')
    expect(rows.map(row => row.on)).toEqual(['2027-01-01', '2028-01-01'])
  })
})

describe('the emblem', () => {
  it('is a true picture, whatever its name claims', async () => {
    const gif = new TextEncoder().encode('GIF89a, with a lie for a name')
    const lie = await sent('/settings/emblem', emblemForm(gif, 'emblem.png'))
    expect(lie.status).toBe(422)
    expect(lie.page).toContain('ตราต้องเป็นไฟล์ PNG หรือ JPEG จริง')
    const cut = await sent('/settings/emblem', emblemForm(whitePng.slice(0, 60)))
    expect(cut.page).toContain('อ่านภาพนี้ไม่ได้')
    const large = new Uint8Array(1024 * 1024 + 1)
    large.set(whitePng)
    expect((await sent('/settings/emblem', emblemForm(large))).page).toContain('ใหญ่เกิน 1 MB')
  })

  it('is shown on the page and on orders, served as the picture that it is, and removed again', async () => {
    expect((await sent('/settings/emblem', emblemForm())).status).toBe(303)
    const src = /src="(\/files\/[^"]+)"/.exec(await pageOf('/settings/emblem'))![1]!
    const served = await world.request('staff', src)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(whitePng)
    const drafted = await world.request('finance', '/orders', {
      ...{ subject: 'แต่งตั้งคณะกรรมการ', basis: 'เพื่อให้เป็นระเบียบ', duties: 'ทบทวนคู่มือ' },
      ...{ memberPerson: ['secretary'], memberRole: ['chair'] },
    })
    const order = drafted.headers.get('location')!
    expect(await pageOf(order, 'finance')).toContain(`<img class="emblem" src="${src}"`)
    const pdf = await (await world.request('finance', `${order}.pdf`)).arrayBuffer()
    expect(new TextDecoder('latin1').decode(pdf)).toContain('/Subtype /Image')
    expect((await sent('/settings/emblem/removals', {})).status).toBe(303)
    expect(await pageOf('/settings/emblem')).toContain('ยังไม่มีตรา')
    expect(await pageOf(order, 'finance')).not.toContain('class="emblem"')
  })
})

describe('the history of the settings', () => {
  it('shows who changed what, from what to what, to the auditor as well', async () => {
    const page = await pageOf('/settings/history', 'auditor')
    expect(page).toContain('แบบเลขที่ใบยืม: ไม่มี → ย.{number}-{year}')
    expect(page).toContain('ตัวเลขในเอกสาร: ไม่มี → เลขอารบิก')
    expect(page).toContain('คำเรียกหัวหน้าของ กองช่าง: ไม่มี → นายช่างใหญ่')
    expect(page).toContain('ปี พ.ศ. 2570: 2 วัน → 1 วัน')
    expect(page).toContain('ตัด 6 เม.ย. 2570 วันจักรี')
    expect(page).toContain('โดย คุณadmin admin')
    expect((await world.request('staff', '/settings/history')).status).toBe(403)
  })

  it('goes on page by page', async () => {
    for (let many = 0; many < 41; many += 1) {
      await sent('/settings/numbers', { loanNumberPattern: `${many}/{number}/{year}` })
    }
    const first = await pageOf('/settings/history')
    const next = /href="(\/settings\/history\?before=\d+)"/.exec(first)![1]!
    expect(first).toContain('→ 40/{number}/{year}')
    expect(await pageOf(next)).toContain('ปี พ.ศ. 2570: 2 วัน → 1 วัน')
  })
})
