import { handableOf, type Loan, stateOf } from '../../src/domain/loan.ts'
import { loanNumber } from '../../src/domain/office-settings.ts'
import { isOpen } from '../../src/domain/open-due.ts'
import { FaultSummary } from '../parts/form.tsx'
import { Said } from '../parts/said.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { Undo } from '../parts/undo.tsx'
import { BeforeAndAfter } from '../proof/before-after.tsx'
import { useView, useWords } from '../view.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { loanWords } from '../words/loans.ts'
import { scanWords } from '../words/scans.ts'
import { AgencyAsked, MeetConditionForm } from './agency.tsx'
import { Approval } from './approval.tsx'
import { AskExtensionForm, ExtendForm, ExtensionWaiting } from './extension-forms.tsx'
import { Facts } from './facts.tsx'
import { ChaseForm, SettleForm } from './following-forms.tsx'
import { LoanHistory } from './history.tsx'
import { labelsOf } from './labels.ts'
import {
  ApproveEach,
  allOnShelf,
  CancelForm,
  HandOverAll,
  HandOverEach,
  HandOverRest,
  RefuseForm,
  TakeBackAll,
  TakeBackEach,
} from './lending-forms.tsx'
import { LinesTable } from './lines.tsx'
import { OpineForm, OpineInFavour, OpinionsOnLoan } from './opinions.tsx'
import { Papers } from './papers.tsx'
import type { LoanShown } from './shown.ts'
import { LoanSentence, LoanState, MissedChase } from './standing.tsx'

/** `ใบยืม 12/2570`. */
export function loanTitle(
  loan: Pick<Loan, 'number' | 'fiscalYear'>,
  word: string,
  office: Record<string, string>,
): string {
  return `${word} ${loanNumber(loan, office)}`
}

/**
 * A loan's page: how it stands, the one thing to do, the rest quietly, its facts, its history. The
 * A4 form to be signed by pen is a page of its own (`/paper`): drawn here as well it was a quarter
 * of what this page cost and two fifths of its bytes.
 */
export function LoanPage({ shown }: { shown: LoanShown }) {
  const w = useWords(loanWords)
  const forms = useWords(loanFormWords)
  const { again, done } = shown
  return (
    <>
      {again && (
        <FaultSummary state={again.state} labels={labelsOf(shown)} prefix={placeOf(shown, again)} />
      )}
      {done && !again && <Said>{forms.done[done]}</Said>}
      {shown.undo && !again && (
        <Undo {...shown.undo} back={`/loans/${shown.loan.id}?done=corrections`} />
      )}
      <h1>
        <span class="whole">{loanTitle(shown.loan, w.loan, useView().office)}</span>
      </h1>
      <p>
        <LoanState loan={shown.loan} />
      </p>
      <LoanSentence shown={shown} />
      <AgencyAsked shown={shown} />
      <MissedChase shown={shown} />
      {shown.loan.samePerson && <p class="note repair">{w.samePerson}</p>}
      {!shown.deciding && <OpinionsOnLoan shown={shown} />}
      <ExtensionWaiting shown={shown} />
      <PrimaryAction shown={shown} />
      <ScanInstead shown={shown} />
      {!shown.deciding && (
        <>
          <h2>{w.lines}</h2>
          <LinesTable shown={shown} />
        </>
      )}
      <BeforeAndAfter shown={shown} />
      <QuietActions shown={shown} />
      <Facts shown={shown} />
      <Papers shown={shown} />
      <LoanHistory shown={shown} />
    </>
  )
}

/** The one thing that fits how the loan stands and who reads; or who may do it instead. */
function PrimaryAction({ shown }: { shown: LoanShown }) {
  const w = useWords(loanWords)
  const { loan, may } = shown
  switch (stateOf(loan)) {
    case 'requested':
      return may.decide ? <Approval shown={shown} /> : <OpineInFavour shown={shown} />
    case 'approved':
      if (!may.handOver) return <OnlyOfficer />
      return allOnShelf(shown) ? <HandOverAll shown={shown} /> : <HandOverRest shown={shown} />
    case 'out':
      return may.handOver ? <TakeBackAll shown={shown} /> : <OnlyOfficer />
    case 'unsettled':
      return may.followUp ? (
        <SettleForm shown={shown} open />
      ) : (
        <p class="quiet">{w.onlyFollower}</p>
      )
    default:
      return null
  }
}

/** Several things are better counted by their labels than by eye. */
function ScanInstead({ shown }: { shown: LoanShown }) {
  const w = useWords(scanWords)
  const { loan, may } = shown
  const state = stateOf(loan)
  const way = state === 'approved' ? 'handovers' : state === 'out' ? 'returns' : null
  if (!may.handOver || way === null) return null
  if (way === 'returns' && loan.kind === 'consumable') return null
  return (
    <p>
      <a href={`/loans/${loan.id}/${way}`}>
        {way === 'handovers' ? w.handOverByScanning : w.takeBackByScanning}
      </a>
    </p>
  )
}

function OnlyOfficer() {
  const w = useWords(loanWords)
  return (
    <p class="quiet">
      <Unbroken text={w.onlyOfficer} names={[w.financeOfficer]} />
    </p>
  )
}

function QuietActions({ shown }: { shown: LoanShown }) {
  const forms = useWords(loanFormWords)
  const actions = quietActions(shown)
  if (actions.length === 0) return null
  return (
    <section class="folds" aria-label={forms.other}>
      {actions}
    </section>
  )
}

function quietActions(shown: LoanShown) {
  const { loan, may } = shown
  const state = stateOf(loan)
  const isOut = state === 'out'
  const waits = isOut && isOpen(loan)
  const more = isOut && loan.lines.some(line => handableOf(line) > 0)
  const first = state === 'approved' && allOnShelf(shown)
  const given = [
    state === 'requested' && may.decide && <ApproveEach shown={shown} />,
    state === 'requested' && may.decide && <RefuseForm shown={shown} />,
    shown.advise.length > 0 && <OpineForm shown={shown} />,
    isOut && may.handOver && <TakeBackEach shown={shown} />,
    (more || first) && may.handOver && <HandOverEach shown={shown} />,
    waits && may.followUp && <MeetConditionForm shown={shown} />,
    isOut && !waits && may.followUp && <ChaseForm shown={shown} />,
    isOut && !waits && may.askExtension && !may.extend && <AskExtensionForm shown={shown} />,
    isOut && !waits && may.extend && loan.extensionDueOn === null && <ExtendForm shown={shown} />,
    isOut && loan.unsettled > 0 && may.followUp && <SettleForm shown={shown} />,
    (state === 'requested' || state === 'approved') && may.cancel && <CancelForm shown={shown} />,
  ]
  return given.filter(each => each !== false)
}

/** What stands before the names of the fields that were sent; a correction's form is that of its entry. */
function placeOf(
  { correctable }: LoanShown,
  { change, state }: NonNullable<LoanShown['again']>,
): string | null {
  if (change !== 'corrections') return `${change}-`
  const entry = String(state.values.entry ?? '')
  return correctable.has(entry) ? `${change}-${entry}-` : null
}
