import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { spreadsheetReader } from '../../src/outside/spreadsheet.ts'
import { sampleBytes } from '../support/sample.ts'
import { workbook } from '../support/spreadsheets.ts'

const read = spreadsheetReader(async () => {})

/** The first sheet's texts, row by row, with the file's own row numbers. */
async function texts(bytes: Uint8Array) {
  const answer = await read(bytes)
  if (!answer.ok) throw new Error(answer.why.word)
  return answer.value[0]!.rows.map(({ row, cells }) => [
    row,
    ...Array.from(cells, cell => cell?.text ?? ''),
  ])
}

async function refusedAs(bytes: Uint8Array) {
  const answer = await read(bytes)
  return answer.ok ? 'taken' : answer.why.word
}

describe('a workbook', () => {
  it('gives its rows with the file’s own numbers, dates as days, empty cells as nothing', async () => {
    const bytes = workbook({
      a: [['หัวเรื่อง'], [], ['รหัส', 'วันที่'], ['0001', { date: 43_845 }], [null, 12.5]],
    })
    expect(await texts(bytes)).toEqual([
      [1, 'หัวเรื่อง'],
      [3, 'รหัส', 'วันที่'],
      [4, '0001', '2020-01-15'],
      [5, '', '12.5'],
    ])
  })

  it('keeps of a formula the value that was last computed, marked, and never its text', async () => {
    const bytes = workbook({ a: [[{ formula: 'HYPERLINK("http://x")', value: '311-62-0001' }]] })
    const answer = await read(bytes)
    expect(answer.ok && answer.value[0]!.rows[0]!.cells[0]).toEqual({
      ...{ text: '311-62-0001', kind: 'text', formula: true },
    })
    expect(JSON.stringify(answer)).not.toContain('HYPERLINK')
  })

  it('puts a cell merged over rows into each of them', async () => {
    const bytes = workbook(
      {
        a: [
          ['กองช่าง', '1'],
          [null, '2'],
          [null, '3'],
        ],
      },
      { merges: ['A1:A2'] },
    )
    expect(await texts(bytes)).toEqual([
      [1, 'กองช่าง', '1'],
      [2, 'กองช่าง', '2'],
      [3, '', '3'],
    ])
  })

  it('reads the sample’s 14 columns and 89 rows, and both sheets of the register', async () => {
    const rows = await texts(sampleBytes('asset-register.xlsx'))
    expect(rows).toHaveLength(89)
    expect(rows[3]!.slice(0, 3)).toEqual([4, '1', '320-63-0001'])
    const answer = await read(sampleBytes('loan-register.xlsx'))
    expect(answer.ok && answer.value.map(({ name, rows: each }) => [name, each.length])).toEqual([
      ['ใบยืม', 726],
      ['รายการ', 1_722],
    ])
  })
})

describe('a text table', () => {
  const table = 'รหัส;ชื่อ\r\n"1;ก";เต็นท์\r\n\r\n="0002";=A1\r\n'
  const wanted = [
    [1, 'รหัส', 'ชื่อ'],
    [2, '1;ก', 'เต็นท์'],
    [4, '0002', ''],
  ]
  const utf16 = (text: string, big: boolean) =>
    Uint8Array.from(
      [...text].flatMap(sign => {
        const code = sign.charCodeAt(0)
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
      }),
    )
  const cp874 = (text: string) =>
    Uint8Array.from(text, sign => {
      const code = sign.charCodeAt(0)
      return code >= 0xe00 ? code - 0xe00 + 0xa0 : code
    })

  it('is read in every encoding, found by itself, with its own delimiter', async () => {
    expect(await texts(strToU8(table))).toEqual(wanted)
    expect(await texts(strToU8(`\uFEFF${table}`))).toEqual(wanted)
    expect(await texts(utf16(`\uFEFF${table}`, false))).toEqual(wanted)
    expect(await texts(utf16(`\uFEFF${table}`, true))).toEqual(wanted)
    expect(await texts(utf16(`${table}${'a;1\r\n'.repeat(9)}`, false))).toHaveLength(12)
    expect(await texts(cp874(table))).toEqual(wanted)
    expect(await texts(strToU8(`sep=;\r\n${table}`))).toEqual(
      wanted.map(([row, ...rest]) => [Number(row) + 1, ...rest]),
    )
    expect(await texts(strToU8('ก\tข\nค\tง'))).toEqual([
      [1, 'ก', 'ข'],
      [2, 'ค', 'ง'],
    ])
  })

  it('says the same in UTF-8 and in Windows-874, but for the × that the latter lacks', async () => {
    const utf8 = await texts(sampleBytes('asset-register.utf8.csv'))
    const old = await texts(sampleBytes('asset-register.cp874.csv'))
    expect(old).toEqual(JSON.parse(JSON.stringify(utf8).replaceAll('×', 'x')))
  })
})

describe('a hostile file', () => {
  const rowsXml = (rows: number, row = '<row><c><v>1</v></c></row>') =>
    `<worksheet><sheetData>${row.repeat(rows)}</sheetData></worksheet>`

  it('is refused with its own word', async () => {
    expect(await refusedAs(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('file-too-large')
    expect(await refusedAs(new Uint8Array())).toBe('file-empty')
    expect(await refusedAs(strToU8('\n\n  \n'))).toBe('file-empty')
    expect(await refusedAs(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('file-old-excel')
    expect(await refusedAs(Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 256))).toBe(
      'file-not-a-table',
    )
    expect(await refusedAs(strToU8('PK\u0003\u0004 and nothing more'))).toBe('file-broken')
    expect(await refusedAs(zipSync({ 'a.txt': strToU8('hello') }))).toBe('file-not-a-table')
    expect(await refusedAs(workbook({ a: [] }, { sheetXml: '<worksheet><row></worksheet>' }))).toBe(
      'file-broken',
    )
    const entities = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
    expect(await refusedAs(workbook({ a: [] }, { sheetXml: entities }))).toBe('file-broken')
    expect(await refusedAs(workbook({ a: [] }, { sheetXml: rowsXml(100_001) }))).toBe(
      'file-too-many-rows',
    )
    expect(await refusedAs(strToU8('a,b\n'.repeat(100_001)))).toBe('file-too-many-rows')
  })

  it('is refused when it is a bomb, in seconds and in little memory', async () => {
    const bomb = workbook(
      { a: [] },
      { sheetXml: `<worksheet><!--${' '.repeat(64 * 1024 * 1024)}--></worksheet>` },
    )
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().rss
    const began = Date.now()
    expect(await refusedAs(bomb)).toBe('file-too-much-inside')
    expect(Date.now() - began).toBeLessThan(60_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('is refused when its sheet claims ten million rows', async () => {
    const xml = `<worksheet><sheetData>${'<row/>'.repeat(2_000_000)}</sheetData></worksheet>`
    expect(['file-too-many-rows', 'file-too-much-inside']).toContain(
      await refusedAs(workbook({ a: [] }, { sheetXml: xml })),
    )
    const far =
      '<worksheet><sheetData><row r="10000000"><c><v>1</v></c></row></sheetData></worksheet>'
    expect(await refusedAs(workbook({ a: [] }, { sheetXml: far }))).toBe('file-too-many-rows')
  })

  it('never breaks the reader, whatever byte of a true workbook is changed', async () => {
    const good = workbook({
      a: [
        ['รหัส', 'ชื่อ'],
        ['1', 'ก'],
      ],
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = good.slice()
        bytes[at] = byte
        const answer = await read(bytes)
        expect(typeof answer.ok).toBe('boolean')
      }),
      { numRuns: 400 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect(typeof (await read(bytes)).ok).toBe('boolean')
      }),
    )
  })
})

it('takes less where a runtime has less memory, and says how much', async () => {
  const narrow = spreadsheetReader(async () => {}, { bytes: 2 * 1024 * 1024, rows: 3 })
  const rows = (many: number) => new TextEncoder().encode('ก,ข\n'.repeat(many))
  expect(await narrow(rows(3))).toMatchObject({ ok: true })
  const facts = { megabytes: 2, rows: 3 }
  expect(await narrow(rows(4))).toMatchObject({ why: { word: 'file-too-many-rows', facts } })
  const large = new Uint8Array(2 * 1024 * 1024 + 1)
  expect(await narrow(large)).toMatchObject({ why: { word: 'file-too-large', facts } })
})
