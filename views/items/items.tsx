import {
  filterUrl,
  type ItemFilter,
  type ListedItem,
  listPlaces,
  pageSize,
} from '../../src/domain/item-list.ts'
import { queryLengthMax } from '../../src/domain/search.ts'
import { categories, itemKinds } from '../../src/domain/words.ts'
import { freshForm } from '../form-state.ts'
import { DrawnOnce } from '../parts/drawn-once.ts'
import { Empty } from '../parts/empty.tsx'
import { Select } from '../parts/form.tsx'
import { Pager } from '../parts/pager.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { itemWords } from '../words/items.ts'
import { kindWords } from '../words/kinds.ts'
import { count } from '../words/numbers.ts'
import { begun } from '../words/words.ts'
import { StockMarks } from './stock.tsx'

type Division = { id: string; name: string }
type ListProps = {
  filter: ItemFilter
  items: ListedItem[]
  /** True when there is a further page. */
  more: boolean
}

/** The register, searched while one types; without script the same form is sent by its button. */
export function ItemsPage({ divisions, ...list }: ListProps & { divisions: Division[] }) {
  const w = useWords(itemWords)
  const mayAdd = useMay('items.write')
  return (
    <>
      <h1>{w.title}</h1>
      <div class="titled">
        <FilterForm filter={list.filter} divisions={divisions} />
        {mayAdd && (
          <a class="button primary" href="/items/new">
            {w.add}
          </a>
        )}
      </div>
      <ItemList {...list} />
    </>
  )
}

function FilterForm({ filter, divisions }: { filter: ItemFilter; divisions: Division[] }) {
  const w = useWords(itemWords)
  const { language } = useView()
  const { place, category, kind, division } = filter
  const narrowing = { place, category, kind, division }
  return (
    <search>
      <form
        action="/items"
        method="get"
        hx-get="/items"
        hx-target="#items"
        hx-swap="outerHTML"
        hx-trigger="input changed delay:250ms from:#q, change, submit"
        hx-sync="this:replace"
      >
        <div class="field wide">
          <label for="q">{w.search}</label>
          <p class="hint" id="q-hint">
            {w.searchHint}
          </p>
          <div class="with-button">
            <input
              id="q"
              name="q"
              type="search"
              value={filter.q}
              maxlength={queryLengthMax}
              autocomplete="off"
              aria-describedby="q-hint"
            />
            <button type="submit">{w.find}</button>
          </div>
        </div>
        {narrowings.of([language, narrowing, divisions], () => (
          <Narrowed narrowing={narrowing} divisions={divisions} />
        ))}
      </form>
    </search>
  )
}

type Narrowing = Pick<ItemFilter, 'place' | 'category' | 'kind' | 'division'>
const narrowings = new DrawnOnce(100)

/** Of nothing but its properties and the reader's language: see `narrowings`. */
function Narrowed({ narrowing, divisions }: { narrowing: Narrowing; divisions: Division[] }) {
  const w = useWords(itemWords)
  const k = useWords(kindWords)
  const narrowed = Object.values(narrowing).some(asked => asked !== '')
  const places = listPlaces.map(value => ({ value, label: begun(w.places[value]) }))
  return (
    <details open={narrowed}>
      <summary>{w.narrow}</summary>
      <div class="field-row">
        <Select
          name="place"
          label={w.place}
          state={freshForm}
          value={narrowing.place}
          options={places}
          empty={w.all}
        />
        <Select
          name="category"
          label={w.category}
          state={freshForm}
          value={narrowing.category}
          options={categories.map(value => ({ value, label: value }))}
          empty={w.all}
        />
        <Select
          name="kind"
          label={k.kind}
          state={freshForm}
          value={narrowing.kind}
          options={itemKinds.map(value => ({ value, label: begun(k.kinds[value]) }))}
          empty={w.all}
        />
        <Select
          name="division"
          label={w.division}
          state={freshForm}
          value={narrowing.division}
          options={divisions.map(({ id, name }) => ({ value: id, label: name }))}
          empty={w.all}
        />
      </div>
    </details>
  )
}

/** The fragment that the search swaps: the same component that the page itself draws. */
export function ItemList({ filter, items, more }: ListProps) {
  const last = items.at(-1)
  return (
    <section id="items">
      <HowMany filter={filter} items={items} more={more} />
      {items.length === 0 ? <NoItems filter={filter} /> : <ItemTable items={items} />}
      <Pager
        next={more && last ? filterUrl({ ...filter, after: last.id }) : null}
        first={filter.after === '' ? null : filterUrl({ ...filter, after: '' })}
      />
    </section>
  )
}

/** All of what was found, or that this is one page of it. */
function HowMany({ filter, items, more }: ListProps) {
  const w = useWords(itemWords)
  if (items.length === 0) return null
  const whole = !more && filter.after === ''
  const text = whole ? w.found(count(items.length)) : w.listed(count(pageSize))
  return (
    <p class="quiet small" role="status">
      {text}
    </p>
  )
}

/** Rows that were drawn before: of the things of a page, hardly one changed since it was last asked for. */
const rows = new DrawnOnce(1_000)

function ItemTable({ items }: { items: ListedItem[] }) {
  const { language, today } = useView()
  const w = useWords(itemWords)
  return (
    <table class="table stacks brief items">
      <thead>
        <tr>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.now}</th>
          <th scope="col">{w.kept}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => rows.of([language, today, item], () => <ItemRow item={item} />))}
      </tbody>
    </table>
  )
}

/** Of nothing but the thing, the reader's language and the day: see `rows`. */
function ItemRow({ item }: { item: ListedItem }) {
  const w = useWords(itemWords)
  const k = useWords(kindWords)
  return (
    <tr>
      <td class="lead">
        <a href={`/items/${item.id}`}>
          <Unbroken text={item.name} />
        </a>
        <span class="code quiet small">
          {item.code || w.noCode}
          {item.kind !== 'durable' && ` · ${k.kinds[item.kind]}`}
        </span>
      </td>
      <td data-label={w.now} class="says">
        <StockMarks item={item} />
      </td>
      <td data-label={w.keptShort}>
        <span>
          {item.store}{' '}
          {item.divisionName !== item.store && (
            <span class="under quiet small">{item.divisionName}</span>
          )}
        </span>
      </td>
    </tr>
  )
}

function NoItems({ filter }: { filter: ItemFilter }) {
  const w = useWords(itemWords)
  const mayAdd = useMay('items.write')
  const { q, category, kind, division, place, after } = filter
  if ([q, category, kind, division, place, after].some(asked => asked !== '')) {
    return (
      <Empty text={q === '' ? w.nothingThere : w.nothingFound(q)}>
        <a class="button" href="/items">
          {w.clear}
        </a>
      </Empty>
    )
  }
  return (
    <Empty text={w.nothingYet}>
      {mayAdd ? (
        <a class="button" href="/imports">
          {w.import}
        </a>
      ) : (
        <p>{w.whoAdds}</p>
      )}
    </Empty>
  )
}
