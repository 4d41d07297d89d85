import {
  carriedCandidates,
  carriedFrom,
  chosenLoans,
  registerFinds,
  registerFrom,
} from '../../db/register.ts'
import { Masking, type Public } from '../domain/masking.ts'
import type { WebContext } from '../web/env.ts'
import type { EvidenceFound } from './evidence-found.ts'

const loansAtOnce = 500

/**
 * The register of the year as it may be published. It is read in parts, and of each part no more
 * is kept than what may be shown.
 */
export async function maskedRegister(
  c: WebContext,
  { query, divisions }: EvidenceFound,
): Promise<{ own: Public[]; carried: Public[] }> {
  const { db } = c.var.open
  const named = new Set(divisions)
  const own = new Masking(named)
  let after = 0
  for (;;) {
    const rows = await db.batch(registerFinds(db, chosenLoans(query, after, loansAtOnce), query.on))
    const loans = registerFrom([...rows], query.on)
    for (const loan of loans) own.add(loan)
    if (loans.length < loansAtOnce) break
    after = loans.at(-1)!.number
  }
  const earlier = await db.batch(registerFinds(db, carriedCandidates(query), query.on))
  const carried = new Masking(named)
  for (const loan of carriedFrom([...earlier], query)) carried.add(loan)
  return { own: own.finish(), carried: carried.finish() }
}
