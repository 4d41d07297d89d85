import type { BasketLine } from '../../src/domain/basket.ts'
import type { FormState } from '../form-state.ts'
import { StateMark } from '../parts/state.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { basketWords } from '../words/basket.ts'
import { kindWords } from '../words/kinds.ts'
import { requestWords } from '../words/requests.ts'
import type { BorrowerKind } from './borrower.tsx'

type ThingsProps = {
  forms: { division: string; lines: BasketLine[] }[]
  kind: BorrowerKind
  state: FormState
}

/** What is asked for, form by form: what is shown here is what is sent. */
export function Things({ forms, kind, state }: ThingsProps) {
  const w = useWords(requestWords)
  const b = useWords(basketWords)
  const all = forms.flatMap(form => form.lines)
  const mixed = all.some(line => line.kind === 'durable')
  const split = new Set(forms.map(form => form.division)).size < forms.length
  return (
    <section class="card" aria-label={w.things}>
      {forms.length > 1 && <p class="prose quiet">{b.why}</p>}
      {split && <input type="hidden" name="severalForms" value="1" />}
      {forms.map((form, index) => (
        <>
          <h2>
            {forms.length > 1
              ? w.form(index + 1, form.lines[0]!.divisionName)
              : b.oneForm(form.lines[0]!.divisionName)}
          </h2>
          <ul class="rows">
            {form.lines.map(line => (
              <ThingLine
                line={line}
                kind={kind}
                mixed={mixed}
                state={state}
                index={all.indexOf(line)}
              />
            ))}
          </ul>
        </>
      ))}
      <p>
        <a href="/basket">{w.changeThings}</a>
      </p>
    </section>
  )
}

type LineProps = {
  line: BasketLine
  index: number
  kind: BorrowerKind
  /** Durable things stand beside it. */
  mixed: boolean
  state: FormState
}

/** Why this thing cannot go on this form, said before it is sent. */
function useHindrance({ line, kind, mixed }: LineProps): string | null {
  const w = useWords(requestWords)
  const k = useWords(kindWords)
  if (line.kind === 'vehicle') return k.notThisForm
  if (line.kind === 'consumable' && kind !== 'agency') return k.onlyAgency
  if (line.kind === 'consumable' && mixed) return k.ownForm
  return kind === 'public' && !line.publicMayBorrow ? w.notForPublic : null
}

function ThingLine(props: LineProps) {
  const { line, index, state } = props
  const b = useWords(basketWords)
  const hindrance = useHindrance(props)
  return (
    <li>
      <input type="hidden" name="item" value={line.item} />
      <div>
        <strong>
          <Unbroken text={line.name} />
        </strong>
        {line.code && (
          <span class="code small quiet">
            <Unbroken text={line.code} />
          </span>
        )}
        {line.retired && <StateMark kind="lost">{b.retired}</StateMark>}
        {hindrance && <StateMark kind="overdue">{hindrance}</StateMark>}
      </div>
      {line.owned > 1 ? (
        <Stepper
          name="quantity"
          id={`quantity.${index}`}
          label={line.name}
          unit={line.unit}
          value={typedQuantity(state, line.item) ?? line.quantity}
          most={line.owned}
        />
      ) : (
        <>
          <input type="hidden" name="quantity" value="1" />
          <span class="whole">1 {line.unit}</span>
        </>
      )}
    </li>
  )
}

/** What was typed for a thing, wherever it now stands in the form. */
function typedQuantity({ values }: FormState, item: string): string | undefined {
  const index = [values.item ?? []].flat().indexOf(item)
  return index < 0 ? undefined : [values.quantity ?? []].flat()[index]
}
