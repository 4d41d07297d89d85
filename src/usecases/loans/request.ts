import { announcementFrom, announcementsInForce } from '../../../db/announcements.ts'
import { basketFrom, basketOf, takeFromBasket } from '../../../db/baskets.ts'
import type { Statement } from '../../../db/db.ts'
import { holidaysBetween } from '../../../db/holidays.ts'
import { itemsByIds } from '../../../db/items.ts'
import { append, bindPersonal, chain, noHead } from '../../../db/ledger.ts'
import { saveLoan } from '../../../db/loans.ts'
import { peopleByIds } from '../../../db/people.ts'
import { procedureFrom, versionInForce } from '../../../db/procedures.ts'
import { lastNumberOf } from '../../../db/requests.ts'
import type { FollowedAnnouncement } from '../../domain/announcement.ts'
import { type CivilDate, fiscalYearOf } from '../../domain/dates.ts'
import { drawLoan } from '../../domain/draw-loan.ts'
import { versionOf } from '../../domain/draw-procedure.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { type FollowedProcedure, followed, follows } from '../../domain/procedure.ts'
import { publicLending } from '../../domain/public-lending.ts'
import { type FormDraft, requestForms, type Wanted } from '../../domain/request.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { BorrowerClass, UseLocation } from '../../domain/words.ts'
import { holidaysOf } from '../../domain/working-days.ts'
import { type Decided, type Desk, decide, entryBase } from '../desk.ts'
import { type Addressed, addresser, type GivenLetter, letterAllowed } from './agency-letter.ts'
import { type Newcomer, registerNewcomer } from './newcomer.ts'
import { type Numbers, numbered } from './numbers.ts'

/** Who borrows: whoever asks, somebody of the office, or somebody not known here yet. */
export type RequestBorrower =
  | { kind: 'self' }
  | { kind: 'staff'; person: string }
  | { kind: 'newcomer'; newcomer: Newcomer }

export type RequestInput = {
  /** Empty: what the basket holds. */
  wanted: Wanted[]
  borrower: RequestBorrower
  /** For the public: one of the announcement's purposes. */
  purpose: string
  /** What the public adds to it in their own words. */
  purposeDetail?: string
  placeOfUse: string
  /** Whom to call about it; '' where the office knows. */
  contact: string
  workType: string
  useLocation: UseLocation
  startOn: CivilDate
  /** `openDue` where a condition stands in its place. */
  dueOn: CivilDate
  dueCondition?: string
  /** Of consumables: why it is urgent, and that the lender has enough (clause 210). */
  urgency?: string
  enough?: boolean
  /** Of another agency: the official letter by which it asks. */
  letter?: GivenLetter
  /** The date on the paper; today for whoever fills it in here. */
  requestedOn: CivilDate
  lateReason: string
  severalForms: boolean
  /** Things that something else was taken for: they leave the basket with what was asked for. */
  replaced?: string[]
}

/**
 * Asks for a loan: a form for every owning division, numbered consecutively within the fiscal
 * year of its request date, and the basket emptied of what was asked for, all in one commit.
 * Nothing is held yet: domain.md 1.5 rule 9. Answers where the numbers are shown.
 */
export async function request(desk: Desk, input: RequestInput): Promise<Verdict<string>> {
  const forOthers = input.borrower.kind !== 'self' || input.requestedOn !== desk.today
  const right = forOthers ? 'loans.request-for-others' : 'loans.request'
  if (!may(desk.actor, right)) return refuse('not-allowed')
  const address = addresser(desk)
  return numbered(desk.db.shared, numbers =>
    decide(desk, () => ask(desk, input, forOthers, address, numbers)),
  )
}

async function ask(
  desk: Desk,
  input: RequestInput,
  atTheCounter: boolean,
  address: ReturnType<typeof addresser>,
  numbers: Numbers,
): Promise<Verdict<Decided>> {
  const found = await findForRequest(desk, input)
  const { person, lastNumber, year } = found
  if (!person) return refuse('not-found')
  if (input.borrower.kind === 'staff' && person.class !== 'staff') return refuse('not-found')
  const newcomer = input.borrower.kind === 'newcomer' ? input.borrower.newcomer : null
  const borrowerClass: BorrowerClass = newcomer?.class ?? person.class
  const allowed = mayAsk(desk, input, found, borrowerClass)
  if (!allowed.ok) return allowed

  const registered = newcomer && registerNewcomer(desk, newcomer, input.requestedOn)
  const { forms, letter, ...rules } = allowed.value
  const head: FormHead = {
    fiscalYear: year,
    borrowerClass,
    borrower: registered?.id ?? person.id,
    borrowerDivision: newcomer ? newcomer.division : person.division,
    channel: atTheCounter ? 'counter' : 'online',
    ...rules,
  }
  const addresses: Addressed[] = []
  for (const index of forms.keys()) {
    const addressed = await address(index, letter)
    if (!addressed.ok) return addressed
    addresses.push(addressed.value)
  }
  const answer = `/requests/sent?${addresses.map(each => `loan=${each.id}`).join('&')}`
  const first = numbers.take(year, lastNumber, addresses.length, answer)
  const written = forms.flatMap((draft, index) =>
    writeForm(desk, input, { ...head, ...addresses[index]!, number: first + index }, draft),
  )
  const gone = [...found.wanted.map(each => each.item), ...(input.replaced ?? [])]
  const cleared = gone.map(item => takeFromBasket(desk.db, desk.actor.id, item))
  const statements = [...(registered?.statements ?? []), ...written, ...cleared]
  return allow({ statements, answer })
}

type FoundForRequest = Awaited<ReturnType<typeof findForRequest>>

/** All that a request's rules ask about, and the last number given out, in one round trip. */
async function findForRequest({ db, actor }: Desk, input: RequestInput) {
  const { borrower, requestedOn, startOn } = input
  const year = fiscalYearOf(requestedOn)
  const named = input.wanted.map(each => each.item)
  const [items, basketRows, people, lastRows, ruleRows, announcements, closed] = await db.batch([
    itemsByIds(db, named),
    basketOf(db, actor.id),
    peopleByIds(db, [borrower.kind === 'staff' ? borrower.person : actor.id]),
    lastNumberOf(db, year),
    versionInForce(db, input.workType, requestedOn),
    announcementsInForce(db, requestedOn),
    holidaysBetween(db, requestedOn, startOn),
  ])
  const basket = basketFrom(basketRows)
  const known = [...items, ...basket.map(line => ({ ...line, id: line.item }))]
  return {
    year,
    lastNumber: lastRows[0]?.number ?? 0,
    person: people[0],
    wanted: input.wanted.length > 0 ? input.wanted : basket,
    items: new Map(known.map(item => [item.id, item])),
    // The manual as it was on the day of the request, also for a paper form that comes later.
    rule: ruleRows[0] ? versionOf(procedureFrom(ruleRows[0])) : null,
    announcements: announcements.map(announcementFrom),
    holidays: holidaysOf(closed),
  }
}

/** On which forms it may be asked for, and what these keep of the rules that they follow. */
function mayAsk(
  { today }: Desk,
  input: RequestInput,
  { wanted, items, rule, announcements, holidays }: FoundForRequest,
  borrowerClass: BorrowerClass,
): Verdict<{ forms: FormDraft[]; letter: GivenLetter | null } & RulesFollowed> {
  const forms = requestForms({ ...input, wanted, borrowerClass }, items, today)
  if (!forms.ok) return forms
  const letter = letterAllowed(borrowerClass, input.letter, today)
  if (!letter.ok) return letter
  const asked = { ...input, borrowerClass, things: wanted.map(each => items.get(each.item)!) }
  const announced = borrowerClass === 'public' ? publicLending(announcements, asked) : null
  if (announced && !announced.ok) return announced
  const fits = rule && follows(rule, asked, holidays)
  if (fits && !fits.ok) return fits
  return allow({
    forms: forms.value,
    letter: letter.value,
    ...(rule && { procedure: followed(rule) }),
    ...(announced && { announcement: announced.value }),
  })
}

type RulesFollowed = { procedure?: FollowedProcedure; announcement?: FollowedAnnouncement }

type FormHead = RulesFollowed & {
  fiscalYear: number
  borrower: string
  borrowerClass: BorrowerClass
  borrowerDivision: string | null
  channel: 'online' | 'counter'
}

/** One form: its first entry, the erasable words bound into it, and its picture. */
function writeForm(
  desk: Desk,
  input: RequestInput,
  { id, statements, ...head }: FormHead & Addressed & { number: number },
  draft: FormDraft,
): Statement[] {
  const { db } = desk
  const base = entryBase(desk, input.requestedOn)
  const { placeOfUse, contact, workType, useLocation, startOn, dueOn, purposeDetail } = input
  const purpose = purposeDetail ? `${input.purpose} (${purposeDetail})` : input.purpose
  const personal = bindPersonal(db, base.id, desk.newSalt(), { purpose, placeOfUse, contact })
  const entry: NewEntry = {
    ...base,
    stream: streamOf.loan(id),
    kind: 'requested',
    loan: id,
    personalHash: personal.hash,
    detail: {
      ...head,
      owningDivision: draft.division,
      workType,
      useLocation,
      startOn,
      dueOn,
      ...(input.lateReason && { lateReason: input.lateReason }),
      ...(input.dueCondition && { dueCondition: input.dueCondition }),
      ...(draft.kind === 'consumable' && { consumable: needOf(input) }),
      lines: draft.lines,
    },
  }
  const chained = chain(noHead, [entry])
  const picture = drawLoan(chained as Entry[])!
  return [...statements, ...append(db, chained), personal.statement, ...saveLoan(db, null, picture)]
}

const needOf = ({ urgency = '' }: RequestInput) => ({ urgency, enough: true as const })
