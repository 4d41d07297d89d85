import { lengths } from '../../src/domain/lengths.ts'
import type { PublicOffer } from '../../src/domain/public-lending.ts'
import type { FormState } from '../form-state.ts'
import { Field, Select } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useWords } from '../view.ts'
import { refusalWays } from '../words/refusals-orders.ts'
import { requestWords } from '../words/requests.ts'

/** Instead of the form: why the public may not borrow yet, and where that is put right. */
export function PublicOff() {
  const w = useWords(requestWords)
  const mayWrite = useMay('orders.write')
  return (
    <section class="prose public-off">
      <p>
        <StateMark kind="quiet">{w.publicOff}</StateMark>
      </p>
      <p>{w.publicOffWhy}</p>
      {mayWrite ? (
        <p class="actions">
          <a class="button primary" href={refusalWays['public-off']?.href}>
            {w.publicOffDo}
          </a>
        </p>
      ) : (
        <p class="quiet">{w.publicOffWho}</p>
      )}
      <p>
        <a href="/announcements">{w.publicOffSee}</a>
      </p>
    </section>
  )
}

/** One of the announcement's purposes, and more of it in one's own words: no official use. */
export function PublicPurpose({ offer, state }: { offer: PublicOffer; state: FormState }) {
  const w = useWords(requestWords)
  return (
    <>
      <Select
        name="purpose"
        label={w.publicPurpose}
        hint={w.publicPurposeHint(offer.numbers.join(', '))}
        options={offer.purposes.map(({ purpose, mostDays }) => ({
          value: purpose,
          label: w.publicPurposeOf(purpose, mostDays),
        }))}
        empty={w.publicPurposeChoose}
        state={state}
        required
      />
      <Field
        name="purposeDetail"
        label={w.publicDetail}
        hint={w.publicDetailHint}
        state={state}
        more={{ maxlength: lengths.request.purposeDetail, autocomplete: 'off' }}
      />
    </>
  )
}
