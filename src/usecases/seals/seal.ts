import type { Statement } from '../../../db/db.ts'
import { sealHash } from '../../../db/hash.ts'
import { append, chain, entryFrom, noHead } from '../../../db/ledger.ts'
import { hashesBetween, lastPosition, latestSeals } from '../../../db/seals.ts'
import { dayInBangkok } from '../../domain/dates.ts'
import { type EntryOf, type NewEntry, streamOf } from '../../domain/entry.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide, entryBase, type OpenDesk } from '../desk.ts'

export type Seal = { through: number; seal: string }

const hashesAtOnce = 5_000

/** Seals the book on demand: whoever holds the printed seal can find a removed tail or stream. */
export async function seal(desk: Desk): Promise<Verdict<string>> {
  if (!may(desk.actor, 'ledger.seal')) return refuse('not-allowed')
  return decide(desk, async () => {
    const { statements } = await sealing(desk, entryBase(desk))
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
  if (last && last.happenedOn === today && last.person === null) return null
  const { statements, made, isNew } = await sealing(open, {
    ...{ id: open.newId(), happenedOn: today, recordedAt: open.now().toISOString() },
    ...{ person: null, loan: null, line: null, item: null, quantity: null, source: null },
    ...{ target: null, corrects: null, imported: false, command: null, personalHash: null },
  })
  if (!isNew) return null
  const outcome = await open.db.commit(statements)
  return outcome.ok ? made : sealOfTheDay(open)
}

type Base = Omit<EntryOf<'sealed'>, 'stream' | 'kind' | 'detail' | keyof Turn>
type Turn = Pick<EntryOf<'sealed'>, 'position' | 'seq' | 'previousHash' | 'hash'>

async function sealing(
  { db }: OpenDesk,
  base: Base,
): Promise<{ statements: Statement[]; made: Seal; isNew: boolean }> {
  const [[last], [end]] = await db.batch([latestSeals(db, 1), lastPosition(db)])
  const before = last ? (entryFrom(last) as EntryOf<'sealed'>).detail : { through: 0, seal: '' }
  const through = end?.position ?? 0
  const hashes: string[] = []
  let after = before.through
  while (after < through) {
    const found = await hashesBetween(db, after, through, hashesAtOnce)
    hashes.push(...found.map(row => row.hash))
    after = found.at(-1)?.position ?? through
  }
  const made = { through, seal: sealHash(before.seal, hashes) }
  const entry: NewEntry = { ...base, stream: streamOf.seal, kind: 'sealed', detail: made }
  const statements = append(db, chain(last ?? noHead, [entry]))
  // A seal entry itself is no news: it would make a new seal every day for ever.
  return { statements, made, isNew: through > (last?.position ?? 0) }
}
