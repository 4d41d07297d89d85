import { loanNumberOnPaper } from '../../../src/domain/office-settings.ts'
import type { ReturnReceipt } from '../../../src/domain/return-receipt.ts'
import type { LoanShown } from '../../loans/shown.ts'
import { loanFormPaper } from '../../words/loan-form.ts'
import { receiptPaperWords as w } from '../../words/return-receipt.ts'
import { digitsOf } from '../digits.ts'
import { receiptPaper } from '../receipt-paper.ts'
import { drawFormHead } from './form-head.ts'
import type { Making } from './loan-form.ts'
import { mm, Paper } from './paper.ts'
import { drawRuns } from './runs.ts'
import { drawSigns, noneDrawn } from './sign-blocks.ts'
import { drawTable } from './table.ts'

const columns = [
  { share: 9, align: 'center' },
  { share: 22, align: 'center' },
  { share: 28 },
  ...Array.from({ length: 3 }, () => ({ share: 10, align: 'center' as const })),
  { share: 12.5, align: 'center' },
  { share: 10, align: 'center' },
] as const
const size = 12

/** The receipt (ใบรับคืน) of what was taken back in one go, as PDF. */
export async function returnReceiptPdf(
  { fonts, office, publicUrl, drawn = noneDrawn }: Making,
  shown: LoanShown,
  receipt: ReturnReceipt,
): Promise<Uint8Array> {
  const say = digitsOf(office)
  const { loan } = shown
  const { head, sentence, rows, stands, notes, signs } = receiptPaper({
    shown,
    receipt,
    office,
    say,
  })
  const heading = (paper: Paper) =>
    drawFormHead(paper, {
      title: w.title,
      office: office.name ?? '',
      right: head,
      address: `${publicUrl}/loans/${loan.id}`,
    })
  const paper = new Paper(fonts, {
    title: `${w.title} ${loanNumberOnPaper(loan, office)}`,
    heading,
    footerSize: 8,
    footer: (page, all) =>
      [
        w.scan,
        `${loanFormPaper.reference} ${loan.id}`,
        ...(all > 1 ? [say(loanFormPaper.page(String(page), String(all)))] : []),
      ].join(' · '),
  })
  heading(paper)
  paper.space(6)
  drawRuns(paper, sentence, size, { indent: mm(12), step: size * 1.6 })
  paper.space(6)
  const headed = columns.map((column, at) => ({ ...column, heading: w.columns[at]! }))
  drawTable(paper, headed, rows, { size: 11, leastHeight: 22 })
  paper.space(8)
  paper.text(stands, { size, bold: true, after: 3 })
  for (const note of notes) paper.text(note, { size, after: 2 })
  paper.space(mm(6))
  drawSigns({ paper, say, size, air: mm(4), drawn }, signs)
  return paper.finish()
}
