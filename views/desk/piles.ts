import type { Deciding } from '../../src/domain/deciding.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'

/** The kinds of work on a desk, in the order in which a day takes them. */
export const deskParts = [
  'toDecide',
  'toOpine',
  'toExtend',
  'toHandOver',
  'toChase',
  'overdue',
  'dueToday',
  'toSettle',
  'dueLater',
  'mine',
] as const
export type DeskPart = (typeof deskParts)[number]

/** Cards of one kind; `more` where there are others after them. */
export type Pile = {
  part: DeskPart
  cards: LoanCard[]
  more: boolean
  deciding?: Weighed
}

/** What the approver weighs of each loan, by its id. */
export type Weighed = ReadonlyMap<string, Deciding>

/** A pile on its own page. */
export const pilePath = (part: DeskPart) => `/?pile=${part}`
