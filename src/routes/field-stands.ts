import { cardsFrom } from '../../db/cards.ts'
import { cardsOfLastMoves, lastMoves } from '../../db/field.ts'
import { shortDate } from '../../views/words/dates.ts'
import { fieldStandsWords } from '../../views/words/refusals-field.ts'
import { borrowerText } from '../../views/words/things.ts'
import { dayInBangkok } from '../domain/dates.ts'
import type { FieldAct } from '../domain/field/command.ts'
import { clockOf } from '../domain/field/made.ts'
import { loanNumber } from '../domain/office-settings.ts'
import { mayNameBorrower } from '../domain/scan.ts'
import type { Refusal, RefusalWord } from '../domain/verdict.ts'
import type { Desk } from '../usecases/desk.ts'
import type { WebContext } from '../web/env.ts'

/** Somebody was quicker: then it is told who, when, and to whom. */
const overtaken = new Set<RefusalWord>([
  'changed-meanwhile',
  'already-decided',
  'already-closed',
  'not-enough-on-shelf',
  'not-enough-since',
  'nothing-to-hand-over',
  'nothing-outstanding',
  'more-than-approved',
  'more-than-outstanding',
  'held-by-others',
  // A page of the office that lost its signal sent it before: it was done then, as it stood there.
  'command-differs',
])

/**
 * Where the things of a refused command are now, by their last hand-over or return: to whom only
 * where this officer may read it. '' where the refusal itself says all.
 */
export async function standsNow(
  c: WebContext,
  desk: Desk,
  { act, of, lines }: { act: FieldAct; of: string; lines: number[] },
  why: Refusal,
): Promise<string> {
  if (act === 'counts' || !overtaken.has(why.word)) return ''
  const [moves, cardRows] = await desk.db.batch([
    lastMoves(desk.db, of, lines),
    cardsOfLastMoves(desk.db, of, lines),
  ])
  const others = cardsFrom(cardRows)
  const { language } = c.var
  const w = fieldStandsWords[language]
  return moves
    .map(({ kind, name, at, by, loan }) => {
      const other = others.find(({ id }) => id === loan)
      const to = other ? borrowerText(other, mayNameBorrower(desk.actor, other), language) : ''
      const number = other ? loanNumber(other, desk.office ?? {}) : ''
      const made = new Date(at)
      const on = dayInBangkok(made)
      const day = on === desk.today ? '' : shortDate(on, language)
      const facts = { name, to, number, by, time: clockOf(made), day }
      return kind === 'handed-over' ? w.wasHandedOver(facts) : w.cameBack(facts)
    })
    .join(' ')
}
