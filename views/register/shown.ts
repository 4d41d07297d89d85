import type { Gap, RegisterQuery } from '../../src/domain/register/query.ts'
import type { Review } from '../../src/domain/register/review.ts'
import type { RegisterLoan } from '../../src/domain/register/row.ts'
import type { FormState } from '../form-state.ts'

export type RegisterPageProps = {
  query: RegisterQuery
  /** The same query as an address: `?year=2568&state=out`. */
  path: string
  years: number[]
  divisions: { id: string; name: string }[]
  loans: RegisterLoan[]
  /** How many fit in all. */
  total: number
  carried: RegisterLoan[]
  /** Where the loans brought forward go on; null where all are shown. */
  carriedNext: string | null
  /** A further page of them, which shows nothing else. */
  isAmongCarried: boolean
  gaps: Gap[]
  reviews: Review[]
  /** The filter form, and the form of a review. */
  filters: FormState
  review: FormState
  next: string | null
  first: string | null
  /** The whole book on one page, for paper. */
  whole: boolean
}
