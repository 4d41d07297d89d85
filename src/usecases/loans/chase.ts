import { letterNumber } from '../../domain/chase-letter.ts'
import { chase as chaseRule, chaseSaid } from '../../domain/following.ts'
import { settingsOf } from '../../domain/office-settings.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { ChaseChannel } from '../../domain/words.ts'
import type { Desk } from '../desk.ts'
import { answerAt, appendToLoan, changeLoan, lateness, loanEntry, type OfLoan } from './loan.ts'

/**
 * Writes down that the thing was asked for, how, and the answer (clause 211). A letter gets its
 * number, and is shown to be printed; any other chase is shown on the loan's page.
 */
export async function chase(
  desk: Desk,
  input: OfLoan & { channel: ChaseChannel; who?: string; letter?: string; answer: string },
): Promise<Verdict<string>> {
  return changeLoan(desk, input, 'loans.follow-up', ({ loan, entries }, when) => {
    const verdict = chaseRule(loan, when)
    if (!verdict.ok) return verdict
    const answer = input.answer.trim()
    const said = chaseSaid(input.channel, answer)
    if (!said.ok) return said
    const who = input.who?.trim() ? { who: input.who.trim() } : {}
    const n = entries.filter(({ kind }) => kind === 'chased').length + 1
    const isLetter = input.channel === 'letter'
    const { documentPrefix } = settingsOf(desk.office ?? {})
    const number = letterNumber(input.letter?.trim() ?? '', loan, n, documentPrefix)
    const letter = isLetter ? { letter: number } : {}
    const detail = { channel: input.channel, ...who, ...letter, answer, ...lateness(when) }
    const entry = { ...loanEntry(desk, loan, when), kind: 'chased' as const, detail }
    const shownAt = isLetter ? `/loans/${loan.id}/chases/${n}` : answerAt(input, 'chases')
    return appendToLoan(desk, loan, [entry], shownAt)
  })
}
