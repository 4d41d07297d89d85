import { dayInBangkok } from '../domain/dates.ts'
import type { OpenDesk } from '../usecases/desk.ts'
import { sealOfTheDay } from '../usecases/seals/seal.ts'
import { failedOf, verifyLightly } from './upkeep.ts'

const hourMilliseconds = 3_600_000

/**
 * Seals each day's news. It is tried every hour, since a machine may be switched off over
 * midnight, and a day that has its seal gets no other. Answers what stops it, the seal under way
 * included.
 */
export function sealDaily(open: OpenDesk): () => Promise<void> {
  return hourly(open, 'daily seal', () => sealOfTheDay(open))
}

/** Verifies the newest seal once a day, where no backup is made whose book could be verified. */
export function verifyDaily(open: OpenDesk): () => Promise<void> {
  let verifiedOn = ''
  return hourly(open, 'daily verification', async () => {
    const today = dayInBangkok(open.now())
    if (verifiedOn === today) return
    await verifyLightly(open)
    verifiedOn = today
  })
}

function hourly(open: OpenDesk, what: string, work: () => Promise<unknown>): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  const attempt = () => {
    underWay = work().catch(error => open.watch.failed(failedOf(what, error)))
  }
  const timer = setInterval(attempt, hourMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
