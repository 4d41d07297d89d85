import type { FormState } from '../form-state.ts'
import { Field } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { paperWords } from '../words/orders.ts'

export type RecordOffered = {
  /** The number that comes next in this year. */
  next: { number: number; year: number }
  /** Who heads the agency now: offered as the signer. */
  head: { name: string; position: string }
}

/** Number, date and signer of the paper; without `required` the date decides whether it is signed. */
export function RecordFields(props: RecordOffered & { state: FormState; required: boolean }) {
  const { next, head, state, required } = props
  const { today } = useView()
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  return (
    <>
      <Field
        name="date"
        label={w.date}
        type="date"
        value={required ? today : ''}
        state={state}
        required={required}
        more={{ max: today }}
      />
      <Field
        name="number"
        label={p.number}
        hint={p.numberHint(next.number, next.year)}
        state={state}
        more={{ inputmode: 'numeric' }}
      />
      <Field
        name="signerName"
        label={p.signer}
        value={head.name}
        state={state}
        required={required}
      />
      <Field
        name="signerPosition"
        label={p.signerPosition}
        value={head.position}
        state={state}
        required={required}
      />
    </>
  )
}

export function useRecordLabels(): Record<string, string> {
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  return {
    ...{ date: w.date, number: p.number },
    ...{ signerName: p.signer, signerPosition: p.signerPosition },
  }
}
