import type { Instant } from './dates.ts'

/** The clocks of several machines at one book differ by a little, in milliseconds. */
const slackMilliseconds = 10 * 60_000

/**
 * Was the clock set back, or has it lost its battery? It stands before the newest of what the book
 * says was written.
 *
 * The order of the book is that of its positions, never that of its times: whatever is written under
 * such a clock has its place, its turn and its seal, and nothing before it changes. Only the day that
 * it bears may be wrong. So writing is not refused: it may as well have been yesterday's clock that
 * was wrong, and an office that waits until a false day has come is worse off than one with a false
 * date, which is put right by a further entry. But it is said where somebody can mend it, and no daily
 * seal is made for a day that has gone by.
 */
export function isClockBehind(now: Date, newestAt: Instant | null): boolean {
  return newestAt !== null && now.getTime() < Date.parse(newestAt) - slackMilliseconds
}
