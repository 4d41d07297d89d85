import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import {
  type GuessLimit,
  guesses,
  rememberedMilliseconds,
  windowOf,
} from '../src/domain/guessing.ts'
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

/**
 * Forgets what is long over. A window that was not used up leaves no trace; one that was is remembered
 * for a day behind its end.
 */
export function forgetTries(db: Db, now: Date): Statement {
  const at = now.getTime()
  const over = sql`${signInTry.startedAt} + ${length} <= ${at}`
  const unused = sql`${signInTry.rounds} = 0 AND ${signInTry.tries} <= ${guesses.account.most}`
  return db.delete(signInTry).where(
    // By its index first: the newest windows are the most.
    and(
      lte(signInTry.startedAt, at - windowOf(0)),
      sql`${over} AND (${unused} OR ${signInTry.startedAt} + ${length} <= ${at - rememberedMilliseconds})`,
    ),
  )
}

/** Of the window that a row counts, in milliseconds. */
const length = sql`(${windowOf(0)} << ${signInTry.rounds})`

/**
 * Counts a guess before it is looked at, so that many at once are counted too. Behind the end of a
 * window it begins the next: twice as long where the last was used up, else the first again.
 */
export function countTry(db: Db, key: string, { most, doublings }: GuessLimit, now: Date) {
  const at = now.getTime()
  const isOver = sql`${signInTry.startedAt} + ${length} <= ${at}`
  const { tries, startedAt, rounds } = signInTry
  return db
    .insert(signInTry)
    .values({ key, tries: 1, startedAt: at, rounds: 0 })
    .onConflictDoUpdate({
      target: signInTry.key,
      set: {
        tries: sql`CASE WHEN ${isOver} THEN 1 ELSE ${tries} + 1 END`,
        startedAt: sql`CASE WHEN ${isOver} THEN ${at} ELSE ${startedAt} END`,
        rounds: sql`CASE WHEN NOT ${isOver} THEN ${rounds}
          WHEN ${tries} > ${most} THEN min(${rounds} + 1, ${doublings}) ELSE 0 END`,
      },
    })
    .returning({ tries, startedAt, rounds })
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
