import { eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db, Statement } from './db.ts'
import { sha256Hex } from './hash.ts'
import { signInTry } from './schema/identity.ts'

/**
 * A key of the count of guesses. Only its hash is stored: in a hurry people type their password
 * where the username belongs.
 */
export function tryKey(kind: 'account' | 'address' | 'password' | 'set-up', of: string): string {
  return sha256Hex(`${kind}:${of}`)
}

/** Forgets the counts whose window of time is over. */
export function forgetTries(db: Db, before: Date): Statement {
  return db.delete(signInTry).where(lte(signInTry.startedAt, before.getTime()))
}

/** Counts a guess before it is looked at, so that many at once are counted too. */
export function countTry(db: Db, key: string, now: Date) {
  return db
    .insert(signInTry)
    .values({ key, tries: 1, startedAt: now.getTime() })
    .onConflictDoUpdate({ target: signInTry.key, set: { tries: sql`${signInTry.tries} + 1` } })
    .returning({ tries: signInTry.tries, startedAt: signInTry.startedAt })
}

/** A right guess is no guess: its count is taken back, and the account's is forgotten. */
export function forgetTry(db: Db, key: string): Statement {
  return db.delete(signInTry).where(eq(signInTry.key, key))
}

export function takeBackTry(db: Db, keys: string[]): Statement {
  return db
    .update(signInTry)
    .set({ tries: sql`${signInTry.tries} - 1` })
    .where(inArray(signInTry.key, keys))
}
