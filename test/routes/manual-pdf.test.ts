import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adopt } from '../support/manual.ts'
import { needTool, rasterise } from '../support/tools.ts'
import { createWorld, type World } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-manual-'))
const file = join(folder, 'manual.pdf')
let world: World
let pages: string[]
beforeAll(async () => {
  world = await createWorld({ today: '2026-11-24' })
  await adopt(world, 'meetings', { mostDays: '5' }, { order: '9/2568', on: '2025-10-01' })
  await adopt(
    world,
    'meetings',
    {
      ...{ mostDays: '7', opinions: 'permanent-secretary', documents: 'หนังสือขอยืม\nกำหนดการ' },
      stepText: ['ยื่นคำขอก่อนใช้ 3 วัน', 'พิจารณา', 'จ่ายของ'],
    },
    { order: '12/2569', on: '2026-10-01' },
  )
  await adopt(
    world,
    'office',
    { borrowerClasses: 'staff', useLocations: 'inside', approver: 'agency-head' },
    { order: '12/2569', on: '2026-10-01' },
  )
  await adopt(world, 'farming', {}, { order: '15/2569', on: '2027-01-01' })
  pages = await textOf(await world.request(null, '/manual.pdf'))
})
afterAll(() => {
  world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The text of each page as a reader of the file finds it. */
async function textOf(answer: Response): Promise<string[]> {
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  const pdftotext = needTool(['pdftotext'], 'poppler-utils')
  const text = execFileSync(pdftotext, ['-raw', '-enc', 'UTF-8', file, '-']).toString()
  // why: a font sets ำ as two glyphs, which a reader finds as two letters.
  const whole = text.replace(/[ำํ]([่-๋]?)า/g, '$1ำ')
  return whole.split('\f').slice(0, -1)
}
const thai = (number: number) =>
  [...String(number)].map(digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]).join('')
const oneLine = (page: string) => page.replaceAll('\n', ' ')

describe('the manual as a document', () => {
  it('has a cover, and says on each page which it is of how many, in Thai digits', () => {
    expect(pages[0]).toContain('คู่มือการยืมทรัพย์สินของทางราชการ')
    expect(pages[0]).toContain('องค์การบริหารส่วนตำบลตัวอย่าง')
    expect(pages[0]).toContain('๒๔ พฤศจิกายน ๒๕๖๙')
    pages.forEach((page, index) => {
      expect(page).toContain(`หน้า ${thai(index + 1)} จาก ${thai(pages.length)}`)
    })
  })

  it('lists every chapter on the page where it begins', () => {
    const contents = pages[1]!.split('\n')
    const titles = contents.filter(line => /^(บทที่|ภาคผนวก)/.test(line))
    expect(titles).toHaveLength(6)
    for (const line of titles) {
      const [, title, page] = /^(.*?)\s+([๐-๙]+)$/.exec(line)!
      const number = pages.findIndex((text, index) => index > 1 && text.startsWith(title!)) + 1
      expect([title, page]).toEqual([title, thai(number)])
    }
    expect(oneLine(pages[1]!)).toMatch(/งานสำนักงานและธุรการ.*งานประชุม อบรม และพิธีการ.*โดยตรง/)
  })

  it('gives the version in force of a work type, its order, its rules and its steps', () => {
    const page = oneLine(pages.find(each => each.startsWith('บทที่ ๓ งานประชุม'))!)
    expect(page).toContain('ฉบับที่ ๒ ตามคำสั่งที่ ๑๒/๒๕๖๙ ใช้ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๙')
    expect(page).toContain('ครั้งละ ๗ วัน')
    expect(page).toContain('กำหนดการ')
    expect(page).toContain('ยื่นคำขอก่อนใช้ ๓ วัน')
    expect(page).not.toContain('ครั้งละ ๕ วัน')
  })

  it('draws a chart for each route that is open, with who decides on it', () => {
    const all = oneLine(pages.join(' '))
    const [office, meetings] = all.split('บทที่ ๓ งานประชุม').slice(-2) as [string, string]
    const strict = office.split('บทที่ ๒ งานสำนักงาน').at(-1)!
    expect(strict.match(/ผังขั้นตอน:/g)).toHaveLength(1)
    expect(strict).toMatch(/หัวหน้าหน่วยงานของรัฐพิจารณา/)
    const own = meetings.split('บทที่ ๔').at(0)!
    expect(own.match(/ผังขั้นตอน:/g)).toHaveLength(4)
    expect(own.match(/ปลัดให้ความเห็น/g)).toHaveLength(4)
    expect(own.match(/หัวหน้าหน่วยงานเจ้าของพัสดุพิจารณา/g)).toHaveLength(1)
    expect(own.match(/ไม่อนุมัติ/g)).toHaveLength(4)
  })

  it('keeps the blank form on one page of seven rows, and every adoption in its history', () => {
    const form = pages.filter(each => each.startsWith('ภาคผนวก ก'))
    expect(form).toHaveLength(1)
    for (const word of ['ใบยืมพัสดุ/ครุภัณฑ์', 'ผู้ยืม', 'ผู้อนุมัติ', 'ผู้จ่ายของ', 'ผู้รับคืน', 'ข้อ ๒๐๙', 'ข้อ ๒๑๑']) {
      expect(form[0]).toContain(word)
    }
    expect(pages.at(-2)).toBe(form[0])
    const history = oneLine(pages.at(-1)!)
    expect(history).toMatch(/งานประชุม อบรม และพิธีการ ๑ ๙\/๒๕๖๘ ๑ ตุลาคม ๒๕๖๘/)
    expect(history).toMatch(/งานประชุม อบรม และพิธีการ ๒ ๑๒\/๒๕๖๙/)
    expect(history).toMatch(/งานเกษตร ๑ ๑๕\/๒๕๖๙ ๑ มกราคม ๒๕๗๐/)
  })

  it('stays inside the margins of an official paper on every page', () => {
    const prefix = join(folder, 'page')
    rasterise(file, prefix, 36)
    for (let number = 1; number <= pages.length; number += 1) {
      const name = `${prefix}-${String(number).padStart(String(pages.length).length, '0')}.png`
      const { data, width, height } = PNG.sync.read(readFileSync(name))
      const millimetre = 36 / 25.4
      let outside = 0
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const inked = data[(y * width + x) * 4]! < 160
          const inMargin = x < 29 * millimetre || x > width - 19 * millimetre || y < 23 * millimetre
          if (inked && inMargin) outside += 1
        }
      }
      expect([number, outside]).toEqual([number, 0])
    }
  })

  it('is drawn anew when a version comes into force, and in Arabic digits where the office says so', async () => {
    world.setNow('2027-01-02')
    const later = await textOf(await world.request('staff', '/manual.pdf'))
    expect(later.some(page => /^บทที่ ๔ งานเกษตร/.test(page))).toBe(true)
    await world.db.run(["INSERT INTO office (key, value) VALUES ('thai-digits', 'off')"])
    const arabic = await textOf(await world.request('staff', '/manual.pdf'))
    expect(arabic[0]).toContain('2 มกราคม 2570')
  })
})
