import type { CivilDate } from './dates.ts'
import type { Details, Entry } from './entry.ts'
import type { Loan } from './loan.ts'
import { standing } from './moves.ts'
import type { OpinionPost } from './procedure.ts'

/** The rows of a form on paper, blank ones included; a longer form grows by as many (domain.md 2.1). */
const rowsPerBlock = 7
/** What a page holds that carries no signatures. */
const rowsPerFullPage = 3 * rowsPerBlock

/**
 * The rows of each page: whole blocks of seven, null for a blank row, the signatures' page last
 * with one block of its own. A form has one page at least.
 */
export function formPages<Row>(rows: Row[]): (Row | null)[][] {
  const blocks = Math.max(1, Math.ceil(rows.length / rowsPerBlock))
  const padded: (Row | null)[] = [...rows]
  while (padded.length < blocks * rowsPerBlock) padded.push(null)
  const before = padded.slice(0, -rowsPerBlock)
  const pages: (Row | null)[][] = []
  for (let from = 0; from < before.length; from += rowsPerFullPage) {
    pages.push(before.slice(from, from + rowsPerFullPage))
  }
  return [...pages, padded.slice(-rowsPerBlock)]
}

/** Somebody who did it signed in, on a day that they need not write. */
export type Signer = { person: string; on: CivilDate }
type Signers = Record<'borrower' | 'approver' | 'issuer' | 'receiver', Signer | null>

/**
 * Whose name may be printed under which line: theirs who acted by their own sign-in. The rest
 * sign by pen and write their name (domain.md trap 14): a borrower at the counter, whoever stood
 * in an imported register, what was written down late from paper, and several people on one line.
 */
export function signersOf(loan: Loan, entries: Entry[]): Signers {
  const did = (...kinds: Entry['kind'][]) =>
    standing(entries).filter(entry => kinds.includes(entry.kind))
  const own = loan.channel === 'online' && loan.requestedBy === loan.borrower
  return {
    borrower: own ? onlyOne(did('requested')) : null,
    approver: onlyOne(did('approved', 'refused')),
    issuer: onlyOne(did('handed-over')),
    receiver: onlyOne(did('returned')),
  }
}

/** An opinion on the form: given, or asked for and still to be written. */
export type OpinionOnForm = {
  post: OpinionPost
  given: Pick<Details['opined'], 'favourable' | 'text' | 'acting'> | null
  signer: Signer | null
}

/**
 * The opinions that stand before the decision: the supply officer's, whom every form asks
 * (domain.md 2.1), then whose the manual asked for, and whoever gave one.
 */
export function opinionsOf(entries: Entry[]): OpinionOnForm[] {
  const first = entries[0]
  const asked = first?.kind === 'requested' ? (first.detail.procedure?.opinions ?? []) : []
  const given = standing(entries).filter(entry => entry.kind === 'opined')
  const posts = new Set<OpinionPost>([
    'supply-officer' as const,
    ...asked,
    ...given.map(entry => entry.detail.post),
  ])
  return [...posts].map(post => {
    const of = given.filter(entry => entry.detail.post === post)
    const last = of.at(-1)
    if (!last) return { post, given: null, signer: null }
    const { favourable, text, acting } = last.detail
    const said = { favourable, text, ...(acting && { acting }) }
    return { post, given: said, signer: onlyOne([last]) }
  })
}

/** What was decided and stands, whatever became of the loan after it. */
export function decisionOnForm(entries: Entry[]): { approved: boolean; reason: string } | null {
  const decided = standing(entries).findLast(
    entry => entry.kind === 'approved' || entry.kind === 'refused',
  )
  if (!decided) return null
  const reason = decided.kind === 'refused' ? decided.detail.reason : ''
  return { approved: decided.kind === 'approved', reason }
}

/** Whoever did all of it, on one day and signed in; null where it was several, or late, or imported. */
export function onlyOne(entries: Entry[]): Signer | null {
  const first = entries[0]
  if (!first?.person) return null
  const { person, happenedOn: on } = first
  const alike = (entry: Entry) =>
    entry.person === person && entry.happenedOn === on && !entry.imported && !wasLate(entry)
  return entries.every(alike) ? { person, on } : null
}

const wasLate = (entry: Entry) => 'lateReason' in entry.detail && Boolean(entry.detail.lateReason)
