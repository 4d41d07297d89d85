import { type Freedom, fewestFree } from './calendar.ts'
import { addDays, type CivilDate, daysBetween } from './dates.ts'
import { type Item, lastDayLent } from './item.ts'
import { openDue } from './open-due.ts'
import { closedDue, type Holidays } from './working-days.ts'

/** The days that a request asks for. */
export type AskedDays = { fromOn: CivilDate; toOn: CivilDate }

/** How far ahead the form looks for days on which everything is free. */
export const lookAheadDays = 60
/** How many things it offers in the place of one. */
const othersMost = 3

/** A thing of the form, as far as its days are concerned. */
export type WantedThing = {
  item: string
  name: string
  category: string
  division: string
  quantity: number
}

/** A request that nobody decided yet: it reserves nothing (domain.md 1.5 rule 9). */
export type Rival = { item: string; fromOn: CivilDate; toOn: CivilDate; quantity: number }

/** Something that might do instead of a thing of the form. */
export type Candidate = Freedom & {
  instead: string
  item: string
  name: string
  code: string
  unit: string
  category: string
  division: string
  divisionName: string
  publicMayBorrow: boolean
  mostDays: number
}

/** What is free of one thing on the days asked for, and what else would do where it is too little. */
export type ThingFree = {
  item: string
  quantity: number
  /** The fewest on any of the days, and the first day with so few. */
  free: number
  day: CivilDate
  /** Units that others asked for on these days, where all of it is not enough for everybody. */
  rivals: { forms: number; units: number } | null
  others: (Candidate & { free: number })[]
}

export type ChosenFree = {
  days: AskedDays
  things: ThingFree[]
  /** The next days of the same length on which everything is free; null where none is needed or found. */
  later: AskedDays | null
}

export type ToChoose = {
  days: AskedDays
  today: CivilDate
  things: WantedThing[]
  freedom: Map<string, Freedom>
  rivals: Rival[]
  candidates: Candidate[]
  forPublic: boolean
}

/** Is everything free on the days asked for? If not, what else would do, and which other days. */
export function chosenFree(choice: ToChoose): ChosenFree {
  const { days, things } = choice
  const found = things.map(thing => thingFree(thing, choice))
  const short = found.some(isShort)
  return { days, things: found, later: short ? laterDays(choice) : null }
}

export const isShort = ({ free, quantity }: Pick<ThingFree, 'free' | 'quantity'>) => free < quantity

function thingFree(thing: WantedThing, choice: ToChoose): ThingFree {
  const { item, quantity } = thing
  const { day, free } = fewestOf(choice.freedom.get(item), choice.days, choice.today)
  const found = { item, quantity, day, free: Math.max(0, free) }
  const short = isShort(found)
  return {
    ...found,
    rivals: short ? null : rivalsOf(thing, found.free, choice),
    others: short ? othersOf(thing, choice) : [],
  }
}

function fewestOf(freedom: Freedom | undefined, { fromOn, toOn }: AskedDays, today: CivilDate) {
  if (freedom === undefined) return { day: fromOn, free: 0 }
  return fewestFree(freedom, fromOn, toOn, today)
}

/** Only what is too little for everybody is worth a warning. */
function rivalsOf({ item, quantity }: WantedThing, free: number, { days, rivals }: ToChoose) {
  const mine = rivals.filter(
    each => each.item === item && each.fromOn <= days.toOn && each.toOn >= days.fromOn,
  )
  const units = mine.reduce((sum, each) => sum + each.quantity, 0)
  return units > free - quantity && mine.length > 0 ? { forms: mine.length, units } : null
}

function othersOf(thing: WantedThing, { days, today, things, candidates, forPublic }: ToChoose) {
  const chosen = new Set(things.map(each => each.item))
  const isLent = (each: Candidate) =>
    days.toOn === openDue || days.toOn <= lastDayLent(days.fromOn, each)
  return candidates
    .filter(each => each.instead === thing.item && !chosen.has(each.item) && isAlike(thing, each))
    .filter(each => isLent(each) && (!forPublic || each.publicMayBorrow))
    .map(each => ({ ...each, free: fewestOf(each, days, today).free }))
    .filter(each => each.free >= thing.quantity)
    .toSorted((a, b) => distance(thing, a) - distance(thing, b))
    .filter(isFirstOfItsName)
    .slice(0, othersMost)
}

/** Of pieces that bear the same name one is enough to choose from. */
const isFirstOfItsName = ({ name, division }: Candidate, index: number, all: Candidate[]) =>
  all.findIndex(each => each.name === name && each.division === division) === index

/** The same name first, and of those the same division's, so that the form stays one. */
function distance(thing: WantedThing, { name, division }: Candidate): number {
  return (name === thing.name ? 0 : 2) + (division === thing.division ? 0 : 1)
}

/** The same name, or the same category and the same kind of thing: a tent does for a tent. */
export function isAlike(
  thing: { name: string; category: string },
  other: { name: string; category: string },
): boolean {
  if (thing.name === other.name) return true
  return thing.category === other.category && kindOf(thing.name) === kindOf(other.name)
}

/** Words that many names begin with and that say nothing about what the thing is. */
const generalWords = new Set(['เครื่อง', 'ชุด', 'อุปกรณ์', 'กล้อง', 'รถ', 'วัสดุ'])
const wordsOf = new Intl.Segmenter('th', { granularity: 'word' })

/** What a thing is, by the beginning of its name: `เต็นท์`, `เครื่องขยาย`. */
function kindOf(name: string): string {
  const words = [...wordsOf.segment(name)].filter(each => each.isWordLike)
  const [first = '', second = ''] = words.map(each => each.segment)
  return generalWords.has(first) ? first + second : first
}

/** A thing that is lent for fewer days than were chosen, and the last day for it. */
export type TooLong = { name: string; mostDays: number; until: CivilDate }

/**
 * The strictest thing of those that are lent for fewer days, and the last day of them on which the
 * office is open.
 */
export function longerThanLent(
  { fromOn, toOn }: AskedDays,
  things: Pick<Item, 'name' | 'mostDays'>[],
  holidays: Holidays,
): TooLong | null {
  const [strictest] = things.toSorted((one, other) => one.mostDays - other.mostDays)
  if (!strictest || toOn <= lastDayLent(fromOn, strictest)) return null
  const { name, mostDays } = strictest
  const until = lastDayLent(fromOn, strictest)
  const open = closedDue({ fromOn, toOn: until }, mostDays, holidays)?.instead
  return { name, mostDays, until: open ?? until }
}

/** The next span of the same length on which everything is free at once. */
function laterDays({ days, today, things, freedom }: ToChoose): AskedDays | null {
  if (days.toOn === openDue) return null
  const length = daysBetween(days.fromOn, days.toOn)
  const first = days.fromOn < today ? today : addDays(days.fromOn, 1)
  for (let ahead = 0; ahead < lookAheadDays; ahead += 1) {
    const fromOn = addDays(first, ahead)
    const span = { fromOn, toOn: addDays(fromOn, length) }
    const all = things.every(
      ({ item, quantity }) => fewestOf(freedom.get(item), span, today).free >= quantity,
    )
    if (all) return span
  }
  return null
}
