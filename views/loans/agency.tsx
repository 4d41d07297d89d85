import { letterIn } from '../../src/domain/loan-letter.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import { useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { shortDate } from '../words/dates.ts'
import { DatedFields, LoanForm, NoteField, Quiet } from './fields.tsx'
import type { LoanShown } from './shown.ts'

type Props = { shown: LoanShown }

/** For another agency: its letter; for consumables: what clause 210 asked for in writing. */
export function AgencyFacts({ shown }: Props) {
  const { language } = useView()
  const w = useWords(agencyWords)
  const letter = letterIn(shown.entries)
  const first = shown.entries[0]
  const need = first?.kind === 'requested' ? first.detail.consumable : undefined
  return (
    <>
      {letter && (
        <>
          <dt>{w.letter}</dt>
          <dd>
            {w.letterIs(letter.number, shortDate(letter.date, language))}{' '}
            <a href={`/files/${letter.file}`}>{letter.name}</a>
          </dd>
        </>
      )}
      {need && (
        <>
          <dt>{w.kind}</dt>
          <dd>{w.inKind}</dd>
          <dt>{w.urgency}</dt>
          <dd>{need.urgency}</dd>
        </>
      )}
    </>
  )
}

/** Before the button of whoever decides: by which letter, and what clause 210 was told. */
export function AgencyAsked({ shown }: Props) {
  const { language } = useView()
  const w = useWords(agencyWords)
  const letter = letterIn(shown.entries)
  const first = shown.entries[0]
  const need = first?.kind === 'requested' ? first.detail.consumable : undefined
  const { dueCondition } = shown.loan
  if (shown.loan.decision !== null || (!letter && !need)) return null
  return (
    <p class="quiet">
      {letter && (
        <>
          {w.letter} {w.letterIs(letter.number, shortDate(letter.date, language))}{' '}
          <a href={`/files/${letter.file}`}>{w.openLetter}</a>
        </>
      )}
      {letter && need && <br />}
      {need && w.remarkConsumable(need.urgency)}
      {need && dueCondition && (
        <>
          <br />
          {w.waits(dueCondition)}
        </>
      )}
    </p>
  )
}

/** The due date as a fact: the condition while it waits, then the day and what it waited for. */
export function dueFact(shown: LoanShown, date: string, w: (typeof agencyWords)['th']): string {
  const { dueCondition } = shown.loan
  if (dueCondition === null) return date
  return isOpen(shown.loan) ? dueCondition : w.metOn(dueCondition, date)
}

/** Records on which day the condition was met: from then on it is due. */
export function MeetConditionForm({ shown }: Props) {
  const w = useWords(agencyWords)
  return (
    <Quiet shown={shown} change="conditions" label={w.meet}>
      <LoanForm shown={shown} change="conditions">
        <p class="hint">{w.meetHint(shown.loan.dueCondition ?? '')}</p>
        <NoteField shown={shown} change="conditions" />
        <DatedFields shown={shown} change="conditions" />
        <button type="submit">{w.meet}</button>
      </LoanForm>
    </Quiet>
  )
}
