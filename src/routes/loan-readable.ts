import { sha256OfBytes } from '../../db/hash.ts'
import { loanPageFinds } from '../../db/loan-page.ts'
import { photoId } from '../../db/photos.ts'
import type { LoanShown } from '../../views/loans/shown.ts'
import { signaturesOf } from '../domain/before-after.ts'
import { dayInBangkok } from '../domain/dates.ts'
import { mayReadLoan } from '../domain/rights.ts'
import type { WebContext } from '../web/env.ts'
import { Refused } from '../web/page.tsx'
import { seated } from '../web/seated.ts'
import { loanShown } from './loan-shown.ts'

/** The loan of the URL's `:id`, for its borrower and whoever reads all loans; else it refuses. */
export async function readableLoan(c: WebContext): Promise<LoanShown> {
  const { db, now } = c.var.open
  const id = c.req.param('id') ?? ''
  const [desk, ...rows] = await seated(c, ...loanPageFinds(db, id, dayInBangkok(now())))
  const shown = loanShown(desk, rows)
  if (shown === null) throw new Refused({ word: 'not-found' }, 404)
  if (!mayReadLoan(desk.actor, shown.loan)) throw new Refused({ word: 'loan-of-another' }, 403)
  return shown
}

/** The pictures of its drawn signatures, for a paper; one that is lost or altered is left to the pen. */
export async function drawnOn(c: WebContext, { loan, entries, photos }: LoanShown) {
  const { files } = c.var.open.outside
  const hashes = signaturesOf(entries).map(({ sha256 }) => sha256)
  const read = [...new Set(hashes)]
    .filter(sha256 => photos.get(sha256)?.erased === false)
    .map(async sha256 => {
      const bytes = await files.get(photoId({ loan: loan.id, sha256 }))
      return bytes !== null && sha256OfBytes(bytes) === sha256 ? [[sha256, bytes] as const] : []
    })
  return new Map((await Promise.all(read)).flat())
}
