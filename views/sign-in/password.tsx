import type { FormState } from '../form-state.ts'
import { BackField, Field, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useWords } from '../view.ts'
import { signInWords } from '../words/sign-in.ts'

/** A person's own password; `first` while the one made by the administrator is still in use. */
export function PasswordPage({ state, first }: { state: FormState; first: boolean }) {
  const w = useWords(signInWords)
  const labels = { old: first ? w.first : w.old, fresh: w.fresh, again: w.again }
  return (
    <section class="narrow">
      <h1>{w.changeTitle}</h1>
      <p>{first ? w.changeFirst : w.changeEnds}</p>
      <Form action="/password" state={state} labels={labels}>
        <BackField state={state} />
        <Field
          name="old"
          label={first ? w.first : w.old}
          hint={first ? w.firstHint : undefined}
          state={state}
          type="password"
          required
          more={{ autocomplete: 'current-password' }}
        />
        <Field
          name="fresh"
          label={w.fresh}
          state={state}
          type="password"
          hint={w.freshHint}
          required
          more={{ autocomplete: 'new-password', minlength: 8 }}
        />
        <Field
          name="again"
          label={w.again}
          state={state}
          type="password"
          required
          more={{ autocomplete: 'new-password' }}
        />
        <Submit>{w.change}</Submit>
      </Form>
    </section>
  )
}
