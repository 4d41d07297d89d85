import { and, asc, desc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm'
import type { Db, Statement } from './db.ts'
import { account, session, user } from './schema/identity.ts'
import { person } from './schema/people.ts'

/** What the authentication library calls an account that has a password. */
const byPassword = 'credential'

export type OpeningAccount = {
  person: string
  name: string
  username: string
  passwordHash: string
  /** The first password was made by somebody else, so it is changed at the first sign-in. */
  mustChange: boolean
}

/** The rows of an account, fresh or opened again; its person's id is its own. */
export function saveAccount(db: Db, given: OpeningAccount, now: Date): Statement[] {
  const { person: id, name, username, passwordHash: password, mustChange } = given
  const times = { createdAt: now, updatedAt: now }
  const fields = { name, username, mustChangePassword: mustChange }
  return [
    db
      .insert(user)
      .values({ id, ...fields, ...times, email: `${id}@office.invalid`, emailVerified: false })
      .onConflictDoUpdate({ target: user.id, set: { ...fields, updatedAt: now } }),
    db
      .insert(account)
      .values({ id, accountId: id, providerId: byPassword, userId: id, password, ...times })
      .onConflictDoUpdate({ target: account.id, set: { password, updatedAt: now } }),
  ]
}

/** The writes of a new password; the sessions that knew the old one end. */
export function savePassword(
  db: Db,
  id: string,
  change: { passwordHash: string; mustChange: boolean; now: Date },
): Statement[] {
  const { passwordHash: password, mustChange: mustChangePassword, now: updatedAt } = change
  return [
    db
      .update(account)
      .set({ password, updatedAt })
      .where(and(eq(account.userId, id), eq(account.providerId, byPassword))),
    db.update(user).set({ mustChangePassword, updatedAt }).where(eq(user.id, id)),
    endSessionsOf(db, id),
  ]
}

/** Takes the password away. The user's row stays, so that nobody else gets that username. */
export function removePassword(db: Db, id: string): Statement[] {
  return [db.delete(account).where(eq(account.userId, id)), endSessionsOf(db, id)]
}

/** The password's hash of whoever may sign in under that username, in small letters. */
export function credentialByUsername(db: Db, username: string) {
  return credentials(db)
    .where(and(eq(user.username, username), eq(person.active, true)))
    .limit(1)
}

export function credentialOf(db: Db, id: string) {
  return credentials(db).where(eq(user.id, id)).limit(1)
}

function credentials(db: Db) {
  return db
    .select({ person: user.id, username: user.username, hash: account.password })
    .from(user)
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, byPassword)))
    .innerJoin(person, eq(person.id, user.id))
    .$dynamic()
}

/** Usernames of those people, and whoever holds one of those usernames. */
export function usernamesOf(db: Db, people: string[], usernames: string[] = []) {
  return db
    .select({
      person: user.id,
      username: user.username,
      open: account.id,
      mustChange: user.mustChangePassword,
    })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, byPassword)))
    .where(or(inArray(user.id, people), inArray(user.username, usernames)))
}

/** Every username that was ever given; an office has some dozens, and none is given twice. */
export function allUsernames(db: Db) {
  return db.select({ username: user.username }).from(user)
}

/** Staff without an account that is open, in the order of the dictionary. */
export function staffWithoutAccount(db: Db, limit: number) {
  return db
    .select({ person, username: user.username })
    .from(person)
    .leftJoin(user, eq(user.id, person.id))
    .leftJoin(account, and(eq(account.userId, person.id), eq(account.providerId, byPassword)))
    .where(and(eq(person.class, 'staff'), sql`${account.id} IS NULL`))
    .orderBy(asc(person.nameKey), asc(person.id))
    .limit(limit)
}

/** Who is an administrator with an account that is open; nobody yet in an office without set-up. */
export function administrators(db: Db) {
  return db.all<{ id: string }>(sql`
    SELECT person.id FROM person_role
      JOIN person ON person.id = person_role.person AND person.active = 1
      JOIN account ON account.user_id = person.id AND account.provider_id = ${byPassword}
    WHERE person_role.role = 'administrator'`)
}

/** The sessions of a person that have not ended by themselves, the latest first. */
export function sessionsOf(db: Db, id: string, now: Date) {
  return db
    .select()
    .from(session)
    .where(and(eq(session.userId, id), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt))
}

export function endSession(db: Db, token: string): Statement {
  return db.delete(session).where(eq(session.token, token))
}

/** One session by its id, which is no secret, and only if it is that person's. */
export function endSessionById(db: Db, id: string, sessionId: string): Statement {
  return db.delete(session).where(and(eq(session.userId, id), eq(session.id, sessionId)))
}

export function endSessionsOf(db: Db, id: string, butToken = ''): Statement {
  return db.delete(session).where(and(eq(session.userId, id), ne(session.token, butToken)))
}
