import {
  appendAll,
  insertPeople,
  insertPersonals,
  type PersonalRow,
  personalRow,
} from '../../../db/bulk.ts'
import type { Statement } from '../../../db/db.ts'
import { chain, noHead } from '../../../db/ledger.ts'
import { saveDivision } from '../../../db/office.ts'
import { type PersonRow as Picture, savePerson, saveRoles } from '../../../db/people.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { findTable } from '../../domain/imports/columns.ts'
import { emptyOutcome, type Outcome } from '../../domain/imports/outcome.ts'
import {
  divisionKey,
  heldRoles,
  type PersonRow,
  peopleColumns,
  personKey,
  readPeople,
} from '../../domain/imports/people-rows.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import type { HeldRole } from '../../domain/rights.ts'
import { sortKey } from '../../domain/text.ts'
import { allow, type Verdict } from '../../domain/verdict.ts'
import { type Importer, importedBase, inOnePart, type Plan } from './importer.ts'
import type { Known, KnownPerson } from './known.ts'

/** What is to be written of people: gathered row by row, written at once. */
class PeopleWriting {
  readonly office: NewEntry[] = []
  readonly divisions: Statement[] = []
  readonly entries: Omit<Entry, 'position'>[] = []
  readonly personals: PersonalRow[] = []
  readonly people: Picture[] = []
  readonly roles: { person: string; roles: HeldRole[] }[] = []
  readonly updates: Statement[] = []

  statements(importer: Importer): Statement[] {
    const { db } = importer
    return [
      ...this.divisions,
      ...appendAll(db, this.entries),
      ...insertPersonals(db, this.personals),
      ...insertPeople(db, this.people, this.roles),
      ...this.updates,
    ]
  }
}

/**
 * Plans the office's people and divisions. The same name in the same division is the same person;
 * `known` learns them, for the files that come after.
 */
export function planPeople(importer: Importer, sheets: Sheet[], known: Known): Verdict<Plan> {
  const table = findTable(sheets, peopleColumns)
  if (!table.ok) return table
  const { people, faults } = readPeople(table.value.rows)
  const outcome: Outcome = { ...emptyOutcome('people'), faults, things: people.length }
  const writing = new PeopleWriting()
  for (const row of people) {
    const division = divisionOf(importer, row, known, writing, outcome)
    const person = known.staff.get(personKey(row.name, row.division))
    if (!person) {
      outcome.added.push(row.row)
      register(importer, row, division, known, writing)
      continue
    }
    const roles = [...heldRoles(row, division), ...keptRoles(person)]
    const fields = [
      ...(person.position === row.position ? [] : ['position']),
      ...(sameRoles(person.roles, roles) ? [] : ['roles']),
    ]
    if (fields.length === 0) outcome.left.push(row.row)
    else {
      outcome.changed.push({ row: row.row, fields })
      change(importer, { ...person, position: row.position }, fields, roles, known, writing)
    }
  }
  const parts = inOnePart(outcome, () => writing.statements(importer))
  return allow({ outcome, office: writing.office, parts })
}

/** The row's division, added to the office where it is new. */
function divisionOf(
  importer: Importer,
  row: PersonRow,
  known: Known,
  writing: PeopleWriting,
  outcome: Outcome,
): string {
  const key = divisionKey(row.division)
  const before = known.divisions.get(key)
  if (before !== undefined) return before
  const id = importer.newId()
  const finance = !known.hasFinance && row.division.includes('คลัง')
  const picture = { id, name: row.division, finance }
  known.divisions.set(key, id)
  known.hasFinance ||= finance
  outcome.divisions.push(row.division)
  writing.office.push({
    ...importedBase(importer, importer.today),
    stream: streamOf.office,
    kind: 'division-added',
    detail: { division: id, name: row.division, finance },
  })
  writing.divisions.push(saveDivision(importer.db, picture))
  return id
}

function register(
  importer: Importer,
  row: PersonRow,
  division: string,
  known: Known,
  writing: PeopleWriting,
): void {
  const id = importer.newId()
  const base = importedBase(importer, importer.today)
  const said = { name: row.name, position: row.position, unit: '', phone: '', address: '' }
  const personal = personalRow(base.id, importer.newSalt(), said)
  const roles = heldRoles(row, division)
  const [registered, given] = chain(noHead, [
    {
      ...base,
      stream: streamOf.person(id),
      kind: 'person-registered',
      personalHash: personal.hash,
      detail: { class: 'staff', division, account: false },
    },
    rolesGiven(importer, id, roles),
  ])
  const turn = { seq: given!.seq, hash: given!.hash }
  const picture: Picture = {
    id,
    class: 'staff',
    division,
    ...said,
    nameKey: sortKey(row.name),
    active: false,
    ...turn,
  }
  writing.entries.push(registered!, given!)
  writing.personals.push(personal.row)
  writing.people.push(picture)
  writing.roles.push({ person: id, roles })
  known.staff.set(personKey(row.name, row.division), { ...picture, roles })
}

/** Who administers the system is no matter of a file: it neither gives that role nor takes it. */
const keptRoles = ({ roles }: KnownPerson) => roles.filter(held => held.role === 'administrator')

function change(
  importer: Importer,
  { roles: _, ...person }: KnownPerson,
  fields: string[],
  roles: HeldRole[],
  known: Known,
  writing: PeopleWriting,
): void {
  const { db } = importer
  const entries: NewEntry[] = []
  if (fields.includes('position')) {
    const base = importedBase(importer, importer.today)
    const { name, position, unit, phone, address } = person
    const said = { name, position, unit, phone, address }
    const personal = personalRow(base.id, importer.newSalt(), said)
    writing.personals.push(personal.row)
    entries.push({
      ...base,
      stream: streamOf.person(person.id),
      kind: 'person-described',
      personalHash: personal.hash,
      detail: { class: person.class, division: person.division },
    })
  }
  if (fields.includes('roles')) {
    entries.push(rolesGiven(importer, person.id, roles))
    writing.updates.push(...saveRoles(db, person.id, roles))
  }
  const turned = chain(person, entries)
  const { seq, hash } = turned.at(-1)!
  const picture = { ...person, seq, hash }
  writing.entries.push(...turned)
  writing.updates.push(savePerson(db, picture))
  for (const [key, each] of known.staff) {
    if (each.id === person.id) known.staff.set(key, { ...picture, roles })
  }
}

function rolesGiven(importer: Importer, person: string, roles: HeldRole[]): NewEntry {
  return {
    ...importedBase(importer, importer.today),
    stream: streamOf.person(person),
    kind: 'roles-given',
    detail: { roles },
  }
}

function sameRoles(one: HeldRole[], other: HeldRole[]): boolean {
  const text = (roles: HeldRole[]) =>
    roles
      .map(({ role, division }) => `${role} ${division ?? ''}`)
      .sort()
      .join(', ')
  return text(one) === text(other)
}
