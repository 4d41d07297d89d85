import { traceOf } from '../domain/trace.ts'
import type { Served } from './serve.ts'
import type { ProcessWatch } from './watch/watch.ts'

/** How long requests under way may take to be answered once the process is known to be broken. */
const lastMilliseconds = 3_000

/**
 * When nobody caught an error, the process can be trusted no more: one line says what happened,
 * where, and which requests were under way; those get a moment to be answered; then it ends with 1,
 * and whatever keeps it running starts it anew. What was acknowledged is in the book.
 */
export function traceCrashes(
  watch: ProcessWatch,
  write = writeNow,
): { serving(served: Served): void } {
  let served: Served | null = null
  let isCrashing = false
  const crash = (what: string, error: unknown) => {
    const line = { what, trace: traceOf(error), unanswered: watch.unanswered() }
    write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
    if (isCrashing) return process.exit(1)
    isCrashing = true
    setTimeout(() => process.exit(1), lastMilliseconds).unref()
    const stopping = served?.stop() ?? Promise.resolve()
    stopping.catch(() => undefined).then(() => process.exit(1))
  }
  process.on('uncaughtException', error => crash('crash', error))
  process.on('unhandledRejection', error => crash('crash', error))
  return {
    serving: given => {
      served = given
    },
  }
}

/** At once, for nothing that waits is sure to be done any more. */
function writeNow(line: string): void {
  process.stderr.write(line)
}
