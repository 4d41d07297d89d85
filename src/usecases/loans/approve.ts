import { stillOfKind } from '../../domain/consumable.ts'
import { heldUntil } from '../../domain/hold.ts'
import { type AskedUnits, approve as approveRule } from '../../domain/lending.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { loanToDecide } from './decide-as.ts'
import { approvedUnits, heldWhen } from './held.ts'
import { answerAt, appendToLoan, lateness, loanEntry, type OfLoan, whenOf } from './loan.ts'

/** Approves a loan in full or in part, each line for itself. Answers the loan's page. */
export async function approve(
  desk: Desk,
  input: OfLoan & { units: AskedUnits; note?: string },
): Promise<Verdict<string>> {
  let asked: Days | null = null
  const verdict = await decide(desk, async () => {
    const found = await loanToDecide(desk, input.loan)
    if (!found.ok) return found
    const { loan, post, authority, things } = found.value
    asked = { fromOn: loan.startOn, toOn: heldUntil(loan) }
    const when = whenOf(desk, input)
    const lines = approveRule(loan, input.units, when)
    if (!lines.ok) return lines
    const given = lines.value.filter(line => line.quantity > 0)
    const same = stillOfKind(
      loan,
      given.map(({ item }) => things.get(item)!),
    )
    if (!same.ok) return same
    const units = lines.value.map(({ line, quantity }) => ({ line, quantity }))
    const note = input.note?.trim() ? { note: input.note.trim() } : {}
    const detail = { lines: units, post, ...note, ...lateness(when), authority }
    const entry = { ...loanEntry(desk, loan, when), kind: 'approved' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'approvals'))
  })
  const units = approvedUnits(input.units)
  const wanted = asked && { ...(asked as Days), loan: input.loan, units }
  return heldWhen(desk, verdict, wanted, line => `quantity-${line.line}`)
}

type Days = { fromOn: string; toOn: string }
