import { monthsOf } from '../../src/domain/dates.ts'
import type { RegisterQuery } from '../../src/domain/register/query.ts'
import type { Review } from '../../src/domain/register/review.ts'
import type { FormState } from '../form-state.ts'
import { Form, Select, TextArea } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { clockTime, monthName } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'

type ReviewsProps = { query: RegisterQuery; reviews: Review[]; review: FormState }

/** Month by month: who of finance compared the book with its papers, and what was found. */
export function Reviews({ query, reviews, review }: ReviewsProps) {
  const { language, today } = useView()
  const w = useWords(registerWords)
  const months = monthsOf(query.year).filter(month => month <= query.on.slice(0, 7))
  if (months.length === 0) return null
  return (
    <section id="reviews" class="reviews">
      <h2>{w.reviews}</h2>
      <ol class="rows keyed">
        {months.map(month => (
          <li>
            <strong>{monthName(month, language)}</strong>
            <MonthReviews reviews={reviews.filter(each => each.month === month)} />
          </li>
        ))}
      </ol>
      {query.on === today && <ReviewForm months={months} reviews={reviews} state={review} />}
    </section>
  )
}

function MonthReviews({ reviews }: { reviews: Review[] }) {
  const { language } = useView()
  const w = useWords(registerWords)
  if (reviews.length === 0) return <span class="quiet">{w.notReviewed}</span>
  const since = reviews.at(-1)?.since ?? 0
  return (
    <div>
      {reviews.map(({ reviewer, recordedAt, remarks }) => (
        <p>
          <StateMark kind="done">
            {w.reviewed(reviewer ?? '–', clockTime(recordedAt, language))}
          </StateMark>
          {remarks && <span class="remarks">{remarks}</span>}
        </p>
      ))}
      {since > 0 && <p class="note repair">{w.since(count(since))}</p>}
    </div>
  )
}

/** The next month that nobody has reviewed is chosen already. */
function ReviewForm(props: { months: string[]; reviews: Review[]; state: FormState }) {
  const { months, reviews, state } = props
  const { language } = useView()
  const w = useWords(registerWords)
  const mayReview = useMay('register.review')
  if (!mayReview) return <p class="quiet small no-print">{w.onlyFinance}</p>
  const next = months.find(month => !reviews.some(each => each.month === month))
  const options = months.map(value => ({ value, label: monthName(value, language) }))
  return (
    <Form
      action="/register/reviews"
      state={state}
      // The filter above asks for a month, too.
      prefix="review-"
      class="no-print"
      labels={{ month: w.reviewMonth, remarks: w.reviewRemarks }}
    >
      <Select
        name="month"
        id="review-month"
        label={w.reviewMonth}
        state={state}
        value={next ?? months.at(-1)!}
        options={options}
      />
      <TextArea
        name="remarks"
        id="review-remarks"
        label={w.reviewRemarks}
        hint={w.reviewHint}
        state={state}
      />
      <Submit>{w.review}</Submit>
    </Form>
  )
}
