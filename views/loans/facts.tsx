import type { Loan } from '../../src/domain/loan.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { approvalWords } from '../words/approval.ts'
import { dayAndDate } from '../words/dates.ts'
import { loanWords } from '../words/loans.ts'
import { begun } from '../words/words.ts'
import { AgencyFacts, dueFact } from './agency.tsx'
import { decidedUnder } from './approval.tsx'
import { belongingOf, borrowerOf, type LoanShown } from './shown.ts'

/** What the form says: who, what for, where, from when until when, and who decided it. */
export function Facts({ shown }: { shown: LoanShown }) {
  const { language } = useView()
  const w = useWords(loanWords)
  const a = useWords(agencyWords)
  const { loan, purpose, divisionNames } = shown
  const { name, position, phone } = borrowerOf(shown)
  const date = (day: string) => dayAndDate(day, language)
  const extended = loan.firstDueOn !== loan.dueOn && ` (${w.extendedFrom(date(loan.firstDueOn))})`
  const facts: [label: string, fact: string | false | null | undefined][] = [
    [w.borrower, [name, position, belongingOf(shown)].filter(Boolean).join(' · ')],
    [w.phone, phone],
    [w.purpose, purpose?.purpose ?? w.erased],
    [
      w.placeOfUse,
      [purpose?.placeOfUse, w.useLocations[loan.useLocation]].filter(Boolean).join(' · '),
    ],
    [w.workType, loan.workType],
    [w.owningDivision, divisionNames.get(loan.owningDivision)],
    [w.requestedOn, `${date(loan.requestedOn)} · ${w.channels[loan.channel]}`],
    [w.start, date(loan.startOn)],
    [w.due, dueFact(shown, `${date(loan.dueOn)}${extended || ''}`, a)],
    [w.decision, decisionOf(shown, w, date)],
    [approvalWords[language].under, decidedUnder(shown, language)],
  ]
  return (
    <section>
      <h2>{w.facts}</h2>
      <dl class="facts">
        {facts
          .filter(([, fact]) => fact)
          .map(([label, fact]) => (
            <>
              <dt>{label}</dt>
              <dd>
                <Unbroken
                  text={String(fact)}
                  names={[...namesOf(shown), ...String(fact).split(' · ').filter(isShort)]}
                />
              </dd>
            </>
          ))}
        <Followed loan={loan} />
        <Announced shown={shown} />
        <AgencyFacts shown={shown} />
      </dl>
    </section>
  )
}

/** What finds room on a line of a phone. */
const isShort = (piece: string) => piece.length <= 22

/** Names that the facts hold, none of which is broken at a line's end. */
function namesOf(shown: LoanShown): string[] {
  const { loan, people, divisionNames } = shown
  const decider = people.get(loan.decidedBy ?? '')?.name ?? ''
  const owner = divisionNames.get(loan.owningDivision) ?? ''
  return [borrowerOf(shown).name, belongingOf(shown), decider, loan.decidedPost ?? '', owner]
}

/** The version of the manual that it followed, which stays readable for ever. */
function Followed({ loan }: { loan: Loan }) {
  const w = useWords(loanWords)
  if (loan.procedureVersion === null) return null
  return (
    <>
      <dt>{w.manual}</dt>
      <dd>
        <a href={manualPath(loan.workType, loan.procedureVersion)}>
          {loan.workType} <span class="whole">{w.manualVersion(loan.procedureVersion)}</span>
        </a>
      </dd>
    </>
  )
}

/** For the public: the announcement that allowed it. */
function Announced({ shown }: { shown: LoanShown }) {
  const w = useWords(loanWords)
  const first = shown.entries[0]
  const announcement = first?.kind === 'requested' ? first.detail.announcement : undefined
  if (!announcement) return null
  return (
    <>
      <dt>{w.announcement}</dt>
      <dd>
        <a href={`/announcements/${announcement.id}`}>{w.announcementOf(announcement.number)}</a>
      </dd>
    </>
  )
}

function decisionOf(
  { loan, people }: LoanShown,
  w: (typeof loanWords)['th'],
  date: (day: string) => string,
): string | null {
  if (loan.decision === null) return null
  const name = people.get(loan.decidedBy ?? '')?.name
  // Whoever cancels a form is not in the post of whoever approved it.
  const post = loan.decision === 'cancelled' ? null : loan.decidedPost
  return [begun(w.decisions[loan.decision]), post, name, date(loan.decidedOn!)]
    .filter(Boolean)
    .join(' · ')
}
