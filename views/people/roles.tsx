import { type HeldRole, type Role, roleOfDivision, roles } from '../../src/domain/rights.ts'
import type { FormState } from '../form-state.ts'
import { Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { personWords } from '../words/people.ts'
import { roleDuties, roleNames } from '../words/roles.ts'

type RolesFormProps = {
  person: { id: string; division: string | null }
  divisions: { id: string; name: string }[]
  roles: HeldRole[]
  state: FormState
}

/** A box for each role; where a role is of a division, a box for each division. */
export function RolesForm({ person, divisions, state, ...given }: RolesFormProps) {
  const w = useWords(personWords)
  const { language } = useView()
  const typed = state.values.role
  const chosen = new Set(typed === undefined ? given.roles.map(roleValue) : [typed].flat())
  const isFaulty = state.refusal !== undefined
  return (
    <details class="fold" open={isFaulty ? true : undefined}>
      <summary>{w.changeRoles}</summary>
      <Form action={`/people/${person.id}/roles`} state={state} labels={{ role: w.roles }}>
        <div id="role" class="role-boxes">
          {roles.map(role =>
            roleOfDivision(role) ? (
              <DivisionRole role={role} chosen={chosen} divisions={divisions} />
            ) : (
              <RoleBox
                value={role}
                chosen={chosen}
                label={roleNames[language][role]}
                hint={roleDuties[language][role]}
              />
            ),
          )}
        </div>
        <Submit>{w.giveRoles}</Submit>
      </Form>
    </details>
  )
}

/** How a held role is sent: `borrower`, or `division-head:ID`. */
function roleValue({ role, division }: HeldRole): string {
  return roleOfDivision(role) ? `${role}:${division ?? ''}` : role
}

function DivisionRole(props: {
  role: Role
  chosen: Set<string>
  divisions: { id: string; name: string }[]
}) {
  const { role, chosen, divisions } = props
  const { language } = useView()
  return (
    <fieldset class="field">
      <legend>{roleNames[language][role]}</legend>
      <p class="hint">{roleDuties[language][role]}</p>
      <div class="boxes">
        {divisions.map(({ id, name }) => (
          <RoleBox value={`${role}:${id}`} chosen={chosen} label={name} />
        ))}
      </div>
    </fieldset>
  )
}

function RoleBox(props: { value: string; chosen: Set<string>; label: string; hint?: string }) {
  const { value, chosen, label, hint } = props
  return (
    <label class="radio">
      <input
        type="checkbox"
        name="role"
        value={value}
        checked={chosen.has(value) ? true : undefined}
      />
      <span>
        {label}
        {hint && <span class="quiet small"> {hint}</span>}
      </span>
    </label>
  )
}
