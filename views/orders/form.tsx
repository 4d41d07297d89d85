import { memberRoles, type OrderContent, type OrderMember } from '../../src/domain/order.ts'
import type { FormState } from '../form-state.ts'
import { Field, Select, TextArea } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { orderWords, paperWords } from '../words/orders.ts'
import { PaperFormPage, PaperText, Period } from './paper-form.tsx'

/** Empty rows after the last member, so that no script is needed for a further one. */
const spareRows = 2

type OrderFormProps = {
  /** Where it is posted; the draft's own address, or that of all orders. */
  action: string
  title: string
  content: OrderContent
  staff: { id: string; name: string; position: string }[]
  state: FormState
}

/** The order's draft, as it comes ready or as it was written last. */
export function OrderFormPage({ action, title, content, staff, state }: OrderFormProps) {
  const w = useWords(orderWords)
  const p = useWords(paperWords)
  const { effectiveFrom, effectiveTo } = content
  const labels = {
    members: w.members,
    duties: w.duties,
    replaces: w.replaces,
    effectiveFrom: w.effectiveFrom,
    effectiveTo: w.effectiveTo,
  }
  return (
    <PaperFormPage
      action={action}
      title={title}
      labels={labels}
      state={state}
      intro={w.intro}
      save={p.save}
    >
      <PaperText content={content} state={state} />
      <Members members={content.members} staff={staff} state={state} />
      <TextArea
        name="duties"
        label={w.duties}
        hint={p.onePerLine}
        value={content.duties.join('\n')}
        state={state}
        required
        more={{ rows: 7 }}
      />
      <Period
        from={{
          name: 'effectiveFrom',
          label: w.effectiveFrom,
          value: effectiveFrom,
          hint: w.effectiveFromHint,
        }}
        to={{ name: 'effectiveTo', label: w.effectiveTo, value: effectiveTo }}
        state={state}
      />
      <Field
        name="replaces"
        label={w.replaces}
        hint={w.replacesHint}
        value={content.replaces}
        state={state}
      />
    </PaperFormPage>
  )
}

type MembersProps = {
  members: OrderMember[]
  staff: OrderFormProps['staff']
  state: FormState
}

/** A row a member: whoever is chosen brings name and position; what is typed wins. */
function Members({ members, staff, state }: MembersProps) {
  const w = useWords(orderWords)
  const typed = (name: string) => (name in state.values ? [state.values[name]!].flat() : null)
  const roles = typed('memberRole')
  const rows = Math.max(members.length, roles?.length ?? 0) + (roles === null ? spareRows : 0)
  const people = staff.map(({ id, name, position }) => ({
    value: id,
    label: [name, position].filter(Boolean).join(' · '),
  }))
  const fault = state.refusal?.field === 'members'
  return (
    <fieldset class={fault ? 'field members faulty' : 'field members'} id="members">
      <legend>{w.members}</legend>
      <p class="hint">{w.membersHint}</p>
      {Array.from({ length: rows }, (_, index) => (
        <Member row={rowOf(members[index], index, typed, staff)} index={index} people={people} />
      ))}
    </fieldset>
  )
}

type MemberProps = {
  row: FormState
  index: number
  people: { value: string; label: string }[]
}

function Member({ row, index, people }: MemberProps) {
  const w = useWords(orderWords)
  const id = (field: string) => `${field}-${index}`
  const isTyped = row.values.memberName !== '' || row.values.memberPosition !== ''
  return (
    <fieldset class="card">
      <legend>{w.member(index + 1)}</legend>
      <div class="field-row">
        <Select
          name="memberPerson"
          id={id('person')}
          label={w.person}
          state={row}
          options={people}
          empty={w.personNone}
        />
        <Select
          name="memberRole"
          id={id('role')}
          label={w.role}
          state={row}
          options={memberRoles.map(role => ({ value: role, label: w.roles[role] }))}
        />
      </div>
      <details open={isTyped ? true : undefined}>
        <summary>{w.typeIt}</summary>
        <Field name="memberName" id={id('name')} label={w.personName} state={row} />
        <Field name="memberPosition" id={id('position')} label={w.position} state={row} />
      </details>
    </fieldset>
  )
}

/** What stands in a row: what was typed, else the member as it was drafted. */
function rowOf(
  member: OrderMember | undefined,
  index: number,
  typed: (name: string) => string[] | null,
  staff: OrderFormProps['staff'],
): FormState {
  const of = (name: string, drafted: string) => typed(name)?.[index] ?? drafted
  const known = staff.find(({ id }) => id === member?.person)
  // What the list of people says of them is not typed again, so that it follows another choice.
  const differing = (said = '', knownAs = '') => (said === knownAs ? '' : said)
  return {
    faults: {},
    values: {
      memberPerson: of('memberPerson', known?.id ?? ''),
      memberName: of('memberName', known ? '' : (member?.name ?? '')),
      memberPosition: of('memberPosition', differing(member?.position, known?.position)),
      memberRole: of('memberRole', member?.role ?? 'member'),
    },
  }
}
