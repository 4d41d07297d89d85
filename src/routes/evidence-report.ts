import { csvOfTables } from '../../views/documents/csv.ts'
import { spreadsheet } from '../../views/documents/spreadsheet.ts'
import { withoutTimes } from '../../views/documents/zip.ts'
import { reportBook } from '../../views/reports/book.ts'
import { reportTables } from '../../views/reports/tables.ts'
import { emblemOf } from '../web/emblem.ts'
import type { WebContext } from '../web/env.ts'
import type { EvidenceFound } from './evidence-found.ts'

export type ReportForm = { name: string; kind: string; make(): Promise<Uint8Array> }

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The report in every form that the product makes, in Thai as its papers are. */
export function reportForms(c: WebContext, found: EvidenceFound): ReportForm[] {
  const { year, report } = found
  const form = (kind: string, make: ReportForm['make']): ReportForm => ({
    ...{ name: `report-${year}.${kind}`, kind, make },
  })
  return [
    form('csv', async () => utf8(csvOfTables(reportTables(report, 'th')))),
    form('json', async () => utf8(JSON.stringify(report.year))),
    form('xlsx', async () =>
      withoutTimes(new Uint8Array(await spreadsheet(reportTables(report, 'th')))),
    ),
    form('docx', async () => {
      const { reportDocx } = await import('../../views/documents/report/report-docx.ts')
      const { seal } = found
      const given = { book: bookOf(c, found), seal, emblem: await emblemOf(c) }
      return withoutTimes(await reportDocx({ ...given, office: c.var.office }))
    }),
    form('pdf', async () => {
      const { reportPdf } = await import('../../views/documents/report/report-pdf.ts')
      const { seal } = found
      const given = { book: bookOf(c, found), year, seal, emblem: await emblemOf(c) }
      return reportPdf(await making(c), given)
    }),
  ]
}

function bookOf(c: WebContext, { report, papers, financeDivision, desk }: EvidenceFound) {
  const { office } = c.var
  return reportBook(
    { report, papers, office, financeDivision, on: desk.today, closing: null },
    'th',
  )
}

/** The fonts, and what else every maker of PDF asks for. */
export async function making(c: WebContext) {
  const { publicUrl, outside } = c.var.open
  return { fonts: await outside.readFonts(), office: c.var.office, publicUrl }
}
