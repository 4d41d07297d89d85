import { checkersMost } from '../../src/domain/check.ts'
import type { FormState } from '../form-state.ts'
import { FaultText, Field, Form, Select } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'

type AppointProps = {
  years: number[]
  staff: { id: string; name: string; position: string }[]
  state: FormState
}

/** The order of the agency head that names the checkers, as its paper says it. */
export function AppointPage({ years, staff, state }: AppointProps) {
  const { today } = useView()
  const w = useWords(checkWords)
  const labels = {
    fiscalYear: w.fiscalYear,
    order: w.order,
    orderedOn: w.orderedOn,
    checkers: w.checkers,
  }
  const chosen = [state.values.checkers ?? []].flat()
  const rows = Math.min(checkersMost, Math.max(3, chosen.filter(Boolean).length + 1))
  return (
    <>
      <h1>
        <Unbroken text={w.appointTitle} names={[w.checkers, w.appoint]} />
      </h1>
      <p class="prose">
        <Unbroken text={w.intro} />
      </p>
      <Form action="/checks" state={state} labels={labels}>
        <Select
          name="fiscalYear"
          label={w.fiscalYear}
          state={state}
          options={years.map(year => ({ value: String(year), label: w.year(year) }))}
          required
        />
        <Field name="order" label={w.order} hint={w.orderHint} state={state} required />
        <Field
          name="orderedOn"
          label={w.orderedOn}
          type="date"
          value={today}
          state={state}
          required
          more={{ max: today }}
        />
        <fieldset class="field" id="checkers">
          <legend>{w.checkers}</legend>
          <p class="hint">{w.checkersHint}</p>
          <FaultText name="checkers" id="checkers" state={state} />
          {Array.from({ length: rows }, (_, index) => (
            <p>
              <select name="checkers" aria-label={w.checkerOf(index + 1)}>
                <option value="">{w.nobody}</option>
                {staff.map(({ id, name, position }) => (
                  <option value={id} selected={chosen[index] === id}>
                    {[name, position].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            </p>
          ))}
        </fieldset>
        <Submit>{w.appoint}</Submit>
      </Form>
    </>
  )
}
