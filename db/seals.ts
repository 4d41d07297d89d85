import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import type { Db } from './db.ts'
import { ledger } from './schema/ledger.ts'

/** The newest seals, newest first. The first of them is what the next one builds upon. */
export function latestSeals(db: Db, limit: number) {
  return db
    .select()
    .from(ledger)
    .where(eq(ledger.stream, 'seal'))
    .orderBy(desc(ledger.seq))
    .limit(limit)
}

export function lastPosition(db: Db) {
  return db
    .select({ position: ledger.position })
    .from(ledger)
    .orderBy(desc(ledger.position))
    .limit(1)
}

/** Hashes after one position up to another, in the order of the book, some at a time. */
export function hashesBetween(db: Db, after: number, through: number, limit: number) {
  return db
    .select({ position: ledger.position, hash: ledger.hash })
    .from(ledger)
    .where(and(gt(ledger.position, after), lte(ledger.position, through)))
    .orderBy(asc(ledger.position))
    .limit(limit)
}
