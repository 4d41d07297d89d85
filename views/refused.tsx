import type { Refusal, RefusalWord } from '../src/domain/verdict.ts'
import { Unbroken } from './parts/unbroken.tsx'
import { useView, useWords } from './view.ts'
import { refusalText } from './words/refusals.ts'
import { refusedWords } from './words/refused.ts'
import type { Language } from './words/words.ts'

/** A refusal that has no form to stand in: what happened, which rule, what to do next. */
export function RefusedPage({ why }: { why: Refusal }) {
  const { language, actor } = useView()
  const w = useWords(refusedWords)
  return (
    <section class="prose">
      <h1>{refusedTitle(why, language)}</h1>
      <p>
        <Unbroken text={refusalText(why, language)} />
      </p>
      <p class="actions">
        {actor === null ? (
          <>
            <a class="button" href="/sign-in">
              {w.signIn}
            </a>
            <a href="/manual">{w.manual}</a>
          </>
        ) : (
          <a class="button" href="/">
            {w.home}
          </a>
        )}
      </p>
    </section>
  )
}

const titles: Partial<Record<RefusalWord, 'notThere' | 'notAllowed'>> = {
  ...{ 'not-found': 'notThere', 'no-such-year': 'notThere', 'no-such-filter': 'notThere' },
  ...{ 'no-such-question': 'notThere', 'no-papers-of-year': 'notThere' },
  ...{ 'not-allowed': 'notAllowed' },
}

export function refusedTitle({ word }: Refusal, language: Language): string {
  return refusedWords[language][titles[word] ?? 'title']
}
