import { ownSheets, ownSheetsFrom, printers } from '../../../db/labels.ts'
import { append, chain, noHead } from '../../../db/ledger.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { type Printing, printingFrom } from '../../domain/label.ts'
import type { Printer } from '../../domain/label-printer.ts'
import {
  type AnySheet,
  type OwnSheet,
  sheetById,
  sheetsToChoose,
} from '../../domain/label-sheets.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, entryBase } from '../desk.ts'

/** Where labels go: the paper, the printer ('' for none of the known), the first free label. */
export type Wanted = { sheet: string; printer: string; start: number }
type Chosen = { sheet: AnySheet; printer: Printer | null }

/** The finds that every printing begins with. */
export const paperFinds = ({ db }: Desk) => [ownSheets(db), printers(db)] as const

/** The paper and the printer that were asked for, where both are still offered. */
export function chosenPaper(
  { sheet: id, printer: wanted }: Wanted,
  sheetRows: Parameters<typeof ownSheetsFrom>[0],
  known: Printer[],
): Verdict<Chosen> {
  const own: OwnSheet[] = ownSheetsFrom(sheetRows)
  const sheet = sheetById(id, own)
  const offered = sheetsToChoose(own).some(each => each.id === id)
  if (sheet === null || !offered) return refuse('sheet-gone', undefined, 'sheet')
  if (wanted === '') return allow({ sheet, printer: null })
  const printer = known.find(each => each.id === wanted && !each.dropped)
  return printer ? allow({ sheet, printer }) : refuse('printer-gone', undefined, 'printer')
}

/** What an entry says of the paper; names only where they are the office's own. */
export function onPaper({ sheet, printer }: Chosen, start: number) {
  return {
    sheet: sheet.id,
    start,
    ...(sheet.name !== null && { sheetName: sheet.name }),
    ...(printer && { printer: printer.id, printerName: printer.name }),
  }
}

type PrintingEntry = Extract<NewEntry, { kind: 'labels-printed' | 'blank-tags-printed' }>

/** The one entry of a printing in a stream of its own, and its row of the log. */
export function appendPrinting(desk: Desk, said: Pick<PrintingEntry, 'kind' | 'detail'>) {
  const id = desk.newId()
  const entry = { ...entryBase(desk), stream: streamOf.printing(id), ...said } as NewEntry
  const turned = chain(noHead, [entry])
  const row: Printing = printingFrom(turned[0] as Entry)
  return { row, statements: append(desk.db, turned), answer: `/labels/printings/${id}/sheets` }
}
