/** What a request has asked of the database so far. */
export type Tally = {
  trips: number
  milliseconds: number
  conflicts: number
  commits: number
  /**
   * Set where the primary did not answer and a replica did: how old its picture may be, where that
   * is known.
   */
  stale: { milliseconds: number | null } | null
}

export const newTally = (): Tally => ({
  trips: 0,
  milliseconds: 0,
  conflicts: 0,
  commits: 0,
  stale: null,
})

/** One round trip, however many servers are asked in it side by side. */
export async function timed<Answer>(tally: Tally, ask: () => Promise<Answer>): Promise<Answer> {
  tally.trips += 1
  const began = performance.now()
  try {
    return await ask()
  } finally {
    tally.milliseconds += performance.now() - began
  }
}
