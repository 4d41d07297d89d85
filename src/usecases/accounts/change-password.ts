import { credentialOf, savePassword } from '../../../db/accounts.ts'
import { tryKey } from '../../../db/tries.ts'
import { guesses } from '../../domain/guessing.ts'
import { networkOf } from '../../domain/network.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { counting, guessAllowed, uncounting } from './guess.ts'
import { type Browser, startSession } from './sign-in.ts'

/**
 * A person's own new password. Every session of theirs ends, for the old password may have been
 * known to somebody; answers the token of a new one for this browser.
 */
export async function changePassword(
  desk: Desk,
  typed: { old: string; fresh: string },
  browser: Browser,
): Promise<Verdict<string>> {
  const { db, outside, actor } = desk
  const { identity } = outside
  const own = { key: tryKey('password', actor.id), ...guesses.account }
  const address = { key: tryKey('address', networkOf(browser.address)), ...guesses.address }
  const [, [ownTries], [addressTries], [credential]] = await db.batch([
    ...counting(desk, own, address),
    credentialOf(db, actor.id),
  ])
  const allowed = guessAllowed(desk, [
    [ownTries, own],
    [addressTries, address],
  ])
  if (!allowed.ok) return allowed
  const isRight = await identity.verifyPassword(credential?.hash ?? null, typed.old)
  if (!credential || !isRight) return refuse('old-password-wrong', {}, 'old')
  if (typed.old === typed.fresh) return refuse('same-password', {}, 'fresh')
  if (typed.fresh.toLowerCase() === credential.username) {
    return refuse('password-is-username', {}, 'fresh')
  }
  const passwordHash = await identity.hashPassword(typed.fresh)
  await db.commit([
    ...savePassword(db, actor.id, { passwordHash, mustChange: false, now: desk.now() }),
    ...uncounting(desk, own, address),
  ])
  return { ok: true, value: await startSession(desk, actor.id, browser) }
}
