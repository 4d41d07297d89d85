import type { ListedItem } from '../../src/domain/item-list.ts'
import { opensHereOnly } from '../../src/domain/labels.ts'
import { queryLengthMax } from '../../src/domain/search.ts'
import { telephoneForFinders } from '../../src/domain/telephone.ts'
import { categories } from '../../src/domain/words.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Radios, Select } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { labelWords } from '../words/labels.ts'
import { PaperChoice, type Papers } from './on-paper.tsx'
import { LabelRooms } from './rooms.tsx'

/** What a row to be ticked shows. */
type Tickable = Pick<ListedItem, 'id' | 'name' | 'code'> & { divisionName: string | null }

type ChooseProps = {
  state: FormState
  /** What the filter found, and whether there is more after it. */
  listed: Tickable[]
  next: string | null
  /** Ticked before, and not among those listed. */
  chosen: Tickable[]
  ticked: Set<string>
  divisions: { id: string; name: string }[]
  papers: Papers
}

/**
 * One form: searching and turning the page send the ticks and the paper along, so nothing that
 * was chosen is lost. The first button is what Enter presses: the search.
 */
export function ChooseLabelsPage(props: ChooseProps) {
  const { state, divisions, papers } = props
  const { publicUrl } = useView()
  const w = useWords(labelWords)
  const { start, copies, sheet, printer } = w
  const labels = { start, copies, sheet, printer, item: w.find }
  return (
    <>
      <LabelRooms at="print" />
      <h1>{w.title}</h1>
      <p class="prose">{w.what}</p>
      {opensHereOnly(publicUrl) && <p class="note repair">{w.hereOnly(publicUrl)}</p>}
      <TelephoneHint />
      <Form action="/labels/preview" state={state} labels={labels} summary={w.refused}>
        <div class="label-steps">
          <section>
            <h2>{w.find}</h2>
            <div class="field-row">
              <Field
                name="q"
                label={w.q}
                state={state}
                type="search"
                more={{ maxlength: queryLengthMax }}
              />
              <Select
                name="category"
                label={w.category}
                state={state}
                empty={w.everyCategory}
                options={categories.map(name => ({ value: name, label: name }))}
              />
              <Select
                name="division"
                label={w.division}
                state={state}
                empty={w.everyDivision}
                options={divisions.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <button type="submit" formaction="/labels" formnovalidate>
                {w.search}
              </button>
            </div>
            <Scope {...props} />
            <Ticks {...props} />
          </section>
          <section class="label-paper">
            <Paper state={state} papers={papers} />
          </section>
        </div>
      </Form>
    </>
  )
}

/** Before labels are printed: whoever finds a thing would learn from them no number to call. */
function TelephoneHint() {
  const { office } = useView()
  const maySet = useMay('settings.write')
  const w = useWords(labelWords)
  if (telephoneForFinders(office) !== null) return null
  return (
    <p class="quiet small">
      {w.noTelephone}{' '}
      {maySet ? <a href="/settings/labels">{w.setTelephone}</a> : w.whoSetsTelephone}
    </p>
  )
}

function Scope({ state, divisions }: ChooseProps) {
  const w = useWords(labelWords)
  const value = (name: string) => String(state.values[name] ?? '')
  const division = divisions.find(({ id }) => id === value('division'))?.name ?? ''
  const all = w.all(value('category'), division, value('q'))
  return (
    <Radios
      name="scope"
      label={w.scope}
      state={state}
      value="ticked"
      options={[
        { value: 'ticked', label: w.ticked },
        { value: 'all', label: all },
      ]}
    />
  )
}

/** Nothing fits, or there is nothing yet that a label could be printed for. */
function NothingListed({ state }: { state: FormState }) {
  const w = useWords(labelWords)
  const mayImport = useMay('import.write')
  const sought = ['q', 'category', 'division', 'after'].some(name => state.values[name])
  if (sought) {
    return (
      <Empty text={w.none}>
        <p>{w.noneHint}</p>
      </Empty>
    )
  }
  return (
    <Empty text={w.noItems}>
      {mayImport && (
        <a class="button" href="/imports">
          {w.import}
        </a>
      )}
    </Empty>
  )
}

function Ticks({ listed, chosen, ticked, next, state }: ChooseProps) {
  const w = useWords(labelWords)
  const turned = Boolean(state.values.after)
  return (
    <fieldset class="field ticks" id="item">
      <legend>{w.found}</legend>
      {chosen.length > 0 && (
        <details open={chosen.length <= 12 ? true : undefined}>
          <summary>{w.chosen(chosen.length)}</summary>
          <TickList items={chosen} ticked={ticked} />
        </details>
      )}
      {listed.length === 0 ? (
        <NothingListed state={state} />
      ) : (
        <>
          <label class="radio" data-tick-all hidden>
            <input type="checkbox" />
            <span>{w.tickAll}</span>
          </label>
          <TickList items={listed} ticked={ticked} />
        </>
      )}
      {(turned || next !== null) && (
        <div class="pager">
          {turned && (
            <button type="submit" formaction="/labels" formnovalidate name="after" value="">
              {w.firstPage}
            </button>
          )}
          {next !== null && (
            <button type="submit" formaction="/labels" formnovalidate name="after" value={next}>
              {w.nextPage}
            </button>
          )}
        </div>
      )}
    </fieldset>
  )
}

function TickList({ items, ticked }: { items: Tickable[]; ticked: Set<string> }) {
  const w = useWords(labelWords)
  return (
    <ul class="tick-list">
      {items.map(({ id, name, code, divisionName }) => (
        <li>
          <label class="tick-row">
            <input
              type="checkbox"
              name="item"
              value={id}
              checked={ticked.has(id) ? true : undefined}
            />
            <span>
              {name}
              <span class="tick-more">
                {code || w.noCode} · {divisionName}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

function Paper({ state, papers }: { state: FormState; papers: Papers }) {
  const w = useWords(labelWords)
  return (
    <>
      <h2>{w.paper}</h2>
      <PaperChoice {...papers} state={state} />
      <Field
        name="copies"
        label={w.copies}
        state={state}
        type="number"
        value={1}
        more={{ min: 1, max: 99, inputmode: 'numeric' }}
      />
      <Submit>{w.preview}</Submit>
      <Busy text={w.busy} />
    </>
  )
}
