import type { CheckLine, CheckOutcome } from '../../src/domain/check-findings.ts'
import type { CivilDate } from '../../src/domain/dates.ts'
import type { CheckRow } from '../../src/domain/draw-check.ts'
import type { StandsNow } from '../../src/domain/settling-findings.ts'
import type { BorrowerClass } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'

/** A loan of the list of 30 September, with its borrower by role. */
export type LoanListed = {
  loan: string
  number: number
  fiscalYear: number
  item: string
  units: number
  dueOn: CivilDate
  borrowerClass: BorrowerClass
  position: string
  agency: string
  division: string
  back: number
  backOn: CivilDate | null
}

export type RoomListed = { store: string; lines: number; counted: number }

/** All that the page of an annual check and its report draw from. */
export type CheckShown = {
  check: CheckRow
  beginsOn: CivilDate
  dueOn: CivilDate
  outcome: CheckOutcome
  lines: Map<string, CheckLine>
  /** Things of the findings as the register has them now. */
  now: Map<string, StandsNow>
  loans: LoanListed[]
}

export type CheckPageProps = CheckShown & {
  rooms: RoomListed[]
  settling: FormState
  reporting: FormState
}
