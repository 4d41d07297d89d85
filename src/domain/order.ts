import type { CivilDate } from './dates.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What a member of a committee is in it, in the order in which an order lists them. */
export const memberRoles = [
  'chair',
  'member',
  'member-and-secretary',
  'assistant-secretary',
  'adviser',
] as const
export type MemberRole = (typeof memberRoles)[number]

/**
 * A member as the order names them. An order is a public paper whose names are its content, so
 * they stand in the book as they stand on the paper; a borrower's name never does.
 */
export type OrderMember = {
  /** Of the people of this office, where it is one of them. */
  person: string | null
  /** '' where the order names a post and not its holder. */
  name: string
  position: string
  role: MemberRole
}

/** What a committee order says, before and after it is signed. */
export type OrderContent = {
  subject: string
  /** The reason and the authority; paragraphs are parted by line breaks. */
  basis: string
  members: OrderMember[]
  duties: string[]
  /** Null: from the day on which it is signed. */
  effectiveFrom: CivilDate | null
  /** Null: until another order. */
  effectiveTo: CivilDate | null
  /** The order that it replaces, as papers cite it: "5/2567"; '' where there is none. */
  replaces: string
}

/** Who signed a paper, and in which post. `person` where it is one of the people here. */
export type Signer = { person: string | null; name: string; position: string }

export const orderLimits = { subject: 300, basis: 4000, members: 30, duties: 30, duty: 500 }

/** Orders and announcements are numbered by the calendar year (domain.md trap 2), here in BE. */
export function calendarYearOf(day: CivilDate): number {
  return Number(day.slice(0, 4)) + 543
}

/** "12/2569", as papers cite it. */
export function paperNumber(paper: { number: number | null; calendarYear: number | null }): string {
  return paper.number === null ? '' : `${paper.number}/${paper.calendarYear}`
}

/** May a draft say that? A committee has one chair, and something to do. */
export function orderWhole(content: OrderContent): Verdict {
  if (content.members.length === 0) return refuse('nothing-chosen', {}, 'members')
  const chairs = content.members.filter(member => member.role === 'chair').length
  if (chairs !== 1) return refuse('order-chair', { chairs }, 'members')
  if (content.duties.length === 0) return refuse('nothing-chosen', {}, 'duties')
  const { effectiveFrom, effectiveTo } = content
  if (effectiveTo !== null && effectiveFrom !== null && effectiveTo < effectiveFrom) {
    return refuse('ends-before-start', undefined, 'effectiveTo')
  }
  return allow()
}

export type Signing = {
  /** The number on the paper; null for the next one. */
  number: number | null
  /** Why it is not the next one: an older paper, or numbers that another register gave. */
  numberReason: string
  signedOn: CivilDate
  signer: Signer
}

/**
 * May a draft be recorded as signed, and under which number? The next of its calendar year; another
 * free one only with a reason. `taken` are the numbers of that year.
 */
export function maySign(
  order: { status: 'draft' | 'signed'; content: OrderContent },
  { number, numberReason, signedOn }: Signing,
  taken: number[],
  today: CivilDate,
): Verdict<number> {
  if (order.status !== 'draft') return refuse('already-signed')
  if (signedOn > today) return refuse('date-in-future', undefined, 'signedOn')
  const isWhole = orderWhole(order.content)
  if (!isWhole.ok) return isWhole
  const { effectiveTo } = order.content
  if (effectiveTo !== null && effectiveTo < signedOn) {
    return refuse('ends-before-start', undefined, 'signedOn')
  }
  const next = Math.max(0, ...taken) + 1
  const wanted = number ?? next
  const facts = { number: wanted, year: calendarYearOf(signedOn), next }
  if (taken.includes(wanted)) return refuse('order-number-taken', facts, 'number')
  if (wanted !== next && numberReason.trim() === '') {
    return refuse('order-number-reason', facts, 'numberReason')
  }
  return allow(wanted)
}

/** An order in force on a day: signed, begun, not over, and not replaced by then. */
export function orderInForce(
  order: { signedOn: CivilDate | null; content: OrderContent },
  replacedOn: CivilDate | null,
  day: CivilDate,
): boolean {
  if (order.signedOn === null) return false
  const { effectiveFrom, effectiveTo } = order.content
  const ended = (effectiveTo !== null && effectiveTo < day) || (replacedOn ?? '9999') <= day
  return (effectiveFrom ?? order.signedOn) <= day && !ended
}
