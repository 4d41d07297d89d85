import * as z from 'zod'
import { type LoanSearch, loanFlags } from '../../db/loan-list.ts'
import { loanStandings } from '../domain/loan.ts'
import { arabicDigits, normalise } from '../domain/text.ts'
import { oneOf } from '../web/asked.ts'

type Query = Record<string, string>

/** What the address of the list may hold beside the words that are searched for. */
export const listAddress = z.object({
  state: oneOf(loanStandings),
  flag: oneOf(loanFlags),
  after: z
    .string()
    .regex(/^(?:\d{4}-\d{1,9})?$/)
    .default(''),
})

/** What the list is narrowed to, from the query. */
export function searchOf(query: Query): Omit<LoanSearch, 'borrower'> {
  const q = arabicDigits(normalise(query.q ?? ''))
  const numbered = /^(\d{1,6})(?:\s*\/\s*(\d{4}))?$/.exec(q)
  return {
    filter: loanStandings.find(filter => filter === query.state) ?? null,
    flag: loanFlags.find(flag => flag === query.flag) ?? null,
    number: numbered ? Number(numbered[1]) : null,
    fiscalYear: numbered?.[2] ? Number(numbered[2]) : null,
    name: numbered ? '' : q,
    after: afterOf(query.after ?? ''),
  }
}

function afterOf(text: string): LoanSearch['after'] {
  const match = /^(\d{4})-(\d{1,9})$/.exec(text)
  return match ? { fiscalYear: Number(match[1]), number: Number(match[2]) } : null
}

/** The same list, narrowed alike, from its beginning or after a loan. */
export function listPath(query: Query, after?: { fiscalYear: number; number: number }): string {
  const kept: [string, string][] = []
  if (query.q) kept.push(['q', query.q])
  if (query.state) kept.push(['state', query.state])
  if (query.flag) kept.push(['flag', query.flag])
  if (after) kept.push(['after', `${after.fiscalYear}-${after.number}`])
  const text = new URLSearchParams(kept).toString()
  return text ? `/loans?${text}` : '/loans'
}
