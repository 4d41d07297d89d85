import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open-file.ts'
import { verifyBook } from '../../db/verify.ts'
import { accounts, password } from '../../src/entry/demo-office/accounts.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { readThrough } from '../support/pages.ts'
import { type Running, start } from '../support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-demo-'))
const dataDir = join(folder, 'demo')
let running: Running
let url: string

async function startDemo(environment: Record<string, string> = {}) {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  running = start('src/entry/demo.ts', { PORT: String(port), DATA_DIR: dataDir, ...environment })
}

/** One figure of the database, read beside the running server. */
async function figure(sql: string): Promise<number> {
  const client = createClient({ url: `file:${join(dataDir, 'yuem-khuen.db')}` })
  const { rows } = await client.execute(sql)
  client.close()
  return Number(rows[0]![0])
}

async function signIn(username: string, given = password): Promise<Response> {
  const body = new URLSearchParams({ username, password: given })
  return fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
}

async function desk(username: string, path = '/'): Promise<string> {
  const answer = await signIn(username)
  expect([username, answer.status]).toEqual([username, 303])
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
  const page = await fetch(`${url}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' })
  expect([username, path, page.status]).toEqual([username, path, 200])
  return readThrough(await page.text())
}

/** 9 for October, in Thailand. */
const month = new Date(Date.now() + 7 * 3_600_000).getUTCMonth()

const pile = (page: string, part: string) =>
  new RegExp(`<section id="${part}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? ''

beforeAll(async () => {
  // A loading that was cut off leaves half an office; the next start begins anew.
  await startDemo()
  await running.says(/loading the sample office/)
  await new Promise(resolve => setTimeout(resolve, 700))
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  await running.stop('SIGKILL')
  expect(running.printed).not.toContain('ready')
  await startDemo()
  await running.says(/^ready (.*)$/m)
  // The accounts come after it, in prints of their own.
  await running.says(/^ {2}staff /m)
})
afterAll(async () => {
  await running.stop('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('npm run demo', () => {
  it('answers once it is loaded, and prints where and with which accounts', async () => {
    expect(running.printed).toContain(`ready ${url}\n`)
    for (const username of Object.keys(accounts)) {
      expect(running.printed).toMatch(new RegExp(`^  ${username} `, 'm'))
    }
    expect(running.printed).toContain(password)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('has the developers’ page, which the product has not', async () => {
    expect(await (await fetch(`${url}/parts`)).text()).toContain('<h1>Parts</h1>')
  })

  it('lets everybody in with the printed password, and nobody with another', async () => {
    for (const username of Object.keys(accounts)) await desk(username)
    expect((await signIn('staff', 'demo-2567')).status).toBe(422)
  })

  it('has three years of the sample’s loans, all of which ended since', async () => {
    expect(await figure('SELECT count(*) FROM loan WHERE imported = 1')).toBe(725)
    const open = 'outstanding > 0 OR unsettled > 0 OR decision IS NULL'
    expect(await figure(`SELECT count(*) FROM loan WHERE imported = 1 AND (${open})`)).toBe(0)
    expect(await figure('SELECT count(DISTINCT fiscal_year) FROM loan WHERE imported = 1')).toBe(3)
  })

  it('has some thirty loans of these days, in every state that a desk knows', async () => {
    const count = (where: string) =>
      figure(`SELECT count(*) FROM loan WHERE NOT imported AND ${where}`)
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    expect(await count('1')).toBeGreaterThanOrEqual(30)
    const states = {
      waiting: 'decision IS NULL',
      approvedForToday: `decision = 'approved' AND handed_over_on IS NULL AND start_on = '${today}'`,
      inPart: "decision = 'partly-approved'",
      dueToday: `outstanding > 0 AND due_on = '${today}'`,
      lateByThreeDays: `outstanding > 0 AND due_on = date('${today}', '-3 days')`,
      chased: 'outstanding > 0 AND last_chased_on IS NOT NULL',
      unsettled: 'outstanding = 0 AND unsettled > 0',
      closed: 'closed_on IS NOT NULL',
      refused: "decision = 'refused'",
      cancelled: "decision = 'cancelled'",
      staff: "borrower_class = 'staff'",
      agency: "borrower_class = 'agency'",
      public: "borrower_class = 'public'",
      inside: "use_location = 'inside'",
      outside: "use_location = 'outside'",
    }
    const found = Object.entries(states).map(async ([name, where]) => [name, await count(where)])
    expect((await Promise.all(found)).filter(([, n]) => n === 0)).toEqual([])
  })

  it('tells its story on the pages of these days: waiting, late, chased too late, damaged, delegated', async () => {
    const chief = await desk('chief')
    expect(await desk('chief', '/?pile=toDecide')).toContain('งานฌาปนกิจศพบิดา')
    expect(pile(chief, 'toDecide')).toMatch(/action="\/loans\/[^"]+\/approvals"/)
    expect(pile(await desk('officer'), 'toChase')).toMatch(/นายปรีชา ดวงดี[\s\S]*เกินกำหนด 3 วัน/)
    for (const who of ['finance', 'auditor']) {
      const list = await desk(who, '/loans?flag=missed-chase')
      expect(list).toContain('นายสุรินทร์ ทองคำ')
      expect(list).toContain('class="state overdue"')
      expect(await desk(who)).toContain('href="/loans?flag=missed-chase"')
    }
    expect(await desk('officer', '/cases')).toMatch(/เต็นท์[\s\S]*นางจันทร์ดี คำแสน/)
    const delegation = await desk('admin', '/appointments')
    expect(delegation).toMatch(/นางสาวอรุณี ตัวอย่างงาม[\s\S]*61\/\d{4}/)
    const delegated = `SELECT count(*) FROM ledger WHERE kind = 'approved'
      AND json_extract(detail, '$.authority.basis') = 'delegation'`
    expect(await figure(delegated)).toBeGreaterThan(0)
    for (const flag of ['same-person', 'dated-back']) {
      expect(await desk('auditor', `/loans?flag=${flag}`)).toMatch(/href="\/loans\/[0-9a-f-]{36}"/)
      // The desk calls those of the running year, which in October may have none yet.
      if (month !== 9) expect(await desk('auditor')).toContain(`href="/loans?flag=${flag}"`)
    }
  })

  it('has a manual in its third version, adopted by a signed order, and a draft', async () => {
    const third = `SELECT count(*) FROM procedure JOIN committee_order ON committee_order.id = order_id
      WHERE version = 3 AND procedure.status = 'adopted' AND committee_order.status = 'signed'`
    expect(await figure(third)).toBe(1)
    expect(await figure("SELECT count(*) FROM procedure WHERE status = 'draft'")).toBe(1)
    expect(
      await figure('SELECT count(*) FROM loan WHERE procedure_version IS NOT NULL'),
    ).toBeGreaterThan(0)
    const page = await fetch(`${url}/manual/traditions`)
    expect(await page.text()).toContain('ฉบับที่ 3 ใช้อยู่')
  })

  it('has the annual check of the year that ended last, counted, with its findings and its loans', async () => {
    const page = await desk('auditor', '/checks')
    const check = /href="(\/checks\/[0-9a-f-]{36})"/.exec(page)![1]!
    const counted = await figure('SELECT count(*) FROM check_count')
    const reported = await figure('SELECT count(reported_on) FROM stock_check')
    const [things, units] = [
      await figure('SELECT things FROM stock_check'),
      await figure('SELECT units FROM stock_check'),
    ]
    const shown = await desk('staff', check)
    // Until October's first working day its list is not drawn.
    if (things === 0) return expect(shown).toContain('ยังไม่เปิดบัญชี')
    // What the office got some weeks before today was there on 30 September or was not.
    expect([
      [100, 654],
      [102, 675],
    ]).toContainEqual([things, units])
    // In October it is under way; from November on it is reported: all but what was out, and one thing of no list.
    if (month !== 9) expect([reported, counted]).toEqual([1, things - 4])
    expect(shown).toContain(`${units} หน่วย`)
    expect(shown).toContain('รพ.สต.ตัวอย่าง')
    if (reported === 0) return
    expect(shown).toContain('รายงานทันกำหนด')
    expect(shown).toMatch(/โทรโข่งพร้อมไซเรน 1 เครื่อง[\s\S]*คณะกรรมการสอบหาข้อเท็จจริง/)
    expect(shown).toMatch(/ลำโพงเคลื่อนที่พร้อมไมโครโฟนไร้สาย[\s\S]*พบที่ ห้องประชุมใหญ่/)
    expect(shown).toContain('311/49/0027')
    expect(await desk('auditor', `${check}/report`)).toContain('สำนักงานการตรวจเงินแผ่นดิน')
  })

  it('says on every page that it is a demonstration', async () => {
    expect(await desk('staff')).toContain('class="demonstration"')
  })

  it('adds nothing at a second start, and its book is intact', async () => {
    const entries = await figure('SELECT count(*) FROM ledger')
    expect(await running.stop()).toBe(0)
    await startDemo()
    await running.says(/^ready (.*)$/m)
    expect(await figure('SELECT count(*) FROM ledger')).toBe(entries)
    const db = await openFile(join(dataDir, 'yuem-khuen.db'))
    expect(await verifyBook(db)).toMatchObject({ ok: true, entries })
    db.close()
  })

  it('is not begun over an office’s own book', async () => {
    const own = join(folder, 'own')
    const office = start('dist/server/server.mjs', {
      PORT: String(await freePort()),
      DATA_DIR: own,
    })
    await office.says(/^ready/m)
    await office.stop()
    const refused = start('src/entry/demo.ts', { DATA_DIR: own })
    expect(await refused.ended).toBe(1)
    expect(refused.printed).toMatch(/^DATA_DIR .* holds an office's own book;.*\n$/)
  })
})
