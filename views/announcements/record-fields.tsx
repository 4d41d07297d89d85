import type { FormState } from '../form-state.ts'
import { NumberField, type Signable, SignerFields } from '../orders/paper-page.tsx'
import { Field } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { announcementWords } from '../words/announcements.ts'
import { paperWords } from '../words/orders.ts'

/** Number, date and signer of the paper; without `required` the date decides whether it is signed. */
export function RecordFields(props: Signable & { state: FormState; required: boolean }) {
  const { next, head, state, required } = props
  const { today } = useView()
  const w = useWords(announcementWords)
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
      <NumberField next={next} state={state} />
      <SignerFields head={head} state={state} required={required} />
    </>
  )
}

export function useRecordLabels(): Record<string, string> {
  const w = useWords(announcementWords)
  const p = useWords(paperWords)
  return {
    date: w.date,
    number: p.number,
    signerName: p.signer,
    signerPosition: p.signerPosition,
  }
}
