import type { NamedDay } from './entries/office.ts'
import type { EntryKind } from './entry.ts'
import type { Item } from './item.ts'
import type { NamedLoan, UsedItem } from './item-use.ts'
import type { LabelRow, Printing } from './label.ts'
import type { Place, Stock } from './place.ts'
import type { SignedWay } from './proof.ts'

/** A line of a loan that has something to do with an item's units now. */
export type ItemLoan = NamedLoan & {
  startOn: string
  dueOn: string
  /** Units out with the borrower. */
  out: number
  /** Approved and not fetched yet. */
  waiting: number
  unsettledDamaged: number
  unsettledLost: number
}

/** One line of an item's history, as the book tells it. */
export type ItemEvent = {
  position: number
  kind: EntryKind
  happenedOn: string
  recordedAt: string
  quantity: number | null
  source: Place | null
  target: Place | null
  imported: number
  detail: string
  /** What the register said before this description. */
  earlier: string | null
  loan: string | null
  fiscalYear: number | null
  number: number | null
  borrower: string | null
  personName: string | null
  personPosition: string | null
}

/** A photo of a thing, and the loan at whose hand-over or return it was taken. */
type ItemPhoto = {
  loan: string
  sha256: string
  way: SignedWay
  width: number
  height: number
  at: string
}

/** Everything that the page of an item shows. */
export type ItemPageData = {
  item: Item
  /** The owning division's name. */
  divisionName: string
  /** Names of all divisions, by id: an older description may name another. */
  divisionNames: Record<string, string>
  stock: Stock
  out: ItemLoan[]
  waiting: ItemLoan[]
  unsettled: ItemLoan[]
  /** What takes its units from today on, and the month of it that is shown, `YYYY-MM`. */
  used: UsedItem
  month: string
  /** The office's holidays in that month. */
  holidays: NamedDay[]
  /** How its label stands, and when it was printed last, the newest first. */
  label: LabelRow | null
  printings: (Printing & { by: string | null; position: string | null; tag: string })[]
  /** The newest photos of it that this reader may see. */
  photos: ItemPhoto[]
  events: ItemEvent[]
  /** Whether the history goes on, and whether this is its newest part. */
  older: boolean
  newest: boolean
}
