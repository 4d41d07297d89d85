import type { Refusal, RefusalWord } from '../src/domain/verdict.ts'
import { Unbroken } from './parts/unbroken.tsx'
import { useMay, useView, useWords } from './view.ts'
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
          <>
            <YearsBooks why={why} />
            <a class="button" href="/">
              {w.home}
            </a>
          </>
        )}
      </p>
    </section>
  )
}

/** Where the years stand that there are, and the filters of their books. */
function YearsBooks({ why }: { why: Refusal }) {
  const w = useWords(refusedWords)
  const rooms = { register: useMay('register.read'), reports: useMay('reports.read') }
  const asked = yearsBooks[why.word] ?? []
  return (
    <>
      {asked
        .filter(room => rooms[room])
        .map(room => (
          <a class="button" href={`/${room}`}>
            {w[room]}
          </a>
        ))}
    </>
  )
}

const yearsBooks: Partial<Record<RefusalWord, ('register' | 'reports')[]>> = {
  'no-such-year': ['register', 'reports'],
  'no-such-filter': ['register'],
}

const titles: Partial<Record<RefusalWord, 'notThere' | 'notAllowed' | 'notYours'>> = {
  'not-found': 'notThere',
  'no-such-year': 'notThere',
  'no-such-filter': 'notThere',
  'no-such-question': 'notThere',
  'no-papers-of-year': 'notThere',
  'not-allowed': 'notAllowed',
  'loan-of-another': 'notYours',
}

export function refusedTitle({ word }: Refusal, language: Language): string {
  return refusedWords[language][titles[word] ?? 'title']
}
