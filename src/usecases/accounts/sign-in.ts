import { credentialByUsername, endSession } from '../../../db/accounts.ts'
import { tryKey } from '../../../db/tries.ts'
import { guesses } from '../../domain/guessing.ts'
import { networkOf } from '../../domain/network.ts'
import { sessionDays } from '../../domain/password.ts'
import { usernameFrom } from '../../domain/username.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { OpenDesk } from '../desk.ts'
import { counting, guessAllowed, uncounting } from './guess.ts'

/** Where somebody signs in from. `oldToken` is the session that this browser had before. */
export type Browser = { address: string; device: string; oldToken: string | null }
/** … and its mark, where that person signed in there before. */
type KnownBrowser = Browser & { mark: string | null }

/**
 * Signs in by username and password; answers the token of a new session. The words and the time
 * are the same whether the username is unknown, closed, or the password wrong. A session that the
 * browser had before ends: nobody's earlier token is ever signed in. Guesses are counted by account
 * and by address; those of a browser that the person has used before by that browser alone, so that
 * strangers who guess at an account keep nobody out of it.
 */
export async function signIn(
  open: OpenDesk,
  typed: { username: string; password: string },
  browser: KnownBrowser,
): Promise<Verdict<string>> {
  const { db, outside } = open
  const username = usernameFrom(typed.username)
  const { mark } = browser
  const [account, from] = mark === null ? ['', networkOf(browser.address)] : [` ${mark}`, mark]
  const own = { key: tryKey('account', username + account), ...guesses.account }
  const address = { key: tryKey('address', from), ...guesses.address }
  const [, [ownTries], [addressTries], [credential]] = await db.batch([
    ...counting(open, own, address),
    credentialByUsername(db, username),
  ])
  const allowed = guessAllowed(open, [
    [ownTries, own],
    [addressTries, address],
  ])
  if (!allowed.ok) return allowed
  const hash = credential?.hash ?? null
  const isRight = await outside.identity.verifyPassword(hash, typed.password)
  if (!credential || !isRight) return refuse('wrong-password')
  const token = await startSession(open, credential.person, browser)
  const ended = browser.oldToken === null ? [] : [endSession(db, browser.oldToken)]
  await db.commit([...uncounting(open, own, address), ...ended])
  return { ok: true, value: token }
}

/** Begins a session for whoever was just recognised. */
export function startSession(
  { outside, now }: OpenDesk,
  person: string,
  { address, device }: Browser,
): Promise<string> {
  const at = now()
  const endsAt = new Date(at.getTime() + sessionDays * 86_400_000)
  return outside.identity.startSession(person, { address, device, now: at, endsAt })
}
