/** How many wrong guesses are let pass in one window of time, by what they are counted. */
export const guesses = {
  /** The first window; each that was used up makes the next twice as long. */
  windowMinutes: 15,
  /** Of one account, whoever guesses. */
  account: { most: 8, doublings: 4 },
  /** From one address: a whole office may stand behind one, so it is never shut out for long. */
  address: { most: 60, doublings: 2 },
}

/** How long it is remembered that guesses were used up, once their window is over. */
export const rememberedMilliseconds = 86_400_000

/** What was counted: guesses since `startedAt` (milliseconds), and windows used up before. */
export type Guessed = { tries: number; startedAt: number; rounds: number }
export type GuessLimit = { most: number; doublings: number }

/** How long a window lasts after so many that were used up, in milliseconds. */
export const windowOf = (rounds: number): number => guesses.windowMinutes * 60_000 * 2 ** rounds

/** Minutes until the next guess is looked at; null: it is looked at now. */
export function minutesLeft(guessed: Guessed, { most }: GuessLimit, now: number): number | null {
  if (guessed.tries <= most) return null
  const ends = guessed.startedAt + windowOf(guessed.rounds)
  return Math.max(1, Math.ceil((ends - now) / 60_000))
}
