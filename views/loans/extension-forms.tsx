import { Field } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { extensionSource, extensionWords } from '../words/extensions.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { loanWords } from '../words/loans.ts'
import { DatedFields, LoanForm, Quiet, ReasonField } from './fields.tsx'
import { type Change, type LoanShown, stateFor } from './shown.ts'

type Props = { shown: LoanShown }

/** What was asked for and waits: to whoever decides it, one tap; to the others, for whom it waits. */
export function ExtensionWaiting({ shown }: Props) {
  const { language } = useView()
  const w = useWords(extensionWords)
  const { posts } = useWords(loanWords)
  const { loan, may, approver } = shown
  if (loan.extensionDueOn === null) return null
  const until = shortDate(loan.extensionDueOn, language)
  const names = approver.holders.map(holder => holder.name).join(', ')
  return (
    <section class="note seal" id="extension">
      <p>
        <strong>{w.waits(until, shortDate(loan.dueOn, language))}</strong>
        <br />
        {w.because(loan.extensionReason ?? '')}
        {!may.extend && (
          <>
            <br />
            <span class="quiet">{w.waitsFor(posts[approver.post], names)}</span>
          </>
        )}
      </p>
      {may.extend && (
        <>
          <LoanForm shown={shown} change="extensions" class="loan-tap">
            <input type="hidden" name="dueOn" value={loan.extensionDueOn} />
            <button type="submit" class="primary">
              {w.give(until)}
            </button>
          </LoanForm>
          <Quiet shown={shown} change="extension-refusals" label={w.refuse}>
            <LoanForm shown={shown} change="extension-refusals">
              <input type="hidden" name="dueOn" value={loan.extensionDueOn} />
              <ReasonField shown={shown} change="extension-refusals" />
              <DatedFields shown={shown} change="extension-refusals" />
              <button type="submit" class="danger">
                {w.refuse}
              </button>
            </LoanForm>
          </Quiet>
        </>
      )}
    </section>
  )
}

/** The borrower asks, or an officer for them; asked again, the newest asking counts. */
export function AskExtensionForm({ shown }: Props) {
  const w = useWords(extensionWords)
  const { posts } = useWords(loanWords)
  const label = shown.loan.extensionDueOn === null ? w.ask : w.askAgain
  return (
    <Quiet shown={shown} change="extension-requests" label={label}>
      <p class="quiet">{w.askWhat(posts[shown.approver.post])}</p>
      <LaterDay shown={shown} change="extension-requests" button={label} />
    </Quiet>
  )
}

/** Whoever decides the loan may give it a later day without being asked here, by paper or word. */
export function ExtendForm({ shown }: Props) {
  const w = useWords(extensionWords)
  return (
    <Quiet shown={shown} change="extensions" label={w.extend}>
      <LaterDay shown={shown} change="extensions" button={w.extendNow} />
    </Quiet>
  )
}

function LaterDay({ shown, change, button }: Props & { change: Change; button: string }) {
  const { language, today } = useView()
  const w = useWords(loanFormWords)
  const { until, passed, noFurther } = useWords(extensionWords)
  const { loan, extensionBound: bound } = shown
  const source = extensionSource[language](bound)
  if (bound.last <= loan.dueOn) return <p class="prose">{noFurther(source)}</p>
  return (
    <LoanForm shown={shown} change={change}>
      <p class="prose">
        {until(shortDate(bound.last, language), source)}
        {bound.last < today && ` ${passed}`}
      </p>
      <Field
        name="dueOn"
        id={`${change}-dueOn`}
        label={w.newDue}
        type="date"
        hint={w.newDueHint(shortDate(loan.dueOn, language))}
        state={stateFor(shown, change)}
        required
      />
      <ReasonField shown={shown} change={change} />
      <DatedFields shown={shown} change={change} />
      <button type="submit">{button}</button>
    </LoanForm>
  )
}
