import { officeKinds, samePersonAnswers } from '../../src/domain/office.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Field, Form, Select, TextArea } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { officeKindNames, settingsWords } from '../words/office.ts'

/** Which of the page's forms was sent, and how it stands. */
export type SettingsState = { form: 'office' | 'new' | string; state: FormState }

type SettingsPageProps = {
  divisions: { id: string; name: string; finance: boolean }[]
  sent: SettingsState | null
}

/** What the office says of itself, and its divisions. */
export function SettingsPage({ divisions, sent }: SettingsPageProps) {
  const w = useWords(settingsWords)
  const stateOf = (form: string) => (sent?.form === form ? sent.state : freshForm)
  return (
    <>
      <h1>{w.title}</h1>
      <section>
        <h2>{w.office}</h2>
        <OfficeForm state={stateOf('office')} />
      </section>
      <section>
        <h2>{w.divisions}</h2>
        <ul class="cards divisions">
          {divisions.map(division => (
            <li class="card">
              <strong>{division.name}</strong>
              {division.finance && <p class="quiet small">{w.financeMark}</p>}
              <RenameForm division={division} state={stateOf(division.id)} />
            </li>
          ))}
        </ul>
        <Form action="/settings/divisions" state={stateOf('new')} labels={{ name: w.division }}>
          <Field name="name" label={w.division} state={stateOf('new')} required />
          <div class="actions">
            <button type="submit">{w.addDivision}</button>
          </div>
        </Form>
      </section>
    </>
  )
}

function OfficeForm({ state }: { state: FormState }) {
  const { language, office } = useView()
  const w = useWords(settingsWords)
  const kinds = officeKinds.map(value => ({ value, label: officeKindNames[language][value] }))
  const own = (name: string) => ({ state, ...(office[name] && { value: office[name] }) })
  return (
    <Form action="/settings" state={state} labels={{ ...w, renameOf: '' }}>
      <Field name="officeName" label={w.name} hint={w.nameHint} required {...own('name')} />
      <Select name="kind" label={w.kind} options={kinds} required {...own('kind')} />
      <Field name="headTitle" label={w.headTitle} required {...own('headTitle')} />
      <Field name="secretaryTitle" label={w.secretaryTitle} required {...own('secretaryTitle')} />
      <TextArea name="address" label={w.address} {...own('address')} />
      <Field name="phone" label={w.phone} more={{ inputmode: 'tel' }} {...own('phone')} />
      <Field name="email" label={w.email} type="email" {...own('email')} />
      <Select
        name="samePerson"
        label={w.samePerson}
        hint={w.samePersonHint}
        options={samePersonAnswers.map(value => ({ value, label: w[value] }))}
        state={state}
        value={office['same-person'] ?? 'refused'}
      />
      <div class="actions">
        <button class="primary" type="submit">
          {w.save}
        </button>
      </div>
    </Form>
  )
}

function RenameForm(props: { division: { id: string; name: string }; state: FormState }) {
  const { division, state } = props
  const w = useWords(settingsWords)
  const isSent = state !== freshForm
  const id = `name-${division.id}`
  // Its input is named as in the form below; the summary's link cannot tell them apart.
  return (
    <details class="quiet-form" open={isSent ? true : undefined}>
      <summary>{w.rename}</summary>
      <Form action={`/settings/divisions/${division.id}`} state={state} class="one-line">
        <label for={id}>{w.renameOf(division.name)}</label>
        <input
          id={id}
          name="name"
          value={(state.values.name as string) ?? division.name}
          required
          aria-invalid={isSent ? 'true' : undefined}
        />
        <button type="submit">{w.rename}</button>
      </Form>
    </details>
  )
}
