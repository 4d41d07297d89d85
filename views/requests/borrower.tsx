import { lengths } from '../../src/domain/lengths.ts'
import type { FormState } from '../form-state.ts'
import { Field, Select } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { requestWords } from '../words/requests.ts'

/** Whom a request is for: whoever fills it in, or somebody at the counter. */
export const borrowerKinds = ['me', 'staff', 'agency', 'public'] as const
export type BorrowerKind = (typeof borrowerKinds)[number]

export type Choices = {
  staff: { id: string; name: string; position: string; divisionName: string }[]
  divisions: { id: string; name: string }[]
}

type BorrowerProps = { kind: BorrowerKind; choices: Choices; state: FormState }

/** Only what that kind of borrower is asked for. */
export function BorrowerFields({ kind, choices, state }: BorrowerProps) {
  const w = useWords(requestWords)
  return (
    <fieldset class="borrower">
      <legend>{w.forWhom}</legend>
      {kind === 'staff' && <StaffFields choices={choices} state={state} />}
      {kind !== 'staff' && (
        <Field name="name" label={w.name} hint={w.nameHint} state={state} required more={line} />
      )}
      {kind === 'agency' && (
        <>
          <Field name="position" label={w.position} state={state} more={line} />
          <Field
            name="unit"
            label={w.agencyUnit}
            hint={w.agencyUnitHint}
            state={state}
            required
            more={line}
          />
        </>
      )}
      {kind === 'public' && (
        <>
          <Field
            name="village"
            label={w.village}
            hint={w.villageHint}
            state={state}
            required
            more={line}
          />
          <Field
            name="address"
            label={w.address}
            state={state}
            more={{ ...line, maxlength: lengths.request.address }}
          />
        </>
      )}
      {kind !== 'staff' && (
        <>
          <Field
            name="phone"
            label={w.phone}
            type="tel"
            state={state}
            required
            more={{ autocomplete: 'off', maxlength: lengths.phone }}
          />
          <p class="prose small quiet">{w.privacy}</p>
        </>
      )}
    </fieldset>
  )
}

const line = { maxlength: lengths.personLine, autocomplete: 'off' }

/** From the list of people, or by name where the list lacks somebody. */
function StaffFields({ choices, state }: Omit<BorrowerProps, 'kind'>) {
  const w = useWords(requestWords)
  const people = choices.staff.map(({ id, name, position, divisionName }) => ({
    value: id,
    label: [name, position, divisionName].filter(Boolean).join(' · '),
  }))
  const divisions = choices.divisions.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select name="person" label={w.person} options={people} empty={w.personNone} state={state} />
      <div class="note">
        <Field name="name" label={w.nameIfNew} state={state} more={line} />
        <Field name="position" label={w.position} state={state} more={line} />
        <Select
          name="division"
          label={w.division}
          options={divisions}
          empty={w.divisionNone}
          state={state}
        />
      </div>
    </>
  )
}
