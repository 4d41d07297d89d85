import {
  allOutsiders,
  allRoles,
  allStaff,
  itemsWithCodes,
  movedItems,
  setsWithoutCode,
  shelvesOf,
} from '../../../db/imports.ts'
import type { PersonRow } from '../../../db/people.ts'
import { divisions as allDivisions } from '../../../db/people.ts'
import { lastClosedDay } from '../../../db/years.ts'
import type { CivilDate } from '../../domain/dates.ts'
import type { MovedBefore } from '../../domain/imports/in-order.ts'
import { setKey } from '../../domain/imports/item-rows.ts'
import { divisionKey, personKey } from '../../domain/imports/people-rows.ts'
import type { Item } from '../../domain/item.ts'
import type { HeldRole } from '../../domain/rights.ts'
import { normalise } from '../../domain/text.ts'
import type { BorrowerClass } from '../../domain/words.ts'
import type { Importer } from './importer.ts'

export type KnownPerson = PersonRow & { roles: HeldRole[] }

/**
 * What the office knows while files are planned: what is in the database, and what an earlier
 * file of the same command would bring, so that `--check` sees it without writing it.
 */
export type Known = {
  /** `divisionKey` to the division's id. */
  divisions: Map<string, string>
  hasFinance: boolean
  /** `personKey` to staff. */
  staff: Map<string, KnownPerson>
  /** `outsiderKey` to the person's id. */
  outsiders: Map<string, string>
  /** `codeKey` to items; only those that were asked for by `learnItems`. */
  items: Map<string, Item>
  /** `setKey` to sets without a code. */
  sets: Map<string, Item>
  /** Units on the shelf of items that only a plan holds yet. */
  plannedShelves: Map<string, number>
  /** Nothing may be dated on or before it any more. */
  lastClosedDay: CivilDate | null
}

/** By which a borrower from outside is the same: class, name, and the village or the agency. */
export const outsiderKey = (of: BorrowerClass, name: string, unit: string) =>
  [of, normalise(name), normalise(unit)].join('\n')

/** Begins what is known with divisions, staff, and outsiders; items are learnt as files name them. */
export async function learnPeople({ db }: Importer): Promise<Known> {
  const [divisionRows, staff, roles, outsiders, [closed]] = await db.batch([
    allDivisions(db),
    allStaff(db),
    allRoles(db),
    allOutsiders(db),
    lastClosedDay(db),
  ])
  const rolesOf = new Map<string, HeldRole[]>()
  for (const { person, role, division } of roles) {
    const held = { role, division: division === '' ? null : division }
    rolesOf.set(person, [...(rolesOf.get(person) ?? []), held])
  }
  const names = new Map(divisionRows.map(({ id, name }) => [id, name]))
  const people = staff.map(row => ({ ...row, roles: rolesOf.get(row.id) ?? [] }))
  return {
    divisions: new Map(divisionRows.map(({ id, name }) => [divisionKey(name), id])),
    hasFinance: divisionRows.some(({ finance }) => finance),
    staff: new Map(
      people.map(row => [personKey(row.name, names.get(row.division ?? '') ?? ''), row]),
    ),
    outsiders: new Map(outsiders.map(row => [outsiderKey(row.class, row.name, row.unit), row.id])),
    items: new Map(),
    sets: new Map(),
    plannedShelves: new Map(),
    lastClosedDay: closed?.day ?? null,
  }
}

const codesAtOnce = 5_000

/** Adds the items with these codes, and all sets without one. What a plan added stays. */
export async function learnItems({ db }: Importer, known: Known, codeKeys: string[]) {
  const planned = { items: new Map(known.items), sets: new Map(known.sets) }
  const add = (rows: Awaited<ReturnType<typeof setsWithoutCode>>) => {
    for (const { nameKey: _, ...item } of rows) {
      if (item.codeKey === '') known.sets.set(setKey(item), item)
      else known.items.set(item.codeKey, item)
    }
  }
  add(await setsWithoutCode(db))
  for (let at = 0; at < codeKeys.length; at += codesAtOnce) {
    add(await itemsWithCodes(db, codeKeys.slice(at, at + codesAtOnce)))
  }
  for (const [key, item] of planned.items) known.items.set(key, item)
  for (const [key, item] of planned.sets) known.sets.set(key, item)
}

/** What stands on the shelves, and what moved in the book already. */
export async function learnMovements({ db }: Importer, known: Known, items: string[]) {
  const [shelfRows, movedRows] = await db.batch([shelvesOf(db, items), movedItems(db, items)])
  const shelves = new Map(known.plannedShelves)
  for (const { item, quantity } of shelfRows) shelves.set(item, quantity)
  const moved = new Map<string, MovedBefore>(
    movedRows.map(({ item, live, lastOn }) => [item, { live: live === 1, lastOn }]),
  )
  return { shelves, moved }
}
