import type { RegisterLoan } from '../../src/domain/register/row.ts'
import { useLoanNumber } from '../parts/loan-number.ts'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { registerWords } from '../words/register.ts'
import { loanRows } from './rows.ts'
import { sayer } from './say.ts'

/** The columns of the paper, 16 in all; a screen folds those marked `paper` into their neighbours. */
const columns = [
  'seq',
  'number',
  'day',
  'borrower',
  'class',
  'item',
  'code',
  'quantity',
  'purpose',
  'due',
  'approver',
  'officers',
  'returned',
  'outstanding',
  'chases',
  'remarks',
]

/**
 * Loans by number, a row for each line. On paper it has the columns of the bound book, with the
 * office's heading on every page; a desk shows nine of them, a phone a card for each loan.
 */
export function RegisterTable(props: { loans: RegisterLoan[]; heading: string; sub: string }) {
  const { loans, heading, sub } = props
  const { language, office } = useView()
  const w = useWords(registerWords)
  const say = sayer(language, day => shortDate(day, language))
  const number = useLoanNumber()
  const opens = useMay('loans.read-all')
  return (
    <div class="register-sheet">
      <table class="table register">
        <colgroup class="paper-columns">
          {columns.map(column => (
            <col class={`col-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr class="paper-row">
            <th scope="colgroup" colSpan={columns.length} class="book">
              <span>{office.name}</span>
              <strong>{heading}</strong>
              <span>{sub}</span>
            </th>
          </tr>
          <tr>
            <th scope="col" class="paper number">
              {w.seq}
            </th>
            <th scope="col" class="no">
              {w.number}
            </th>
            <th scope="col" class="date">
              {w.handedOver}
            </th>
            <th scope="col" class="who">
              {w.borrower}
            </th>
            <th scope="col" class="paper">
              {w.class}
            </th>
            <th scope="col" class="what">
              {w.item}
            </th>
            <th scope="col" class="paper">
              {w.code}
            </th>
            <th scope="col" class="number many">
              {w.quantity}
            </th>
            <th scope="col" class="paper">
              {w.purpose}
            </th>
            <th scope="col" class="date">
              {w.due}
            </th>
            <th scope="col" class="paper">
              {w.approver}
            </th>
            <th scope="col" class="paper">
              {w.officers}
            </th>
            <th scope="col" class="date">
              {w.returned}
            </th>
            <th scope="col" class="number outstanding">
              {w.outstanding}
            </th>
            <th scope="col" class="paper">
              {w.chases}
            </th>
            <th scope="col" class="notes">
              {w.remarks}
            </th>
          </tr>
        </thead>
        {loans.map(loan => loanRows(loan, { language, say, number, opens }))}
      </table>
    </div>
  )
}
