import type { ChaseChannel, SettlementWay, UseLocation } from '../../domain/words.ts'

/** What happens to a loan after it was asked for. Days count from today; -1 is yesterday. */
export type Step = { day: number } & (
  | { verb: 'opine'; favourable: boolean; text: string }
  /** By whom, where it is not the holder of the post. */
  | { verb: 'approve'; units: number[] | 'all'; by?: string }
  | { verb: 'refuse'; reason: string }
  | { verb: 'cancel'; reason: string }
  | { verb: 'handOver'; units: number[] | 'all'; shown?: Shown }
  | { verb: 'takeBack'; units: Back[] | 'all'; note?: string; shown?: Shown }
  | { verb: 'chase'; channel: ChaseChannel; answer: string }
  | { verb: 'askExtension'; due: number; reason: string }
  | { verb: 'extend'; due: number; reason: string }
  | {
      verb: 'settle'
      line: number
      condition: 'damaged' | 'lost'
      way: SettlementWay
      note: string
    }
)

/** What was photographed and noted of each line, with the borrower's signature for all of it. */
export type Shown = { tents: ('whole' | 'torn')[]; conditions: string[] }

/** What comes back of a line. */
export type Back = { good?: number; damaged?: number; lost?: number }

/** Somebody from outside the office; `of` is the village, or the agency. */
export type Visitor = { class: 'public' | 'agency'; name: string; position?: string; of: string }

/** A loan of the demonstration: who asks for what, when, and what became of it. */
export type Tale = {
  /** A name of people.xlsx, or somebody from outside. */
  borrower: string | Visitor
  /** An item's code, or its name where it has no code, and how many. */
  things: [item: string, quantity: number][]
  purpose: string
  workType: string
  place: string
  use: UseLocation
  /** Asked on, from, to. */
  days: [asked: number, start: number, due: number]
  /** Of consumables: why it is urgent, and what they wait for instead of the last day. */
  need?: { urgency: string; dueCondition: string }
  steps: Step[]
  /** True where staff brought a paper form, which the supply officer entered. */
  counter?: true
  /** How many days after it was signed the paper form was entered, and why. */
  entered?: [later: number, because: string]
}

export const approved = (day: number, units: number[] | 'all' = 'all'): Step => ({
  verb: 'approve',
  day,
  units,
})
export const approvedBy = (by: string, day: number): Step => ({
  verb: 'approve',
  day,
  units: 'all',
  by,
})
export const handedOver = (day: number, units: number[] | 'all' = 'all', shown?: Shown): Step => ({
  verb: 'handOver',
  day,
  units,
  ...(shown && { shown }),
})
export const cameBack = (
  day: number,
  units: Back[] | 'all' = 'all',
  note?: string,
  shown?: Shown,
): Step => ({
  verb: 'takeBack',
  day,
  units,
  ...(note !== undefined && { note }),
  ...(shown && { shown }),
})

const from = (kind: Visitor['class'], name: string, of: string, position = ''): Visitor => ({
  class: kind,
  name,
  of,
  position,
})
export const villager = (name: string, village: number) => from('public', name, `หมู่ที่ ${village}`)
export const neighbour = (name: string, agency: string, position: string) =>
  from('agency', name, agency, position)

/** Two tents as they leave the store. */
export const tentsWhole: Shown = {
  tents: ['whole', 'whole'],
  conditions: ['ผ้าใบและโครงครบ', 'ผ้าใบและโครงครบ'],
}
