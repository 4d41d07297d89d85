import { Hono } from 'hono'
import * as z from 'zod'
import { divisions } from '../../db/people.ts'
import { candidatesFrom, registerFinds, registerFrom } from '../../db/register.ts'
import { choosingFinds, chosenFrom, isChosenFirst } from '../../db/register-choosing.ts'
import {
  type CarriedKey,
  carriedCandidates,
  chosenLoans,
  countLoans,
  gapsOf,
} from '../../db/register-chosen.ts'
import { reviewsOf } from '../../db/reviews.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { RegisterPage } from '../../views/register/register.tsx'
import { registerWords } from '../../views/words/register.ts'
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts'
import { lengths } from '../domain/lengths.ts'
import { everyLoan, firstCarried, pageful, pageSize } from '../domain/register/pageful.ts'
import { isWhole } from '../domain/register/query.ts'
import type { RegisterLoan } from '../domain/register/row.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { reviewMonth } from '../usecases/register/review-month.ts'
import type { Env, WebContext } from '../web/env.ts'
import { filledIn, form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { checkedFilters, mustBeThere, queryOf, queryPath } from './register-query.ts'

/**
 * The page of a query: some loans of it, or, on paper, all. The first page of a whole book begins
 * with the loans brought forward; where they are many, they have further pages of their own.
 */
async function show(
  c: WebContext,
  asked: FormState,
  { review = freshForm, whole = false }: { review?: FormState; whole?: boolean } = {},
) {
  const given = queryOf(asked.values, dayInBangkok(c.var.open.now()))
  const { query, after, carriedAfter } = given
  const { db } = c.var.open
  const isAmongCarried = carriedAfter !== null
  const hasCarried = isAmongCarried || (after === 0 && isWhole(query))
  const most = whole ? everyLoan : pageSize
  const mostCarried = whole || isAmongCarried ? most : firstCarried
  // One more than the page shows, to know whether another follows.
  const limit = most.loans + 1
  const isFirst = isChosenFirst(query)
  const chosen = chosenLoans(query, after, isFirst || isAmongCarried ? 0 : limit)
  const candidates = carriedCandidates(query, carriedAfter, hasCarried ? mostCarried.loans + 1 : 0)
  const [desk, known, owners, gaps, reviews, counted, found, moved, ...rows] = await seated(
    c,
    yearsWithLoans(db),
    divisions(db),
    gapsOf(db, query),
    reviewsOf(db, query.year, query.on),
    countLoans(db, query),
    ...choosingFinds(db, query, after, limit),
    ...registerFinds(db, chosen, query.on),
    ...registerFinds(db, candidates, query.on),
  )
  mustHold(desk, 'register.read')
  const years = yearsOf(known[0]?.first ?? null, desk.today)
  if (review === freshForm) mustBeThere(given, years)
  const filters = checkedFilters(given, owners)
  const [entries, people, items, words, named, ...candidateRows] = rows
  const first = isFirst ? chosenFrom([found, moved], query, after, limit) : null
  const drawn = registerFrom(
    first
      ? await db.batch([...registerFinds(db, first.loans, query.on)])
      : [entries, people, items, words, named],
    query.on,
  )
  const own = ownPage(drawn, most)
  const carried = carriedPage(candidatesFrom(candidateRows, query), mostCarried)
  const total = (counted[0]?.loans ?? 0) + (first?.moved ?? 0)
  const at = (next?: number | CarriedKey) => `/register${queryPath(query, next)}`
  const content = (
    <RegisterPage
      query={query}
      loans={own.loans}
      total={total}
      gaps={gaps}
      reviews={reviews}
      filters={filters}
      review={review}
      whole={whole}
      path={queryPath(query)}
      years={years}
      divisions={owners}
      carried={carried.loans}
      carriedNext={carried.next && at(carried.next)}
      isAmongCarried={isAmongCarried}
      next={own.next === null ? null : at(own.next)}
      first={after > 0 || isAmongCarried ? at() : null}
    />
  )
  const title = `${registerWords[c.var.language].title} ${query.year}`
  const faulty = review !== freshForm || Object.keys(filters.faults).length > 0
  return page(c, title, content, { status: faulty ? 422 : 200 }) as Response
}

/** Of the year's own loans those on the page, and the number behind which a further page begins. */
function ownPage(found: RegisterLoan[], most: typeof pageSize) {
  const loans = pageful(found, most)
  return { loans, next: found.length > loans.length ? loans.at(-1)!.number : null }
}

/** Of a page of candidates the loans brought forward, and the key behind which a further page begins. */
function carriedPage(candidates: ReturnType<typeof candidatesFrom>, most: typeof pageSize) {
  const looked = pageful(
    candidates.map(({ loan }) => loan),
    most,
  )
  const last = looked.at(-1)
  const isPart = last !== undefined && candidates.length > looked.length
  return {
    loans: candidates
      .slice(0, looked.length)
      .filter(({ carried }) => carried)
      .map(({ loan }) => loan),
    next: isPart ? { year: last.fiscalYear, number: last.number } : null,
  }
}

const reviewForm = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-in-list'),
  remarks: z.string().trim().max(lengths.remarks).default(''),
})

/** The register of the year that the review was for, with what was typed. */
function showReview(c: WebContext, state: FormState) {
  const month = String(state.values.month ?? '')
  const year = /^\d{4}-\d\d$/.test(month) ? String(fiscalYearOf(`${month}-01`)) : ''
  return show(c, { values: { year }, faults: {} }, { review: state })
}

export const register = new Hono<Env>()
  .get('/', c => show(c, filledIn(c)))
  .get('/print', c => show(c, filledIn(c), { whole: true }))
  .post('/reviews', form(reviewForm, showReview), async c => {
    const [desk] = await seated(c)
    const input = c.req.valid('form')
    const verdict = await reviewMonth(desk, input)
    return answered(c, verdict, why => showReview(c, refusalState(input, why)))
  })
