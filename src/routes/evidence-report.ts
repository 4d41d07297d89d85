import { docxType } from '../../views/documents/docx-type.ts'
import { withoutTimes } from '../../views/documents/zip.ts'
import { readyMeasure } from '../../views/reports/measure.ts'
import { evidencePaper as w } from '../../views/words/evidence-paper.ts'
import { type MeasureRow, measureRow } from '../domain/measure.ts'
import type { WebContext } from '../web/env.ts'
import type { EvidenceFound } from './evidence-found.ts'
import { type Packed, utf8 } from './packed.ts'
import { documentName, reportDocuments } from './report-documents.ts'
import { drawnBytes } from './report-files.tsx'

/** The report in every form that the product makes, drawn without the hour. */
export function reportForms(c: WebContext, { read, year, closing }: EvidenceFound): Packed[] {
  return reportDocuments.map(document => {
    const { kind, type } = document
    const isArchive = kind === 'xlsx' || kind === 'docx'
    return {
      path: documentName(year, kind),
      title: w.report(kind),
      kind: 'report',
      type,
      make: async () => {
        const drawn = await drawnBytes(c, read, document, closing)
        return isArchive ? withoutTimes(drawn) : drawn
      },
    }
  })
}

export const measureName = (year: number, kind: 'docx' | 'json') => `report/measure-${year}.${kind}`

/** The row of the integrity report, as the paper that is handed in and as its columns. */
export function measureForms(c: WebContext, { read, year, measure }: EvidenceFound): Packed[] {
  const { report, papers, financeDivision } = read
  const { year: figures, lastDay } = report
  const ready = readyMeasure({ year: figures, lastDay, papers, financeDivision })
  const row = measureRow(ready, measure)
  return [
    {
      path: measureName(year, 'docx'),
      title: w.measure,
      kind: 'measure',
      type: docxType,
      make: async () => withoutTimes(await measurePaper(c, year, row)),
    },
    {
      path: measureName(year, 'json'),
      title: w.measureColumns,
      kind: 'measure',
      type: 'application/json',
      make: async () => measureJson(year, row),
    },
  ]
}

/** The row as a Word document. */
export async function measurePaper(c: WebContext, year: number, row: MeasureRow) {
  // The writer of Word documents is big, and most requests need none.
  const { measureDocx } = await import('../../views/documents/report/measure-docx.ts')
  return measureDocx({ year, row, office: c.var.office })
}

const measureJson = (year: number, row: MeasureRow) =>
  utf8(`${JSON.stringify({ fiscal_year_be: year, ...row }, null, 2)}\n`)
