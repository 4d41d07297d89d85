import type { NamedLoanOnList } from '../../src/domain/check.ts'
import type { CheckLine, CheckOutcome } from '../../src/domain/check-findings.ts'
import type { CivilDate } from '../../src/domain/dates.ts'
import type { CheckRow } from '../../src/domain/draw-check.ts'
import type { StandsNow } from '../../src/domain/settling-findings.ts'
import type { FormState } from '../form-state.ts'

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
  loans: NamedLoanOnList[]
}

export type CheckPageProps = CheckShown & {
  rooms: RoomListed[]
  settling: FormState
  reporting: FormState
}
