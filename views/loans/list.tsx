import type { Decision, LoanState as State } from '../../src/domain/loan.ts'
import type { FormState } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Select } from '../parts/form.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { Pager } from '../parts/pager.tsx'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { loanWords } from '../words/loans.ts'
import { count } from '../words/numbers.ts'
import { begun } from '../words/words.ts'
import { LoanState } from './standing.tsx'

export type LoanRow = {
  id: string
  fiscalYear: number
  number: number
  borrowerName: string
  owningDivisionName: string
  requestedOn: string
  startOn: string
  dueOn: string
  decision: Decision | null
  handedOverOn: string | null
  outstanding: number
  unsettled: number
  things: { name: string; quantity: number; unit: string }[]
}

type Flag = 'missed-chase' | 'same-person' | 'dated-back'

type ListProps = {
  rows: LoanRow[]
  /** True for whoever reads only their own. */
  mine: boolean
  filters: readonly (State | 'overdue')[]
  /** What an auditor looks for: the list is narrowed to it, and says so. */
  flag: Flag | null
  state: FormState
  next: string | null
  first: string | null
}

/** Loans, the newest number first: all of the office's, or a borrower's own. */
export function LoansPage({ rows, mine, filters, flag, state, next, first }: ListProps) {
  const w = useWords(loanWords)
  const searched = Boolean(state.values.q || state.values.state || flag)
  return (
    <>
      <h1>{mine ? w.myLoans : w.loans}</h1>
      <p class="no-print">
        <a href="/cases">{w.cases} →</a>
      </p>
      {flag && <Flagged flag={flag} />}
      <Form action="/loans" method="get" state={state} class="field-row narrows no-print">
        {flag && <input type="hidden" name="flag" value={flag} />}
        <Field name="q" label={w.search} hint={w.searchHint} state={state} type="search" />
        <Select
          name="state"
          label={w.state}
          state={state}
          empty={w.anyState}
          options={filters.map(value => ({
            value,
            label: value === 'overdue' ? begun(w.overdueFilter) : begun(w.states[value]),
          }))}
        />
        <button type="submit">{w.show}</button>
      </Form>
      {rows.length === 0 ? <NoLoans searched={searched} /> : <LoansTable rows={rows} mine={mine} />}
      <Pager next={next} first={first} />
    </>
  )
}

/** Why these and no others, and the way back to all. */
function Flagged({ flag }: { flag: Flag }) {
  const w = useWords(loanWords)
  return (
    <p class="flagged">
      <StateMark kind="overdue">{w.flags[flag]}</StateMark> <a href="/loans">{w.allLoans}</a>
    </p>
  )
}

function NoLoans({ searched }: { searched: boolean }) {
  const w = useWords(loanWords)
  const mayRequest = useMay('loans.request')
  if (searched) {
    return (
      <Empty text={w.noneFound}>
        <a class="button" href="/loans">
          {w.allLoans}
        </a>
      </Empty>
    )
  }
  return (
    <Empty text={w.none}>
      {mayRequest && (
        <a class="button" href="/items">
          {w.borrowSomething}
        </a>
      )}
    </Empty>
  )
}

function LoansTable({ rows, mine }: { rows: LoanRow[]; mine: boolean }) {
  const { language } = useView()
  const w = useWords(loanWords)
  const number = useLoanNumber()
  return (
    <table class="table stacks brief">
      <thead>
        <tr>
          <th scope="col">{w.number}</th>
          <th scope="col">{w.state}</th>
          {!mine && <th scope="col">{w.borrower}</th>}
          <th scope="col">{w.item}</th>
          <th scope="col">{w.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <td data-label={w.number} class="lead">
              <a class="whole" href={`/loans/${row.id}`}>
                {number(row)}
              </a>
            </td>
            <td data-label={w.state} class="aside">
              <LoanState loan={row} />
            </td>
            {!mine && (
              <td data-label={w.borrower} class="says">
                <span>
                  <Unbroken text={row.borrowerName} names={row.borrowerName.split(' ')} />
                </span>
              </td>
            )}
            <td data-label={w.item} class="says">
              <Things row={row} />
            </td>
            <td data-label={w.due}>
              <span>
                <Unbroken text={shortDate(row.dueOn, language)} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Things({ row }: { row: LoanRow }) {
  const w = useWords(loanWords)
  const [first, ...more] = row.things
  if (!first) return null
  const named = row.things.reduce((sum, each) => sum + each.quantity, 0)
  // What left names the loan; whoever owes a part of it reads how much that is.
  const owesPart = row.outstanding > 0 && row.outstanding !== named
  return (
    <span>
      <Unbroken text={`${first.name} ${count(first.quantity)} ${first.unit}`} />
      {more.length > 0 && ' '}
      {more.length > 0 && <span class="quiet kept">{w.andMore(more.length)}</span>}
      {owesPart && ' '}
      {owesPart && (
        <strong class="kept">
          {w.stillOut(count(row.outstanding), more.length > 0 ? w.units : first.unit)}
        </strong>
      )}
    </span>
  )
}
