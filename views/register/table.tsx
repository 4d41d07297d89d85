import type { RegisterLine, RegisterLoan, RegisterState } from '../../src/domain/register/row.ts'
import { type StateKind, StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'
import { type Sayer, sayer } from './say.ts'

const kinds: Record<RegisterState, StateKind> = {
  requested: 'held',
  approved: 'held',
  out: 'loan',
  overdue: 'overdue',
  unsettled: 'repair',
  closed: 'done',
  refused: 'quiet',
  cancelled: 'quiet',
}

/** Columns on paper; a screen folds those marked `paper` into their neighbours. */
const paperColumns = 16

/**
 * Loans by number, a row for each line. On paper it has the columns of the bound book, with the
 * office's heading on every page; a desk shows nine of them, a phone a card for each loan.
 */
export function RegisterTable(props: { loans: RegisterLoan[]; heading: string; sub: string }) {
  const { loans, heading, sub } = props
  const { language, office } = useView()
  const w = useWords(registerWords)
  const say = sayer(language, day => shortDate(day, language))
  return (
    <div class="register-sheet">
      <table class="table register">
        <thead>
          <tr class="paper-row">
            <th scope="colgroup" colSpan={paperColumns} class="book">
              <span>{office.name}</span>
              <strong>{heading}</strong>
              <span>{sub}</span>
            </th>
          </tr>
          <tr>
            <th scope="col" class="paper number">
              {w.seq}
            </th>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.handedOver}</th>
            <th scope="col">{w.borrower}</th>
            <th scope="col" class="paper">
              {w.class}
            </th>
            <th scope="col">{w.item}</th>
            <th scope="col" class="paper">
              {w.code}
            </th>
            <th scope="col" class="number">
              {w.quantity}
            </th>
            <th scope="col" class="paper">
              {w.purpose}
            </th>
            <th scope="col">{w.due}</th>
            <th scope="col" class="paper">
              {w.approver}
            </th>
            <th scope="col" class="paper">
              {w.officers}
            </th>
            <th scope="col">{w.returned}</th>
            <th scope="col" class="number">
              {w.outstanding}
            </th>
            <th scope="col" class="paper">
              {w.chases}
            </th>
            <th scope="col">{w.remarks}</th>
          </tr>
        </thead>
        {loans.map(loan => (
          <LoanRows loan={loan} say={say} />
        ))}
      </table>
    </div>
  )
}

function LoanRows({ loan, say }: { loan: RegisterLoan; say: Sayer }) {
  const rows = loan.lines.length
  return (
    <tbody id={`n${loan.number}-${loan.fiscalYear}`}>
      {loan.lines.map((line, index) => (
        <tr>
          {index === 0 && <LoanHead loan={loan} rows={rows} />}
          <LineCells line={line} loan={loan} say={say} first={index === 0} rows={rows} />
        </tr>
      ))}
    </tbody>
  )
}

function LoanHead({ loan, rows }: { loan: RegisterLoan; rows: number }) {
  return (
    <>
      <td class="paper number" rowSpan={rows}>
        {loan.number}
      </td>
      <td class="number-cell" rowSpan={rows}>
        <a href={`/loans/${loan.id}`} class="whole">
          {loan.number}/{loan.fiscalYear}
        </a>
        <span class="screen">
          <RegisterStateMark loan={loan} />
        </span>
      </td>
    </>
  )
}

function RegisterStateMark({ loan }: { loan: RegisterLoan }) {
  const { language } = useView()
  const say = sayer(language, day => day)
  return <StateMark kind={kinds[loan.state]}>{say.state(loan)}</StateMark>
}

type LineProps = {
  line: RegisterLine
  loan: RegisterLoan
  say: Sayer
  first: boolean
  rows: number
}

function LineCells({ line, loan, say, first, rows }: LineProps) {
  const w = useWords(registerWords)
  const issuers = say.officers(line.handOvers)
  const receivers = say.officers(line.returns)
  return (
    <>
      <td data-label={w.handedOver}>
        <Several of={say.handOvers(line)} none="–" />
        {issuers.length > 0 && <small class="screen">{issuers.join(', ')}</small>}
      </td>
      {first && <BorrowerCells loan={loan} say={say} rows={rows} />}
      <td data-label={w.item} class="thing">
        {line.name}
        {line.code && <small class="screen">{line.code}</small>}
      </td>
      <td class="paper">{line.code || '–'}</td>
      <td data-label={w.quantity} class="number">
        <Quantity line={line} />
      </td>
      {first && <TermCells loan={loan} say={say} rows={rows} />}
      <td class="paper">
        <Several of={[...new Set([...issuers, ...receivers])]} none="–" />
      </td>
      <td data-label={w.returned} class={line.returns.length === 0 ? 'nothing' : undefined}>
        <Several of={[...say.returns(line), ...say.settlements(line)]} none="–" />
        {receivers.length > 0 && <small class="screen">{receivers.join(', ')}</small>}
      </td>
      <td data-label={w.outstanding} class="number">
        {line.handedOver === 0 ? '–' : count(line.outstanding)}
      </td>
      {first && <RemarkCells loan={loan} say={say} rows={rows} />}
    </>
  )
}

function BorrowerCells({ loan, say, rows }: { loan: RegisterLoan; say: Sayer; rows: number }) {
  const w = useWords(registerWords)
  const { borrower, purpose, placeOfUse } = loan
  return (
    <>
      <td data-label={w.borrower} rowSpan={rows}>
        {borrower.name}
        {borrower.unit && <small>{borrower.unit}</small>}
        <small class="screen">{say.borrowerClass(loan)}</small>
        {(purpose || placeOfUse) && (
          <small class="screen">{[purpose, placeOfUse].filter(Boolean).join(' · ')}</small>
        )}
      </td>
      <td class="paper" rowSpan={rows}>
        {say.borrowerClass(loan)}
      </td>
    </>
  )
}

function TermCells({ loan, say, rows }: { loan: RegisterLoan; say: Sayer; rows: number }) {
  const w = useWords(registerWords)
  const { purpose, placeOfUse, approver } = loan
  return (
    <>
      <td class="paper" rowSpan={rows}>
        <Several of={[purpose, placeOfUse].filter(Boolean)} none="–" />
      </td>
      <td data-label={w.due} rowSpan={rows}>
        {say.day(loan.dueOn)}
        {(approver.name || approver.post) && (
          <small class="screen">
            {w.approver}: {approver.name || say.post(loan)}
          </small>
        )}
      </td>
      <td class="paper" rowSpan={rows}>
        <Several of={[approver.name, say.post(loan)].filter(Boolean)} none="–" />
      </td>
    </>
  )
}

function RemarkCells({ loan, say, rows }: { loan: RegisterLoan; say: Sayer; rows: number }) {
  const w = useWords(registerWords)
  const chases = say.chases(loan)
  const remarks = say.remarks(loan)
  const nothing = chases.length + remarks.length === 0
  return (
    <>
      <td class="paper" rowSpan={rows}>
        <Several of={chases} none="–" />
      </td>
      <td data-label={w.remarks} rowSpan={rows} class={nothing ? 'nothing' : undefined}>
        {chases.map(chase => (
          <p class="screen">
            {w.chases} {chase}
          </p>
        ))}
        <Several of={remarks} none="" />
      </td>
    </>
  )
}

function Quantity({ line }: { line: RegisterLine }) {
  const w = useWords(registerWords)
  const handed = `${count(line.handedOver)} ${line.unit}`
  if (line.handedOver === line.requested) return <>{handed}</>
  return (
    <>
      {handed}
      <small>{w.asked(count(line.requested))}</small>
    </>
  )
}

function Several({ of, none }: { of: string[]; none: string }) {
  if (of.length === 0) return <>{none}</>
  if (of.length === 1) return <>{of[0]}</>
  return (
    <>
      {of.map(each => (
        <p>{each}</p>
      ))}
    </>
  )
}
