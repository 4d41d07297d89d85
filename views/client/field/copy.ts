import { afterNews, type FieldCopy, type FieldNews } from '../../../src/domain/field/copy.ts'
import { keyFrom, seal, unseal } from './seal.ts'
import { forget, readCopy, readWho, type Who, writeCopy, writeWho } from './store.ts'

/** What the office was asked without an answer, and why. */
type NoAnswer = 'offline' | 'signed-out' | 'not-allowed'
/** Longer than that no officer waits, and no network answers, in milliseconds. */
export const answerWithin = 20_000

/** Who is signed in, as far as this device knows; nobody once the session's time is over. */
export async function whoIsHere(): Promise<Who | null> {
  const who = await readWho()
  if (!who) return null
  if (Date.parse(who.until) > Date.now()) return who
  await forget()
  return null
}

export async function keptCopy(who: Who): Promise<FieldCopy | null> {
  const sealed = await readCopy(who.person)
  if (!sealed) return null
  return (await unseal<FieldCopy>(who.key, sealed))?.said ?? null
}

type Fetched =
  /** `clock`: how far this device's clock is ahead of the office's, in milliseconds. */
  { who: Who; copy: FieldCopy; clock: number } | NoAnswer

/**
 * Asks the office for what is new, and keeps it. The copy of whoever was here before is gone first
 * where another answers now.
 */
export async function refreshed(before: Who | null, copy: FieldCopy | null): Promise<Fetched> {
  const since = copy ? `?since=${encodeURIComponent(copy.token)}` : ''
  let answer: Response
  try {
    answer = await fetch(`/field/copy${since}`, {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerWithin),
    })
  } catch {
    return 'offline'
  }
  if (answer.type === 'opaqueredirect') return signedOut()
  if (answer.status === 403) {
    await forget()
    return 'not-allowed'
  }
  if (!answer.ok) return 'offline'
  const { person, key, ...news } = (await answer.json()) as FieldNews &
    Record<'person' | 'key', string>
  const same = before?.person === person
  if (before && !same) await forget()
  const fresh = afterNews(same ? copy : null, news)
  // Only what is new of a copy that is another's: all of it is asked for.
  if (fresh === null) return refreshed(null, null)
  const { name } = fresh.person
  const who: Who = { person, name, key: await keyFrom(key), until: fresh.until }
  await writeWho(who)
  await writeCopy(person, await seal(who.key, fresh))
  localStorage.setItem('field', JSON.stringify({ ...notes(), at: Date.now() }))
  return { who, copy: fresh, clock: Date.now() - Date.parse(fresh.at) }
}

async function signedOut(): Promise<NoAnswer> {
  await forget()
  return 'signed-out'
}

/** What other pages of this device are told, which is nothing of anybody. */
export type Notes = { at: number; waiting: number; tasks: number }

export function notes(): Notes {
  const none = { at: 0, waiting: 0, tasks: 0 }
  try {
    return { ...none, ...(JSON.parse(localStorage.getItem('field') ?? '{}') as Partial<Notes>) }
  } catch {
    return none
  }
}

export function note(change: Partial<Notes>): void {
  localStorage.setItem('field', JSON.stringify({ ...notes(), ...change }))
}
