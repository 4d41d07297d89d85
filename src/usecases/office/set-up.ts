import { administrators, saveAccount } from '../../../db/accounts.ts'
import type { Statement } from '../../../db/db.ts'
import { sha256Hex } from '../../../db/hash.ts'
import { appendToOffice, officeHead, saveDivision, saveSetting } from '../../../db/office.ts'
import {
  appendToPerson,
  describing,
  divisions,
  nobodyYet,
  type PersonDescription,
  saveRoles,
} from '../../../db/people.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { financeDivisionName, type OfficeKind } from '../../domain/office.ts'
import type { Actor, HeldRole } from '../../domain/rights.ts'
import { readyTitles } from '../../domain/titles.ts'
import { isUsername, usernameFrom } from '../../domain/username.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide, entryBase, type OpenDesk } from '../desk.ts'

export type SetUp = {
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
  const desk = deskOfNewcomer(open, given)
  const verdict = await decide(desk, async () => {
    const [found, known, [head]] = await open.db.batch([
      administrators(open.db),
      divisions(open.db),
      officeHead(open.db),
    ])
    if (found.length > 0) return refuse('not-found')
    const office = officeEntries(desk, given, known)
    const statements = [
      ...appendToOffice(open.db, head, office.entries),
      ...office.pictures,
      ...administratorStatements(desk, given, office.division, { username, passwordHash }),
    ]
    return { ok: true, value: { statements, answer: '/' } satisfies Decided }
  })
  return verdict.ok ? { ok: true, value: desk.actor.id } : verdict
}

/** Hashes are compared, so that no clock tells how much of the code was right. */
function isCode(typed: string, code: string | null): boolean {
  const bare = (text: string) => sha256Hex(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return code !== null && bare(typed) === bare(code)
}

/** The administrator acts before there is any: their id stands on the entries that make them. */
function deskOfNewcomer(open: OpenDesk, { name, position }: SetUp): Desk {
  const actor: Actor = {
    ...{ id: open.newId(), name, position, division: null, finance: false, roles: [] },
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
      ...{ ...entryBase(desk), stream: streamOf.office, kind: 'office-described' },
      detail: { settings },
    },
  ]
  const pictures: Statement[] = Object.entries(settings).map(each => saveSetting(db, ...each))
  const all = [...known]
  const add = (divisionName: string, finance: boolean) => {
    const row = { id: desk.newId(), name: divisionName, finance }
    const { id, ...rest } = row
    entries.push({
      ...{ ...entryBase(desk), stream: streamOf.office, kind: 'division-added' },
      detail: { division: id, ...rest },
    })
    pictures.push(saveDivision(db, row))
    all.push(row)
  }
  if (!all.some(each => each.finance)) add(financeDivisionName, true)
  if (!all.some(each => each.name === divisionName)) add(divisionName, false)
  return { entries, pictures, division: all.find(each => each.name === divisionName)!.id }
}

function administratorStatements(
  desk: Desk,
  given: SetUp,
  division: string,
  account: { username: string; passwordHash: string },
): Statement[] {
  const { db, actor } = desk
  const { id } = actor
  const { name, position } = given
  const said: PersonDescription = {
    ...{ class: 'staff', division, name, position, unit: '', phone: '', address: '' },
  }
  const made = { base: entryBase(desk), salt: desk.newSalt(), first: true }
  const { entry, personal } = describing(db, id, said, made)
  const roles: HeldRole[] = [
    { role: 'administrator', division: null },
    { role: 'borrower', division: null },
  ]
  const stream = streamOf.person(id)
  const entries: NewEntry[] = [
    entry,
    { ...entryBase(desk), stream, kind: 'roles-given', detail: { roles } },
    {
      ...{ ...entryBase(desk), stream, kind: 'account-opened' },
      detail: { username: account.username },
    },
  ]
  return [
    personal,
    ...appendToPerson(db, nobodyYet(id, said), entries, { active: true }),
    ...saveRoles(db, id, roles),
    ...saveAccount(db, { person: id, name, ...account, mustChange: false }, desk.now()),
  ]
}
