import { isOpen } from '../../src/domain/open-due.ts'
import type { RegisterLine, RegisterLoan } from '../../src/domain/register/row.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'
import { begun } from '../words/words.ts'
import type { Sayer } from './say.ts'

type LineProps = {
  line: RegisterLine
  loan: RegisterLoan
  say: Sayer
  first: boolean
  rows: number
}

/** The cells of one line; those of the whole loan stand in its first row and reach down. */
export function LineCells({ line, loan, say, first, rows }: LineProps) {
  const w = useWords(registerWords)
  const issuers = say.officers(line.handOvers)
  const receivers = say.officers(line.returns)
  return (
    <>
      <td data-label={w.handedOver} class={line.handOvers.length === 0 ? 'nothing' : 'day'}>
        <Several of={say.handOvers(line)} none="–" />
        <Officers names={issuers} />
      </td>
      {first && <BorrowerCells loan={loan} say={say} rows={rows} />}
      <td data-label={w.item} class="thing">
        <span>
          <Unbroken text={line.name} />
        </span>
        {line.code && (
          <small class="screen">
            <Unbroken text={line.code} />
          </small>
        )}
      </td>
      <td class="paper">{line.code || '–'}</td>
      <td data-label={w.quantity} class="number">
        <Quantity line={line} />
      </td>
      {first && <TermCells loan={loan} say={say} rows={rows} />}
      <td class="paper">
        <Several of={[...new Set([...issuers, ...receivers])]} none="–" />
      </td>
      <td data-label={w.returned} class={line.returns.length === 0 ? 'nothing' : 'returned-cell'}>
        <Several of={[...say.returns(line), ...say.settlements(line)]} none="–" />
        <Officers names={receivers} />
      </td>
      <td data-label={w.outstanding} class={line.handedOver === 0 ? 'number nothing' : 'number'}>
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
      <td data-label={w.borrower} rowSpan={rows} class="borrower-cell">
        <Person name={borrower.name} />
        {borrower.unit && (
          <small>
            <Unbroken text={borrower.unit} />
          </small>
        )}
        <small class="screen">{begun(say.borrowerClass(loan))}</small>
        {(purpose || placeOfUse) && (
          <small class="screen">
            <Unbroken text={[purpose, placeOfUse].filter(Boolean).join(' · ')} />
          </small>
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
        <span class={isOpen(loan) ? undefined : 'whole'}>{say.due(loan)}</span>
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
  const approver = loan.approver.name || say.post(loan)
  const nothing = chases.length + remarks.length === 0 && approver === ''
  return (
    <>
      <td class="paper" rowSpan={rows}>
        <Several of={chases} none="–" />
      </td>
      <td
        data-label={w.remarks}
        rowSpan={rows}
        class={nothing ? 'remarks-cell nothing' : 'remarks-cell'}
      >
        {approver && (
          <p class="screen">
            <Unbroken text={`${w.approver} ${approver}`} names={approver.split(' ')} />
          </p>
        )}
        {chases.map(chase => (
          <p class="screen">
            <Unbroken text={`${w.chases} ${chase}`} />
          </p>
        ))}
        <Several of={remarks} none="" />
      </td>
    </>
  )
}

/** A column is narrower than most names: they break between their words, and nowhere else. */
function Person({ name }: { name: string }) {
  return (
    <span>
      <Unbroken text={name} names={name.split(' ')} />
    </span>
  )
}

function Officers({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <small class="screen">
      <Unbroken text={names.join(', ')} names={names.flatMap(name => name.split(' '))} />
    </small>
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
  const [only] = of
  if (of.length === 1 && only) {
    return (
      <span>
        <Unbroken text={only} />
      </span>
    )
  }
  return (
    <>
      {of.map(each => (
        <p>
          <Unbroken text={each} />
        </p>
      ))}
    </>
  )
}
