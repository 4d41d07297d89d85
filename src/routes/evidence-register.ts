import { carriedInParts, registerInParts } from '../../db/register.ts'
import { Masking, type Public } from '../domain/masking.ts'
import type { WebContext } from '../web/env.ts'
import type { EvidenceFound } from './evidence-found.ts'

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
  for await (const loans of registerInParts(db, query)) for (const loan of loans) own.add(loan)
  const carried = new Masking(named)
  for await (const loans of carriedInParts(db, query)) for (const loan of loans) carried.add(loan)
  return { own: own.finish(), carried: carried.finish() }
}
