import { useContext } from 'hono/jsx'
import { backWith } from '../../src/domain/did.ts'
import { chaseDeadline, chaseMissed, overdueDays } from '../../src/domain/loan.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { OneTap } from '../parts/one-tap.tsx'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { nearDate, shortDate } from '../words/dates.ts'
import { followingDeskWords } from '../words/desk-following.ts'
import { loanNumber } from '../words/things.ts'
import { DeskPath } from './taps.tsx'

/** How late, and the duty of clause 211: by when to chase, when it was done, or that it was missed. */
export function ChaseStanding({ card }: { card: LoanCard }) {
  const { today, language } = useView()
  const w = useWords(followingDeskWords)
  const deadline = chaseDeadline(card.dueOn)
  const chased = card.lastChasedOn !== null && card.lastChasedOn > card.dueOn
  return (
    <p>
      <StateMark kind="overdue">{w.overdueBy(overdueDays(card, today))}</StateMark>
      {chaseMissed(card, card.chasedInTime, today) ? (
        <>
          <br />
          <StateMark kind="overdue">{w.chaseMissed(shortDate(deadline, language))}</StateMark>
        </>
      ) : (
        !chased && (
          <>
            <br />
            <Unbroken text={w.chaseBy(nearDate(deadline, today, language))} />
          </>
        )
      )}
      {chased && (
        <>
          <br />
          <span class="small">{w.chased(shortDate(card.lastChasedOn!, language))}</span>
        </>
      )}
    </p>
  )
}

/** Chase first; and the tap for what comes back while one is still writing. */
export function ChaseTaps({ card, takeBack }: { card: LoanCard; takeBack: string | false }) {
  const w = useWords(followingDeskWords)
  const loan = `/loans/${card.id}`
  return (
    <div class="actions">
      <a class="button primary" href={`${loan}?do=chases#chases`}>
        {w.chase}
      </a>
      {takeBack && (
        <OneTap
          action={`${loan}/returns`}
          back={backWith(useContext(DeskPath), 'returns', loanNumber(card))}
          primary={false}
        >
          {takeBack}
        </OneTap>
      )}
    </div>
  )
}

/** From which day to which, and why: what the approver of an extension must know. */
export function ExtensionStanding({ card }: { card: LoanCard }) {
  const { today, language } = useView()
  const w = useWords(followingDeskWords)
  const near = (day: string) => nearDate(day, today, language)
  return (
    <p>
      <Unbroken text={w.extension(near(card.dueOn), near(card.extensionDueOn!))} />
      <br />
      <span class="small">{w.because(card.extensionReason ?? '')}</span>
    </p>
  )
}

export function ExtensionTaps({ card }: { card: LoanCard }) {
  const { language } = useView()
  const w = useWords(followingDeskWords)
  const loan = `/loans/${card.id}`
  return (
    <div class="actions">
      <OneTap
        action={`${loan}/extensions`}
        back={backWith(useContext(DeskPath), 'extensions', loanNumber(card))}
        fields={{ dueOn: card.extensionDueOn! }}
      >
        {w.extend(shortDate(card.extensionDueOn!, language))}
      </OneTap>
      <a href={`${loan}?do=extension-refusals#extension`}>{w.extendOtherwise}</a>
    </div>
  )
}

/** For finance and the auditor: what nobody chased within the seven days. */
export function MissedChases({ missed }: { missed: number }) {
  const w = useWords(followingDeskWords)
  if (missed === 0) return null
  return (
    <section class="note overdue">
      <h2>
        <StateMark kind="overdue">{w.missedTitle}</StateMark>
      </h2>
      <p>
        <Unbroken text={w.missed(missed)} />
      </p>
      <p>
        <a class="button" href="/loans?flag=missed-chase">
          {w.missedSee}
        </a>
      </p>
    </section>
  )
}
