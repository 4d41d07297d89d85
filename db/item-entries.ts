import { sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { EntryKind } from '../src/domain/entry.ts'
import type { Place } from '../src/domain/place.ts'
import {
  type Described,
  type Registered,
  registeredBy,
} from '../src/domain/statistics/on-register.ts'
import type { Db } from './db.ts'

/** Some entries as one JSON list: see `itemsFrom`. */
type EntriesRow = { entries: string }

/** Few rows, and none of them larger than a page: see `streamsOfYear`. */
const entriesInRow = sql.raw('500')

/** What figures ask of a description. */
export const described = ['code', 'name', 'category', 'acquiredOn'] as const

/** What entries said of every item, and what brought it onto the register or took it off. */
export function itemEntries(db: Db, said: readonly string[] = described) {
  const paths = sql.join(
    said.map(name => sql`${`$.item.${name}`}`),
    sql`, `,
  )
  return db.all<EntriesRow>(sql`
    SELECT json_group_array(json_array(
        position, item, kind, happened_on, quantity, source, target, json_extract(detail, ${paths})
      )) AS entries
    FROM ledger WHERE kind IN ('item-registered', 'item-described', 'written-off')
    GROUP BY position / ${entriesInRow}`)
}

/** Both apart, in the order of the book; `said` as it was asked for. */
export function itemsFrom<Said extends Described = Described>(
  rows: EntriesRow[],
  said: readonly (keyof Said & string)[] = described,
): { descriptions: Said[]; registered: Registered[] } {
  const read = rows.flatMap(({ entries }) => JSON.parse(entries) as Read[])
  const [descriptions, registered]: [Said[], Registered[]] = [[], []]
  // The libSQL server cannot read an ORDER BY inside of an aggregate.
  for (const entry of read.sort((a, b) => a[0] - b[0])) {
    const [, item, kind, on, quantity, source, target, words] = entry
    const moved = registeredBy({ item, kind, happenedOn: on, quantity, source, target })
    if (moved) registered.push(moved)
    if (kind === 'written-off') continue
    const description = { item, on } as Said
    for (const [at, name] of said.entries()) description[name] = words[at] as Said[typeof name]
    descriptions.push(description)
  }
  return { descriptions, registered }
}
type Read = [
  position: number,
  item: string,
  kind: EntryKind,
  on: CivilDate,
  quantity: number | null,
  source: Place | null,
  target: Place | null,
  words: unknown[],
]
