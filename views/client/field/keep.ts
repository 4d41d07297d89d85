import type { SignedWay } from '../../../src/domain/proof.ts'
import { keptCopy, notes, refreshed, whoIsHere } from './copy.ts'
import { keepDraft } from './draft.ts'
import { Queue } from './queue.ts'
import { sendAll } from './send.ts'
import { forget, leftBy, queueLength } from './store.ts'
import { showWaiting } from './waiting.ts'

/** No page asks for the copy more often, in milliseconds. */
const refreshEvery = 120_000

/**
 * Any page, on a device that was prepared for the field. Whoever is signed in no more is forgotten
 * before anything else; whoever is here finds sent what waited, and the copy of today. On the desk
 * there is a place that says what still waits, and what was refused.
 */
export async function keepFor(person: string, place: HTMLElement | null): Promise<void> {
  const who = await whoIsHere()
  if (who && who.person !== person) await forget()
  if (person === '') return
  const same = who?.person === person ? who : null
  if (same === null && (await leftBy(person)) === 0) return
  const fetched =
    same === null || Date.now() - notes().at > refreshEvery
      ? await refreshed(same, same && (await keptCopy(same)))
      : null
  const here = fetched !== null && typeof fetched !== 'string' ? fetched.who : same
  if (here === null) return
  const queue = new Queue(here)
  await queue.read()
  if (place) showWaiting(place, queue)
  if (queue.commands.length === 0) return
  await sendAll(here, queue, () => undefined)
  if (place) showWaiting(place, queue)
}

/** Takes along what was filled into a loan's form of this page: the field desk goes on with it. */
export async function carryOn(loan: string, way: SignedWay, data: FormData): Promise<void> {
  const who = await whoIsHere()
  if (!who) return
  const fields: Record<string, string> = {}
  const photos: { line: number; photo: Blob }[] = []
  for (const [name, value] of data) {
    const line = Number(/^photo-(\d+)$/.exec(name)?.[1])
    if (typeof value === 'string') fields[name] = value
    else if (line && value.size > 0) photos.push({ line, photo: value })
  }
  const { commandId = '', back: _, ...said } = fields
  await keepDraft(who, { id: commandId, loan, way, fields: said, photos })
}

/** Before somebody signs out: true where nothing waits, and then nothing of theirs is left here. */
export async function mayLeave(): Promise<boolean> {
  const who = await whoIsHere()
  if (who && (await queueLength(who.person)) > 0) return false
  await forget()
  return true
}
