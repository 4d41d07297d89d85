import { type Actor, may } from './rights.ts'

/** The thing that a file belongs to, by its stream, and for a loan's file whose loan it is. */
type FileOwner = { belongsTo: string; borrower: string | null; requestedBy: string | null }

/**
 * May this person read that file? Whoever may see the thing may: orders, announcements and what
 * belongs to the office are for everybody signed in; a loan's papers for the borrower, whoever
 * asked for them, and whoever reads all loans. What belongs to anything else is for nobody.
 */
export function mayReadFile(actor: Actor, file: FileOwner): boolean {
  const kind = file.belongsTo.split(':')[0]
  if (kind === 'order' || kind === 'announcement' || kind === 'office') return true
  if (kind !== 'loan') return false
  if (may(actor, 'loans.read-all')) return true
  return file.borrower === actor.id || file.requestedBy === actor.id
}
