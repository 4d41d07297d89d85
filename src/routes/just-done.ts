import type { JustDone } from '../../views/parts/undo.tsx'
import { undoable } from '../domain/undoing.ts'
import type { Desk } from '../usecases/desk.ts'
import { findsOf, foundFrom } from '../usecases/loans/loan.ts'
import type { WebContext } from '../web/env.ts'

/** The address that says what was done; on the desk and the loan's page also which command it was. */
export function sayingWhich(path: string, loan: string, command: string): string {
  if (/[?&]command=/.test(path) || !/^\/(?:\?|loans\/)/.test(path)) return path
  return `${path}${path.includes('?') ? '&' : '?'}loan=${loan}&command=${encodeURIComponent(command)}`
}

/** The reads that tell whether it may be undone, for the page's own batch; none where nothing was. */
export function justDoneFinds(c: WebContext, loan = c.req.query('loan')) {
  const isAsked = Boolean(loan && c.req.query('command'))
  return isAsked ? [...findsOf(c.var.open.db, loan!)] : []
}

/** Of what `justDoneFinds` read; null where it is too late, or was not theirs. */
export function justDone(
  c: WebContext,
  desk: Desk,
  rows: readonly unknown[],
  loan = c.req.query('loan') ?? '',
): JustDone | null {
  if (rows.length === 0) return null
  const found = foundFrom(rows as unknown as Parameters<typeof foundFrom>[0])
  const command = c.req.query('command') ?? ''
  const undoing = { command, person: desk.actor.id, now: desk.now().toISOString() }
  const canUndo = found !== null && undoable(found.loan, found.entries, undoing, found.stock)
  return canUndo ? { loan, command, number: c.req.query('number') ?? '' } : null
}
