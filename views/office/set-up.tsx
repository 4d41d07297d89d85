import { officeKinds } from '../../src/domain/office.ts'
import type { FormState } from '../form-state.ts'
import { Field, Form, Select } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { officeKindNames, setUpWords } from '../words/office.ts'

type SetUpPageProps = {
  state: FormState
  /** Names of divisions that an import has brought already. */
  divisions: string[]
}

/** The first page of an empty database: the office and whoever administers it. */
export function SetUpPage({ state, divisions }: SetUpPageProps) {
  const w = useWords(setUpWords)
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      <p>{w.intro}</p>
      <Form action="/setup" state={state} labels={w}>
        <Field
          name="code"
          label={w.code}
          hint={w.codeHint}
          state={state}
          required
          more={{ autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' }}
        />
        <OfficeFields state={state} />
        <AdministratorFields state={state} divisions={divisions} />
        <Submit>{w.submit}</Submit>
      </Form>
    </section>
  )
}

function OfficeFields({ state }: { state: FormState }) {
  const { language } = useView()
  const w = useWords(setUpWords)
  const kinds = officeKinds.map(value => ({ value, label: officeKindNames[language][value] }))
  return (
    <>
      <h2>{w.office}</h2>
      <Field
        name="officeName"
        label={w.officeName}
        hint={w.officeNameHint}
        state={state}
        required
        more={{ autocomplete: 'organization' }}
      />
      <Select
        name="officeKind"
        label={w.officeKind}
        state={state}
        options={kinds}
        empty={w.choose}
        required
      />
    </>
  )
}

function AdministratorFields({ state, divisions }: SetUpPageProps) {
  const w = useWords(setUpWords)
  return (
    <>
      <h2>{w.person}</h2>
      <Field name="name" label={w.name} state={state} required more={{ autocomplete: 'name' }} />
      <Field name="position" label={w.position} state={state} required />
      <Field
        name="divisionName"
        label={w.divisionName}
        hint={w.divisionHint}
        state={state}
        required
        more={{ list: 'divisions' }}
      />
      <datalist id="divisions">
        {divisions.map(name => (
          <option value={name} />
        ))}
      </datalist>
      <Field
        name="username"
        label={w.username}
        hint={w.usernameHint}
        state={state}
        required
        more={{ autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' }}
      />
      <Field
        name="password"
        label={w.password}
        hint={w.passwordHint}
        state={state}
        type="password"
        required
        more={{ autocomplete: 'new-password', minlength: 8 }}
      />
    </>
  )
}
