import { administrators, saveAccount } from '../../../db/accounts.ts'
import type { Statement } from '../../../db/db.ts'
import { sha256Hex } from '../../../db/hash.ts'
import { allStaff } from '../../../db/imports.ts'
import { appendToOffice, officeHead, saveDivision, saveSetting } from '../../../db/office.ts'
import {
  appendToPerson,
  describing,
  divisions,
  nobodyYet,
  type PersonRow,
  peopleByIds,
  rolesOf,
  saveRoles,
} from '../../../db/people.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { divisionKey, personKey } from '../../domain/imports/people-rows.ts'
import { financeDivisionName, type OfficeKind } from '../../domain/office.ts'
import type { PersonDescription } from '../../domain/person.ts'
import type { Actor, HeldRole } from '../../domain/rights.ts'
import { readyTitles } from '../../domain/titles.ts'
import { isUsername, usernameFrom } from '../../domain/username.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide, entryBase, type OpenDesk } from '../desk.ts'

type SetUp = {
  /** The one-time code that the terminal printed. */
  code: string
  officeName: string
  officeKind: OfficeKind
  /** The administrator's division, by name; it is added where it is not there yet. */
  divisionName: string
  name: string
  position: string
  username: string
  password: string
}

/**
 * Sets the office up with its first administrator, once: as long as there is none, and for whoever
 * reads the terminal. Answers the id of the administrator.
 */
export async function setUpOffice(open: OpenDesk, given: SetUp): Promise<Verdict<string>> {
  if (!isCode(given.code, open.setupCode)) return refuse('set-up-code-wrong', {}, 'code')
  const username = usernameFrom(given.username)
  if (!isUsername(username)) return refuse('not-a-username', {}, 'username')
  if (given.password.toLowerCase() === username) {
    return refuse('password-is-username', {}, 'password')
  }
  const passwordHash = await open.outside.identity.hashPassword(given.password)
  const desk = deskOf(open, given, (await namesake(open, given)) ?? open.newId())
  const { id } = desk.actor
  const verdict = await decide(desk, async () => {
    const [found, known, [head], [row], held] = await open.db.batch([
      administrators(open.db),
      divisions(open.db),
      officeHead(open.db),
      peopleByIds(open.db, [id]),
      rolesOf(open.db, id),
    ])
    if (found.length > 0) return refuse('not-found')
    const office = officeEntries(desk, given, known)
    const kept = held.map(({ role, division }) => ({ role, division: division || null }))
    const before = row ? { row, roles: kept } : null
    const account = { username, passwordHash }
    const statements = [
      ...appendToOffice(open.db, head, office.entries),
      ...office.pictures,
      ...administratorStatements(desk, given, { division: office.division, before, account }),
    ]
    return { ok: true, value: { statements, answer: '/' } satisfies Decided }
  })
  return verdict.ok ? { ok: true, value: id } : verdict
}

/** Hashes are compared, so that no clock tells how much of the code was right. */
function isCode(typed: string, code: string | null): boolean {
  const bare = (text: string) => sha256Hex(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return code !== null && bare(typed) === bare(code)
}

/**
 * The id of whoever bears that name in that division: the people's file may be loaded before the
 * set-up, and knows the administrator then by the same key by which it finds them afterwards.
 */
async function namesake({ db }: OpenDesk, { name, divisionName }: SetUp): Promise<string | null> {
  const [staff, known] = await db.batch([allStaff(db), divisions(db)])
  const names = new Map(known.map(division => [division.id, division.name]))
  const sought = personKey(name, divisionName)
  const found = staff.find(
    row => personKey(row.name, names.get(row.division ?? '') ?? '') === sought,
  )
  return found?.id ?? null
}

/** The administrator acts before there is any: their id stands on the entries that make them. */
function deskOf(open: OpenDesk, { name, position }: SetUp, person: string): Desk {
  const actor: Actor = {
    id: person,
    name,
    position,
    division: null,
    finance: false,
    roles: [],
  }
  const id = open.newId()
  const command = { id, route: '/setup', contentHash: id }
  return { ...open, actor, today: dayInBangkok(open.now()), command }
}

type Known = { id: string; name: string; finance: boolean }[]

function officeEntries(desk: Desk, given: SetUp, known: Known) {
  const { db } = desk
  const { officeName: name, officeKind: kind, divisionName } = given
  const { head: headTitle, secretary: secretaryTitle } = readyTitles[kind]
  const settings = { name, kind, headTitle, secretaryTitle }
  const entries: NewEntry[] = [
    { ...entryBase(desk), stream: streamOf.office, kind: 'office-set-up', detail: { name } },
    {
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'office-described',
      detail: { settings },
    },
  ]
  const pictures: Statement[] = Object.entries(settings).map(each => saveSetting(db, ...each))
  const all = [...known]
  const add = (divisionName: string, finance: boolean) => {
    const row = { id: desk.newId(), name: divisionName, finance }
    const { id, ...rest } = row
    entries.push({
      ...entryBase(desk),
      stream: streamOf.office,
      kind: 'division-added',
      detail: { division: id, ...rest },
    })
    pictures.push(saveDivision(db, row))
    all.push(row)
  }
  if (!all.some(each => each.finance)) add(financeDivisionName, true)
  const own = () => all.find(each => divisionKey(each.name) === divisionKey(divisionName))
  if (!own()) add(divisionName, false)
  return { entries, pictures, division: own()!.id }
}

type Administrator = {
  division: string
  /** As the people's file knows them; null for somebody new. */
  before: { row: PersonRow; roles: HeldRole[] } | null
  account: { username: string; passwordHash: string }
}

/** Registers the administrator, or gives the role beside those that they have, with an account. */
function administratorStatements(
  desk: Desk,
  { name, position }: SetUp,
  { division, before, account }: Administrator,
): Statement[] {
  const { db, actor } = desk
  const { id } = actor
  const said: PersonDescription = before
    ? { ...before.row, position }
    : { class: 'staff', division, name, position, unit: '', phone: '', address: '' }
  const isTold = before === null || before.row.position !== position
  const { entry, personal } = describingOf(desk, said, before === null)
  const roles = rolesBeside(before?.roles ?? [{ role: 'borrower', division: null }])
  const stream = streamOf.person(id)
  const entries: NewEntry[] = [
    ...(isTold ? [entry] : []),
    { ...entryBase(desk), stream, kind: 'roles-given', detail: { roles } },
    {
      ...entryBase(desk),
      stream,
      kind: 'account-opened',
      detail: { username: account.username },
    },
  ]
  const row = before?.row ?? nobodyYet(id, said)
  return [
    ...(isTold ? [personal] : []),
    ...appendToPerson(db, row, entries, { position, active: true }),
    ...saveRoles(db, id, roles),
    ...saveAccount(db, { person: id, name: row.name, ...account, mustChange: false }, desk.now()),
  ]
}

function describingOf(desk: Desk, said: PersonDescription, first: boolean) {
  const { class: kind, division, name, position, unit, phone, address } = said
  const erasable = { name, position, unit, phone, address }
  const made = { base: entryBase(desk), salt: desk.newSalt(), first }
  return describing(desk.db, desk.actor.id, { class: kind, division, ...erasable }, made)
}

function rolesBeside(held: HeldRole[]): HeldRole[] {
  const isHeld = held.some(({ role }) => role === 'administrator')
  return isHeld ? held : [{ role: 'administrator', division: null }, ...held]
}
