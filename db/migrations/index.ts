import type { Db, Statement } from '../db.ts'
import { theBook } from './0001-the-book.ts'
import { identity } from './0002-identity.ts'
import { search } from './0003-search.ts'
import { imports } from './0004-imports.ts'
import { register } from './0006-register.ts'
import { holds } from './0007-holds.ts'
import { procedures } from './0008-procedures.ts'
import { orders } from './0009-orders.ts'
import { authority } from './0010-authority.ts'
import { agencies } from './0011-agencies.ts'
import { following } from './0014-following.ts'
import { holidays } from './0015-holidays.ts'
import { closedYears } from './0016-closed-years.ts'
import { annualCheck } from './0017-annual-check.ts'
import { datedBack } from './0019-dated-back.ts'
import { labels } from './0023-labels.ts'
import { yearsWaiting } from './0024-years-waiting.ts'
import { photos } from './0025-photos.ts'
import { upkeep } from './0026-upkeep.ts'
import { drawnAgain } from './0027-drawn-again.ts'
import { guessRounds } from './0028-guesses.ts'
import { promisedLines } from './0029-promised.ts'
import { deskAtOnce, deskStep } from './0030-desk.ts'
import { registerPages } from './0031-register-pages.ts'
import { inDictionaryOrder } from './0032-in-dictionary-order.ts'
import { lateHolds } from './0033-late-holds.ts'
import { fewerIndexes } from './0034-fewer-indexes.ts'
import { crowdedStep, deskOfALargeOffice } from './0035-desk-of-a-large-office.ts'
import { waitingAmongHolds } from './0036-waiting-among-holds.ts'
import { fewerLoanIndexes } from './0037-fewer-loan-indexes.ts'
import { pagesOfTheBook } from './0038-pages-of-the-book.ts'

/** Its statements, and further ones that code draws from what the database holds; all in one batch. */
type Migration = { name: string; statements: string[]; draw?: (db: Db) => Promise<Statement[]> }

/** In order, by name; a released migration is never changed, a new one is added at the end. */
export const migrations: Migration[] = [
  { name: '0001-the-book', statements: theBook },
  { name: '0002-identity', statements: identity },
  { name: '0003-search', statements: search },
  { name: '0004-imports', statements: imports },
  { name: '0006-register', statements: register },
  { name: '0007-holds', statements: holds },
  { name: '0008-procedures', statements: procedures },
  { name: '0009-orders', statements: orders },
  { name: '0010-authority', statements: authority },
  { name: '0011-agencies', statements: agencies },
  { name: '0014-following', statements: following },
  { name: '0015-holidays', statements: holidays },
  { name: '0016-closed-years', statements: closedYears },
  { name: '0017-annual-check', statements: annualCheck },
  { name: '0019-dated-back', statements: datedBack },
  { name: '0023-labels', statements: labels },
  { name: '0024-years-waiting', statements: yearsWaiting },
  { name: '0025-photos', statements: photos },
  { name: '0026-upkeep', statements: upkeep },
  { name: '0027-drawn-again', statements: [], draw: drawnAgain },
  { name: '0028-guesses', statements: guessRounds },
  { name: '0029-promised', statements: promisedLines },
  { name: deskStep, statements: deskAtOnce },
  { name: '0031-register-pages', statements: registerPages },
  { name: '0032-in-dictionary-order', statements: inDictionaryOrder },
  { name: '0033-late-holds', statements: lateHolds },
  { name: '0034-fewer-indexes', statements: fewerIndexes },
  { name: crowdedStep, statements: deskOfALargeOffice },
  { name: '0036-waiting-among-holds', statements: waitingAmongHolds },
  { name: '0037-fewer-loan-indexes', statements: fewerLoanIndexes },
  { name: '0038-pages-of-the-book', statements: pagesOfTheBook },
]
