import { lastTurn } from '../../src/domain/drafting.ts'
import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { paperNumber } from '../../src/domain/order.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Field, Form, Select } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { manualDraftWords } from '../words/manual-draft.ts'

/** A committee order that was signed: what may adopt a version. */
export type SignedOrder = {
  id: string
  number: number | null
  calendarYear: number | null
  subject: string
}

type AdoptionProps = {
  draft: ProcedureRow
  versions: ProcedureRow[]
  orders: SignedOrder[]
  state: FormState
}

/** The draft becomes the manual: by which order, from which day. */
export function AdoptionForm({ draft, versions, orders, state }: AdoptionProps) {
  const { today } = useView()
  const w = useWords(manualDraftWords)
  const chosen = orders.map(order => ({
    value: order.id,
    label: `${paperNumber(order)} ${order.subject}`,
  }))
  return (
    <details class="fold" open={state === freshForm ? undefined : true}>
      <summary>{w.adoptTitle(draft.version)}</summary>
      <p class="prose">{w.adoptAbout}</p>
      <Form
        action={`${manualPath(draft.workType)}/adoptions`}
        state={state}
        labels={{ order: w.order, effectiveOn: w.effectiveOn }}
      >
        <input type="hidden" name="version" value={draft.version} />
        <input type="hidden" name="seen" value={lastTurn(versions)} />
        {orders.length > 0 ? (
          <Select
            name="order"
            label={w.order}
            state={state}
            options={chosen}
            empty={w.orderChoose}
            required
          />
        ) : (
          <Field
            name="order"
            label={w.order}
            hint={w.orderHint}
            state={state}
            required
            more={{ maxlength: lengths.adoptingOrder, autocomplete: 'off' }}
          />
        )}
        <Field
          name="effectiveOn"
          label={w.effectiveOn}
          type="date"
          value={today}
          state={state}
          required
        />
        <Submit>{w.adoptButton(draft.version)}</Submit>
      </Form>
    </details>
  )
}
