import { isChecker } from '../../src/domain/check.ts'
import type { CheckRow } from '../../src/domain/draw-check.ts'
import type { Control } from '../../src/domain/item.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { FaultSummary, Field, Form } from '../parts/form.tsx'
import { OneTap } from '../parts/one-tap.tsx'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { count } from '../words/numbers.ts'
import { AskCard, type AskedThing } from './asked.tsx'
import { type Said, whenText } from './said.ts'
import { CheckState } from './standing.tsx'

export type LeftThing = {
  n: number
  item: string
  code: string
  name: string
  unit: string
  control: Control
  shelf: number
  tag: string | null
}

type StoreProps = {
  check: CheckRow
  store: string
  room: { lines: number; counted: number }
  /** Another room in which something is left. */
  nextStore: string | null
  left: LeftThing[]
  /** The number after which the next page begins; null where this is the last. */
  more: number | null
  last: Said[]
  asked: AskedThing | null
  /** Every room of the list. */
  stores: string[]
  state: FormState
}

/** A room, counted on a phone: scan, say how many, on to the next. */
export function StorePage(props: StoreProps) {
  const { check, store, stores, room, asked, state } = props
  const { actor } = useView()
  const w = useWords(checkWords)
  const mayCount = isChecker(check, actor) && check.reportedOn === null && check.openedOn !== null
  const names = check.checkers.map(({ name }) => name).join(', ')
  return (
    <article>
      <p class="small">
        <a href={`/checks/${check.id}`}>
          {w.title} {w.ofYear(check.fiscalYear)}
        </a>
      </p>
      <h1>{store}</h1>
      <p class="progress">
        <progress value={room.counted} max={Math.max(1, room.lines)} aria-label={store} />
        {w.progress(room.counted, room.lines)}
      </p>
      {!mayCount && <FaultSummary state={state} labels={{}} />}
      {check.reportedOn !== null && <CheckState check={check} />}
      {!mayCount && check.reportedOn === null && <p class="quiet">{w.whoCounts(names)}</p>}
      {mayCount && asked && (
        <AskCard check={check} store={store} stores={stores} asked={asked} state={state} />
      )}
      {mayCount && <Scan check={check} store={store} isFirst={asked === null} state={state} />}
      <Left {...props} mayCount={mayCount} />
      <Last last={props.last} />
    </article>
  )
}

function Scan(props: { check: CheckRow; store: string; isFirst: boolean; state: FormState }) {
  const { check, store, isFirst, state } = props
  const w = useWords(checkWords)
  const own = isFirst ? state : freshForm
  return (
    <Form action={`/checks/${check.id}/counts`} state={own} labels={{ code: w.scan }}>
      <input type="hidden" name="store" value={store} />
      <Field
        name="code"
        label={w.scan}
        state={own}
        required
        more={{
          autocomplete: 'off',
          autocapitalize: 'none',
          autofocus: isFirst,
          enterkeyhint: 'done',
          'data-scan-text': true,
        }}
      />
      <button class={isFirst ? 'primary' : undefined} type="submit">
        {w.scanDo}
      </button>
    </Form>
  )
}

function Left({ check, store, left, more, nextStore, room, mayCount }: StoreProps & Mine) {
  const w = useWords(checkWords)
  const path = `/checks/${check.id}/stores/${encodeURIComponent(store)}`
  const rest = room.lines - room.counted
  if (rest === 0) {
    return (
      <p>
        <StateMark kind="done">{w.noneLeft}</StateMark>{' '}
        {nextStore && (
          <a href={`/checks/${check.id}/stores/${encodeURIComponent(nextStore)}`}>
            {w.nextStore(nextStore)}
          </a>
        )}
      </p>
    )
  }
  return (
    <section>
      <h2>{w.left(rest)}</h2>
      <ul class="rows">
        {left.map(thing => (
          <li>
            <p>
              <strong>
                <Unbroken text={thing.name} />
              </strong>
              <br />
              <span class="small quiet">
                {[thing.code, w.listed(`${count(thing.shelf)} ${thing.unit}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {mayCount && thing.tag && (
              <CountLeft check={check} store={store} thing={thing} tag={thing.tag} />
            )}
          </li>
        ))}
      </ul>
      {more !== null && (
        <p>
          <a class="button" href={`${path}?after=${more}`}>
            {w.more}
          </a>
        </p>
      )}
    </section>
  )
}
type Mine = { mayCount: boolean }

/** A piece is counted with one tap; of a set, and of what is not there, the number is asked. */
function CountLeft(props: { check: CheckRow; store: string; thing: LeftThing; tag: string }) {
  const { check, store, thing, tag } = props
  const w = useWords(checkWords)
  const path = `/checks/${check.id}/stores/${encodeURIComponent(store)}`
  const ask = `${path}?code=${encodeURIComponent(tag)}`
  return (
    <div class="actions">
      {thing.control === 'piece' && (
        <OneTap
          action={`/checks/${check.id}/counts`}
          back={path}
          primary={false}
          fields={{ store, code: tag, units: '1' }}
        >
          {w.found}
        </OneTap>
      )}
      <a href={ask}>{thing.control === 'piece' ? w.notFound : w.scanDo}</a>
    </div>
  )
}

function Last({ last }: { last: Said[] }) {
  const { language } = useView()
  const w = useWords(checkWords)
  return (
    <section>
      <h2>{w.last}</h2>
      {last.length === 0 && <p class="quiet">{w.lastNone}</p>}
      <ul class="rows">
        {last.map(each => (
          <li>
            <Unbroken text={each.said} />{' '}
            <strong class="whole">
              {count(each.units)} {each.unit}
            </strong>
            <br />
            <span class="small quiet">{w.countedBy(each.by, whenText(each, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
