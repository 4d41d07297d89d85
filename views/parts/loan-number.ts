import type { FiscalYear } from '../../src/domain/dates.ts'
import { loanNumber } from '../../src/domain/office-settings.ts'
import { useView } from '../view.ts'

/** An entry may name no loan; its number is asked for only where it does. */
type Numbered = { number: number | null; fiscalYear: FiscalYear | null }

/** Writes a loan's number as this office does. */
export function useLoanNumber(): (loan: Numbered) => string {
  const { office } = useView()
  return ({ number, fiscalYear }) =>
    loanNumber({ number: number ?? 0, fiscalYear: fiscalYear ?? 0 }, office)
}
