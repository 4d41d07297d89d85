/** A server of the office's database, as far as this process heard from it. */
export type ServerHeard = {
  /** Without a token in it. */
  address: string
  answers: boolean
  /** How far its log of replication had come at its last answer; null before any that said so. */
  index: number | null
  /** How many questions it answered. */
  answered: number
}

/** The primary and the replica that follows it. */
export type Servers = {
  primary: ServerHeard
  replica: ServerHeard
  /** Does the replica hold this office's book? Null before both were asked. */
  sameBook: boolean | null
  /** At most so old is what the replica shows, in milliseconds; null where nobody knows. */
  behind: number | null
}

/**
 * How old the picture may be that a replica shows to others than whoever wrote, in milliseconds. What
 * is older is read from the primary.
 */
export const oldestMilliseconds = 10_000

export const serverTroubles = [
  'primary-away',
  'replica-strange',
  'replica-away',
  'replica-behind',
] as const
type ServerTrouble = (typeof serverTroubles)[number]

/** What is not as it should be with the servers, though pages come. */
export function serversWrong(servers: Servers | null): Record<ServerTrouble, boolean> {
  const { primary, replica, sameBook, behind } = servers ?? nothingWrong
  const isHeard = primary.answers && replica.answers && sameBook !== false
  return {
    'primary-away': !primary.answers,
    'replica-strange': sameBook === false,
    'replica-away': !replica.answers,
    'replica-behind': isHeard && behind !== null && behind > oldestMilliseconds,
  }
}

/** An office with one address has nothing here that could be wrong. */
const nothingWrong = {
  primary: { answers: true },
  replica: { answers: true },
  sameBook: null,
  behind: null,
}
