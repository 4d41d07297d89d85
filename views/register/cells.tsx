import { isOpen } from '../../src/domain/open-due.ts'
import type { RegisterLine, RegisterLoan } from '../../src/domain/register/row.ts'
import { useWords } from '../view.ts'
import { count } from '../words/numbers.ts'
import { registerWords } from '../words/register.ts'
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
      <td data-label={w.remarks} rowSpan={rows} class={nothing ? 'nothing' : undefined}>
        {approver && (
          <p class="screen">
            {w.approver} {approver}
          </p>
        )}
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
