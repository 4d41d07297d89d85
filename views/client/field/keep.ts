import { keptCopy, notes, refreshed, whoIsHere } from './copy.ts'
import { Queue } from './queue.ts'
import { sendAll } from './send.ts'
import { forget, leftBy, queueLength } from './store.ts'

/** No page asks for the copy more often, in milliseconds. */
const refreshEvery = 120_000

/**
 * Any page, on a device that was prepared for the field. Whoever is signed in no more is forgotten
 * before anything else; whoever is here finds sent what waited, and the copy of today.
 */
export async function keepFor(person: string): Promise<void> {
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
  if (queue.commands.length > 0) await sendAll(here, queue, () => undefined)
}

/** Before somebody signs out: true where nothing waits, and then nothing of theirs is left here. */
export async function mayLeave(): Promise<boolean> {
  const who = await whoIsHere()
  if (who && (await queueLength(who.person)) > 0) return false
  await forget()
  return true
}
