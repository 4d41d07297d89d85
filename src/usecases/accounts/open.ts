import { type OpeningAccount, saveAccount, usernamesOf } from '../../../db/accounts.ts'
import type { Db, Statement } from '../../../db/db.ts'
import { appendToPerson, type PersonRow, peopleByIds } from '../../../db/people.ts'
import { type EntryBase, type NewEntry, streamOf } from '../../domain/entry.ts'
import { firstPasswordFrom } from '../../domain/password.ts'
import { may } from '../../domain/rights.ts'
import { isUsername, usernameFrom } from '../../domain/username.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide, entryBase } from '../desk.ts'

/** What is printed for one person, and stored nowhere. */
type Slip = { person: string; username: string; password: string }

/** Slips, or null where the same command was answered before: its passwords are gone for ever. */
export type Slips = { slips: Slip[] | null; answer: string }

export type Asked = { person: string; username: string }

/** Hashing is meant to be slow, so one request opens no more than this. */
export const accountsAtOnce = 100

/** Opens accounts for many people at once, each with a random first password. */
export async function openAccounts(desk: Desk, asked: Asked[]): Promise<Verdict<Slips>> {
  if (!may(desk.actor, 'people.write')) return refuse('not-allowed')
  const wanted = asked.map(each => ({ ...each, username: usernameFrom(each.username) }))
  const formed = wellFormed(wanted)
  if (!formed.ok) return formed
  const slips = wanted.map(each => ({ ...each, password: firstPasswordFrom(desk.newSalt()) }))
  const { identity } = desk.outside
  const hashes = await Promise.all(slips.map(slip => identity.hashPassword(slip.password)))
  const openings = slips.map(({ person, username }, index) => ({
    person,
    username,
    passwordHash: hashes[index]!,
    mustChange: true,
  }))
  const { db } = desk
  // An answer of its own tells whether this request opened them, or the same one sent before.
  const answer = `/people/accounts#${desk.newId()}`
  const verdict = await decide(desk, async () => {
    const [rows, held] = await standing(db, openings)
    const opened = accountsOpened(db, () => entryBase(desk), openings, { rows, held }, desk.now())
    return opened.ok ? { ok: true, value: { statements: opened.value, answer } } : opened
  })
  if (!verdict.ok) return verdict
  const isOurs = verdict.value === answer
  return { ok: true, value: { slips: isOurs ? slips : null, answer: verdict.value } }
}

function wellFormed(wanted: Asked[]): Verdict {
  if (wanted.length === 0) return refuse('nobody-chosen')
  if (wanted.length > accountsAtOnce) return refuse('too-many-at-once', { most: accountsAtOnce })
  const seen = new Set<string>()
  for (const { person, username } of wanted) {
    const field = `username-${person}`
    if (!isUsername(username)) return refuse('not-a-username', {}, field)
    if (seen.has(username)) return refuse('username-taken', { username }, field)
    seen.add(username)
  }
  return { ok: true, value: undefined }
}

type Opening = Omit<OpeningAccount, 'name'>
type Standing = {
  rows: PersonRow[]
  held: { person: string; username: string | null; open: string | null }[]
}

/** The people whose accounts are to be opened, and who holds their usernames already. */
function standing(db: Db, openings: Opening[]) {
  const ids = openings.map(({ person }) => person)
  const names = openings.map(({ username }) => username)
  return db.batch([peopleByIds(db, ids), usernamesOf(db, ids, names)])
}

/** The entries, pictures and rows of accounts that are opened; refuses a username that is taken. */
function accountsOpened(
  db: Db,
  base: () => EntryBase,
  openings: Opening[],
  { rows, held }: Standing,
  now: Date,
): Verdict<Statement[]> {
  const statements: Statement[] = []
  for (const opening of openings) {
    const { person: id, username } = opening
    const row = rows.find(each => each.id === id)
    if (!row) return refuse('not-found')
    const field = `username-${id}`
    const isOpen = held.some(each => each.person === id && each.open !== null)
    if (isOpen) return refuse('account-open', { name: row.name }, field)
    const isTaken = held.some(each => each.username === username && each.person !== id)
    if (isTaken) return refuse('username-taken', { username }, field)
    const entry: NewEntry = {
      ...base(),
      stream: streamOf.person(id),
      kind: 'account-opened',
      detail: { username },
    }
    statements.push(...appendToPerson(db, row, [entry], { active: true }))
    statements.push(...saveAccount(db, { ...opening, name: row.name }, now))
  }
  return { ok: true, value: statements }
}
