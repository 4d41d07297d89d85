import type { Measures } from '../label-sheets.ts'

/** What every printing says: the paper, the printer, the first label that was free on the sheet. */
type OnPaper = {
  sheet: string
  /** The name of the office's own paper on that day; absent for a ready one. */
  sheetName?: string
  printer?: string
  printerName?: string
  start: number
}

/** What the entries of labels say, beside `item-tagged` and `label-seen` of an item's stream. */
export type LabelDetails = {
  // Stream `printing:ID`, one entry for one printing.
  'labels-printed': OnPaper & { copies: number; labels: { item: string; tag: string }[] }
  /** Tags that belong to nothing yet; each is claimed once, for one item. */
  'blank-tags-printed': OnPaper & { tags: string[] }

  // Stream `office`.
  'label-sheet-described': { sheet: string; name: string; measures: Measures; before?: string }
  'label-sheet-dropped': { sheet: string; name: string }
  /** Right and down: how far this printer moves every print, in millimetres. */
  'printer-described': {
    printer: string
    name: string
    right: number
    down: number
    before?: { name: string; right: number; down: number }
  }
  'printer-dropped': { printer: string; name: string }
}
