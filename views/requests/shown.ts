import type { PostHolder } from '../../src/domain/approver.ts'
import type { BasketLine } from '../../src/domain/basket.ts'
import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import type { AskedDays } from '../../src/domain/free-days.ts'
import type { PublicOffer } from '../../src/domain/public-lending.ts'
import type { Holidays } from '../../src/domain/working-days.ts'
import type { FormState } from '../form-state.ts'
import type { BorrowerKind, Choices } from './borrower.tsx'
import type { FreeOnDays } from './free.tsx'

/** All that the request form draws from. */
export type RequestProps = {
  kind: BorrowerKind
  lines: BasketLine[]
  lastWorkType: string | null
  holders: PostHolder[]
  /** The version of the manual in force for each work type that has one. */
  manual: ProcedureRow[]
  /** From today on, for what the manual counts in working days. */
  holidays: Holidays
  choices: Choices
  /** What the public may borrow for now; null while lending to them is off. */
  offer: PublicOffer | null
  /** The days that the form offers, and what is free on those that are chosen. */
  usual: AskedDays
  free: FreeOnDays | null
  state: FormState
}
