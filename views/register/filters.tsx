import { monthsOf } from '../../src/domain/dates.ts'
import { loanStandings } from '../../src/domain/loan.ts'
import { isWhole, type RegisterQuery } from '../../src/domain/register/query.ts'
import { borrowerClasses } from '../../src/domain/words.ts'
import { Busy } from '../parts/busy.tsx'
import { Field, Form, Select } from '../parts/form.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { monthName, shortDate } from '../words/dates.ts'
import { loanWords } from '../words/loans.ts'
import { partWords } from '../words/parts.ts'
import { registerWords } from '../words/register.ts'
import { begun } from '../words/words.ts'
import type { RegisterPageProps } from './shown.ts'

type FilterProps = RegisterPageProps & { foundNothing: boolean }

/** What narrows the register; everything stands in the address, so that it can be kept or sent. */
export function RegisterFilters(props: FilterProps) {
  const { query, years, filters, path } = props
  const w = useWords(registerWords)
  const loans = useWords(loanWords)
  const isFaulty = Object.keys(filters.faults).length > 0
  const labels = { on: w.on, state: w.state, class: w.class, month: w.month, division: w.division }
  return (
    <div class="no-print">
      <details
        class="fold unfolds"
        open={isFaulty || (props.foundNothing && !isWhole(query)) ? true : undefined}
      >
        <summary>{w.narrow}</summary>
        <Form
          action="/register"
          method="get"
          state={filters}
          labels={labels}
          summary={w.unclear}
          class="field-row"
        >
          <Select
            name="year"
            label={w.year}
            state={filters}
            value={String(query.year)}
            options={years.map(year => ({ value: String(year), label: String(year) }))}
          />
          <Field
            name="q"
            label={w.text}
            hint={w.textHint}
            type="search"
            state={filters}
            value={query.text}
          />
          <Select
            name="state"
            label={w.state}
            state={filters}
            value={query.state ?? ''}
            empty={w.anyState}
            options={loanStandings.map(value => ({
              value,
              label: value === 'overdue' ? begun(loans.overdueFilter) : begun(loans.states[value]),
            }))}
          />
          <button type="submit">{w.show}</button>
          <FurtherFilters {...props} isFaulty={isFaulty} />
        </Form>
      </details>
      {!isFaulty && <RegisterLinks query={query} path={path} />}
      {!isFaulty && <Narrowed {...props} />}
    </div>
  )
}

/** What is seldom asked, folded until it is; open where something of it is chosen or unclear. */
function FurtherFilters({
  query,
  divisions,
  filters,
  isFaulty,
}: FilterProps & { isFaulty: boolean }) {
  const { language } = useView()
  const w = useWords(registerWords)
  const loans = useWords(loanWords)
  const { division, borrowerClass, month } = query
  const isPast = query.on !== query.today
  const isUsed = Boolean(division || borrowerClass || month || isPast || isFaulty)
  return (
    <details open={isUsed ? true : undefined}>
      <summary>{w.more}</summary>
      <div class="field-row">
        <Field
          name="on"
          label={w.on}
          hint={w.onHint}
          state={filters}
          value={isPast ? shortDate(query.on, language) : ''}
        />
        <Select
          name="month"
          label={w.month}
          state={filters}
          value={month ?? ''}
          empty={w.anyMonth}
          options={monthsOf(query.year).map(value => ({
            value,
            label: monthName(value, language),
          }))}
        />
        <Select
          name="class"
          label={w.class}
          state={filters}
          value={borrowerClass ?? ''}
          empty={w.anyClass}
          options={borrowerClasses.map(value => ({ value, label: begun(loans.classes[value]) }))}
        />
        <Select
          name="division"
          label={w.division}
          state={filters}
          value={division ?? ''}
          empty={w.anyDivision}
          options={divisions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button type="submit">{w.show}</button>
      </div>
    </details>
  )
}

/** What the book is narrowed to, where the form lies folded above it; and the way back to all of it. */
function Narrowed({ query, divisions, foundNothing }: FilterProps) {
  const { language } = useView()
  const w = useWords(registerWords)
  const loans = useWords(loanWords)
  const { text, state, month, borrowerClass, division } = query
  const said = [
    text && `“${text}”`,
    state && begun(state === 'overdue' ? loans.overdueFilter : loans.states[state]),
    month && monthName(month, language),
    borrowerClass && begun(loans.classes[borrowerClass]),
    division && divisions.find(({ id }) => id === division)?.name,
  ].flatMap(each => (each ? [each] : []))
  if (said.length === 0 || foundNothing) return null
  return (
    <p class="flagged">
      <Unbroken text={w.narrowedTo(said.join(' · '))} names={said} />{' '}
      <a href={`/register?year=${query.year}`}>{w.clear}</a>
    </p>
  )
}

/** The whole book as files, its printed form, and the report that is drawn from the same entries. */
function RegisterLinks({ query, path }: { query: RegisterQuery; path: string }) {
  const w = useWords(registerWords)
  const { preparing } = useWords(partWords)
  const mayReport = useMay('reports.read')
  const mayReview = useMay('register.review')
  return (
    <>
      <p class="links">
        <a href={`/register/print${path}`}>{w.print}</a>
        <span>{w.files}: </span>
        {['xlsx', 'csv'].map(kind => (
          <a href={`/register.${kind}${path}`} download={`register-${query.year}.${kind}`}>
            {kind.toUpperCase()}
          </a>
        ))}
        {mayReport && <a href={`/reports/${query.year}`}>{w.toReport(query.year)}</a>}
        {mayReview && query.on === query.today && <a href="#reviews">{w.toReviews}</a>}
      </p>
      <Busy text={preparing} />
    </>
  )
}
