import type { LoanKind } from '../consumable.ts'
import type { CivilDate, FiscalYear, Instant } from '../dates.ts'
import type { Control } from '../item.ts'

/**
 * The copy of the book that an officer takes into the field: only what is needed to hand over, to
 * take back and to count without a signal, and only of the divisions whose things they lend.
 */
export type FieldCopy = {
  /** Up to which entry it goes, and for what scope: given back to be told only what is new. */
  token: string
  at: Instant
  person: { id: string; name: string }
  office: string
  /** What labels carry. */
  publicUrl: string
  /** When the session ends that it was given to: later nobody reads it. */
  until: Instant
  items: FieldItem[]
  loans: FieldLoan[]
  checks: FieldCheck[]
  /** True where there was more than a phone keeps. */
  cut: boolean
}

export type FieldItem = {
  id: string
  tag: string
  code: string
  name: string
  unit: string
  control: Control
  store: string
  /** Units on the shelf. */
  shelf: number
}

export type FieldLine = {
  line: number
  item: string
  approved: number
  handedOver: number
  outstanding: number
}

/** A loan that waits to be handed over or is out. */
export type FieldLoan = {
  id: string
  number: string
  kind: LoanKind
  /** Who borrows, as far as this officer may read it. */
  borrower: string
  /** The borrower's name as a signature says it; '' where this officer may not read it. */
  signer: string
  startOn: CivilDate
  dueOn: CivilDate
  /** Consumables come back as others of their kind, and only good. */
  lines: FieldLine[]
}

export type FieldCheckLine = Omit<FieldItem, 'id'> & {
  item: string
  /** Its place in the list. */
  n: number
}

/** A check under way in which this person counts. */
export type FieldCheck = {
  id: string
  fiscalYear: FiscalYear
  lines: FieldCheckLine[]
  /** Of things of the list, by item, in which rooms somebody counted them. */
  counted: Record<string, string[]>
}

/** What is new since a copy: whole where the scope is another, or nothing at all. */
export type FieldNews =
  | { news: 'none'; token: string; at: Instant; until: Instant }
  | { news: 'whole'; copy: FieldCopy }
  | { news: 'some'; copy: FieldCopy; gone: string[] }

/** The copy after the news: things that changed in their places, loans as they are now. */
export function afterNews(before: FieldCopy | null, news: FieldNews): FieldCopy | null {
  if (news.news === 'whole') return news.copy
  if (before === null) return null
  if (news.news === 'none') {
    const { token, at, until } = news
    return { ...before, token, at, until }
  }
  const { copy, gone } = news
  const items = new Map(before.items.map(item => [item.id, item]))
  for (const item of copy.items) items.set(item.id, item)
  for (const id of gone) items.delete(id)
  const checks = copy.checks.map(check => {
    const known = before.checks.find(({ id }) => id === check.id)
    if (!known) return check
    return { ...known, counted: { ...known.counted, ...check.counted } }
  })
  return { ...copy, items: [...items.values()], checks, cut: before.cut || copy.cut }
}
