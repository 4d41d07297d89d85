import type { Statement } from '../../../db/db.ts'
import { countTry, forgetTries, forgetTry, takeBackTry } from '../../../db/tries.ts'
import { guesses } from '../../domain/password.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { OpenDesk } from '../desk.ts'

const windowMilliseconds = guesses.windowMinutes * 60_000

/** What a guess is counted by, and how many wrong ones are let pass. */
export type Limit = { key: string; most: number }

/** The statements that count a guess, for the round trip that also reads what is guessed at. */
export function counting({ db, now }: OpenDesk, own: Limit, address: Limit) {
  const at = now()
  const forgotten = forgetTries(db, new Date(at.getTime() - windowMilliseconds))
  return [forgotten, countTry(db, own.key, at), countTry(db, address.key, at)] as const
}

type Counted = { tries: number; startedAt: number }

/** Allowed to guess? Else how many minutes are left of the window. */
export function guessAllowed(open: OpenDesk, counted: [Counted | undefined, Limit][]): Verdict {
  const over = counted.filter(([count, limit]) => count !== undefined && count.tries > limit.most)
  if (over.length === 0) return { ok: true, value: undefined }
  const ends = Math.max(...over.map(([count]) => count!.startedAt)) + windowMilliseconds
  const minutes = Math.max(1, Math.ceil((ends - open.now().getTime()) / 60_000))
  return refuse('too-many-tries', { minutes })
}

/** A right guess: the account's count is forgotten, the address gets its one back. */
export function uncounting({ db }: OpenDesk, own: Limit, address: Limit): Statement[] {
  return [forgetTry(db, own.key), takeBackTry(db, [address.key])]
}
