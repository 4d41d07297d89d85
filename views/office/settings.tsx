import type { PostHolder } from '../../src/domain/approver.ts'
import { officeKinds, samePersonAnswers } from '../../src/domain/office.ts'
import { titleOfDivisionHead } from '../../src/domain/office-settings.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Field, Form, Select, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { SettingPage } from '../settings/rooms.tsx'
import { useView, useWords } from '../view.ts'
import { officeKindNames, settingsWords } from '../words/office.ts'

/** Which of the page's forms was sent, and how it stands. */
export type SettingsState = { form: 'new' | string; state: FormState }

type Division = { id: string; name: string; finance: boolean }
type DivisionsProps = { divisions: Division[]; holders: PostHolder[]; sent: SettingsState | null }

/** The divisions, what the head of each is called, and who that is today. */
export function DivisionsPage({ divisions, holders, sent }: DivisionsProps) {
  const { office } = useView()
  const w = useWords(settingsWords)
  const stateOf = (form: string) => (sent?.form === form ? sent.state : freshForm)
  return (
    <SettingPage room="divisions">
      <ul class="cards divisions">
        {divisions.map(division => (
          <li class="card">
            <h2>{division.name}</h2>
            <Heads
              title={titleOfDivisionHead(office, division)}
              holders={holders.filter(each => each.division === division.id)}
            />
            {division.finance && <p class="quiet small">{w.financeMark}</p>}
            <RenameForm division={division} state={stateOf(division.id)} />
          </li>
        ))}
      </ul>
      <Form action="/settings/divisions" state={stateOf('new')} labels={{ name: w.division }}>
        <Field name="name" label={w.division} state={stateOf('new')} required />
        <Submit quiet>{w.addDivision}</Submit>
      </Form>
    </SettingPage>
  )
}

/** Who heads it, by role or by appointment; where nobody does, how to name somebody. */
function Heads({ title, holders }: { title: string; holders: PostHolder[] }) {
  const w = useWords(settingsWords)
  return (
    <p>
      {title}
      {': '}
      {holders.map(({ person, name, appointed }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/people/${person}`}>{name}</a>
          {appointed && ` ${w.acting}`}
        </>
      ))}
      {holders.length === 0 && <a href="/people">{w.noHead}</a>}
    </p>
  )
}

/** What the office says of itself. */
export function OfficePage({ state }: { state: FormState }) {
  return (
    <SettingPage room="office">
      <OfficeForm state={state} />
    </SettingPage>
  )
}

function OfficeForm({ state }: { state: FormState }) {
  const { language, office } = useView()
  const w = useWords(settingsWords)
  const kinds = officeKinds.map(value => ({ value, label: officeKindNames[language][value] }))
  const own = (name: string) => ({ state, ...(office[name] && { value: office[name] }) })
  const { name: officeName, kind, address, phone, email, samePerson } = w
  const labels = { officeName, kind, address, phone, email, samePerson }
  return (
    <Form action="/settings" state={state} labels={labels}>
      <Field name="officeName" label={w.name} hint={w.nameHint} required {...own('name')} />
      <Select name="kind" label={w.kind} options={kinds} required {...own('kind')} />
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
      <Submit>{w.save}</Submit>
    </Form>
  )
}

function RenameForm(props: { division: { id: string; name: string }; state: FormState }) {
  const { division, state } = props
  const w = useWords(settingsWords)
  const isSent = state !== freshForm
  const prefix = `${division.id}-`
  return (
    <details class="fold" open={isSent ? true : undefined}>
      <summary>{w.rename}</summary>
      <Form
        action={`/settings/divisions/${division.id}`}
        state={state}
        prefix={prefix}
        labels={{ name: w.renameOf(division.name) }}
      >
        <Field
          name="name"
          id={`${prefix}name`}
          label={w.renameOf(division.name)}
          state={state}
          value={division.name}
          required
        />
        <button type="submit">{w.rename}</button>
      </Form>
    </details>
  )
}
