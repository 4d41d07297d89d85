import { actingIn, opine as opineRule } from '../../domain/opinion.ts'
import type { OpinionPost } from '../../domain/procedure.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
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

/**
 * Gives the opinion that the manual asks of a post; it decides nothing. Without `post` it is given
 * in the first of the person's posts that is awaited. Answers the loan's page.
 */
export async function opine(
  desk: Desk,
  input: OfLoan & { post?: OpinionPost | undefined; favourable: boolean; text: string },
): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const found = await findLoan(desk, input.loan)
    if (found === null) return refuse('not-found')
    const { loan } = found
    const when = whenOf(desk, input)
    const { favourable } = input
    const text = input.text.trim()
    const post = opineRule(loan, desk.actor, { post: input.post, favourable, text }, when)
    if (!post.ok) return post
    const acting = actingIn(desk.actor, post.value)
    const said = { post: post.value, favourable, text, ...lateness(when) }
    const detail = { ...said, ...(acting && { acting }) }
    const entry = { ...loanEntry(desk, loan, when), kind: 'opined' as const, detail }
    return appendToLoan(desk, loan, [entry], answerAt(input, 'opinions'))
  })
}
