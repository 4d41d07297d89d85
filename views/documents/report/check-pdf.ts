import type { CheckReport } from '../../checks/report.ts'
import { digitsOf } from '../digits.ts'
import { type Fonts, Paper } from '../pdf/paper.ts'
import { drawTable } from '../pdf/table.ts'
import { drawSignatures } from './paper-end.ts'
import { drawMemo } from './paper-memo.ts'

type Making = { fonts: Fonts; office: Record<string, string> }

const size = 13

/** The report of an annual check as PDF: the memo, its tables, and a line for each checker's pen. */
export async function checkPdf(
  { fonts, office }: Making,
  report: CheckReport,
  emblem: Uint8Array | null,
): Promise<Uint8Array> {
  const say = digitsOf(office)
  const paper = new Paper(fonts, {
    title: report.memo.subject,
    footer: (page, pages) => (pages > 1 ? say(`หน้า ${page} จาก ${pages}`) : ''),
  })
  drawMemo(paper, say, report.memo, emblem)
  // Whoever signed the check signs its memo; the head of the agency writes below what follows.
  drawSignatures(paper, say, report.signatures, 0, report.signatures.length)
  paper.text('สำเนาส่ง', { size, bold: true })
  report.copies.forEach((copy, index) => {
    paper.text(say(`${index + 1}. ${copy}`), { size })
  })
  paper.newPage()
  for (const { title, columns, rows, empty } of report.tables) {
    paper.need(size * 5)
    paper.text(say(title), { size: 16, bold: true, after: 4 })
    if (rows.length === 0) paper.text(empty, { size })
    else
      drawTable(
        paper,
        columns,
        rows.map(row => row.map(say)),
      )
    paper.space(10)
  }
  paper.text(report.bound, { size: 10 })
  return paper.finish()
}
