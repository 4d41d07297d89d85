import { Hono } from 'hono'
import * as z from 'zod'
import { divisions } from '../../db/people.ts'
import { candidatesFrom, pageOf, registerFinds, registerFrom } from '../../db/register.ts'
import { carriedCandidates, chosenLoans, countLoans, gapsOf } from '../../db/register-chosen.ts'
import { reviewsOf } from '../../db/reviews.ts'
import { yearsWithLoans } from '../../db/statistics.ts'
import { type FormState, freshForm } from '../../views/form-state.ts'
import { RegisterPage } from '../../views/register/register.tsx'
import { registerWords } from '../../views/words/register.ts'
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts'
import { lengths } from '../domain/lengths.ts'
import { everyLoan, firstCarried, pageful, pageSize } from '../domain/register/pageful.ts'
import { isWhole } from '../domain/register/query.ts'
import { yearsOf } from '../domain/statistics/year.ts'
import { reviewMonth } from '../usecases/register/review-month.ts'
import type { Env, WebContext } from '../web/env.ts'
import { form, refusalState } from '../web/form.ts'
import { answered, page } from '../web/page.tsx'
import { mustHold, seated } from '../web/seated.ts'
import { checkedFilters, mustBeThere, queryOf, queryPath } from './register-query.ts'

/**
 * The page of a query: some loans of it, or, on paper, all. The first page of a whole book begins
 * with the loans brought forward; where they are many, they have further pages of their own.
 */
async function show(c: WebContext, asked: FormState, review: FormState, whole = false) {
  const given = queryOf(asked.values, dayInBangkok(c.var.open.now()))
  const { query, after, carriedAfter } = given
  const { db } = c.var.open
  const isAmongCarried = carriedAfter !== null
  const hasCarried = isAmongCarried || (after === 0 && isWhole(query))
  const most = whole ? everyLoan : pageSize
  const mostCarried = whole || isAmongCarried ? most : firstCarried
  const limit = most.loans + 1
  const [desk, known, owners, gaps, reviews, counted, ...rows] = await seated(
    c,
    yearsWithLoans(db),
    divisions(db),
    gapsOf(db, query),
    reviewsOf(db, query.year, query.on),
    countLoans(db, query),
    ...registerFinds(db, chosenLoans(query, after, isAmongCarried ? 0 : limit), query.on),
    ...registerFinds(
      db,
      carriedCandidates(query, carriedAfter, hasCarried ? mostCarried.loans + 1 : 0),
      query.on,
    ),
  )
  mustHold(desk, 'register.read')
  const years = yearsOf(known[0]?.first ?? null, desk.today)
  if (review === freshForm) mustBeThere(given, years)
  const filters = checkedFilters(given, owners)
  const [a, b, d, e, f, ...earlier] = rows
  const drawn = registerFrom([a, b, d, e, f], query.on)
  const found = pageOf(drawn, query, after, limit)
  const loans = pageful(found, most)
  const candidates = candidatesFrom(earlier, query)
  const carriedPage = pageful(
    candidates.map(({ loan }) => loan),
    mostCarried,
  )
  const carried = candidates.slice(0, carriedPage.length).filter(each => each.carried)
  const total =
    query.state !== null && query.on !== query.today
      ? pageOf(drawn, query, 0, everyLoan.loans).length
      : (counted[0]?.loans ?? 0)
  const path = (next?: Parameters<typeof queryPath>[1]) => queryPath(query, next)
  const isPart = found.length > loans.length
  const last = carriedPage.at(-1)
  const isCarriedPart = last !== undefined && candidates.length > carriedPage.length
  const content = (
    <RegisterPage
      query={query}
      loans={loans}
      total={total}
      gaps={gaps}
      reviews={reviews}
      filters={filters}
      review={review}
      whole={whole}
      path={path()}
      years={years}
      divisions={owners}
      carried={carried.map(({ loan }) => loan)}
      carriedNext={
        isCarriedPart ? `/register${path({ year: last.fiscalYear, number: last.number })}` : null
      }
      isAmongCarried={isAmongCarried}
      next={isPart ? `/register${path(loans.at(-1)!.number)}` : null}
      first={after > 0 || isAmongCarried ? `/register${path()}` : null}
    />
  )
  const title = `${registerWords[c.var.language].title} ${query.year}`
  const faulty = review !== freshForm || Object.keys(filters.faults).length > 0
  return page(c, title, content, { status: faulty ? 422 : 200 }) as Response
}

const reviewForm = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-in-list'),
  remarks: z.string().trim().max(lengths.remarks).default(''),
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
