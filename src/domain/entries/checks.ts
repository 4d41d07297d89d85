import type { Checker, CheckFigures } from '../check.ts'
import type { Counted } from '../check-findings.ts'
import type { CivilDate, FiscalYear } from '../dates.ts'
import type { SettlingWay } from '../settling-findings.ts'
import type { WrittenLater } from './written-later.ts'

/** What the entries of an annual check say (clause 213). */
export type CheckDetails = {
  // Stream `check:ID`.
  'check-appointed': {
    fiscalYear: FiscalYear
    order: string
    orderedOn: CivilDate
    checkers: Checker[]
  }
  /**
   * The list of 30 September, drawn from the entries up to `through` that happened by that day,
   * and bound by its hash: what is written down later with an earlier date changes it no more.
   */
  'check-opened': { through: number; things: number; units: number; sha256: string }
  'finding-settled': { finding: string; how: SettlingWay; reason: string; order?: string }
  /** `counts`: how many counts the report rests on. `findings`: all that there were. */
  'check-reported': { counts: number; figures: CheckFigures; findings: string[] }

  // Stream `check:ID:PERSON`, one for each checker, so that nobody waits for anybody.
  counted: Counted & WrittenLater
}
