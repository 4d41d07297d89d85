import { lengths } from '../../src/domain/lengths.ts'
import { paperMegabytes } from '../../src/domain/paper.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { FaultText, Field, TextArea } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { agencyWords } from '../words/agencies.ts'
import { shortDate } from '../words/dates.ts'

type Props = { state: FormState }

/** The official letter by which another agency asks: number, date, and the paper itself. */
export function LetterFields({ state }: Props) {
  const { today, language } = useView()
  const w = useWords(agencyWords)
  const hint = w.letterFileHint(paperMegabytes)
  return (
    <fieldset class="card">
      <legend>{w.letter}</legend>
      <p class="hint">{w.letterWhy}</p>
      <Field
        name="letterNumber"
        label={w.letterNumber}
        hint={w.letterNumberHint}
        state={state}
        required
        more={{ maxlength: lengths.letterNumber, autocomplete: 'off' }}
      />
      <Field
        name="letterOn"
        label={w.letterOn}
        hint={w.letterOnHint}
        value={shortDate(today, language)}
        state={state}
        required
        more={{ autocomplete: 'off' }}
      />
      <Field
        name="file"
        label={w.letterFile}
        hint={state === freshForm ? hint : `${w.fileAgain} (${hint})`}
        type="file"
        state={{ ...state, values: {} }}
        required
        more={{ accept: '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png' }}
      />
    </fieldset>
  )
}

/** What clause 210 asks in writing before consumables are lent. */
export function ConsumableFields({ state }: Props) {
  const w = useWords(agencyWords)
  return (
    <fieldset class="card">
      <legend>{w.consumable}</legend>
      <p class="hint">{w.consumableWhy}</p>
      <TextArea
        name="urgency"
        label={w.urgency}
        state={state}
        required
        more={{ maxlength: lengths.request.urgency, rows: 2 }}
      />
      <div class="field" id="enough">
        <FaultText name="enough" id="enough" state={state} />
        <label class="radio">
          <input
            type="checkbox"
            name="enough"
            value="1"
            required
            checked={state.values.enough ? true : undefined}
          />
          <span>{w.enough}</span>
        </label>
      </div>
    </fieldset>
  )
}

/** A day or a condition; the styles show the field of the answer that is ticked. */
export function DueBy({ state, date }: Props & { date: unknown }) {
  const w = useWords(agencyWords)
  const chosen = state.values.dueBy === 'condition' ? 'condition' : 'date'
  const ways = [
    ['date', w.byDate],
    ['condition', w.byCondition],
  ] as const
  return (
    <fieldset class="field due-by" id="dueBy">
      <legend>{w.dueBy}</legend>
      {ways.map(([value, label]) => (
        <label class="radio">
          <input
            type="radio"
            name="dueBy"
            value={value}
            checked={value === chosen ? true : undefined}
          />
          <span>{label}</span>
        </label>
      ))}
      <div class="by-date">{date}</div>
      <div class="by-condition">
        <Field
          name="dueCondition"
          label={w.condition}
          hint={w.conditionHint}
          state={state}
          more={{ maxlength: lengths.request.dueCondition, autocomplete: 'off' }}
        />
      </div>
    </fieldset>
  )
}
