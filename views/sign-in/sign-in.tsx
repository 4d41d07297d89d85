import type { FormState } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { signInWords } from '../words/sign-in.ts'
import { DemonstrationAccounts } from './demonstration.tsx'

/** Two fields and one button. `back` is where the person wanted to go. */
export function SignInPage({ state, back }: { state: FormState; back: string }) {
  const { demonstration, office } = useView()
  const w = useWords(signInWords)
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      {office.name && <p class="quiet whole-lines">{office.name}</p>}
      <Form
        action="/sign-in"
        state={state}
        summary={w.refused}
        labels={{ username: w.username, password: w.password }}
      >
        <input type="hidden" name="back" value={back} />
        <Field
          name="username"
          label={w.username}
          state={state}
          required
          more={{ autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' }}
        />
        <Field
          name="password"
          label={w.password}
          state={state}
          type="password"
          required
          more={{ autocomplete: 'current-password' }}
        />
        <Submit>{w.submit}</Submit>
      </Form>
      {demonstration ? <DemonstrationAccounts /> : <p class="quiet small">{w.help}</p>}
    </section>
  )
}
