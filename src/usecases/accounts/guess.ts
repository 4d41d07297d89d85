import type { Statement } from '../../../db/db.ts'
import { countTry, forgetTries, forgetTry, takeBackTry } from '../../../db/tries.ts'
import { type Guessed, type GuessLimit, minutesLeft } from '../../domain/guessing.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { OpenDesk } from '../desk.ts'

/** What a guess is counted by, and how many wrong ones are let pass. */
type Limit = GuessLimit & { key: string }

/** The statements that count a guess, for the round trip that also reads what is guessed at. */
export function counting({ db, now }: OpenDesk, own: Limit, address: Limit) {
  const at = now()
  const counted = [countTry(db, own.key, own, at), countTry(db, address.key, address, at)] as const
  return [forgetTries(db, at), ...counted] as const
}

/** Allowed to guess? Else how many minutes are left of the window. */
export function guessAllowed(open: OpenDesk, counted: [Guessed | undefined, Limit][]): Verdict {
  const now = open.now().getTime()
  const left = counted.map(([guessed, limit]) => guessed && minutesLeft(guessed, limit, now))
  const minutes = Math.max(...left.map(each => each ?? 0))
  return minutes === 0 ? { ok: true, value: undefined } : refuse('too-many-tries', { minutes })
}

/** A right guess: the account's count is forgotten, the address gets its one back. */
export function uncounting({ db }: OpenDesk, own: Limit, address: Limit): Statement[] {
  return [forgetTry(db, own.key), takeBackTry(db, [address.key])]
}
