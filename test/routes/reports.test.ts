import { strFromU8, unzipSync } from 'fflate'
import { generateSignedCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../src/app.tsx'
import { languageCookie } from '../../src/web/language.ts'
import { textOf } from '../support/pdf.ts'
import { type CastName, castNames, createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'
import { wrongYear } from '../support/wrong-year.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', name: '=HYPERLINK("x")', quantity: 400, category: 'สำนักงาน' })
  const loan = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10' })
  loan.approve('2025-09-02')
  loan.handOver('2025-09-03', 10)
  loan.takeBack('2025-09-12', 6)
  loan.takeBack('2025-09-12', 1, 1, { as: 'damaged' })
  loan.takeBack('2025-10-02', 3)
  await loan.write(world.db)
})
afterAll(() => world.close())

describe('the report of a year', () => {
  it('gives its figures as JSON', async () => {
    const answer = await world.request('auditor', '/reports/2568.json')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      fiscal_year_be: 2568,
      units: { handed_over: 10, returned_good: 6, returned_damaged: 1, carried_forward: 3 },
      by_owning_division: { สำนักปลัด: { loans: 1, lines: 1, units: 10 } },
      by_category: { สำนักงาน: { unit_days: 7 * 9 + 3 * 28, owned_units: 400 } },
      outstanding_at_year_end: [{ loan: '1/2568', units: 3, due: '2025-09-10' }],
    })
    const next = await world.request('auditor', '/reports/2569.json')
    expect(await next.json()).toMatchObject({
      units: { brought_forward: 3, handed_over: 0, returned_good: 3, carried_forward: 0 },
      punctuality: { closed_lines: 1, late_8_30: 1 },
    })
  })

  it('shows ten numbered tables in Thai, with the year before and its last day', async () => {
    const answer = await world.request('finance', '/reports/2568')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    for (let table = 1; table <= 10; table += 1) expect(page).toContain(`>ตาราง ${table} `)
    expect(page).toContain('องค์การบริหารส่วนตำบลตัวอย่าง')
    expect(page).toContain('ยอด ณ วันที่ 30 กันยายน 2568')
    expect(page).toContain('บัญชีรายการค้างส่งคืน ณ วันที่ 30 กันยายน 2568')
  })

  it('says that a running year is counted up to today', async () => {
    const answer = await world.request('finance', '/reports/2569')
    const page = await answer.text()
    expect(page).toContain('ปีงบประมาณนี้ยังไม่สิ้นสุด ตัวเลขเป็นยอดถึงวันที่ 24 พฤศจิกายน 2568')
    expect(page).toContain('ค้างส่งคืน ณ วันนี้ (รายการ)')
    expect(page).toContain('อยู่กับผู้ยืม ณ วันนี้ (หน่วย)')
    expect(page).not.toContain('ค้างส่งคืนสิ้นปี')
    expect(page).not.toContain('ยกไปปีหน้า')
    expect(page).toContain('ช่องปี 2568 เป็นยอดทั้งปี ณ วันที่ 30 กันยายน 2568')
    const ended = await (await world.request('finance', '/reports/2568')).text()
    expect(ended).toContain('ค้างส่งคืนสิ้นปี (รายการ)')
    expect(ended).not.toContain('ณ วันนี้')
  })

  it('is a workbook with a sheet for each table, numbers as numbers, the heading frozen', async () => {
    const answer = await world.request('finance', '/reports/2568.xlsx')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const workbook = strFromU8(files['xl/workbook.xml']!)
    expect(workbook).toContain('name="ตาราง 1 สรุปภาพรวม"')
    const sheets = Object.keys(files).filter(name => name.startsWith('xl/worksheets/sheet'))
    expect(sheets.length).toBe(15)
    const months = strFromU8(files['xl/worksheets/sheet3.xml']!)
    expect(months).toContain('state="frozen"')
    expect(months).toMatch(/<c [^>]*><v>10<\/v><\/c>/)
    const all = sheets.map(name => strFromU8(files[name]!)).join('')
    expect(all).not.toContain('<f>')
  })

  it('is a CSV that Excel reads as UTF-8, where no cell is a formula', async () => {
    const answer = await world.request('finance', '/reports/2568.csv')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain('ยืมจริง (หน่วย),10')
    expect(text).toContain(`"'=HYPERLINK(""x"")",3,2025-09-10`)
    expect(text).not.toMatch(/^=|,=|,"=/m)
  })

  it('is a document in Thai whatever its reader speaks, with the seal as it stands', async () => {
    const session = await generateSignedCookie(sessionCookie, 't-finance', world.open.secret)
    const cookies = `${session.split(';')[0]}; ${languageCookie}=en`
    const inEnglish = { Cookie: cookies }
    const screen = await world.request('finance', '/reports/2568', undefined, inEnglish)
    expect(await screen.text()).toContain('Loan statistics')
    const answer = await world.request('finance', '/reports/2568.pdf', undefined, inEnglish)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="report-2568.pdf"')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(textOf(bytes)).toMatch(/^บันทึกข้อความ.*ตาราง๑สรุปภาพรวม.*สมุดยังไม่เคยผนึก/)
    await world.request('finance', '/seals', { commandId: 'seal' })
    const page = await (await world.request('finance', '/reports/2568')).text()
    expect(page).toContain('href="/reports/2568.pdf"')
    const sealed = await world.request('finance', '/reports/2568.pdf')
    const text = textOf(new Uint8Array(await sealed.arrayBuffer()))
    expect(text).toContain(/[0-9a-f]{64}/.exec(page)![0])
  })

  it('is not there for a year that the register does not know', async () => {
    for (const year of ['2567', '2570', '9999']) {
      expect((await world.request('finance', `/reports/${year}`)).status).toBe(404)
      expect((await world.request('finance', `/reports/${year}.json`)).status).toBe(404)
    }
  })

  it('is for every role but the plain borrower', async () => {
    const closed: CastName[] = castNames.filter(name => /staff/i.test(name))
    for (const path of ['/reports', '/reports/2568', '/reports/2568.json', '/reports/2568.xlsx']) {
      for (const name of castNames) {
        const { status } = await world.request(name, path)
        expect([path, name, status]).toEqual([path, name, closed.includes(name) ? 403 : 200])
      }
      expect((await world.request(null, path)).headers.get('Location')).toContain('/sign-in')
    }
  })
})

it('is refused, and says where, when more came back than had gone out', async () => {
  const wrong = await wrongYear()
  const answer = await wrong.request('finance', '/reports/2568')
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('ยอดรวมไม่ตรงกัน')
  expect(page).toContain('1/2568')
  expect((await wrong.request('finance', '/reports/2568.xlsx')).status).toBe(409)
  expect((await wrong.request('finance', '/reports/2568.json')).status).toBe(409)
  const paper = await wrong.request('finance', '/reports/2568.pdf')
  expect(paper.status).toBe(409)
  expect(await paper.text()).toContain('1/2568')
  wrong.close()
})
