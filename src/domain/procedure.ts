import { type CivilDate, daysBetween } from './dates.ts'
import { isOpen } from './open-due.ts'
import { allow, refuse, type Verdict } from './verdict.ts'
import { type BorrowerClass, borrowerClasses, type UseLocation, useLocations } from './words.ts'
import { afterDays, type DayKind, type Holidays } from './working-days.ts'

/** Whose opinion the office asks before the approver decides; advice, no decision. */
export const opinionPosts = ['supply-officer', 'finance-director', 'permanent-secretary'] as const
export type OpinionPost = (typeof opinionPosts)[number]

export type Step = {
  text: string
  /** The post that is responsible for it, in the office's own words. */
  post: string
  /** Time target, from the end of the step before; 0 means the same day. */
  days: number
  /** Which days the target counts; every day where a version does not say. */
  daysIn?: DayKind
  /** Set on the one step at which the approver says yes or no. */
  decides?: true
}

/** What the manual says for one work type: which is what the desk does. */
export type Procedure = {
  workType: string
  /** Categories of the register that it covers, and things by name; both empty means all. */
  categories: string[]
  items: string[]
  borrowerClasses: BorrowerClass[]
  useLocations: UseLocation[]
  /** Longest loan in days, the first day counted. */
  mostDays: number
  /** Days between the request and the first day; 0 means at once. */
  noticeDays: number
  /** Which days the notice counts; every day where a version does not say. */
  noticeIn?: DayKind
  documents: string[]
  steps: Step[]
  opinions: OpinionPost[]
  /** The law's floor (clause 208), or stricter: always the head of the agency. */
  approver: 'floor' | 'agency-head'
}

/** A version of a procedure: what was adopted stays readable, whatever came after it. */
export type ProcedureVersion = {
  workType: string
  version: number
  content: Procedure
  /** Null while it is a draft. */
  adopted: { order: string; effectiveOn: CivilDate; adoptedOn: CivilDate } | null
}

/** What a loan keeps of the procedure that it followed; `approver` where it is above the floor. */
export type FollowedProcedure = {
  workType: string
  version: number
  approver?: 'agency-head'
  /** Whose advice it asks for before the decision. */
  opinions?: OpinionPost[]
}

/** What a loan keeps of a version that it follows. */
export function followed({ workType, version, content }: ProcedureVersion): FollowedProcedure {
  const stricter = content.approver === 'agency-head'
  const { opinions } = content
  return {
    workType,
    version,
    ...(stricter && { approver: 'agency-head' }),
    ...(opinions.length > 0 && { opinions }),
  }
}

/** The version that the desk follows on a day: the newest that is in force by then. */
export function inForce(versions: ProcedureVersion[], day: CivilDate): ProcedureVersion | null {
  return versions
    .filter(version => version.adopted !== null && version.adopted.effectiveOn <= day)
    .reduce<ProcedureVersion | null>(
      (newest, each) => (newest === null || each.version > newest.version ? each : newest),
      null,
    )
}

/** What a request must fit, beside the rules of the register. */
export type RequestToFit = {
  borrowerClass: BorrowerClass
  useLocation: UseLocation
  requestedOn: CivilDate
  startOn: CivilDate
  dueOn: CivilDate
  things: { name: string; category: string }[]
}

/**
 * Does a request keep to the procedure of its work type? A refusal names the rule and, by the
 * version's number, its source in the manual.
 */
export function follows(
  { content, version }: ProcedureVersion,
  request: RequestToFit,
  holidays: Holidays,
): Verdict {
  const source = { workType: content.workType, version }
  if (!content.borrowerClasses.includes(request.borrowerClass)) {
    return refuse('procedure-borrower', source, 'workType')
  }
  if (!content.useLocations.includes(request.useLocation)) {
    return refuse('procedure-location', source, 'useLocation')
  }
  const outside = request.things.find(thing => !covers(content, thing))
  if (outside !== undefined) {
    const { name, category } = outside
    return refuse('procedure-category', { ...source, name, category }, 'workType')
  }
  if (!isOpen(request) && daysBetween(request.startOn, request.dueOn) + 1 > content.mostDays) {
    return refuse('procedure-days', { ...source, most: content.mostDays }, 'dueOn')
  }
  const first = firstDayOf(content, request.requestedOn, holidays)
  if (request.startOn < first) {
    const { noticeDays: days, noticeIn: kind = 'calendar' } = content
    return refuse('procedure-notice', { ...source, days, kind, first }, 'startOn')
  }
  return allow()
}

/** The first day on which a loan that is asked for on that day may begin. */
export function firstDayOf(
  { noticeDays, noticeIn = 'calendar' }: Pick<Procedure, 'noticeDays' | 'noticeIn'>,
  requestedOn: CivilDate,
  holidays: Holidays,
): CivilDate {
  return afterDays(requestedOn, noticeDays, noticeIn, holidays)
}

/** By when the manual promises a decision on what is asked for on that day, its step included. */
export function decisionDueOn(
  { steps }: Pick<Procedure, 'steps'>,
  requestedOn: CivilDate,
  holidays: Holidays,
): CivilDate {
  const until = steps.findIndex(step => step.decides) + 1
  return steps
    .slice(0, until)
    .reduce(
      (day, { days, daysIn = 'calendar' }) => afterDays(day, days, daysIn, holidays),
      requestedOn,
    )
}

/** Does it cover that thing, by its category or by its name in the register? */
export function covers(
  { categories, items }: Pick<Procedure, 'categories' | 'items'>,
  thing: { name: string; category: string },
): boolean {
  if (categories.length === 0 && items.length === 0) return true
  return categories.includes(thing.category) || items.includes(thing.name)
}

/** Whether a draft may stand in the manual: whole, and never below what the law allows. */
export function whole(procedure: Procedure): Verdict {
  if (procedure.borrowerClasses.length === 0) return refuse('nothing-chosen', {}, 'borrowerClasses')
  if (procedure.useLocations.length === 0) return refuse('nothing-chosen', {}, 'useLocations')
  if (procedure.steps.length === 0) return refuse('nothing-chosen', {}, 'steps')
  const decisions = procedure.steps.filter(step => step.decides)
  if (decisions.length !== 1) return refuse('procedure-decision', {}, 'steps')
  if (procedure.mostDays > 365) return refuse('due-too-far', {}, 'mostDays')
  const isKnown =
    procedure.borrowerClasses.every(each => borrowerClasses.includes(each)) &&
    procedure.useLocations.every(each => useLocations.includes(each))
  return isKnown ? allow() : refuse('nothing-chosen', {}, 'borrowerClasses')
}
