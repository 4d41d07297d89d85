import type { Refusal } from '../verdict.ts'

/** What may be done without a signal: the last words of the addresses to which it is sent. */
export const fieldActs = ['handovers', 'returns', 'counts'] as const
export type FieldAct = (typeof fieldActs)[number]

/** One command that waits in a browser for its signal. */
export type FieldCommand = {
  /** Made where the command was: sent twice, it is done once. */
  id: string
  /** Its place in the queue. */
  seq: number
  act: FieldAct
  /** The loan, or the check. */
  of: string
  /** What the form of that name would send: `quantity-1`, `good-1`, `code` and the like. */
  fields: Record<string, string>
  /** Milliseconds, by the clock of the device. */
  at: number
  /** What it is, said to whoever looks at the queue. */
  title: string
  /** Once it was sent and refused: what the office said. It is a task then. */
  refused?: FieldRefusal
}

type FieldRefusal = {
  word: Refusal['word'] | 'not-understood'
  /** What happened, which rule, what to do next; in the officer's language. */
  text: string
  /** How things stand instead, with the time; '' where nothing more is known. */
  stands: string
}

/** How a command was answered. */
export type FieldAnswer =
  | { verdict: 'done'; href: string; late: boolean }
  | ({ verdict: 'refused' } & FieldRefusal)
  | { verdict: 'other-person' }

/**
 * The next command to send: in their order, but nothing of a loan goes past one of the same loan
 * that was refused, for it would build on what never happened. Null where nothing can go.
 */
export function nextToSend(queue: readonly FieldCommand[]): FieldCommand | null {
  const held = new Set<string>()
  for (const command of queue) {
    if (command.refused) held.add(streamOf(command))
    else if (!held.has(streamOf(command))) return command
  }
  return null
}

/** The refused command that this one waits for; null where it waits for the signal alone. */
export function waitsFor(
  queue: readonly FieldCommand[],
  command: FieldCommand,
): FieldCommand | null {
  const before = queue.filter(each => each.seq < command.seq && each.refused !== undefined)
  return before.find(each => streamOf(each) === streamOf(command)) ?? null
}

/** Counts of different things do not build on one another; what is done to one loan does. */
function streamOf({ act, of, fields }: FieldCommand): string {
  return act === 'counts' ? `${of} ${fields.code} ${fields.store}` : of
}

/**
 * How long to wait before the next try, in milliseconds: 2 s, doubled up to half a minute. A phone
 * whose browser says nothing of a signal that is back is not left waiting longer than that.
 */
export function waitBefore(attempt: number): number {
  return Math.min(30_000, 2_000 * 2 ** Math.max(0, attempt - 1))
}
