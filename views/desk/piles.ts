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

/** A pile of more shows only so many on the desk, so that what comes below is not far. */
export const fewMost = 3

/** Cards of one kind, and how many there are; `more` where they were not all counted. */
export type Pile = {
  part: DeskPart
  cards: LoanCard[]
  counted: number
  more: boolean
  deciding?: Weighed
}

/** What the approver weighs of each loan, by its id. */
export type Weighed = ReadonlyMap<string, Deciding>

/** A pile on its own page. */
export const pilePath = (part: DeskPart) => `/?pile=${part}`
