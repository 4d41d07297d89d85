import type { CheckLine } from '../../src/domain/check-findings.ts'
import { lastDayOf } from '../../src/domain/dates.ts'
import type { CheckRow } from '../../src/domain/draw-check.ts'
import { type FormState, typedIn } from '../form-state.ts'
import { FaultText, Field, Form, Select, Tick } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { type Said, whenText } from './said.ts'

/** What was scanned and asks something first. */
export type AskedThing = {
  /** As it was read. */
  code: string
  line: CheckLine | null
  /** Of a thing that is registered and not in the list: its name and the day it came. */
  registered: { name: string; acquiredOn: string } | null
  shelfNow: number
  /** What was said of it before, the latest first. */
  counts: Said[]
}

type AskProps = {
  check: CheckRow
  store: string
  /** Every room, where it may have been seen. */
  stores: string[]
  asked: AskedThing
  state: FormState
}

/** How many of it, whether it was counted before, whether it is in the wrong room, or in no list. */
export function AskCard(props: AskProps) {
  const { check, store, stores, asked, state } = props
  const { code, line, counts } = asked
  const { language } = useView()
  const w = useWords(checkWords)
  const isHere = line?.store === store
  const before = counts[0]
  const labels = { units: w.seen, note: w.note }
  const main = line === null ? w.unknownKeep : before ? w.again : isHere ? w.save : w.foundHere
  return (
    <section class="card" aria-live="polite">
      <h2>{line ? line.name : w.unknown(asked.registered?.name ?? code)}</h2>
      {line && <Listed line={line} asked={asked} />}
      {line && !isHere && <StateMark kind="held">{w.wrongRoom(line.store)}</StateMark>}
      {!line && <Unlisted {...props} />}
      {counts.map(said => (
        <p class="small">
          {w.countedBy(said.by, whenText(said, language))}:{' '}
          {w.countedAs(`${count(said.units)} ${said.unit}`, said.store)}
        </p>
      ))}
      <Form action={`/checks/${check.id}/counts`} state={state} labels={labels}>
        <input type="hidden" name="code" value={code} />
        <div class="field">
          <label for="units">{w.seen}</label>
          {line && <p class="hint">{w.zeroHint}</p>}
          <FaultText name="units" id="units" state={state} />
          <Stepper
            name="units"
            id="units"
            label={line?.name ?? code}
            unit={line?.unit ?? ''}
            value={typedIn(state, 'units') ?? proposed(line)}
            least={0}
            most={line?.control === 'piece' ? 1 : 99_999}
          />
        </div>
        <details open={Boolean(state.values.note || state.values.damaged)}>
          <summary>{[w.damaged, w.note, w.seenIn].join(' · ')}</summary>
          <Tick name="damaged" label={w.damaged} state={state} />
          <Field name="note" label={w.note} state={state} />
          <Select
            name="store"
            label={w.seenIn}
            value={store}
            state={state}
            options={[...new Set([store, ...stores])].map(value => ({ value, label: value }))}
          />
        </details>
        <Submit>{main}</Submit>
      </Form>
    </section>
  )
}

/** A piece is there or not; how many of a set there are is counted, and never read off the book. */
const proposed = (line: CheckLine | null): number | '' => (line?.control === 'piece' ? 1 : '')

function Listed({ line, asked }: { line: CheckLine; asked: AskedThing }) {
  const w = useWords(checkWords)
  const listed = w.listed(`${count(line.shelf)} ${line.unit}`)
  const now = asked.shelfNow === line.shelf ? [] : [`${count(asked.shelfNow)} ${line.unit}`]
  return (
    <p class="small quiet">
      {[line.code, listed, ...now.map(w.bookNow)].filter(Boolean).join(' · ')}
    </p>
  )
}

function Unlisted({ check, asked }: AskProps) {
  const { language } = useView()
  const w = useWords(checkWords)
  const { registered } = asked
  if (registered && registered.acquiredOn > lastDayOf(check.fiscalYear)) {
    return <p>{w.unknownSince(shortDate(registered.acquiredOn, language))}</p>
  }
  return <p>{w.unknownHint}</p>
}
