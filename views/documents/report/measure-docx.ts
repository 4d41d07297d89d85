import type { FiscalYear } from '../../../src/domain/dates.ts'
import { type MeasureRow, measureColumns } from '../../../src/domain/measure.ts'
import { measureText, measureWords } from '../../words/measure.ts'
import { Pen, paragraph, textWidth, wordDocument } from '../docx/document.ts'
import { wordTable } from '../docx/table.ts'

type WordMeasure = {
  year: FiscalYear
  row: MeasureRow
  office: Record<string, string>
}

/** How much of the page each column takes, in the order of the columns. */
const shares: Record<keyof MeasureRow, number> = {
  number: 7,
  measure: 15,
  steps: 20,
  period: 13,
  responsible: 12,
  outputs: 30,
  outcomes: 30,
}

/** The row of the integrity report on a page that lies, to be handed in or set among the others. */
export function measureDocx({ year, row, office }: WordMeasure): Promise<Uint8Array> {
  const pen = new Pen(office)
  const name = office.name ?? ''
  const title = measureText.heading(year)
  const labels = measureWords.th.columns
  const centred = { align: 'center', bold: true, keepNext: true } as const
  return wordDocument(pen, { title, creator: name }, [
    {
      lie: 'landscape',
      numbered: false,
      children: [
        paragraph(pen, title, centred),
        paragraph(pen, name, { ...centred, after: 160 }),
        wordTable(pen, {
          columns: measureColumns.map(column => ({
            label: labels[column],
            share: shares[column],
          })),
          rows: [measureColumns.map(column => listed(row[column]))],
          width: textWidth.landscape,
        }),
      ],
    },
  ])
}

/** Where a column says several things, each has its dash, as the integrity report writes them. */
function listed(text: string): string {
  const lines = text.split('\n').filter(line => line !== '')
  return lines.length < 2 ? text : lines.map(line => `- ${line}`).join('\n')
}
