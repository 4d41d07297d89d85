import type { CivilDate } from '../../src/domain/dates.ts'
import { chasedInTime } from '../../src/domain/following.ts'
import {
  chaseDeadline,
  chaseMissed,
  daysOver,
  type Loan,
  overdueDays,
  stateOf,
} from '../../src/domain/loan.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import { type StateKind, StateMark } from '../parts/state.tsx'
import { Phrases, Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { nearDate, shortDate } from '../words/dates.ts'
import { loanWords } from '../words/loans.ts'
import { begun, type Language } from '../words/words.ts'
import { belongingOf, borrowerOf, type LoanShown } from './shown.ts'

const kinds: Record<ReturnType<typeof stateOf>, StateKind> = {
  requested: 'held',
  approved: 'held',
  out: 'loan',
  unsettled: 'repair',
  closed: 'done',
  refused: 'quiet',
  cancelled: 'quiet',
}

type Standing = Pick<Loan, 'decision' | 'outstanding' | 'unsettled' | 'handedOverOn' | 'dueOn'>

/** Where a loan stands, by colour, sign and word. */
export function LoanState({ loan }: { loan: Standing }) {
  const { today } = useView()
  const w = useWords(loanWords)
  const late = overdueDays(loan, today)
  if (late > 0) return <StateMark kind="overdue">{begun(w.overdue(late))}</StateMark>
  const state = stateOf(loan)
  return (
    <StateMark kind={kinds[state]}>
      <Phrases text={begun(w.states[state])} />
    </StateMark>
  )
}

/** The office owed a chase and did not make it: red for whoever watches over loans. */
export function MissedChase({ shown }: { shown: LoanShown }) {
  const { today, language } = useView()
  const w = useWords(loanWords)
  const mayRead = useMay('loans.read-all')
  const { loan, entries } = shown
  if (!mayRead || !chaseMissed(loan, chasedInTime(loan, entries), today)) return null
  return (
    <p>
      <StateMark kind="overdue">
        {w.chaseMissed(shortDate(chaseDeadline(loan.dueOn), language))}
      </StateMark>
    </p>
  )
}

/** How is it: what an officer would say when asked. */
export function LoanSentence({ shown }: { shown: LoanShown }) {
  const { language, today } = useView()
  const w = useWords(loanWords)
  const sentences = [
    ...asked(shown, today, language),
    sentence(shown, today, language),
    ...furtherSentences(shown, today, language),
  ]
  const overdue = overdueDays(shown.loan, today) > 0 || daysOver(shown.loan, today)
  return (
    <p class={overdue ? 'standing note overdue' : 'standing'}>
      {sentences.map((each, index) => (
        <>
          {index > 0 && <br />}
          <Unbroken text={each} names={namesIn(shown)} />
        </>
      ))}
      {shown.loan.decision === null && shown.approver.instead && (
        <>
          <br />
          <span class="quiet">
            {shown.approver.instead === 'no-head' ? w.noHead : w.headBorrows}
          </span>
        </>
      )}
    </p>
  )
}

function sentence(shown: LoanShown, today: CivilDate, language: Language): string {
  const { loan, approver } = shown
  const w = loanWords[language]
  const near = (date: CivilDate) => spaced(nearDate(date, today, language), language)
  const who = whoBorrows(shown)
  const late = overdueDays(loan, today)
  switch (stateOf(loan)) {
    case 'requested': {
      const names = approver.holders.map(holder => holder.name).join(', ')
      return w.waits(w.posts[approver.post], names)
    }
    case 'approved':
      return w.readyFor(who, near(loan.startOn), near(loan.dueOn))
    case 'out':
      return late > 0
        ? w.overdueWith(who, late, near(loan.dueOn))
        : w.outWith(who, near(loan.dueOn))
    case 'unsettled':
      return w.owes(loan.unsettled)
    case 'closed':
      return w.closedOn(near(loan.closedOn ?? loan.lastOn))
    case 'refused':
      return w.refusedOn(near(loan.decidedOn!), reasonOf(shown))
    case 'cancelled':
      return w.cancelledOn(near(loan.decidedOn!), reasonOf(shown))
  }
}

/** Whoever decides must know what for, before the button. */
function asked(shown: LoanShown, today: CivilDate, language: Language): string[] {
  const { loan, purpose } = shown
  if (loan.decision !== null) return []
  const near = (date: CivilDate) => spaced(nearDate(date, today, language), language)
  const what = purpose?.purpose ?? ''
  const { asks } = loanWords[language]
  return [asks(whoBorrows(shown), what, near(loan.startOn), near(loan.dueOn))]
}

/** Names that the sentences hold: the borrower's, where they belong, and whoever decides. */
const namesIn = (shown: LoanShown) => [
  borrowerOf(shown).name,
  belongingOf(shown),
  ...shown.approver.holders.map(holder => holder.name),
]

const whoBorrows = (shown: LoanShown) =>
  [borrowerOf(shown).name, belongingOf(shown)].filter(Boolean).join(' ')

/** The duty of clause 211, while the thing is late. */
function furtherSentences(
  { loan, entries }: LoanShown,
  today: CivilDate,
  language: Language,
): string[] {
  if (isOpen(loan) && loan.outstanding > 0) {
    return [agencyWords[language].waitsFor(loan.dueCondition ?? '')]
  }
  const w = loanWords[language]
  if (daysOver(loan, today)) return [loan.decision === null ? w.askedTooLate : w.readyTooLate]
  if (overdueDays(loan, today) === 0) return []
  const near = (date: CivilDate) => spaced(nearDate(date, today, language), language)
  const chased = loan.lastChasedOn ? [w.chasedLast(near(loan.lastChasedOn))] : []
  const open = !chasedInTime(loan, entries) && today <= chaseDeadline(loan.dueOn)
  const by = open ? [w.chaseBy(near(chaseDeadline(loan.dueOn)))] : []
  const said = [...by, ...chased].join(' · ')
  return said ? [said] : []
}

function reasonOf({ entries }: LoanShown): string {
  const last = entries.findLast(entry => entry.kind === 'refused' || entry.kind === 'cancelled')
  return last && 'reason' in last.detail ? String(last.detail.reason) : ''
}

/** Thai sets a space before a weekday's name, and none before วันนี้ or พรุ่งนี้. */
function spaced(date: string, language: Language): string {
  return language === 'th' && /\d/.test(date) ? `วัน${date}` : date
}
