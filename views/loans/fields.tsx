import type { Child, PropsWithChildren } from 'hono/jsx'
import { lengths } from '../../src/domain/lengths.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Field, Form, TextArea } from '../parts/form.tsx'
import { ButtonText } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { type Change, type LoanShown, stateFor } from './shown.ts'

type LoanFormProps = PropsWithChildren<{
  shown: LoanShown
  change: Change
  class?: string
  files?: boolean
}>

/** A form that posts one change of the loan. What is wrong with it is told on top of the page. */
export function LoanForm({ shown, change, children, ...rest }: LoanFormProps) {
  return (
    <Form action={`/loans/${shown.loan.id}/${change}`} state={freshForm} {...rest}>
      {children}
    </Form>
  )
}

type OneTapProps = {
  shown: LoanShown
  change: Change
  label: string
  fields?: Record<string, string>
  /** Folded above the button. */
  proof?: Child
}

/** The whole of a change in one button: all of it, or the fields that are named. */
export function OneTap(props: OneTapProps) {
  return (
    <LoanForm {...props} class="loan-tap" files={props.proof !== undefined}>
      {props.proof}
      {Object.entries(props.fields ?? { all: '1' }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="primary">
        <ButtonText text={props.label} />
      </button>
    </LoanForm>
  )
}

/** A quiet action: a line that opens into its form, open already when it was refused. */
export function Quiet(props: {
  shown: LoanShown
  change: Change
  label: string
  open?: boolean
  children: Child
}) {
  const { shown, change, label, children } = props
  const isOpen =
    props.open || shown.open === change || (shown.again?.change === change && !isOneTap(shown))
  return (
    <details id={change} class="fold" open={isOpen ? true : undefined}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}

/** A refused one-tap button has no quantities to mend in a form. */
export function isOneTap({ again }: LoanShown): boolean {
  return again?.state.values.all === '1'
}

/** When it happened, if not today: the day and why it is written down later. */
export function DatedFields({ shown, change }: { shown: LoanShown; change: Change }) {
  const w = useWords(loanFormWords)
  const state = stateFor(shown, change)
  const typed = Boolean(state.values.on || state.values.lateReason)
  return (
    <details class="fold" open={typed ? true : undefined}>
      <summary>{w.dated}</summary>
      <Field name="on" id={`${change}-on`} label={w.on} hint={w.onHint} state={state} />
      <Field
        name="lateReason"
        id={`${change}-lateReason`}
        label={w.lateReason}
        state={state}
        more={{ maxlength: lengths.note }}
      />
    </details>
  )
}

type ReasonFieldProps = { shown: LoanShown; change: Change; of?: string }

/** Why; `of` tells one correction's field from the next on the same page. */
export function ReasonField({ shown, change, of }: ReasonFieldProps) {
  const w = useWords(loanFormWords)
  return (
    <TextArea
      name="reason"
      id={[change, of, 'reason'].filter(Boolean).join('-')}
      label={w.reason}
      state={stateFor(shown, change)}
      required
      more={{ maxlength: lengths.note }}
    />
  )
}

export function NoteField({ shown, change }: { shown: LoanShown; change: Change }) {
  const w = useWords(loanFormWords)
  return (
    <Field
      name="note"
      id={`${change}-note`}
      label={w.note}
      state={stateFor(shown, change)}
      more={{ maxlength: lengths.note }}
    />
  )
}

type UnitsFieldProps = {
  change: Change
  name: string
  label: string
  hint?: string
  state: FormState
  most: number
  value: number
}

/** How many units: a whole number, with the digits' keyboard on a phone. */
export function UnitsField({ change, name, label, hint, state, most, value }: UnitsFieldProps) {
  return (
    <Field
      name={name}
      id={`${change}-${name}`}
      label={label}
      {...(hint !== undefined && { hint })}
      state={state}
      type="number"
      value={value}
      more={{ min: 0, max: most, step: 1, inputmode: 'numeric' }}
    />
  )
}
