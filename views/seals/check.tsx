import type { FormState } from '../form-state.ts'
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
  | { found: 'so-far'; seal: Seal; from: number; next: number; entries: number }
  | null

type CheckProps = { state: FormState; answer: SealAnswer }

/** A field for the seal that stands on a printed report, and what the book says of it. */
export function SealCheck({ state, answer }: CheckProps) {
  const w = useWords(sealCheckWords)
  return (
    <section>
      <h2>{w.title}</h2>
      {answer !== null && <Answer answer={answer} />}
      <Form
        {...{ action: '/seals', method: 'get', state, summary: w.unclear }}
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

function Answer({ answer }: { answer: NonNullable<SealAnswer> }) {
  const { language } = useView()
  const w = useWords(sealCheckWords)
  if (answer.found === 'unknown') {
    return (
      <div class="notice" role="status">
        <StateMark kind="overdue">{w.unknown}</StateMark>
        <p>{w.unknownHint}</p>
      </div>
    )
  }
  const { seal } = answer
  const made = w.made(longDate(seal.on, language), count(seal.through))
  if (answer.found === 'differs') {
    const { wrong } = answer
    return (
      <div class="notice" role="status">
        <StateMark kind="overdue">{w.differs}</StateMark>
        <p>{made}</p>
        <p>{w.differsHint(longDate(wrong.on, language), count(wrong.through))}</p>
      </div>
    )
  }
  if (answer.found === 'so-far') {
    const { from, next, entries } = answer
    return (
      <div class="notice" role="status">
        <StateMark kind="held">{w.soFar(count(entries))}</StateMark>
        <p>{made}</p>
        <p>{w.soFarHint(count(from), count(next + 1), count(next))}</p>
        <p>
          <a class="button" href={`/seals?seal=${seal.seal}&since=${next}`}>
            {w.goOn}
          </a>
        </p>
      </div>
    )
  }
  return (
    <div class="notice" role="status">
      <StateMark kind="done">{w.intact}</StateMark>
      <p>{made}</p>
      <p>{w.intactHint(count(answer.entries), count(answer.seals))}</p>
    </div>
  )
}
