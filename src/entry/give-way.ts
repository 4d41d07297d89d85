import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/** As `nice` counts: 0 is what the desks have, 19 the last. */
const niceness = 10

/**
 * Desks come first: on Linux each thread has a priority of its own, and the one that calls this
 * takes what the others leave of the processors. Where a thread cannot tell its number, as on other
 * systems, it stays as it was: slower desks are no fault.
 */
export function giveWay(): void {
  try {
    const thread = readlinkSync('/proc/thread-self').split('/').at(-1)
    setPriority(Number(thread), niceness)
  } catch {
    // Nothing is lost but the order in which two wait.
  }
}
