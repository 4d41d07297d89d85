import { type FieldAnswer, nextToSend } from '../../../src/domain/field/command.ts'
import { answerWithin } from './copy.ts'
import type { Queue, Waiting } from './queue.ts'
import type { Who } from './store.ts'
import { w } from './words.ts'

/** How sending ended: all that could go went; or why not. */
export type Sent = 'all' | 'offline' | 'signed-out' | 'other-person' | 'busy'
type Told = { command: Waiting; answer: FieldAnswer }

/**
 * Sends what waits, in its order and one after another, until nothing more can go. Only one page of
 * a device sends at a time. A command is taken from the disk once its answer is there and no sooner:
 * where the answer is lost, it is sent again, and the office knows it by its id.
 */
export async function sendAll(who: Who, queue: Queue, tell: (told: Told) => void): Promise<Sent> {
  const only = { ifAvailable: true }
  return navigator.locks.request(`field-send-${who.person}`, only, async lock => {
    if (!lock) return 'busy'
    await queue.read()
    for (;;) {
      const command = nextToSend(queue.commands) as Waiting | null
      if (command === null) return 'all'
      const answer = await answerTo(who, command)
      if (typeof answer === 'string') return answer
      if (answer.verdict === 'other-person') return 'other-person'
      if (answer.verdict === 'done') await queue.remove(command.seq)
      else {
        const { verdict: _, ...refused } = answer
        await queue.change({ ...command, refused })
      }
      tell({ command, answer })
    }
  })
}

/** How whatever stands before the office says that it will never let this pass. */
const refusing = new Set([400, 403, 413, 422])

async function answerTo(
  who: Who,
  command: Waiting,
): Promise<FieldAnswer | 'offline' | 'signed-out'> {
  let answer: Response
  try {
    answer = await fetch('/field/commands', {
      method: 'POST',
      body: bodyOf(who, command),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithin * (command.photos.length + 1)),
    })
  } catch {
    return 'offline'
  }
  if (answer.type === 'opaqueredirect') return 'signed-out'
  const isAnswer = answer.headers.get('Content-Type')?.startsWith('application/json') ?? false
  if (!isAnswer && refusing.has(answer.status)) {
    const text = w.notTaken(answer.status)
    return { verdict: 'refused', word: 'not-understood', text, stands: '' }
  }
  // A server that cannot answer, or something in between: the command stays, and is tried again.
  if (!isAnswer || answer.status >= 500) return 'offline'
  return (await answer.json().catch(() => 'offline')) as FieldAnswer | 'offline'
}

function bodyOf(who: Who, { id, act, of, at, fields, photos }: Waiting): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const { line, photo } of photos) body.append(`photo-${line}`, photo, 'photo.jpg')
  body.append('commandId', id)
  body.append('person', who.person)
  body.append('act', act)
  body.append('of', of)
  // An age and no time of day: whatever a clock says, it says the same at both ends.
  body.append('age', String(Date.now() - at))
  return body
}
