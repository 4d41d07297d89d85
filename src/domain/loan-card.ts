import type { AgencyLetter } from './agency-letter.ts'
import { type Size, sizeOf } from './authority.ts'
import { handableOf, type Loan } from './loan.ts'
import type { Opinion } from './opinion.ts'

/** One thing on a card: what was asked for, and how it stands now. */
export type CardLine = {
  line: number
  item: string
  name: string
  code: string
  unit: string
  priceSatang: number
  /** The price at the first hand-over; null before it. */
  unitValueSatang: number | null
  requested: number
  approved: number | null
  handedOver: number
  outstanding: number
  unsettled: number
  /** On the shelf now. */
  shelf: number
}

/** A loan as the desk and the scan show it: enough to act without opening it. */
export type LoanCard = Omit<Loan, 'lines' | 'seq' | 'hash'> & {
  borrowerName: string
  borrowerUnit: string
  borrowerDivisionName: string
  owningDivisionName: string
  /** '' once the personal part was erased. */
  purpose: string
  placeOfUse: string
  /** By which letter another agency asks; null for everybody else. */
  letter: Pick<AgencyLetter, 'number' | 'date' | 'file'> | null
  /** Why consumables cannot wait (clause 210); null where the form is of durable things. */
  urgency: string | null
  lines: CardLine[]
  /** The advice given so far, while nobody decided. */
  opinions: Opinion[]
  /** A chase within seven days of the due date stands in the book (clause 211). */
  chasedInTime: boolean
}

/** How large it is, by what is asked for and the prices of today. */
export function sizeOfCard({ startOn, dueOn, lines }: LoanCard): Size {
  const things = lines.map(({ requested, priceSatang }) => ({ quantity: requested, priceSatang }))
  return sizeOf({ startOn, dueOn }, things)
}

/** How large it would be with the later day that was asked for: by what was approved. */
export function sizeExtended({ startOn, extensionDueOn, dueOn, lines }: LoanCard): Size {
  const things = lines.map(({ requested, approved, unitValueSatang, priceSatang }) => ({
    quantity: approved ?? requested,
    priceSatang: unitValueSatang ?? priceSatang,
  }))
  return sizeOf({ startOn, dueOn: extensionDueOn ?? dueOn }, things)
}

/** What would leave now if all that was approved were handed over. */
export function toHandOver(card: LoanCard): { line: CardLine; quantity: number }[] {
  return card.lines
    .map(line => ({ line, quantity: handableOf(line) }))
    .filter(each => each.quantity > 0)
}

/** The first line for which the shelf holds too little; null when everything may leave. */
export function shortOf(card: LoanCard): CardLine | null {
  return toHandOver(card).find(({ line, quantity }) => line.shelf < quantity)?.line ?? null
}

/** What would come back now. */
export function toTakeBack(card: LoanCard): { line: CardLine; quantity: number }[] {
  return card.lines
    .map(line => ({ line, quantity: line.outstanding }))
    .filter(each => each.quantity > 0)
}
