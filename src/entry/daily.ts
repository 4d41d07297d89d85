import type { OpenDesk } from '../usecases/desk.ts'
import { sealOfTheDay } from '../usecases/seals/seal.ts'

const hourMilliseconds = 3_600_000

/**
 * Seals each day's news. It is tried every hour, since a machine may be switched off over
 * midnight, and a day that has its seal gets no other. Answers what stops it, the seal under way
 * included.
 */
export function sealDaily(open: OpenDesk): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  const attempt = () => {
    underWay = sealOfTheDay(open).catch((error: Error) => {
      console.error(JSON.stringify({ what: 'daily seal', error: error.stack }))
    })
  }
  const timer = setInterval(attempt, hourMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
