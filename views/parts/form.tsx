import type { Child, PropsWithChildren } from 'hono/jsx'
import { type FormState, typedIn } from '../form-state.ts'
import { useView } from '../view.ts'
import { FaultSummary, FaultText } from './faults.tsx'
import { Unbroken } from './unbroken.tsx'

export { FaultSummary, FaultText }

type FormProps = PropsWithChildren<{
  action: string
  state: FormState
  method?: 'post' | 'get'
  files?: boolean
  class?: string
  /** Field name to its label, for the summary's links. */
  labels?: Record<string, string>
  /** What the summary says first, where nothing was to be saved. */
  summary?: string
  /** What stands before a field's name in its id, where a page holds several such forms. */
  prefix?: string
}>

/**
 * A form that works without script and carries its command: sent twice, done once. A summary of
 * what is wrong stands on top and links to the fields, in the order of `labels`.
 */
export function Form({ action, state, method = 'post', files, children, ...rest }: FormProps) {
  const { newCommandId } = useView()
  return (
    <form
      method={method}
      action={action}
      class={rest.class}
      enctype={files ? 'multipart/form-data' : undefined}
    >
      <FaultSummary
        state={state}
        labels={rest.labels ?? {}}
        summary={rest.summary}
        prefix={rest.prefix}
      />
      {method === 'post' && <input type="hidden" name="commandId" value={newCommandId()} />}
      {children}
    </form>
  )
}

/** The page to come back to when it is done, where the form was asked for from one. */
export function BackField({ state }: { state: FormState }) {
  const { back } = state.values
  return back ? <input type="hidden" name="back" value={back} /> : null
}

type FieldProps = {
  name: string
  /** Its name, unless another form on the page has a field of the same name. */
  id?: string
  label: string
  state: FormState
  type?: string
  value?: string | number
  hint?: string
  required?: boolean
  /** `inputmode`, `min`, `autocomplete` and the like. */
  more?: Record<string, string | number | boolean | undefined>
}

/** A labelled input: its value is what was typed, else `value`; its fault stands beside it. */
export function Field({ name, label, state, type = 'text', value, hint, ...rest }: FieldProps) {
  const { id = name } = rest
  const typed = state.values[name]
  const described = [hint && `${id}-hint`, isFaulty(state, name) && `${id}-fault`]
  return (
    <FieldFrame name={name} id={id} label={label} state={state} hint={hint}>
      <input
        id={id}
        name={name}
        type={type}
        value={type === 'password' ? undefined : ((typed as string) ?? value)}
        required={rest.required}
        aria-invalid={isFaulty(state, name) ? 'true' : undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        {...rest.more}
      />
    </FieldFrame>
  )
}

type ChoiceProps = Omit<FieldProps, 'type'> & {
  options: { value: string; label: string }[]
  /** Shown first, chosen by nobody. */
  empty?: string
}

export function Select({ name, label, state, value, hint, options, empty, ...rest }: ChoiceProps) {
  const { id = name } = rest
  const chosen = String(state.values[name] ?? value ?? '')
  return (
    <FieldFrame name={name} id={id} label={label} state={state} hint={hint}>
      <select
        id={id}
        name={name}
        required={rest.required}
        aria-invalid={isFaulty(state, name) ? 'true' : undefined}
        {...rest.more}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(option => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A question with few answers, each a big target. */
export function Radios({ name, id = name, label, state, value, hint, options }: ChoiceProps) {
  const chosen = String(state.values[name] ?? value ?? '')
  return (
    <fieldset class={fieldClass(state, name, 'radios')} id={id}>
      <legend>
        <Unbroken text={label} />
      </legend>
      {hint && <Hint text={hint} />}
      <FaultText name={name} id={id} state={state} />
      {options.map(option => (
        <label class="radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen ? true : undefined}
          />
          <span>
            <Unbroken text={option.label} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One thing to agree to, or to say that it was done. */
export function Tick(props: Omit<FieldProps, 'type' | 'value'>) {
  const { name, id = name, label, state, hint, required } = props
  return (
    <div class={fieldClass(state, name)}>
      <FaultText name={name} id={id} state={state} />
      <label class="radio">
        <input
          id={id}
          type="checkbox"
          name={name}
          value="1"
          checked={state.values[name] ? true : undefined}
          required={required}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span>
          <Unbroken text={label} />
        </span>
      </label>
      {hint && <Hint text={hint} id={`${id}-hint`} />}
    </div>
  )
}

export function TextArea({ name, label, state, value, hint, ...rest }: FieldProps) {
  return (
    <FieldFrame name={name} id={rest.id ?? name} label={label} state={state} hint={hint}>
      <textarea id={rest.id ?? name} name={name} rows={3} required={rest.required} {...rest.more}>
        {typedIn(state, name) ?? value ?? ''}
      </textarea>
    </FieldFrame>
  )
}

/** What a field asks for, or an example, above it. */
export function Hint({ text, id }: { text: string; id?: string }) {
  return (
    <p class="hint" id={id}>
      <Unbroken text={text} />
    </p>
  )
}

function FieldFrame(props: {
  name: string
  id: string
  label: string
  state: FormState
  hint?: string | undefined
  children: Child
}) {
  const { name, id, label, state, hint, children } = props
  return (
    <div class={fieldClass(state, name)}>
      <label for={id}>
        <Unbroken text={label} />
      </label>
      {hint && <Hint text={hint} id={`${id}-hint`} />}
      <FaultText name={name} id={id} state={state} />
      {children}
    </div>
  )
}

/** The class of a question, with a band beside it where its answer is at fault. */
export function fieldClass(state: FormState, name: string, kind = ''): string {
  return ['field', kind, isFaulty(state, name) && 'faulty'].filter(Boolean).join(' ')
}

function isFaulty(state: FormState, name: string): boolean {
  return state.faults[name] !== undefined || state.refusal?.field === name
}
