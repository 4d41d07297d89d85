import type { Printing } from '../../src/domain/label.ts'
import { isReadySheet } from '../../src/domain/label-sheets.ts'
import { useView, useWords } from '../view.ts'
import { clockTime } from '../words/dates.ts'
import { labelWords } from '../words/labels.ts'
import { printingWords } from '../words/printings.ts'

/** A printing with the name of today of whoever printed. */
export type ShownPrinting = Printing & { by: string | null; position: string | null }

/** What was printed, in a few words. */
export function usePrintingName(): (printing: Printing) => string {
  const w = useWords(printingWords)
  return ({ kind, labels, copies }) =>
    kind === 'blanks' ? w.blanksMade(labels) : w.items(labels, copies)
}

/** When, by whom, on which paper and printer. */
export function PrintingFacts({ printing }: { printing: ShownPrinting }) {
  const { language } = useView()
  const w = useWords(printingWords)
  const l = useWords(labelWords)
  const { printedAt, sheet, sheetName, printerName, start } = printing
  const who = [printing.by, printing.position].filter(Boolean).join(' ')
  const paper = isReadySheet(sheet) ? l.sheetNames[sheet] : sheetName
  return (
    <p class="course printing-facts small">
      <span>
        <time datetime={printedAt}>{clockTime(printedAt, language)}</time>
      </span>
      {who !== '' && <span>{w.by(who)}</span>}
      <span>{paper}</span>
      {printerName !== '' && <span>{w.on(printerName)}</span>}
      {start > 1 && <span>{w.from(start)}</span>}
    </p>
  )
}
