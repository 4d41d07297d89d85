import type { ReportFound } from '../../db/report.ts'
import type { Seal } from '../../db/seals.ts'
import { csvOfTables, csvType } from '../../views/documents/csv.ts'
import { docxType } from '../../views/documents/docx-type.ts'
import { spreadsheet, spreadsheetType } from '../../views/documents/spreadsheet.ts'
import { type BookSource, type ReportBook, reportBook } from '../../views/reports/book.ts'
import { reportTables } from '../../views/reports/tables.ts'
import type { FiscalYear } from '../domain/dates.ts'
import type { Desk } from '../usecases/desk.ts'
import { utf8 } from './packed.ts'

/** What every document of a year is drawn from. */
type DocumentGiven = {
  found: ReportFound
  book: ReportBook
  seal: Seal | null
  desk: Desk
  emblem: Uint8Array | null
}

/** One form of the report: the same figures, each in its own kind of file. */
export type ReportDocument = {
  kind: 'json' | 'csv' | 'xlsx' | 'docx' | 'pdf'
  type: string
  draw(given: DocumentGiven): Uint8Array | Promise<Uint8Array>
}

/** Papers are Thai whatever the reader's language; a closed year keeps the very bytes of each. */
export const reportDocuments: ReportDocument[] = [
  {
    kind: 'json',
    type: 'application/json',
    draw: ({ found }) => utf8(JSON.stringify(found.report.year)),
  },
  {
    kind: 'csv',
    type: csvType,
    draw: ({ found }) => utf8(csvOfTables(reportTables(found.report, 'th'))),
  },
  {
    kind: 'xlsx',
    type: spreadsheetType,
    draw: async ({ found }) => new Uint8Array(await spreadsheet(reportTables(found.report, 'th'))),
  },
  {
    kind: 'docx',
    type: docxType,
    draw: async ({ book, seal, emblem, desk }) => {
      // The writer of Word documents is big, and most requests need none.
      const { reportDocx } = await import('../../views/documents/report/report-docx.ts')
      return reportDocx({ book, seal, emblem, office: desk.office ?? {} })
    },
  },
  {
    kind: 'pdf',
    type: 'application/pdf',
    draw: async ({ found, book, seal, emblem, desk }) => {
      // The writer of PDF is big, and most requests need none.
      const { reportPdf } = await import('../../views/documents/report/report-pdf.ts')
      const fonts = await desk.outside.readFonts()
      const making = { fonts, office: desk.office ?? {}, publicUrl: desk.publicUrl }
      const year = found.report.year.fiscal_year_be
      return reportPdf(making, { book, year, seal, emblem })
    },
  },
]

/** What a form of the report is called where a year's documents are kept, and in its pack. */
export const documentName = (year: FiscalYear, kind: string) => `report/report-${year}.${kind}`

/** The report as its papers tell it, dated and signed as far as it was. */
export function paperBook(
  desk: Desk,
  { report, papers, financeDivision }: ReportFound,
  closing: BookSource['closing'],
): ReportBook {
  const office = desk.office ?? {}
  const on = closing?.closedBy.on ?? desk.today
  return reportBook({ report, papers, office, financeDivision, on, closing }, 'th')
}
