import type { Item } from '../../src/domain/item.ts'
import { controls } from '../../src/domain/item.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { settingsOf } from '../../src/domain/office-settings.ts'
import { categories, itemKinds } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'
import { BackField, Field, Form, Radios, Select, TextArea } from '../parts/form.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { controlWords, itemFormWords } from '../words/item-form.ts'
import { fieldWords } from '../words/item-history.ts'
import { kindWords } from '../words/kinds.ts'
import { baht, count } from '../words/numbers.ts'
import { begun } from '../words/words.ts'

type FormProps = {
  /** Null where a new one is registered. */
  item: Item | null
  divisions: { id: string; name: string }[]
  state: FormState
}

/** Registers a thing, or changes what the register says, in the order of the paper card (พ.ด. ๒). */
export function ItemFormPage(props: FormProps) {
  const w = useWords(itemFormWords)
  const labels = useWords(fieldWords)
  const { item, state } = props
  const action = item ? `/items/${item.id}/description` : '/items'
  return (
    <section>
      <h1>{item ? w.editTitle(item.name) : w.newTitle}</h1>
      <Form action={action} state={state} labels={{ ...labels, quantity: w.quantity }}>
        <BackField state={state} />
        <WhatItIs {...props} />
        <WhereItIsFrom {...props} />
        <HowItIsLent {...props} />
        <div class="actions">
          <button type="submit" class="primary">
            {item ? w.save : w.register}
          </button>
          <a href={item ? `/items/${item.id}` : '/items'}>{w.cancel}</a>
        </div>
      </Form>
    </section>
  )
}

function WhatItIs({ item, state }: FormProps) {
  const { assetCodePattern } = settingsOf(useView().office)
  const w = useWords(itemFormWords)
  const f = useWords(fieldWords)
  const c = useWords(controlWords)
  return (
    <>
      <Field
        name="name"
        label={f.name}
        state={state}
        value={item?.name}
        required
        more={{ maxlength: lengths.item.name, autocomplete: 'off' }}
      />
      <Radios
        name="control"
        label={f.control}
        state={state}
        value={item?.control ?? 'piece'}
        options={controls.map(value => ({ value, label: begun(c[value]) }))}
      />
      <Field
        name="code"
        label={f.code}
        state={state}
        value={item?.code}
        hint={w.codeHint}
        more={{ maxlength: lengths.item.code, autocomplete: 'off' }}
      />
      {!item && assetCodePattern !== '' && (
        <p>
          <button type="submit" class="quiet" formaction="/items/codes" formnovalidate>
            {w.nextCode}
          </button>
        </p>
      )}
      {item ? (
        <p class="quiet">{w.quantityStays(count(item.owned), item.unit)}</p>
      ) : (
        <Field
          name="quantity"
          label={w.quantity}
          state={state}
          value={1}
          hint={w.quantityHint}
          required
          more={{ inputmode: 'numeric' }}
        />
      )}
      <div class="field-row pair">
        <Field
          name="unit"
          label={f.unit}
          state={state}
          value={item?.unit}
          hint={w.unitHint}
          required
          more={{ maxlength: lengths.item.unit }}
        />
        <Select
          name="category"
          label={f.category}
          state={state}
          value={item?.category}
          required
          empty={w.choose}
          options={categoryOptions(item)}
        />
      </div>
    </>
  )
}

/** The standard list, and whatever an imported register called it. */
function categoryOptions(item: Item | null): { value: string; label: string }[] {
  const known = categories as readonly string[]
  const all = item && !known.includes(item.category) ? [item.category, ...known] : known
  return all.map(value => ({ value, label: value }))
}

function WhereItIsFrom({ item, divisions, state }: FormProps) {
  const { language } = useView()
  const w = useWords(itemFormWords)
  const f = useWords(fieldWords)
  const options = divisions.map(({ id, name }) => ({ value: id, label: name }))
  const price = item ? baht(item.priceSatang) : undefined
  const acquired = item ? shortDate(item.acquiredOn, language) : undefined
  return (
    <div class="field-row pair">
      <Field
        name="priceSatang"
        label={f.priceSatang}
        state={state}
        value={price}
        hint={w.priceHint}
        required
        more={{ inputmode: 'decimal' }}
      />
      <Field
        name="acquiredOn"
        label={f.acquiredOn}
        state={state}
        value={acquired}
        hint={w.dateHint}
        required
        more={{ autocomplete: 'off' }}
      />
      <Field
        name="store"
        label={f.store}
        state={state}
        value={item?.store}
        hint={w.storeHint}
        required
        more={{ maxlength: lengths.item.store }}
      />
      <Select
        name="division"
        label={f.division}
        state={state}
        options={options}
        required
        value={item?.division ?? (options.length === 1 ? options[0]!.value : '')}
        empty={w.choose}
      />
    </div>
  )
}

function HowItIsLent({ item, state }: FormProps) {
  const w = useWords(itemFormWords)
  const f = useWords(fieldWords)
  const k = useWords(kindWords)
  const c = useWords(controlWords)
  return (
    <>
      <Radios
        name="kind"
        label={f.kind}
        state={state}
        value={item?.kind ?? 'durable'}
        options={itemKinds.map(value => ({
          value,
          label: `${begun(k.kinds[value])} – ${k.hints[value]}`,
        }))}
      />
      <Radios
        name="publicMayBorrow"
        label={f.publicMayBorrow}
        state={state}
        value={item?.publicMayBorrow ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: begun(c.may) },
          { value: 'no', label: begun(c.mayNot) },
        ]}
      />
      <Field
        name="mostDays"
        label={f.mostDays}
        state={state}
        value={item?.mostDays ?? 7}
        hint={w.daysHint}
        required
        more={{ inputmode: 'numeric' }}
      />
      <TextArea
        name="note"
        label={w.note}
        state={state}
        value={item?.note}
        more={{ maxlength: lengths.note }}
      />
    </>
  )
}
