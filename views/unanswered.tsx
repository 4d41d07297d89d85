import type { Outage, Outcome } from '../src/domain/outage.ts'
import { Submit } from './parts/submit.tsx'
import { Unbroken } from './parts/unbroken.tsx'
import { useView, useWords } from './view.ts'
import { unansweredWords } from './words/unanswered.ts'
import type { Language } from './words/words.ts'

/** A form as it was sent, its command among its fields: sending it again does nothing twice. */
export type SentAgain = {
  action: string
  fields: { name: string; value: string }[]
  emptyFiles: string[]
}

type Told = { outcome: Outcome; outage: Outage; again: SentAgain | null; id: string }

/** Where nobody could answer: what became of what was sent, why, and the one thing to do next. */
export function UnansweredPage({ outcome, outage, again, id }: Told) {
  const { again: address } = useView()
  const w = useWords(unansweredWords)
  const advice = outcome === 'perhaps-written' ? w.lookFirst : w.doAnew
  return (
    <section class="prose">
      <h1>{w.titles[outcome]}</h1>
      <p>
        <strong>{w.happened[outcome]}</strong>
      </p>
      <p>
        <Unbroken text={w.why[outage]} />
      </p>
      {again && <AgainForm again={again} />}
      {outcome !== 'read' && !again && <p>{advice}</p>}
      {outcome === 'read' && (
        <p>
          <a class="button primary" href={address}>
            {w.openAgain}
          </a>
        </p>
      )}
      <p>
        <a href="/">{w.home}</a>
      </p>
      {id && <p class="quiet">{w.tellId(id)}</p>}
    </section>
  )
}

function AgainForm({ again }: { again: SentAgain }) {
  const w = useWords(unansweredWords)
  const { action, fields, emptyFiles } = again
  const enctype = emptyFiles.length > 0 ? 'multipart/form-data' : undefined
  return (
    <form method="post" action={action} enctype={enctype}>
      {fields.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {emptyFiles.map(name => (
        <input type="file" name={name} hidden />
      ))}
      <p>{w.safe}</p>
      <Submit>{w.again}</Submit>
    </form>
  )
}

export function unansweredTitle(outcome: Outcome, language: Language): string {
  return unansweredWords[language].titles[outcome]
}
