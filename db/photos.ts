import { and, desc, eq, isNull, like } from 'drizzle-orm'
import type { Db, Statement } from './db.ts'
import { remembered } from './remembered.ts'
import { loan } from './schema/loans.ts'
import { photo } from './schema/photos.ts'

export type PhotoRow = typeof photo.$inferSelect

/** Under which id the bytes of a loan's photo stand in their home: the same bytes stand there once. */
export const photoId = ({ loan, sha256 }: Pick<PhotoRow, 'loan' | 'sha256'>): string =>
  `photo/${loan}/${sha256}`

/** The same photo again is the one that is there; one that was erased is there again. */
export function savePhoto(db: Db, row: Omit<PhotoRow, 'erasedAt'>): Statement {
  const again = { home: row.home, erasedAt: null }
  return db
    .insert(photo)
    .values({ ...row, erasedAt: null })
    .onConflictDoUpdate({ target: [photo.loan, photo.sha256], set: again })
}

/** A loan's photo, and whose loan it is. */
export function photoOfLoan(db: Db, loanId: string, sha256: string) {
  return db
    .select({
      loan: photo.loan,
      sha256: photo.sha256,
      type: photo.type,
      erasedAt: photo.erasedAt,
      borrower: loan.borrower,
    })
    .from(photo)
    .innerJoin(loan, eq(loan.id, photo.loan))
    .where(and(eq(photo.loan, loanId), eq(photo.sha256, sha256)))
}

/** What a page needs to know of each photo of a loan, to leave room for it. */
export const photosOfLoan = remembered((db, loanId) => {
  const { sha256, what, width, height, erasedAt } = photo
  return db
    .select({ sha256, what, width, height, erasedAt })
    .from(photo)
    .where(eq(photo.loan, loanId))
})

/** The newest photos of a thing, whichever loan they were taken at, and whose loan that was. */
export function lastPhotosOf(db: Db, item: string, limit: number) {
  const { sha256, way, width, height, at } = photo
  return db
    .select({ loan: photo.loan, sha256, way, width, height, at, borrower: loan.borrower })
    .from(photo)
    .innerJoin(loan, eq(loan.id, photo.loan))
    .where(and(eq(photo.item, item), isNull(photo.erasedAt)))
    .orderBy(desc(at), desc(sha256))
    .limit(limit)
}

/** The photos whose hash begins so, but for those that were erased: a part of all that are kept. */
export function photosWithHash(db: Db, begins: string) {
  return db
    .select({ loan: photo.loan, sha256: photo.sha256 })
    .from(photo)
    .where(and(like(photo.sha256, `${begins}%`), isNull(photo.erasedAt)))
}
