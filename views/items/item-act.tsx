import type { ItemPageData } from '../../src/domain/item-page.ts'
import {
  type ItemMove,
  type ItemStanding,
  itemMoves,
  movableFrom,
  writeOffPlaces,
} from '../../src/domain/item-rules.ts'
import type { UsedItem } from '../../src/domain/item-use.ts'
import { lengths } from '../../src/domain/lengths.ts'
import type { FormState } from '../form-state.ts'
import { BackField, FaultSummary, Field, Form, TextArea } from '../parts/form.tsx'
import { ButtonText, Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { itemActWords } from '../words/item-acts.ts'
import { count } from '../words/numbers.ts'
import { RepairWarning } from './shortage.tsx'

export const itemActs = [...(Object.keys(itemMoves) as ItemMove[]), 'tags', 'retirement'] as const
export type ItemAct = (typeof itemActs)[number]

/** The acts that some unit is there for now. */
export function actsFor({ item, stock, waiting, unsettled }: ItemPageData): ItemAct[] {
  const sum = (of: 'waiting' | 'unsettledDamaged' | 'unsettledLost', loans: typeof waiting) =>
    loans.reduce((total, loan) => total + loan[of], 0)
  const standing: ItemStanding = {
    item,
    stock,
    waiting: sum('waiting', waiting),
    unsettledDamaged: sum('unsettledDamaged', unsettled),
    unsettledLost: sum('unsettledLost', unsettled),
  }
  return itemActs.filter(act => act === 'tags' || mostFor(standing, act) > 0)
}

function mostFor(standing: ItemStanding, act: Exclude<ItemAct, 'tags'>): number {
  if (act !== 'retirement') return movableFrom(standing, itemMoves[act].source)
  return writeOffPlaces.reduce((sum, place) => sum + movableFrom(standing, place), 0)
}

type ActProps = { standing: ItemStanding; act: ItemAct; state: FormState; used: UsedItem }

/** One act on one item: what it means, what it asks, one button. */
export function ItemActPage({ standing, act, state, used }: ActProps) {
  const w = useWords(itemActWords)
  const { item } = standing
  const possible = act === 'tags' || mostFor(standing, act) > 0
  return (
    <section>
      <h1>{w[act].title}</h1>
      <p>
        <strong>
          <Unbroken text={item.name} />
        </strong>{' '}
        <span class="quiet">
          <Unbroken text={item.code} />
        </span>
      </p>
      <p class="prose quiet">
        <Unbroken text={w[act].about} />
      </p>
      {act === 'repairs' && (
        <RepairWarning used={used} most={movableFrom(standing, itemMoves.repairs.source)} />
      )}
      {possible ? (
        <ActForm standing={standing} act={act} state={state} />
      ) : (
        <Impossible state={state} />
      )}
      <p>
        <a href={`/items/${item.id}`}>{w.back}</a>
      </p>
    </section>
  )
}

/** Nothing can be done any more; what was just refused is still said. */
function Impossible({ state }: { state: FormState }) {
  const w = useWords(itemActWords)
  return (
    <>
      <FaultSummary state={state} labels={{}} />
      <p>{w.nothing}</p>
    </>
  )
}

function ActForm({ standing, act, state }: Omit<ActProps, 'used'>) {
  const w = useWords(itemActWords)
  const { item } = standing
  const noteName = act === 'tags' || act === 'retirement' ? 'reason' : 'note'
  return (
    <Form
      action={`/items/${item.id}/${act}`}
      state={state}
      labels={{
        quantity: w.units,
        shelf: w.units,
        repair: w.units,
        lost: w.units,
        factFindingOrder: w.factFindingOrder,
        order: w.order,
        [noteName]: w[act].note,
      }}
    >
      <BackField state={state} />
      {act === 'retirement' && <WriteOffFields standing={standing} state={state} />}
      {act !== 'retirement' && act !== 'tags' && (
        <QuantityField standing={standing} state={state} move={act} />
      )}
      <TextArea
        name={noteName}
        label={w[act].note}
        state={state}
        required={act !== 'returns-to-shelf'}
        more={{ maxlength: lengths.note }}
      />
      <div class="actions">
        <button type="submit" class={act === 'retirement' ? 'danger' : 'primary'}>
          <ButtonText text={w.sendOf(w[act].send, item.name)} />
        </button>
      </div>
    </Form>
  )
}

function QuantityField(props: { standing: ItemStanding; state: FormState; move: ItemMove }) {
  const w = useWords(itemActWords)
  const { standing, state, move } = props
  const most = movableFrom(standing, itemMoves[move].source)
  if (standing.item.owned === 1 && !state.refusal && !state.faults.quantity) {
    return <input type="hidden" name="quantity" value="1" />
  }
  return (
    <Field
      name="quantity"
      label={w.quantity(standing.item.unit, count(most))}
      state={state}
      type="number"
      value={1}
      required
      more={{ min: 1, max: most, inputmode: 'numeric' }}
    />
  )
}

function WriteOffFields({ standing, state }: { standing: ItemStanding; state: FormState }) {
  const w = useWords(itemActWords)
  const { item, stock } = standing
  const places = writeOffPlaces.filter(
    place => movableFrom(standing, place) > 0 || state.refusal?.field === place,
  )
  return (
    <>
      {stock.loan > 0 && <p class="prose">{w.onLoan(`${count(stock.loan)} ${item.unit}`)}</p>}
      {places.map(place => {
        const most = movableFrom(standing, place)
        return (
          <Field
            name={place}
            label={w.from[place](`${count(most)} ${item.unit}`)}
            state={state}
            type="number"
            value={item.owned === 1 ? 1 : 0}
            required
            more={{ min: 0, max: most, inputmode: 'numeric' }}
          />
        )
      })}
      {places.some(place => place !== 'shelf') && (
        <Field
          name="factFindingOrder"
          label={w.factFindingOrder}
          state={state}
          hint={w.factFindingHint}
          more={{ maxlength: lengths.orderNumber }}
        />
      )}
      <Field
        name="order"
        label={w.order}
        state={state}
        required
        more={{ maxlength: lengths.orderNumber }}
      />
    </>
  )
}
