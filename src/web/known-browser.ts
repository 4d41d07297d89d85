import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import { sha256Hex } from '../../db/hash.ts'
import { usernameFrom } from '../domain/username.ts'
import type { WebContext } from './env.ts'

const browserCookie = 'yuem-khuen-browser'
/** As long as a browser keeps any cookie, in seconds. */
const kept = 400 * 86_400
/** People of a counter share one machine; the longest away is forgotten first. */
const peopleMost = 8

const nameOf = (username: string) => sha256Hex(`browser:${usernameFrom(username)}`).slice(0, 24)

/** Pairs of a person and a mark that nobody can guess; the latest first. */
async function pairsOf(c: WebContext): Promise<[string, string][]> {
  const value = (await getSignedCookie(c, c.var.open.secret, browserCookie)) || ''
  const pairs = value.split('~').map(pair => pair.split('.'))
  return pairs.filter((pair): pair is [string, string] => pair.length === 2)
}

/**
 * The mark of this browser for that person, where they signed in here before; else null. Guesses
 * with such a mark are counted apart, so that whoever guesses at an account from elsewhere shuts
 * nobody out of it who has used it (the OWASP's "device cookies").
 */
export async function browserMark(c: WebContext, username: string): Promise<string | null> {
  const name = nameOf(username)
  return (await pairsOf(c)).find(([person]) => person === name)?.[1] ?? null
}

/** Remembers, in the browser alone, that this person signed in here. Their name cannot be read from it. */
export async function rememberBrowser(c: WebContext, username: string): Promise<void> {
  const { open } = c.var
  const name = nameOf(username)
  const others = (await pairsOf(c)).filter(([person]) => person !== name)
  const pairs = [[name, open.newSalt()], ...others].slice(0, peopleMost)
  await setSignedCookie(
    c,
    browserCookie,
    pairs.map(pair => pair.join('.')).join('~'),
    open.secret,
    {
      path: '/sign-in',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: kept,
      secure: open.publicUrl.startsWith('https:'),
    },
  )
}
