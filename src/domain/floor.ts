import type { BorrowerClass, ItemKind, UseLocation } from './words.ts'

/** What kind of supplies a loan is of; a loan that does not say is of durable ones. */
export type FloorKind = ItemKind

/**
 * The four ways of clause 208 in which a thing leaves: each has rows of the floor and a flow chart
 * of its own, and an order of delegation names them.
 */
export const routes = ['inside', 'outside', 'agency', 'public'] as const
export type Route = (typeof routes)[number]

export type FloorRow = {
  /** Stands in the book beside each decision: never renamed. */
  rule: string
  route: Route
  borrowerClass: BorrowerClass
  kinds: readonly FloorKind[]
  useLocations: readonly UseLocation[]
  /** The least authority that may approve it. */
  least: 'division-head' | 'agency-head'
  /** Number of the clause, with its sub-clause where it has one. */
  clause: string
}

const anywhere = ['inside', 'outside'] as const

/**
 * The floor of the Ministry of Finance's regulation on procurement and supplies of 2560, clauses
 * 208 and 210 (domain.md 1.2): who may approve what at the least. An office may be stricter, never
 * milder. What has no row here may be lent by nobody: consumables to persons, vehicles to anyone.
 */
export const floor: readonly FloorRow[] = [
  {
    rule: '208-2-inside',
    route: 'inside',
    borrowerClass: 'staff',
    kinds: ['durable'],
    useLocations: ['inside'],
    least: 'division-head',
    clause: '208 (2)',
  },
  {
    rule: '208-2-outside',
    route: 'outside',
    borrowerClass: 'staff',
    kinds: ['durable'],
    useLocations: ['outside'],
    least: 'agency-head',
    clause: '208 (2)',
  },
  {
    rule: '208-1-agency',
    route: 'agency',
    borrowerClass: 'agency',
    kinds: ['durable'],
    useLocations: anywhere,
    least: 'agency-head',
    clause: '208 (1)',
  },
  {
    rule: '210-agency',
    route: 'agency',
    borrowerClass: 'agency',
    kinds: ['consumable'],
    useLocations: anywhere,
    least: 'agency-head',
    clause: '210',
  },
  {
    rule: '208-2-public',
    route: 'public',
    borrowerClass: 'public',
    kinds: ['durable'],
    useLocations: anywhere,
    least: 'agency-head',
    clause: '208 (2)',
  },
]

type OnTheFloor = {
  borrowerClass: BorrowerClass
  useLocation: UseLocation
  kind?: FloorKind
}

/** The row that a loan falls under; null for what nobody may lend. */
export function floorOf({ borrowerClass, useLocation, kind }: OnTheFloor): FloorRow | null {
  const found = floor.find(
    row =>
      row.borrowerClass === borrowerClass &&
      row.kinds.includes(kind ?? 'durable') &&
      row.useLocations.includes(useLocation),
  )
  return found ?? null
}

/** The row that stands in the book beside a decision. */
export function floorByRule(rule: string): FloorRow | null {
  return floor.find(row => row.rule === rule) ?? null
}
