import { chase as chaseRule } from '../../domain/following.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { ChaseChannel } from '../../domain/words.ts'
import { type Desk, decide } from '../desk.ts'
import {
  answerAt,
  appendToLoan,
  findLoan,
  lateness,
  loanEntry,
  type OfLoan,
  whenOf,
} from './loan.ts'

/** Writes down that the thing was asked for, how, and the answer (clause 211). */
export async function chase(
  desk: Desk,
  input: OfLoan & { channel: ChaseChannel; who?: string; answer: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    if (!may(desk.actor, 'loans.follow-up', loan.owningDivision)) return refuse('not-allowed')
    const when = whenOf(desk, input)
    const verdict = chaseRule(loan, when)
    if (!verdict.ok) return verdict
    const who = input.who?.trim() ? { who: input.who.trim() } : {}
    const answer = input.answer.trim()
    const detail = { channel: input.channel, ...who, answer, ...lateness(when) }
    const entry = { ...loanEntry(desk, loan, when), kind: 'chased' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'chases'))
  })
}
