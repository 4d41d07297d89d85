import type { Instant } from '../dates.ts'

/** What an entry says that was written down later than it happened. */
export type WrittenLater = {
  lateReason?: string
  /** Of what was done without a signal: the moment, by the office's clock. */
  madeAt?: Instant
}
