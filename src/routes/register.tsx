import { Hono } from 'hono'
import { z } from 'zod'
import { divisions } from '../../db/people.ts'
import {
  carriedCandidates,
  carriedFrom,
  chosenLoans,
  countLoans,
  gapsOf,
  pageOf,
  registerFinds,
  registerFrom,
} from '../../db/register.ts'
import { reviewsOf } from '../../db/reviews.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { RegisterPage } from '../../views/register/register.tsx'
import { registerWords } from '../../views/words/register.ts'
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts'
import { isWhole } from '../domain/register/query.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { reviewMonth } from '../usecases/register/review-month.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { checkedFilters, mustBeThere, queryOf, queryPath } from './register-query.ts'

const loansPerPage = 50
const everything = 1_000_000

/** The page of a query: a hundred loans of it, or, on paper, all. */
async function show(c: WebContext, asked: FormState, review: FormState, whole = false) {
  const given = queryOf(asked.values, dayInBangkok(c.var.open.now()))
  const { query, after } = given
  const { db } = c.var.open
  const onFirstPage = after === 0 && isWhole(query)
  const limit = whole ? everything : loansPerPage
  const [desk, known, owners, gaps, reviews, counted, ...rows] = await seated(
    c,
    yearsWithLoans(db),
    divisions(db),
    gapsOf(db, query),
    reviewsOf(db, query.year, query.on),
    countLoans(db, query),
    ...registerFinds(db, chosenLoans(query, after, limit + 1), query.on),
    ...registerFinds(db, carriedCandidates(query, undefined, onFirstPage ? -1 : 0), query.on),
  )
  mustHold(desk, 'register.read')
  const years = yearsOf(known[0]?.first ?? null, desk.today)
  if (review === freshForm) mustBeThere(given, years)
  const filters = checkedFilters(given, owners)
  const [a, b, d, e, f, ...earlier] = rows
  const drawn = registerFrom([a, b, d, e, f], query.on)
  const found = pageOf(drawn, query, after, limit + 1)
  const loans = found.slice(0, limit)
  const isPart = found.length > limit
  const total =
    query.state !== null && query.on !== query.today
      ? pageOf(drawn, query, 0, everything).length
      : (counted[0]?.loans ?? 0)
  const path = (next?: number) => queryPath(query, next)
  const content = (
    <RegisterPage
      {...{ query, loans, total, gaps, reviews, filters, review, whole }}
      path={path()}
      years={years}
      divisions={owners}
      carried={onFirstPage ? carriedFrom(earlier, query) : []}
      next={isPart ? `/register${path(loans.at(-1)!.number)}` : null}
      first={after > 0 ? `/register${path()}` : null}
    />
  )
  const title = `${registerWords[c.var.language].title} ${query.year}`
  const faulty = review !== freshForm || Object.keys(filters.faults).length > 0
  return page(c, title, content, { status: faulty ? 422 : 200 }) as Response
}

const reviewForm = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-in-list'),
  remarks: z.string().trim().max(2000).default(''),
})

/** The register of the year that the review was for, with what was typed. */
function showReview(c: WebContext, state: FormState) {
  const month = String(state.values.month ?? '')
  const year = /^\d{4}-\d\d$/.test(month) ? String(fiscalYearOf(`${month}-01`)) : ''
  return show(c, { values: { year }, faults: {} }, state)
}

export const register = new Hono<Env>()
  .get('/', c => show(c, { values: c.req.query(), faults: {} }, freshForm))
  .get('/print', c => show(c, { values: c.req.query(), faults: {} }, freshForm, true))
  .post('/reviews', form(reviewForm, showReview), async c => {
    const [desk] = await seated(c)
    const input = c.req.valid('form')
    const verdict = await reviewMonth(desk, input)
    return answered(c, verdict, why => showReview(c, refusalState(input, why)))
  })
