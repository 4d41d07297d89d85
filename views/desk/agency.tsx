import type { LoanCard } from '../../src/domain/loan-card.ts'
import { useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { shortDate } from '../words/dates.ts'

/** By which letter another agency asks, and what clause 210 was told. */
export function AgencyAsks({ card: { letter, urgency, dueCondition } }: { card: LoanCard }) {
  const { language } = useView()
  const w = useWords(agencyWords)
  return (
    <>
      {letter && (
        <p class="small">
          <a href={`/files/${letter.file}`}>
            {w.letter} {w.letterIs(letter.number, shortDate(letter.date, language))}
          </a>
        </p>
      )}
      {urgency && <p class="small">{w.remarkConsumable(urgency)}</p>}
      {dueCondition && <p class="small">{w.waits(dueCondition)}</p>}
    </>
  )
}
