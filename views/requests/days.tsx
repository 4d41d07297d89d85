import type { FormState } from '../form-state.ts'
import { Field } from '../parts/form.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { requestWords } from '../words/requests.ts'
import { DueBy } from './agency.tsx'
import { CheckButton, Free } from './free.tsx'
import type { RequestProps } from './shown.ts'
import { Things } from './things.tsx'

type ChoiceProps = RequestProps & { forms: { division: string; lines: RequestProps['lines'] }[] }

/**
 * What and when, and beneath it whether that is free. A change of either asks again; of the form
 * nothing else is sent for that, for names do not belong into an address.
 */
export function Choice(props: ChoiceProps) {
  const { kind, lines, state, usual, free, forms } = props
  const { today } = useView()
  const w = useWords(requestWords)
  const forOthers = useMay('loans.request-for-others')
  const strictest = lines.reduce((a, b) => (b.mostDays < a.mostDays ? b : a))
  const replaced = [state.values.replaced ?? []].flat()
  const inKind = kind === 'agency' && lines.some(line => line.kind === 'consumable')
  const dueOn = (
    <Field
      name="dueOn"
      label={w.to}
      type="date"
      value={usual.toOn}
      state={state}
      required
      more={{ min: forOthers ? undefined : today }}
    />
  )
  return (
    <div
      id="choice"
      hx-get="/requests/free"
      hx-trigger="change delay:200ms"
      hx-target="#freedom"
      hx-swap="innerHTML"
      hx-include="#choice input[name]"
      hx-sync="this:replace"
    >
      <input type="hidden" name="for" value={kind} />
      <input type="hidden" name="offered" value={`${usual.fromOn}:${usual.toOn}`} />
      {replaced.map(item => (
        <input type="hidden" name="replaced" value={item} />
      ))}
      <Things forms={forms} kind={kind} state={state} />
      <div class="field-row">
        <Field
          name="startOn"
          label={w.from}
          type="date"
          value={usual.fromOn}
          state={state}
          required
          more={{ min: forOthers ? undefined : today }}
        />
        {!inKind && dueOn}
        <p class="hint">{w.toHint(strictest.mostDays, strictest.name)}</p>
        {forOthers && isOfPaper(state) && (
          <p>
            <a href="#paper">{w.lateHow}</a>
          </p>
        )}
      </div>
      {inKind && <DueBy state={state} date={dueOn} />}
      <CheckButton />
      <div id="freedom" class="note" aria-live="polite">
        <Free lines={lines} free={free} values={state.values} />
      </div>
    </div>
  )
}

/** Days before that of the request: whoever copies a form of paper has to say when it was written. */
export const isOfPaper = ({ refusal }: FormState) => refusal?.word === 'date-before-request'
