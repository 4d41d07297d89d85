import type { FiscalYear } from '../../src/domain/dates.ts'
import { type FormState, typedIn } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { sealCheckWords } from '../words/seal-check.ts'

type Seal = { seq: number; on: string; through: number; seal: string }

/** What a pasted seal was found to be; null where none was asked for. */
export type SealAnswer =
  | { found: 'unknown' }
  | { found: 'differs'; seal: Seal; wrong: Seal }
  | { found: 'intact'; seal: Seal; seals: number; entries: number }
  /** `since` says, under our own hash, down to which seal it was checked. */
  | { found: 'so-far'; seal: Seal; from: number; next: number; entries: number; since: string }
  | null

export type CheckProps = {
  state: FormState
  answer: SealAnswer
  /** The year whose closing made the seal; null for a seal of any other day. */
  closedYear: FiscalYear | null
  /** Whoever may read the book learns what of it differs; anybody else, whether it does. */
  mayReadBook: boolean
}

/** A field for the seal that stands on a printed report, and what the book says of it. */
export function SealCheck(props: CheckProps) {
  const { state, answer } = props
  const w = useWords(sealCheckWords)
  return (
    <section>
      <h2>{w.title}</h2>
      {answer !== null && <Answer {...props} answer={answer} />}
      <Form
        action="/seals"
        method="get"
        state={state}
        summary={w.unclear(typedIn(state, 'seal')?.replace(/\s/g, '').length ?? 0)}
        labels={{ seal: w.seal }}
      >
        <Field
          name="seal"
          label={w.seal}
          hint={w.hint}
          state={state}
          more={{ autocomplete: 'off', spellcheck: 'false', maxlength: 200 }}
        />
        <p class="actions">
          <button type="submit">{w.check}</button>
        </p>
      </Form>
    </section>
  )
}

/** How much it matters: an altered book is what the auditor must act on. */
const bands = {
  'so-far': 'repair',
  differs: 'overdue',
  unknown: 'overdue',
  intact: 'seal',
} as const
const marks = { 'so-far': 'held', differs: 'overdue', unknown: 'overdue', intact: 'done' } as const

function Answer({ answer, ...props }: CheckProps & { answer: NonNullable<SealAnswer> }) {
  const w = useWords(sealCheckWords)
  const { found } = answer
  const said = found === 'so-far' ? w.soFar(count(answer.entries)) : w[found]
  return (
    <div class={`note ${bands[found]}`} role="status">
      <StateMark kind={marks[found]}>{said}</StateMark>
      {answer.found === 'unknown' ? (
        <p>{w.unknownHint}</p>
      ) : (
        <>
          <Made seal={answer.seal} {...props} />
          {props.mayReadBook ? <Details answer={answer} /> : <p>{w.forAnybody[answer.found]}</p>}
        </>
      )}
      {answer.found === 'so-far' && (
        <p>
          <a class="button" href={`/seals?seal=${answer.seal.seal}&since=${answer.since}`}>
            {w.goOn}
          </a>
        </p>
      )}
    </div>
  )
}

type Known = Exclude<NonNullable<SealAnswer>, { found: 'unknown' }>

function Made({ seal, closedYear, mayReadBook }: Omit<CheckProps, 'answer'> & { seal: Seal }) {
  const { language } = useView()
  const w = useWords(sealCheckWords)
  const on = longDate(seal.on, language)
  return (
    <>
      {closedYear !== null && <p>{w.closedYear(closedYear)}</p>}
      <p>{mayReadBook ? w.made(on, count(seal.through)) : w.madeOn(on)}</p>
    </>
  )
}

function Details({ answer }: { answer: Known }) {
  const { language } = useView()
  const w = useWords(sealCheckWords)
  switch (answer.found) {
    case 'differs': {
      const { on, through } = answer.wrong
      return <p>{w.differsHint(longDate(on, language), count(through))}</p>
    }
    case 'so-far': {
      const { from, next } = answer
      return <p>{w.soFarHint(count(from), count(next + 1), count(next))}</p>
    }
    case 'intact':
      return <p>{w.intactHint(count(answer.entries), count(answer.seals))}</p>
  }
}
