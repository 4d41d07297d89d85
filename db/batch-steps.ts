import { BatchStep } from '@libsql/hrana-client'

/**
 * The client of a libSQL server promises an answer for each statement of a batch, and stops waiting for
 * them at the first that fails. A server that takes the right to write away in the middle (sqld: after 5 s,
 * when others wait) says so for each statement that is left: those were refusals that nobody heard, which
 * ends a process on Node. The batch itself has told the first; here the others count as heard.
 */
export function hearEveryStep(): void {
  for (const asks of ['query', 'run'] as const) {
    const asked = BatchStep.prototype[asks]
    BatchStep.prototype[asks] = function heard(this: BatchStep, statement: never) {
      const answer = asked.call(this, statement)
      answer.catch(() => undefined)
      return answer
    } as never
  }
}
