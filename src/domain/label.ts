import { tagIn } from './check-scan.ts'
import type { CivilDate, Instant } from './dates.ts'
import type { Entry } from './entry.ts'
import type { Item } from './item.ts'
import { type Actor, may } from './rights.ts'

/** A label that was printed or read at least once, by the tag that it carries. */
export type LabelRow = {
  tag: string
  item: string
  /** Its last printing; null where it was never printed here, or stood on a blank tag. */
  printing: string | null
  printedOn: CivilDate | null
  /** When an officer read it, after it was last printed; null where none has. */
  seenOn: CivilDate | null
  seenBy: string | null
}

/** Does a working label stick on the thing? Never printed, printed and not read since, or read. */
const labelStates = ['none', 'printed', 'seen'] as const
type LabelState = (typeof labelStates)[number]

export function labelState(row: Pick<LabelRow, 'seenOn'> | null): LabelState {
  if (row === null) return 'none'
  return row.seenOn === null ? 'printed' : 'seen'
}

/** Does reading the label now say something new? Only an officer's reading counts. */
export function readingCounts(actor: Actor, item: Item, row: LabelRow | null): boolean {
  return !item.retired && may(actor, 'labels.print') && labelState(row) !== 'seen'
}

export type PrintedLabel = { item: string; tag: string }

/** One printing, as the log shows it: who printed what, when, on which paper and printer. */
export type Printing = {
  id: string
  kind: 'items' | 'blanks'
  printedOn: CivilDate
  printedAt: Instant
  person: string
  sheet: string
  /** The name of an own paper or printer on that day; '' for a ready paper, or no printer. */
  sheetName: string
  printer: string | null
  printerName: string
  start: number
  copies: number
  labels: number
}

/** What a printing says of itself; the labels stand in the entry and in rows of their own. */
export function printingFrom(entry: Entry): Printing {
  if (entry.kind !== 'labels-printed' && entry.kind !== 'blank-tags-printed') {
    throw new Error(`${entry.kind} is no printing.`)
  }
  const { sheet, sheetName = '', printer = null, printerName = '', start } = entry.detail
  const items = entry.kind === 'labels-printed'
  return {
    id: entry.stream.slice('printing:'.length),
    kind: items ? 'items' : 'blanks',
    printedOn: entry.happenedOn,
    printedAt: entry.recordedAt,
    person: entry.person ?? '',
    sheet,
    sheetName,
    printer,
    printerName,
    start,
    copies: items ? entry.detail.copies : 1,
    labels: items ? entry.detail.labels.length : entry.detail.tags.length,
  }
}

/** `k3m9 x2p7 q4wz`: a tag as an eye reads it off a label and a hand types it. */
export const spokenTag = (tag: string): string => tag.replace(/(.{4})(?=.)/g, '$1 ')

/**
 * The tag in what a scanner or a hand sent: a label's whole address, or the tag with or without
 * the blanks that the label prints into it.
 */
export const tagRead = (text: string): string => tagIn(text).replace(/[\s-]/g, '')

/** A label of a printing as it stands today. */
export type LabelOfPrinting = {
  n: number
  tag: string
  /** The thing that carries the tag today, if one does. */
  item: string | null
  name: string | null
  code: string | null
  /** What it was printed for; null for a blank tag. */
  printedFor: string | null
  seenOn: CivilDate | null
}

/** Printed and not read since, read, or of no use any more: its tag was replaced. */
export function labelStands({ item, seenOn, printedFor }: LabelOfPrinting): LabelState {
  if (item === null) return printedFor === null ? 'printed' : 'none'
  return labelState({ seenOn })
}
