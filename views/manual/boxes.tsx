import type { FormState } from '../form-state.ts'
import { FaultText, Hint } from '../parts/form.tsx'
import { Unbroken } from '../parts/unbroken.tsx'

type BoxesProps = {
  name: string
  label: string
  hint?: string
  options: { value: string; label: string }[]
  chosen: string[]
  state: FormState
}

/** A question with any number of answers. A form that was sent with none ticked has none. */
export function Boxes({ name, label, hint, options, chosen, state }: BoxesProps) {
  const wasSent = Object.keys(state.values).length > 0
  const ticked = wasSent ? [state.values[name] ?? []].flat() : chosen
  return (
    <fieldset class="field boxes-field" id={name}>
      <legend>{label}</legend>
      {hint && <Hint text={hint} />}
      <FaultText name={name} id={name} state={state} />
      <div class="boxes">
        {options.map(option => (
          <label class="radio">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              checked={ticked.includes(option.value) ? true : undefined}
            />
            <span>
              <Unbroken text={option.label} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
