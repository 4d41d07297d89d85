import { isWhole } from '../../src/domain/register/query.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'
import { RegisterFilters } from './filters.tsx'
import { Reviews } from './reviews.tsx'
import type { RegisterPageProps } from './shown.ts'
import { RegisterTable } from './table.tsx'

/** The control register of a fiscal year, as it stood at the end of a day. */
export function RegisterPage(props: RegisterPageProps) {
  const { query, loans, carried, carriedNext, isAmongCarried, whole, filters, review } = props
  const { language } = useView()
  const w = useWords(registerWords)
  const day = longDate(query.on, language)
  const heading = `${w.formal} ${w.ofYear(query.year)}`
  const isReviewFaulty = review.refusal || Object.keys(review.faults).length > 0
  const nothing = loans.length === 0 && carried.length === 0 && carriedNext === null
  // What was asked for is not clear, so nothing is shown that could be taken for the answer.
  if (Object.keys(filters.faults).length > 0) {
    return (
      <article class="register-page">
        <h1>
          {w.title} <span class="whole">{w.ofYear(query.year)}</span>
        </h1>
        <RegisterFilters {...props} foundNothing={false} />
      </article>
    )
  }
  return (
    <article class="register-page">
      <header class="no-print">
        <h1>
          {w.title} <span class="whole">{w.ofYear(query.year)}</span>
        </h1>
        <p class={query.on === query.today ? 'quiet' : 'note repair'}>{w.asAt(day)}</p>
      </header>
      {isReviewFaulty && <Reviews {...props} />}
      {whole ? (
        <p class="no-print note repair">{w.printHint}</p>
      ) : (
        <RegisterFilters {...props} foundNothing={nothing} />
      )}
      {nothing && (
        <Empty text={isWhole(query) ? w.none : w.noneFound}>
          {!isWhole(query) && <a href={`/register?year=${query.year}`}>{w.clear}</a>}
        </Empty>
      )}
      {(carried.length > 0 || carriedNext !== null) && (
        <section>
          <h2 class="no-print">
            <Unbroken text={w.carried(query.year)} />
          </h2>
          <RegisterTable
            loans={carried}
            heading={heading}
            sub={`${w.carried(query.year)} · ${w.asAt(day)}`}
          />
          {!isAmongCarried && carriedNext !== null && (
            <p class="no-print">
              {w.carriedFirst(count(carried.length))} <a href={carriedNext}>{w.carriedMore}</a>
            </p>
          )}
        </section>
      )}
      {loans.length > 0 && (
        <section>
          {carried.length > 0 && <h2 class="no-print">{w.own(query.year)}</h2>}
          <Shown {...props} />
          <RegisterTable loans={loans} heading={heading} sub={w.asAt(day)} />
        </section>
      )}
      <Pager next={isAmongCarried ? carriedNext : props.next} first={props.first} />
      <section class="register-end">
        <p class="print-only">{heading}</p>
        <Gaps {...props} />
        {!isReviewFaulty && <Reviews {...props} />}
        <p class="quiet small">
          {w.membership} {w.importedNote}
        </p>
      </section>
    </article>
  )
}

function Shown({ loans, total }: RegisterPageProps) {
  const w = useWords(registerWords)
  const numbers = loans.map(({ number }) => number)
  const shown = `${count(numbers[0] ?? 0)}–${count(numbers.at(-1) ?? 0)}`
  return <p class="quiet no-print">{w.loans(count(loans.length), shown, count(total))}</p>
}

function Gaps({ query, gaps, loans }: RegisterPageProps) {
  const w = useWords(registerWords)
  if (!isWhole(query) || loans.length === 0) return null
  const numbers = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return <p class="quiet small">{gaps.length === 0 ? w.noGaps : w.gaps(numbers.join(', '))}</p>
}
