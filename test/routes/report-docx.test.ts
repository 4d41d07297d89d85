import { generateSignedCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '../../src/app.tsx'
import { languageCookie } from '../../src/web/language.ts'
import { docxType } from '../../views/documents/docx-type.ts'
import { readWord, type WordRead } from '../support/word.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'
import { wrongYear } from '../support/wrong-year.ts'

let world: World
let word: WordRead
beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้ & โต๊ะ <พับ>', quantity: 400, category: 'สำนักงาน' })
  const loan = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10' })
  loan.approve('2025-09-02')
  loan.handOver('2025-09-03', 10)
  loan.takeBack('2025-09-12', 6)
  await loan.write(world.db)
  word = readWord(await fileOf('finance'))
})
afterAll(() => world.close())

async function fileOf(name: 'finance' | 'auditor', headers: Record<string, string> = {}) {
  const answer = await world.request(name, '/reports/2568.docx', undefined, headers)
  expect(answer.headers.get('content-type')).toBe(docxType)
  return new Uint8Array(await answer.arrayBuffer())
}

describe('the report as a Word document', () => {
  it('begins with the memo on a page of its own, then has headings in styles of their own', () => {
    const { paragraphs } = word
    expect(paragraphs[0]!.text).toBe('บันทึกข้อความ')
    // The place of the emblem, which this office has not given.
    expect(paragraphs[1]!.text).toBe('ตราครุฑ')
    expect(paragraphs[2]!.text).toContain('ส่วนราชการ')
    const headings = paragraphs.filter(({ style }) => style === 'Heading1')
    expect(headings.map(({ text }) => text)).toEqual([
      'หลักการและเหตุผล',
      'การดำเนินการตามมาตรการ',
      'ผลการดำเนินการ',
      'ทรัพย์สินค้างส่งคืน',
      'ระยะเวลาให้บริการ',
      'ปัญหา อุปสรรค และข้อเสนอแนะ',
    ])
    const tables = paragraphs.filter(({ style }) => style === 'Heading2')
    expect(tables.map(({ text }) => text)).toContain('ตาราง ๑ สรุปภาพรวม')
    expect(word.part('word/document.xml').match(/<w:sectPr>/g)).toHaveLength(2)
  })

  it('is set in 16 points of TH Sarabun, Thai letters and the others alike', () => {
    const styles = word.part('word/styles.xml')
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)![0]
    expect(defaults).toContain('w:cs="TH SarabunPSK"')
    expect(defaults).toContain('w:ascii="TH SarabunPSK"')
    expect(defaults).toMatch(/<w:sz w:val="32"\/><w:szCs w:val="32"\/>/)
  })

  it('is on A4 between the official margins, its pages numbered by the reader’s own program', () => {
    const document = word.part('word/document.xml')
    const sizes = [...document.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size)
    for (const size of sizes) {
      expect(size).toContain('w:w="11906"')
      expect(size).toContain('w:h="16838"')
    }
    const margins = /<w:pgMar [^>]*>/.exec(document)![0]
    for (const [side, twentieths] of Object.entries({ left: 1701, right: 1134, top: 1417 })) {
      expect(margins).toContain(`w:${side}="${twentieths}"`)
    }
    const footer = word.part('word/footer1.xml')
    expect(footer).toContain('หน้า ')
    expect(footer).toMatch(/w:instr="PAGE"[\s\S]* \/ [\s\S]*w:instr="NUMPAGES"/)
  })

  it('repeats the heading of each ruled table, and splits no row', () => {
    const document = word.part('word/document.xml')
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs)!
    const ruled = tables.filter(table => table.includes('<w:tblHeader/>'))
    expect(ruled.length).toBeGreaterThanOrEqual(14)
    const rows = document.match(/<w:tr>|<w:tr /g)!.length
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows)
  })

  it('counts its points by itself, and holds what was typed as text', () => {
    expect(word.part('word/document.xml')).toContain('<w:numPr>')
    expect(word.part('word/numbering.xml')).toContain('thaiNumbers')
    const cells = word.tables.flat(2)
    expect(cells).toContain('เก้าอี้ & โต๊ะ <พับ>')
  })

  it('has the charts as rows of shaded cells, each bar as long as its figure', () => {
    const document = word.part('word/document.xml')
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs)!
    const spansOf = (name: string) => {
      const row = rows.find(each => each.includes(`>${name}<`) && each.includes('w:gridSpan'))!
      return [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span))
    }
    // The month of the only loan has the longest bar; a month without one has none.
    expect(spansOf('ก.ย. ๒๕๖๘')).toEqual([1, 42, 18])
    expect(spansOf('ส.ค. ๒๕๖๘')).toEqual([1, 60])
  })

  it('ends with the places of the four signatures, in their order', () => {
    const said = word.tables.at(-1)!.flat().join(' ')
    expect(said).toMatch(/ผู้จัดทำรายงาน.*ผู้ตรวจสอบ.*ความเห็นปลัด.*ทราบ\/เห็นชอบ/s)
  })

  it('is Thai whatever the language of who asks, and the same to whoever may see it', async () => {
    const signedIn = await generateSignedCookie(sessionCookie, 't-auditor', world.open.secret)
    const Cookie = `${signedIn.split(';')[0]!}; ${languageCookie}=en`
    const page = await world.request('auditor', '/reports/2568', undefined, { Cookie })
    expect(await page.text()).toContain('Principles and reasons')
    const english = readWord(await fileOf('auditor', { Cookie }))
    expect(english.paragraphs.map(({ text }) => text)).toEqual(
      word.paragraphs.map(({ text }) => text),
    )
  })
})

it('is refused where the totals do not agree', async () => {
  const wrong = await wrongYear()
  expect((await wrong.request('finance', '/reports/2568.docx')).status).toBe(409)
  wrong.close()
})
