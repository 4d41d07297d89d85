import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvType } from '../../views/documents/csv.ts'
import { announce } from '../support/announcements.ts'
import { becameMarkup, mark } from '../support/attack/hostile.ts'
import { putLoan } from '../support/loans.ts'
import { sheetsOf } from '../support/report-forms.ts'
import { importForm } from '../support/rights-table.ts'
import { workbook } from '../support/spreadsheets.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`
const scripted = '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'
const pngThenHtml = '\u0089PNG\r\n\u001a\n<html><script>alert(1)</script>'
const bytesOf = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0))
const formOf = (content: string | Uint8Array, name: string, more: Record<string, string> = {}) => {
  const form = new FormData()
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'image/png' }))
  for (const [key, value] of Object.entries(more)) form.set(key, value)
  return form
}
/** Attaches a file to a fresh announcement. Answers the file’s address on its page, or the refusal. */
async function attached(content: string, name: string) {
  const announcement = await announce(world)
  const path = `/announcements/${announcement}`
  const answer = await world.request('finance', `${path}/papers`, formOf(content, name))
  if (answer.status !== 303) return { status: answer.status, page: await answer.text(), file: null }
  const page = await (await world.request('staff', path)).text()
  return { status: 303, page, file: /\/files\/[0-9a-f-]+/.exec(page)![0] }
}

describe('a picture that is a program', () => {
  it('is refused wherever a file is taken: SVG is no picture of ours', async () => {
    const announcement = await announce(world)
    const places = ['/settings/emblem', `/announcements/${announcement}/papers`]
    for (const path of places) {
      for (const name of ['a.svg', 'a.png', 'a.pdf']) {
        for (const content of [svg, svg.replace('<?xml version="1.0"?>', ' \n'), `\ufeff${svg}`]) {
          const as = path.startsWith('/settings') ? 'admin' : 'finance'
          const answer = await world.request(as, path, formOf(content, name))
          expect([path, name, answer.status]).toEqual([path, name, 422])
          expect(await answer.text()).not.toContain(
            '<svg xmlns="http://www.w3.org/2000/svg" onload',
          )
        }
      }
    }
  })

  it.each([
    ['a PDF that runs something', scripted, 'form.pdf', 'application/pdf'],
    ['a page behind the first bytes of a PNG', pngThenHtml, 'a.html', 'image/png'],
    ['a page behind the first bytes of a JPEG', '\u00ff\u00d8\u00ff<html>', 'a.php', 'image/jpeg'],
  ])('%s is handed over as a file, and runs nowhere', async (_, content, name, type) => {
    const { file } = await attached(content, name)
    const { headers } = await world.request('staff', file!)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; /)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(headers.get('Content-Disposition')).not.toMatch(/html|php/)
  })
})

describe('the name of a file', () => {
  it.each([
    `"'><${mark} a=b>.pdf`,
    '../../../etc/passwd.pdf',
    '..\\..\\windows\\system.pdf',
    'a\r\nSet-Cookie: x=y\r\n\r\n<html>.pdf',
    'a"; filename="b.exe.pdf',
    "a'; x*=UTF-8''b.pdf",
    '\u202efdp.exe.pdf',
    'con.pdf',
    '.htaccess',
    `${'ก'.repeat(400)}.pdf`,
    '=cmd|calc.pdf',
    '\u0000.pdf',
  ])('is drawn as text, and names nothing but a file: %j', async name => {
    const { page, file } = await attached('%PDF-1.7', name)
    expect(becameMarkup(page)).toBe(false)
    const disposition = (await world.request('staff', file!)).headers.get('Content-Disposition')!
    const found = /^attachment; filename="paper\.pdf"; filename\*=UTF-8''([\w.~!$&+^`|%-]+)$/.exec(
      disposition,
    )
    expect(found, disposition).not.toBeNull()
    const kept = decodeURIComponent(found![1]!)
    expect(kept).toMatch(/^[^/\\<>:"|?*%;\p{C}]{1,120}\.pdf$/u)
    expect(kept.startsWith('.')).toBe(false)
  })
})

describe('a file of the import', () => {
  const heading = String(
    'เลขครุภัณฑ์,รายการ,หมวด,การควบคุม,จำนวน,หน่วยนับ,ราคาต่อหน่วย (บาท),วันที่ได้มา,ที่เก็บ,' +
      'หน่วยงานที่รับผิดชอบ,ให้ประชาชนยืม,ยืมได้ไม่เกิน (วัน),หมายเหตุ',
  )
  const bad = `"""'><${mark} a=b>"`
  const upload = async (content: string | Uint8Array, name = 'register.csv') => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const answer = await world.request(
      'officer',
      '/imports',
      formOf(bytes, name, { what: 'items' }),
    )
    const place = answer.headers.get('Location')
    return {
      status: answer.status,
      place,
      page: place ? await (await world.request('officer', place)).text() : await answer.text(),
    }
  }

  it('with script in its name, its headings and every cell becomes no markup, before and after', async () => {
    const good = `9-9,${bad},สำนักงาน,รายชิ้น,1,${bad},100,1 ต.ค. 2567,${bad},สำนักปลัด,ได้,3,${bad}`
    const wrong = Array.from({ length: 13 }, () => bad).join(',')
    const { page, place } = await upload([heading, good, wrong].join('\n'), `"'><${mark} a=b>.csv`)
    expect(page).toContain(`&lt;${mark}`)
    expect(becameMarkup(page)).toBe(false)
    await world.request('officer', `${place}/acceptance`, {})
    for (const path of [place!, '/imports', '/items', `/items?q=${mark}`, '/labels']) {
      expect(becameMarkup(await (await world.request('officer', path)).text())).toBe(false)
    }
    const { page: unread } = await upload(`${bad},${bad}\n${bad},x`)
    expect(becameMarkup(unread)).toBe(false)
  })

  it.each([
    [
      'a billion laughs',
      workbook(
        { a: [] },
        {
          sheetXml: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
            .split('')
            .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
            .join('')}]><worksheet>&j;</worksheet>`,
        },
      ),
    ],
    [
      'a file of this machine',
      workbook(
        { a: [] },
        {
          sheetXml:
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
        },
      ),
    ],
    [
      'a bomb',
      workbook(
        { a: [] },
        { sheetXml: `<worksheet><!--${' '.repeat(32 * 1024 * 1024)}--></worksheet>` },
      ),
    ],
    [
      'elements a million deep',
      workbook({ a: [] }, { sheetXml: `<worksheet>${'<a>'.repeat(1_000_000)}` }),
    ],
  ])('with %s is refused in words, in seconds and in little memory', async (_, bytes) => {
    const before = process.memoryUsage().rss
    const began = performance.now()
    const { status, page } = await upload(bytes, 'a.xlsx')
    expect(status).toBe(422)
    expect(page).not.toContain('root:')
    expect(performance.now() - began).toBeLessThan(60_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  })

  it('is taken without a fault where it is an honest one', async () => {
    expect((await world.request('officer', '/imports', importForm())).status).toBe(303)
  })
})

describe('a cell that a spreadsheet would run', () => {
  const formulas = [
    '=HYPERLINK("http://evil")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '=cmd|x!A1',
    '＝1',
    '－1',
  ]

  it('is text in every table that leaves the house, and a number below nothing stays one', async () => {
    for (const name of formulas) {
      const item = await world.putItem({ name, unit: name, store: name, note: name })
      const personal = { purpose: name, placeOfUse: name }
      const loan = await putLoan(world, {
        lines: [{ item, quantity: 1 }],
        personal,
        approvedOn: '2026-11-20',
      })
      await world.request('officer', `/loans/${loan}/handovers`, { all: '1' })
    }
    const run: string[] = []
    let texts = 0
    const look = (where: string, cells: string[]) => {
      for (const cell of cells) {
        if (cell.startsWith("'")) texts += 1
        if (/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell))
          run.push(`${where}: ${cell}`)
      }
    }
    for (const path of ['/register.csv', '/reports/2570.csv']) {
      const answer = await world.request('auditor', path)
      expect(answer.headers.get('Content-Type')).toBe(csvType)
      expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
      look(path, Papa.parse<string[]>(await answer.text()).data.flat())
    }
    for (const path of ['/register.xlsx', '/reports/2570.xlsx']) {
      const bytes = new Uint8Array(await (await world.request('auditor', path)).arrayBuffer())
      const sheets = await sheetsOf(bytes)
      look(
        path,
        sheets.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.map(cell => cell?.text ?? '')),
        ),
      )
      expect(
        sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(cell => cell?.formula))),
      ).toBe(false)
    }
    expect(run).toEqual([])
    expect(texts).toBeGreaterThan(20)
  })
})
