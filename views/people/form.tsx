import type { PersonDescription } from '../../src/domain/person.ts'
import { borrowerClasses } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'
import { Field, Form, Radios, Select, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { personWords } from '../words/people.ts'
import { classNames } from '../words/roles.ts'

type PersonFormProps = {
  state: FormState
  divisions: { id: string; name: string }[]
  /** Null where somebody new is added. */
  person: (PersonDescription & { id: string }) | null
}

/** Who somebody is: added here, or described afresh. The class is asked once. */
export function PersonFormPage({ state, divisions, person }: PersonFormProps) {
  const w = useWords(personWords)
  const { language } = useView()
  const action = person ? `/people/${person.id}/description` : '/people'
  const classes = borrowerClasses.map(value => ({ value, label: classNames[language][value] }))
  const options = divisions.map(({ id, name }) => ({ value: id, label: name }))
  const own = (name: keyof PersonDescription) => ({ name, state, value: person?.[name] ?? '' })
  return (
    <section class="narrow">
      <h1>
        {person ? (
          <Unbroken text={w.describeTitle(person.name)} names={[person.name]} />
        ) : (
          w.addTitle
        )}
      </h1>
      <Form action={action} state={state} labels={labelsOf(w)}>
        {!person && (
          <Radios name="class" label={w.class} state={state} value="staff" options={classes} />
        )}
        <Field label={w.name} required {...own('name')} />
        <Field label={w.position} {...own('position')} />
        <Select
          label={w.division}
          hint={w.divisionHint}
          options={options}
          empty={w.noDivision}
          {...own('division')}
        />
        <Field label={w.unit} hint={w.unitHint} {...own('unit')} />
        <Field label={w.phone} more={{ inputmode: 'tel' }} {...own('phone')} />
        <TextArea label={w.address} {...own('address')} />
        <p class="quiet small">{w.personal}</p>
        <Submit>{w.save}</Submit>
      </Form>
    </section>
  )
}

function labelsOf(w: Record<keyof PersonDescription, string>): Record<string, string> {
  const { class: kind, name, position, division, unit, phone, address } = w
  return { class: kind, name, position, division, unit, phone, address }
}
