import { createContext, useContext } from 'hono/jsx'
import { backWith } from '../../src/domain/did.ts'
import type { LoanCard } from '../../src/domain/loan-card.ts'
import { OneTap } from '../parts/one-tap.tsx'
import { loanNumber } from '../words/things.ts'

/** The page of the desk on which a card stands, and to which its tap comes back. */
export const DeskPath = createContext('/')

/** The tap that a card waits for, and beside it the quiet way to do it otherwise. */
export function Taps(props: {
  card: LoanCard
  deed: 'approvals' | 'opinions' | 'handovers' | 'returns'
  otherwise: string
  /** Nothing presses: the tap is there, and does not call. */
  quiet?: boolean
  fields?: Record<string, string>
  children: string
}) {
  const { card, deed, otherwise, quiet = false, fields, children } = props
  const loan = `/loans/${card.id}`
  return (
    <div class="actions">
      <OneTap
        action={`${loan}/${deed}`}
        back={backWith(useContext(DeskPath), deed, loanNumber(card))}
        primary={!quiet}
        {...(fields && { fields })}
      >
        {children}
      </OneTap>
      <a href={loan}>{otherwise}</a>
    </div>
  )
}
