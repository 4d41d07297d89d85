import type { Closed } from '../../src/domain/offices.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { closedWords } from '../words/closed.ts'
import type { Language } from '../words/words.ts'

/** The door of an office that does not answer: why, what became of what was sent, what to do. */
export function ClosedPage({ closed, movedTo }: { closed: Closed; movedTo: string | null }) {
  const { again } = useView()
  const w = useWords(closedWords)
  const said = w[closed]
  return (
    <section class="prose">
      <h1>{said.title}</h1>
      <p>
        <Unbroken text={said.happened} />
      </p>
      <p>
        <Unbroken text={said.next} />
      </p>
      {movedTo !== null && (
        <p>
          <a class="button primary" href={movedTo}>
            {w.newAddress}
          </a>
        </p>
      )}
      {movedTo === null && closed !== 'unknown' && (
        <p>
          <a class="button primary" href={again}>
            {w.again}
          </a>
        </p>
      )}
    </section>
  )
}

export const closedTitle = (closed: Closed, language: Language): string =>
  closedWords[language][closed].title
