import type { CivilDate, FiscalYear } from '../../src/domain/dates.ts'
import { useView, useWords } from '../view.ts'
import { closingWords } from '../words/closing.ts'
import { longDate } from '../words/dates.ts'

type Kept = { year: FiscalYear; closedOn: CivilDate; what: string; sha256: string }

/** Says of a page of a closed year what was kept of it, when, and by which hash it is known. */
export function KeptHash({ year, closedOn, what, sha256 }: Kept) {
  const { language } = useView()
  const w = useWords(closingWords)
  return (
    <p class="quiet small kept">
      <a href={`/reports/${year}/closing`}>{w.kept(longDate(closedOn, language))}</a> {what} SHA-256{' '}
      <span class="hash">{sha256}</span>
    </p>
  )
}
