import type { CheckRow } from '../../src/domain/draw-check.ts'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { shortDate } from '../words/dates.ts'

export function CheckState({ check }: { check: CheckRow }) {
  const { language } = useView()
  const w = useWords(checkWords).standing
  if (check.reportedOn !== null) {
    return <StateMark kind="done">{w.reported(shortDate(check.reportedOn, language))}</StateMark>
  }
  if (check.openedOn !== null) return <StateMark kind="held">{w.open}</StateMark>
  return <StateMark kind="quiet">{w.appointed}</StateMark>
}

/** The last day for the report; red once it is past and nothing was reported. */
export function Deadline({ check, dueOn }: { check: CheckRow; dueOn: string }) {
  const { language, today } = useView()
  const w = useWords(checkWords)
  const day = shortDate(dueOn, language)
  const { reportedOn } = check
  if (reportedOn !== null) {
    return <p class="quiet">{reportedOn <= dueOn ? w.dueMet(day) : w.dueLate(day)}</p>
  }
  if (today <= dueOn) return <p>{w.due(day)}</p>
  return (
    <p>
      <StateMark kind="overdue">{w.dueMissed(day)}</StateMark>
    </p>
  )
}
