import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { appointed, countingAt, orderOfCheck as order, putThings } from '../support/check-story.ts'
import { putLoan } from '../support/loans.ts'
import { readOf } from '../support/pages.ts'
import { type CastName, createWorld, type World } from '../support/world.ts'

// A check of fiscal year 2569, from the order of September to what was found.

let world: World
let things: Record<string, string>
beforeAll(async () => {
  world = await createWorld({ today: '2026-09-15' })
  things = await putThings(world)
})
afterAll(() => world.close())

const html = async (as: CastName | null, path: string) => readOf(await world.request(as, path))
const room = (store: string) => `${path}/stores/${encodeURIComponent(store)}`
let path = ''
const count = (as: CastName, form: Record<string, string>) =>
  countingAt(world, () => path)(as, form)

describe('the order of the agency head', () => {
  it('refuses a supply officer as a checker by name, and keeps what was typed', async () => {
    const form = { ...order, checkers: ['staff', 'worksOfficer'] }
    const answer = await world.request('secretary', '/checks', form)
    expect(answer.status).toBe(422)
    const page = await readOf(answer)
    expect(page).toContain('คุณworksOfficer เป็นเจ้าหน้าที่พัสดุ')
    expect(page).toContain('98/2569')
    expect(page).toContain('<option value="staff" selected')
  })

  it('is entered by finance, the permanent secretary or the head, and by nobody else', async () => {
    for (const as of ['officer', 'admin', 'auditor', 'staff'] as const) {
      expect((await world.request(as, '/checks', { ...order, checkers: 'staff' })).status).toBe(403)
    }
    path = await appointed(world)
    const twice = await world.request('chief', '/checks', { ...order, checkers: 'staff' })
    expect(await readOf(twice)).toContain('แต่งตั้งผู้ตรวจสอบพัสดุประจำปีไว้แล้ว')
  })

  it('opens no list while September lasts', async () => {
    expect(await html('staff', path)).toContain('ยังไม่เปิดบัญชี')
    const early = await world.request('staff', `${path}/openings`, {})
    expect(early.status).toBe(409)
    expect(await readOf(early)).toContain('30 กันยายน 2569')
    expect(await readOf(await count('staff', { code: 'Tag0' }))).toContain('ยังไม่ได้เปิดบัญชี')
  })
})

describe('the list of 30 September', () => {
  it('says what was owned and where it stood that evening, whatever happened since', async () => {
    world.setNow('2026-09-20')
    const loan = await putLoan(world, {
      ...{ requestedOn: '2026-09-20', startOn: '2026-09-20', dueOn: '2026-10-05' },
      ...{ approvedOn: '2026-09-20', lines: [{ item: things.เต็นท์!, quantity: 2 }] },
    })
    await world.request('officer', `/loans/${loan}/handovers`, { all: '1' })
    things.loan = loan
    world.setNow('2026-10-01')
    await world.putItem({ name: 'มาใหม่', tag: 'TagNew', acquiredOn: '2026-10-01' })
    const answer = await world.request('staff', `${path}/openings`, {})
    expect(answer.headers.get('Location')).toBe(path)
    const page = await html('staff', path)
    expect(page).toContain('5 รายการ 27 หน่วย')
    expect(page).toContain('บัญชีผูกด้วยรหัส')
    expect(page).not.toContain('มาใหม่')
  })

  it('accounts for what is on loan with its due date and the borrower by role, and leads there only who may read it', async () => {
    const page = await html('staff', path)
    expect(page).toContain('ยืมอยู่ ณ วันนั้น')
    expect(page).toContain('5 ต.ค. 2569')
    expect(page).toContain('ยังไม่คืน')
    expect(page).not.toContain('คุณstaff</td>')
    const leads = (said: string) => said.includes(`href="/loans/${things.loan}"`)
    expect([leads(page), leads(await html('officer', path))]).toEqual([false, true])
    await world.request('officer', `/loans/${things.loan}/returns`, { all: '1' })
    expect(await html('staff', path)).toContain('คืนแล้ว 1 ต.ค. 2569')
  })

  it('is drawn once and never changed, whoever writes to the database', async () => {
    expect((await world.request('finance', `${path}/openings`, {})).status).toBe(409)
    for (const attempt of [
      'UPDATE check_line SET owned = 9',
      'DELETE FROM check_line',
      'DELETE FROM check_loan',
      'INSERT OR REPLACE INTO check_line SELECT * FROM check_line LIMIT 1',
    ]) {
      await expect(world.db.run([attempt])).rejects.toThrow(/the-list-stays/)
    }
  })
})

describe('counting room by room', () => {
  it('counts a piece of the room at once, by its tag, its code or the address of its label', async () => {
    const store = 'ห้องประชุม'
    const answer = await count('staff', { store, code: 'http://localhost:8787/i/Tag0' })
    expect(answer.headers.get('Location')).toBe(room(store))
    const page = await html('staff', room(store))
    expect(page).toContain('นับแล้ว 1 จาก 2 รายการ')
    expect(page).toMatch(/คุณstaff นับเมื่อ 1 ต\.ค\. 2569 10:00/)
  })

  it('asks how many of a set, with a stepper, and keeps what was typed where it is wrong', async () => {
    const asked = await count('staff', { code: 'Tag2' })
    expect(asked.headers.get('Location')).toBe(`${room('โรงเก็บพัสดุ')}?code=Tag2`)
    const page = await html('staff', `${room('โรงเก็บพัสดุ')}?code=Tag2`)
    expect(page).toContain('data-stepper')
    // The book's number is there to be compared with, and is not the answer.
    expect(page).toMatch(/<input id="units"[^>]*value=""/)
    expect(page).toContain('ตามบัญชีมี 20 ตัว')
    const wrong = await count('staff', { code: 'Tag2', units: 'สิบ', note: 'แถวหลัง' })
    expect(wrong.status).toBe(422)
    expect(await readOf(wrong)).toContain('แถวหลัง')
    expect((await count('staff', { code: 'Tag2', units: '๑๘' })).status).toBe(303)
    expect(await html('staff', path)).toContain('เก้าอี้ 2 ตัว')
  })

  it('says by whom and when a thing was counted before, and lets the new count hold', async () => {
    const again = await count('otherStaff', { store: 'ห้องประชุม', code: '452/60/0001' })
    const page = await html('otherStaff', again.headers.get('Location')!)
    expect(page).toContain('คุณstaff นับเมื่อ')
    expect(page).toContain('บันทึกใหม่แทนของเดิม')
    await count('otherStaff', { code: 'Tag2', units: '20' })
    expect(await html('staff', path)).not.toContain('เก้าอี้ 2 ตัว')
  })

  it('keeps a thing in the wrong room as a finding with one tap', async () => {
    const asked = await count('otherStaff', { code: 'Tag1' })
    const page = await html('otherStaff', asked.headers.get('Location')!)
    expect(page).toContain('ตามบัญชีเก็บที่ ห้องประชุม ไม่ใช่ที่นี่')
    expect(page).toContain('บันทึกว่าพบที่นี่')
    await count('otherStaff', { code: 'Tag1', units: '1' })
    expect(await html('staff', path)).toContain('อยู่ผิดที่เก็บ')
  })

  it('keeps what stands in no list as a finding, and says what came after its day', async () => {
    const asked = await count('staff', { code: '999-99-9999' })
    const page = await html('staff', asked.headers.get('Location')!)
    expect(page).toContain('ไม่มี “999-99-9999” ในบัญชี')
    await count('staff', { code: '999-99-9999', units: '1' })
    expect(await html('staff', path)).toContain('ไม่อยู่ในบัญชี')
    const since = await html('staff', `${room('โรงเก็บพัสดุ')}?code=TagNew`)
    expect(since).toContain('หลังวันปิดบัญชี จึงไม่ต้องนับ')
  })

  it('is for those whom the order names, and for no supply officer', async () => {
    for (const as of ['officer', 'finance', 'chief', 'auditor'] as const) {
      expect((await count(as, { code: 'Tag3', units: '1' })).status).toBe(403)
    }
    expect(await html('auditor', room('โรงเก็บพัสดุ'))).not.toContain('name="code"')
    expect(await html('officer', '/i/Tag3')).not.toContain('นับรายการนี้')
    expect(await html('staff', '/')).toContain(`href="${path}"`)
    expect(await html('officer', '/')).not.toContain(path)
  })

  it('is offered first by the label, in its room or where one counted last, and borrowing beside it', async () => {
    const tag = await html('staff', '/i/Tag3')
    expect(tag).toContain('นับรายการนี้ที่โรงเก็บพัสดุ')
    expect(tag.match(/class="[^"]*primary"/g)).toHaveLength(1)
    expect(tag).toContain('action="/basket"')
    await count('staff', { store: 'ห้องประชุม', code: 'Tag0', units: '1' })
    expect(await html('staff', '/i/Tag3')).toContain(`href="${room('ห้องประชุม')}?code=Tag3"`)
    const unknown = await world.request('staff', '/i/NoSuch')
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain(`href="${room('ห้องประชุม')}?code=NoSuch"`)
    expect(await html('officer', '/i/NoSuch')).not.toContain('?code=NoSuch')
  })

  it('never lets two checkers at work disturb one another', async () => {
    const retries = vi.spyOn(world.open, 'pause')
    const units = { Tag2: '20', Tag3: '1', Tag4: '4' }
    const answers: Response[] = []
    for (const code of ['Tag2', 'Tag3', 'Tag4'] as const) {
      const seen = { code, units: units[code] }
      answers.push(...(await Promise.all([count('staff', seen), count('otherStaff', seen)])))
    }
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect(retries).not.toHaveBeenCalled()
    const { rows } = await world.db.$client.execute(
      "SELECT count(*) FROM ledger WHERE stream LIKE 'check:%:otherStaff' AND kind = 'counted'",
    )
    expect(Number(rows[0]![0])).toBe(5)
    expect(await verifyBook(world.db)).toMatchObject({ ok: true })
  })
})

describe('findings', () => {
  it('are settled by the supply officer of the division or by finance, with a reason', async () => {
    await count('staff', { code: 'Tag3', units: '0', note: 'หาทั่วแล้ว' })
    const finding = `missing:${things.พัดลม}`
    const settle = (as: CastName, form: Record<string, string>) =>
      world.request(as, `${path}/settlements`, { finding, how: 'fact-finding', ...form })
    const officer = await html('officer', path)
    expect(officer).toContain('หาทั่วแล้ว')
    expect((await settle('staff', { reason: 'หาย', order: '1' })).status).toBe(403)
    expect((await settle('worksOfficer', { reason: 'หาย', order: '1' })).status).toBe(403)
    const without = await settle('officer', { reason: 'หาย' })
    expect(without.status).toBe(422)
    expect(await readOf(without)).toContain('ระเบียบฯ ข้อ 214')
    expect((await settle('officer', { reason: 'หาย', order: '101/2569' })).status).toBe(303)
    const page = await html('auditor', path)
    expect(page).toContain('101/2569: หาย')
    expect(await readOf(await settle('officer', { reason: 'หาย', order: '1' }))).toContain(
      'บันทึกผลไปแล้ว',
    )
  })

  it('lead to the register with the answers filled in, and back: missing, then written off', async () => {
    const acts = async (as: CastName, item: string, act: string) => {
      const found = new RegExp(`href="(/items/${item}/${act}\\?[^"]+)"`).exec(await html(as, path))
      return found?.[1]?.replaceAll('&amp;', '&') ?? null
    }
    const fan = things.พัดลม!
    expect(await acts('finance', fan, 'missing')).toBeNull()
    const form = await acts('officer', fan, 'missing')
    const page = await html('officer', form!)
    expect(page).toContain('ตรวจสอบพัสดุประจำปี 2569: ไม่พบ หาทั่วแล้ว')
    const back = `${path}#findings`
    expect(page).toContain(`name="back" value="${back}"`)
    const missing = { quantity: '1', note: 'ไม่พบ', back }
    const done = await world.request('officer', `/items/${fan}/missing`, missing)
    expect(done.headers.get('Location')).toBe(back)
    expect(await acts('officer', fan, 'missing')).toBeNull()
    const writeOff = await html('officer', (await acts('officer', fan, 'retirement'))!)
    expect(writeOff).toContain('value="101/2569"')
    expect(await html('officer', path)).toContain('ทะเบียนวันนี้: สูญหาย 1 เครื่อง')
  })

  it('lead to the store of what stood elsewhere, and to registering what is in no list', async () => {
    const page = (await html('officer', path)).replaceAll('&amp;', '&')
    const move = /href="(\/items\/[^"]+\/description\?[^"]+)"/.exec(page)![1]!
    expect(await html('officer', move)).toContain('name="store" type="text" value="โรงเก็บพัสดุ"')
    const add = /href="(\/items\/new\?[^"]+)"/.exec(page)![1]!
    expect(await html('officer', add)).toContain('value="999-99-9999"')
  })

  it('stand in the book with their words', async () => {
    const book = await html('auditor', '/ledger?stream=check:')
    for (const said of ['แต่งตั้งผู้ตรวจสอบพัสดุประจำปี', 'ตรวจนับ', 'บันทึกผลของข้อที่ตรวจพบ']) {
      expect(book).toContain(said)
    }
    expect(book).toContain(`href="${path}"`)
    expect(await html('auditor', '/ledger?kind=counted')).toContain('value="counted" selected')
  })
})
