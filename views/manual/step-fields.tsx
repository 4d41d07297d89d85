import type { Step } from '../../src/domain/procedure.ts'
import { type DayKind, dayKinds } from '../../src/domain/working-days.ts'
import type { FormState } from '../form-state.ts'
import { FaultText } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { manualDraftWords } from '../words/manual-draft.ts'

/** Empty rows below the last step; whoever needs more saves and comes back. */
const spareRows = 3

type Row = {
  no: string
  text: string
  post: string
  days: string
  daysIn: string
  decides: boolean
}

/** What a new step counts in, until somebody chooses otherwise. */
const usualKind: DayKind = 'working'

/** The rows as they were sent, else the steps as they stand, with room for some more. */
function rowsOf({ values }: FormState, steps: Step[]): Row[] {
  const all = (name: string) => [values[name] ?? []].flat()
  const texts = all('stepText')
  const [no, posts, days] = [all('stepNo'), all('stepPost'), all('stepDays')]
  const kinds = all('stepDaysIn')
  const sent = texts.map((text, index) => ({
    no: no[index] ?? '',
    text,
    post: posts[index] ?? '',
    days: days[index] ?? '',
    daysIn: kinds[index] ?? usualKind,
    decides: values.decides === String(index),
  }))
  if (sent.length > 0) return sent
  const known = steps.map(({ text, post, days: within, daysIn = 'calendar', decides }, index) => ({
    no: String(index + 1),
    text,
    post,
    days: String(within),
    daysIn,
    decides: decides === true,
  }))
  const spare = { no: '', text: '', post: '', days: '', daysIn: usualKind, decides: false }
  return [...known, ...Array.from({ length: spareRows }, () => spare)]
}

/** A card for each step: what, who, within how many days; one of them is the decision. */
export function StepFields({ steps, state }: { steps: Step[]; state: FormState }) {
  const w = useWords(manualDraftWords)
  return (
    <fieldset class="field step-fields" id="steps">
      <legend>{w.steps}</legend>
      <p class="hint">{w.stepsHint}</p>
      <FaultText name="steps" id="steps" state={state} />
      {rowsOf(state, steps).map((row, index) => (
        <StepRow row={row} index={index} state={state} />
      ))}
    </fieldset>
  )
}

function StepRow({ row, index, state }: { row: Row; index: number; state: FormState }) {
  const w = useWords(manualDraftWords)
  const id = (name: string) => `${name}.${index}`
  const small = { inputmode: 'numeric', maxlength: 3, autocomplete: 'off' } as const
  return (
    <fieldset class="card">
      <legend>{row.no === '' ? w.stepNew : w.stepN(Number(row.no) || index + 1)}</legend>
      <div class="field-row">
        <label class="wide">
          {w.stepText}
          <FaultText name={id('stepText')} id={id('stepText')} state={state} />
          <textarea id={id('stepText')} name="stepText" rows={2}>
            {row.text}
          </textarea>
        </label>
        <label class="wide">
          {w.stepPost}
          <FaultText name={id('stepPost')} id={id('stepPost')} state={state} />
          <input id={id('stepPost')} name="stepPost" value={row.post} autocomplete="off" />
        </label>
        <label>
          {w.stepDays}
          <FaultText name={id('stepDays')} id={id('stepDays')} state={state} />
          <input id={id('stepDays')} name="stepDays" value={row.days} {...small} />
        </label>
        <label>
          {w.stepDaysIn}
          <FaultText name={id('stepDaysIn')} id={id('stepDaysIn')} state={state} />
          <select id={id('stepDaysIn')} name="stepDaysIn">
            {dayKinds.map(kind => (
              <option value={kind} selected={row.daysIn === kind ? true : undefined}>
                {w.dayKinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.stepOrder}
          <FaultText name={id('stepNo')} id={id('stepNo')} state={state} />
          <input id={id('stepNo')} name="stepNo" value={row.no} {...small} />
        </label>
        <label class="radio wide">
          <input
            type="radio"
            name="decides"
            value={String(index)}
            checked={row.decides ? true : undefined}
          />
          <span>{w.stepDecides}</span>
        </label>
      </div>
    </fieldset>
  )
}

/** What the summary of faults calls the fields of each row. */
export function stepLabels(
  state: FormState,
  steps: Step[],
  w: (typeof manualDraftWords)['th'],
): Record<string, string> {
  return Object.fromEntries(
    rowsOf(state, steps).flatMap((_, index) => [
      [`stepText.${index}`, `${w.stepN(index + 1)}: ${w.stepText}`],
      [`stepPost.${index}`, `${w.stepN(index + 1)}: ${w.stepPost}`],
      [`stepDays.${index}`, `${w.stepN(index + 1)}: ${w.stepDays}`],
      [`stepDaysIn.${index}`, `${w.stepN(index + 1)}: ${w.stepDaysIn}`],
      [`stepNo.${index}`, `${w.stepN(index + 1)}: ${w.stepOrder}`],
    ]),
  )
}
