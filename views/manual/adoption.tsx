import { lastTurn } from '../../src/domain/drafting.ts'
import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { paperNumber } from '../../src/domain/order.ts'
import { workTypes } from '../../src/domain/words.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { FaultText, Field, Form, fieldClass, Select } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
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
  const w = useWords(manualDraftWords)
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
        <ByOrder orders={orders} state={state} />
        <Submit>{w.adoptButton(draft.version)}</Submit>
      </Form>
    </details>
  )
}

type AdoptionsProps = { versions: ProcedureRow[]; orders: SignedOrder[]; state: FormState }

/**
 * A committee goes through all of its drafts in one sitting, and one order adopts them: all are ticked
 * until somebody takes one out. A single draft is adopted on its own page.
 */
export function AdoptionsForm({ versions, orders, state }: AdoptionsProps) {
  const w = useWords(manualDraftWords)
  const isDraft = (each: ProcedureRow) => each.status === 'draft'
  const drafts = workTypes.flatMap(workType =>
    versions.filter(each => each.workType === workType && isDraft(each)),
  )
  const isFresh = state === freshForm
  if (drafts.length < 2 && isFresh) return null
  const ticked = [state.values.draft ?? []].flat()
  return (
    <details class="fold" id="adoptions" open={isFresh ? undefined : true}>
      <summary>{w.adoptSeveral(drafts.length)}</summary>
      <p class="prose">{w.adoptSeveralAbout}</p>
      <Form
        action="/manual/adoptions"
        state={state}
        labels={{ draft: w.draftsChosen, order: w.order, effectiveOn: w.effectiveOn }}
      >
        <fieldset class={fieldClass(state, 'draft')} id="draft">
          <legend>{w.draftsChosen}</legend>
          <FaultText name="draft" id="draft" state={state} />
          {drafts.map(each => {
            const value = draftValue(each, versions)
            return (
              <label class="radio">
                <input
                  type="checkbox"
                  name="draft"
                  value={value}
                  checked={isFresh || ticked.includes(value) ? true : undefined}
                />
                <span>
                  <Unbroken text={`${each.workType} ${w.draftNumber(each.version)}`} />
                </span>
              </label>
            )
          })}
        </fieldset>
        <ByOrder orders={orders} state={state} />
        <Submit>{w.adoptChosen}</Submit>
      </Form>
    </details>
  )
}

/** `education:2:5`: the work type as addresses name it, the version, and where its stream stands. */
function draftValue({ workType, version }: ProcedureRow, versions: ProcedureRow[]): string {
  const slug = manualPath(workType).split('/').at(-1)
  return `${slug}:${version}:${lastTurn(versions.filter(each => each.workType === workType))}`
}

function ByOrder({ orders, state }: { orders: SignedOrder[]; state: FormState }) {
  const { today } = useView()
  const w = useWords(manualDraftWords)
  const chosen = orders.map(order => ({
    value: order.id,
    label: `${paperNumber(order)} ${order.subject}`,
  }))
  return (
    <>
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
    </>
  )
}
