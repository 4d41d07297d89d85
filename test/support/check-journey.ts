import { expect } from 'vitest'
import { dayInBangkok, fiscalYearOf } from '../../src/domain/dates.ts'
import { accounts } from '../../src/entry/demo-office/accounts.ts'
import { copyOf, sendCommand } from './field.ts'
import type { officeAt } from './lending-journey.ts'
import { textOf } from './pdf.ts'

type Running = ReturnType<typeof officeAt>

/** The annual check of the year that ended last: appointed, a thing counted, reported, printed. */
export async function walkCheck(office: Running): Promise<void> {
  const { request } = office

  const text = async (as: 'finance' | 'staff', path: string) => (await request(as, path)).text()
  const appointing = await text('finance', '/checks/new')
  const person = new RegExp(`value="([0-9a-f-]{36})"[^<]*>${accounts.staff[0]}`).exec(
    appointing,
  )![1]!
  const year = String(fiscalYearOf(dayInBangkok(new Date())) - 1)
  const order = { fiscalYear: year, order: `98/${year}`, orderedOn: `${Number(year) - 543}-09-15` }
  const made = await request('finance', '/checks', { ...order, checkers: [person] })
  const check = made.headers.get('Location')!
  const room = /\/checks\/[^"/]+\/stores\/([^"]+)"/.exec(await text('staff', check))![1]!
  const inRoom = await text('staff', `${check}/stores/${room}`)
  const code = /name="code" value="([^"]+)"/.exec(inRoom)![1]!
  const seen = { store: decodeURIComponent(room), code, units: '1' }
  expect((await request('staff', `${check}/counts`, seen)).status).toBe(303)
  await countInField(office, check, seen.store)
  expect((await request('staff', `${check}/reports`, { leftAgreed: '1' })).status).toBe(303)
  const paper = await request('auditor', `${check}/report.pdf`)
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  expect(textOf(new Uint8Array(await paper.arrayBuffer()))).toMatch(
    /^บันทึกข้อความ.*รายงานผลการตรวจสอบพัสดุประจำปี.*สำเนาส่ง.*ข้อที่ตรวจพบ/,
  )
}

/** The checker's phone takes the list along, and a count that waited for a signal. */
async function countInField(office: Running, check: string, store: string): Promise<void> {
  const { copy } = await copyOf(office, 'staff')
  const taken = copy!.checks.find(({ id }) => check.endsWith(id))!
  expect(Object.values(taken.counted)).toEqual([[store]])
  const left = taken.lines.find(line => !taken.counted[line.item])!
  const mine = { as: 'staff', person: copy!.person.id, minutes: 5 } as const
  const seen = { store: left.store, code: left.tag, units: '1' }
  const { answer } = await sendCommand(office, ['counts', taken.id], seen, mine)
  expect(answer).toMatchObject({ verdict: 'done', late: true })
  const news = await copyOf(office, 'staff', copy!.token)
  expect(news.copy!.checks[0]!.counted).toEqual({ [left.item]: [left.store] })
}
