import type { Refusal } from '../src/domain/verdict.ts'
import { useView, useWords } from './view.ts'
import { refusalText, refusedWords } from './words/refusals.ts'

/** A refusal that has no form to stand in: what happened, which rule, what to do next. */
export function RefusedPage({ why }: { why: Refusal }) {
  const { language } = useView()
  const w = useWords(refusedWords)
  return (
    <section class="prose">
      <h1>{w.title}</h1>
      <p>{refusalText(why, language)}</p>
      <p>
        <a href="/">{w.home}</a>
      </p>
    </section>
  )
}
