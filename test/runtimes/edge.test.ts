import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256OfBytes } from '../../db/hash.ts'
import { migrate } from '../../db/migrate.ts'
import { openHttp } from '../../db/open-http.ts'
import { verifyBook } from '../../db/verify.ts'
import { dayInBangkok, fiscalYearOf, lastDayOf } from '../../src/domain/dates.ts'
import { password } from '../../src/entry/demo-office/accounts.ts'
import { deskOver } from '../../src/entry/desk-over.ts'
import { fontsFromPackage } from '../../src/entry/fonts.ts'
import { newSetupCode } from '../../src/entry/ids.ts'
import { freePort, startDatabaseServer } from '../../src/entry/sqld.ts'
import { walkCheck } from '../support/check-journey.ts'
import { launchChromium } from '../support/chromium.ts'
import { walkField, walkFieldOffline } from '../support/field-journey.ts'
import { officeAt, walkLending } from '../support/lending-journey.ts'
import { walkMainJourney } from '../support/main-journey.ts'
import { openSampleOffice } from '../support/office.ts'
import { textOf } from '../support/pdf.ts'
import { sheetsOf, tablesOfCsv } from '../support/report-forms.ts'
import { announcementFields, orderFields } from '../support/rights-papers.ts'
import { type Running, start } from '../support/run.ts'
import { readWord } from '../support/word.ts'
import { WrittenLoan } from '../support/written-loan.ts'

const runningYear = fiscalYearOf(dayInBangkok(new Date()))

describe('at the edge: workerd, and a libSQL server over HTTP', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yuem-khuen-edge-'))
  let running: Running
  let browser: Browser
  let url: string
  beforeAll(async () => {
    await onTheServer(async db => {
      await migrate(db, new Date())
      const own = { publicUrl: 'http://127.0.0.1', secret: 'of the tests', demonstration: false }
      const outside = { clientAddress: () => '', readFonts: fontsFromPackage }
      await openSampleOffice(deskOver(db, { ...own, ...outside, setupCode: newSetupCode() }))
      const asked = new WrittenLoan({ on: lastDayOf(runningYear - 1) })
      asked.refuse(lastDayOf(runningYear - 1))
      await asked.write(db)
    })
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    running = start('src/entry/edge.ts', { PORT: String(port), DATA_DIR: dataDir })
    browser = await launchChromium()
    await running.says(/^ready /m)
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** The server of this office's data, for as long as the work takes; the edge has its own. */
  async function onTheServer<Answer>(work: (db: ReturnType<typeof openHttp>) => Promise<Answer>) {
    const server = await startDatabaseServer(join(dataDir, 'sqld'))
    const db = openHttp(server.url)
    try {
      return await work(db)
    } finally {
      db.close()
      await server.stop()
    }
  }

  it('answers /healthz, keeps its port, and serves what the build made before the Worker is asked', async () => {
    expect(running.printed).toContain(`ready ${url}\n`)
    const again = start('src/entry/edge.ts', { PORT: new URL(url).port, DATA_DIR: dataDir })
    expect(await again.ended.then(() => again.printed)).toMatch(/^PORT \d+ is in use by another/m)
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
    const names = JSON.parse(readFileSync('dist/assets.json', 'utf8'))
    const style = await fetch(`${url}/assets/${names['app.css']}`)
    expect(style.headers.get('content-type')).toContain('text/css')
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const none = ['/assets.json', '/parts'].map(async path => (await fetch(url + path)).status)
    expect(await Promise.all(none)).toEqual([404, 404])
  })

  it('walks the main journey', () =>
    walkMainJourney({
      ...{ browser, url, viewport: { width: 360, height: 800 }, script: true },
      inspected: false,
    }))

  it('lends by manual, letter, opinion and delegation, extends, chases and takes back', () =>
    walkLending(officeAt(url)))

  it('hands over, takes back and is installed as the field desk needs it, with a signal and without', async () => {
    await walkField(officeAt(url))
    await walkFieldOffline(browser, url)
  })

  it('draws an order as PDF with its fonts, and gives a scan of 5 MB back', async () => {
    const send = (path: string, body: BodyInit, headers: HeadersInit = {}) =>
      fetch(`${url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
    const account = new URLSearchParams({ username: 'finance', password })
    const cookie = (await send('/sign-in', account)).headers.get('set-cookie')!.split(';')[0]!
    const ours = { Cookie: cookie, Origin: url }
    const own = { memberPerson: '', memberPosition: 'ปลัด อบต.', memberRole: 'chair' }
    const fields = { ...orderFields(), ...own }
    const made = await send('/orders', new URLSearchParams(fields), ours)
    const order = made.headers.get('Location')!
    const signed = { signedOn: '2026-01-05', signerName: 'นายก', signerPosition: 'นายก อบต.' }
    await send(`${order}/signatures`, new URLSearchParams(signed), ours)
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(0x20)
    bytes.set(new TextEncoder().encode('%PDF-1.7'))
    const scan = new FormData()
    scan.set('file', new File([bytes], 'scan.pdf'))
    expect((await send(`${order}/papers`, scan, ours)).status).toBe(303)
    const page = await (await fetch(`${url}${order}`, { headers: ours })).text()
    const file = await fetch(`${url}${/\/files\/[^"]+/.exec(page)![0]}`, { headers: ours })
    expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), Buffer.from(bytes))).toBe(0)
    const pdf = await fetch(`${url}${order}.pdf`, { headers: ours })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(textOf(new Uint8Array(await pdf.arrayBuffer()))).toContain('สั่งณวันที่๕เดือนมกราคม')
  })

  it('draws the loan form, receipt, blank form, manual and announcement with their fonts', async () => {
    const { request } = officeAt(url)
    const list = await (await request('officer', '/loans?state=closed')).text()
    const loan = /\/loans\/[0-9a-f-]{36}/.exec(list)![0]
    const text = async (path: string) => {
      const answer = await request('officer', path)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      return textOf(new Uint8Array(await answer.arrayBuffer()))
    }
    expect(await text(`${loan}/paper.pdf`)).toMatch(/^ใบยืมพัสดุ\/ครุภัณฑ์.*ข้อ๒๐๙/)
    expect(await text(`${loan}/returns/1.pdf`)).toMatch(/^ใบรับคืนพัสดุ.*รับคืนครั้งที่๑/)
    expect(await text('/forms/loan.pdf')).toContain('ข้าพเจ้า')
    expect(await text('/manual.pdf')).toMatch(/^คู่มือการยืมทรัพย์สินของทางราชการ.*บทที่๑.*ผังขั้นตอน.*ภาคผนวก/)
    const drafted = await request('officer', '/announcements', announcementFields())
    expect(await text(`${drafted.headers.get('location')}.pdf`)).toMatch(
      /^ประกาศองค์การบริหารส่วนตำบล/,
    )
  })

  it('writes the report as PDF, as a Word document and as a workbook', async () => {
    const { request } = officeAt(url)
    const years = await (await request('finance', '/reports')).text()
    const year = /\/reports\/(\d{4})"/.exec(years)![1]!
    const bytes = async (kind: string) => {
      const answer = await request('finance', `/reports/${year}.${kind}`)
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    expect(textOf(await bytes('pdf'))).toMatch(/^บันทึกข้อความ.*ตาราง๑สรุปภาพรวม.*ผู้จัดทำรายงาน/)
    const { paragraphs, tables } = readWord(await bytes('docx'))
    expect(paragraphs[0]!.text).toBe('บันทึกข้อความ')
    expect(tables.length).toBeGreaterThan(8)
    expect((await sheetsOf(await bytes('xlsx'))).length).toBeGreaterThan(12)
    const file = async (kind: string) => {
      const answer = await request('finance', `/register.${kind}?year=${year}`)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const [book] = await sheetsOf(await file('xlsx'))
    const [table] = tablesOfCsv(new TextDecoder().decode(await file('csv')))
    // The same rows, below a title, the office's name and the day.
    expect([table!.length > 1, book!.rows.length]).toEqual([true, table!.length + 3])
  })

  it('closes a year and acknowledges it, and gives the very documents that it names', async () => {
    const year = runningYear - 1
    const signedIn = async (username: string) => {
      const body = new URLSearchParams({ username, password })
      const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
      return { Cookie: answer.headers.get('set-cookie')!.split(';')[0]!, Origin: url }
    }
    const act = async (username: string, what: string) => {
      const headers = await signedIn(username)
      const body = new URLSearchParams({ remarks: 'ครบถ้วน', confirmed: '1' })
      return (
        await fetch(`${url}/reports/${year}/${what}`, {
          ...{ method: 'POST', body, headers, redirect: 'manual' },
        })
      ).status
    }
    expect([await act('finance', 'closings'), await act('chief', 'acknowledgements')]).toEqual([
      ...[303, 303],
    ])
    const headers = await signedIn('auditor')
    const page = await (await fetch(`${url}/reports/${year}/closing`, { headers })).text()
    expect(page).toContain('รับทราบแล้วเมื่อวันที่')
    const bytes = async (path: string) => {
      const answer = await fetch(`${url}/reports/${year}${path}`, { headers })
      expect([path, answer.status]).toEqual([path, 200])
      return new Uint8Array(await answer.arrayBuffer())
    }
    const pack = await bytes('/evidence.zip')
    for (const path of ['.json', '.csv', '.xlsx', '.docx', '.pdf', '/measure.docx']) {
      expect([path, page.includes(sha256OfBytes(await bytes(path)))]).toEqual([path, true])
    }
    expect(page).toContain(sha256OfBytes(pack))
    const files = unzipSync(pack)
    expect(textOf(files[`report/report-${year}.pdf`]!)).toContain('ตาราง๑สรุปภาพรวม')
    for (const [name, inside] of Object.entries(files)) {
      expect([name, page.includes(sha256OfBytes(inside))]).toEqual([name, true])
    }
    const seal = /<p class="hash">([0-9a-f]{64})</.exec(page)![1]
    const answer = await (await fetch(`${url}/seals?seal=${seal}`)).text()
    expect(answer).toContain('ถูกต้อง สมุดตรงกับรหัสผนึก')
  })

  it('draws the list of an annual check, counts, reports it, and writes its paper', () =>
    walkCheck(officeAt(url)))

  it('streams the book, which the verifier that it hands out finds intact', async () => {
    const account = new URLSearchParams({ username: 'auditor', password })
    const signedIn = await fetch(`${url}/sign-in`, {
      ...{ method: 'POST', body: account, redirect: 'manual' },
    })
    const ours = { Cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! }
    const verifier = await fetch(`${url}/verify.mjs`)
    expect(verifier.headers.get('content-disposition')).toContain('verify.mjs')
    writeFileSync(join(dataDir, 'verify.mjs'), await verifier.text())
    for (const path of ['/ledger.jsonl', `/ledger/${runningYear}.jsonl`]) {
      const book = await fetch(`${url}${path}`, { headers: ours })
      expect(book.status).toBe(200)
      writeFileSync(join(dataDir, 'book.jsonl'), await book.text())
      const printed = execFileSync(process.execPath, ['verify.mjs', 'book.jsonl'], {
        ...{ cwd: dataDir, encoding: 'utf8' },
      })
      expect(printed).toMatch(/^\d+ entries in \d+ streams, intact\n/)
    }
  })

  it('stops both at SIGTERM, and the book is whole', async () => {
    expect(await running.stop()).toBe(0)
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    // Photo and signature of the lending, and of the field, stand in the bucket.
    expect(await onTheServer(verifyBook)).toMatchObject({ ok: true, photosElsewhere: 4 })
  })
})
