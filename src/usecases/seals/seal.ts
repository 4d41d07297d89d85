import { appendSeal, latestSeals, type Seal } from '../../../db/seals.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { plainEntry } from '../../domain/entries/plain.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide, entryBase, type OpenDesk } from '../desk.ts'

/** Seals the book on demand: whoever holds the printed seal can find a removed tail or stream. */
export async function seal(desk: Desk): Promise<Verdict<string>> {
  if (!may(desk.actor, 'ledger.seal')) return refuse('not-allowed')
  return decide(desk, async () => {
    const { statements } = await appendSeal(desk.db, entryBase(desk))
    return { ok: true, value: { statements, answer: '/seals' } satisfies Decided }
  })
}

/**
 * The daily seal, made by nobody: what is new since the last seal is sealed once a day.
 * Answers the seal, or null when nothing is new or the day has its seal already.
 */
export async function sealOfTheDay(open: OpenDesk): Promise<Seal | null> {
  const today = dayInBangkok(open.now())
  const [last] = await latestSeals(open.db, 1)
  // A clock that was set back comes to days that have gone by: they have had their seals.
  const isOver =
    last && (last.happenedOn > today || (last.happenedOn === today && last.person === null))
  if (isOver) return null
  const { statements, made, isNew } = await appendSeal(open.db, {
    ...plainEntry,
    id: open.newId(),
    person: null,
    happenedOn: today,
    recordedAt: open.now().toISOString(),
  })
  if (!isNew) return null
  const outcome = await open.db.commit(statements)
  return outcome.ok ? made : sealOfTheDay(open)
}
