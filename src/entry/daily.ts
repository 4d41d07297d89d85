import { dayInBangkok } from '../domain/dates.ts'
import type { Watch } from '../outside/watch.ts'
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
  return hourly(open.watch, 'daily seal', () => sealOfTheDay(open))
}

/** Verifies the newest seal once a day, where no backup is made whose book could be verified. */
export function verifyDaily(open: OpenDesk): () => Promise<void> {
  let verifiedOn = ''
  return hourly(open.watch, 'daily verification', async () => {
    const today = dayInBangkok(open.now())
    if (verifiedOn === today) return
    await verifyLightly(open)
    verifiedOn = today
  })
}

/**
 * Works once an hour; what fails is told, and tried again. Answers what stops it, the work under
 * way included.
 */
export function hourly(
  watch: Pick<Watch, 'failed'>,
  what: string,
  work: () => Promise<unknown>,
  { atOnce = false } = {},
): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  const attempt = () => {
    underWay = work().catch(error => watch.failed(failedOf(what, error)))
  }
  const timer = setInterval(attempt, hourMilliseconds)
  timer.unref()
  if (atOnce) attempt()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
