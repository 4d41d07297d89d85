import { type CivilDate, dayInBangkok, type Instant } from '../dates.ts'
import { allow, refuse, type Verdict } from '../verdict.ts'

/** Younger than that it went out at once: a village's network is slow. */
const atOnce = 120_000
/** An older one is a paper form that somebody enters: the phone may have lain in a drawer. */
const fieldDaysMost = 31
const day = 86_400_000

/** When a command was made without a signal; null where it was sent at once. */
export type Made = { at: Instant; on: CivilDate; reason: string } | null

/**
 * When a command was made, by the office's own clock: its age as the device measured it, before the
 * moment at which it arrived. A clock that is wrong all the time cancels out; one that was set in
 * between shows as an age that cannot be, and is refused in words.
 */
export function madeWhen(now: Date, age: number): Verdict<Made> {
  if (!Number.isFinite(age) || age < 0) return refuse('field-clock')
  if (age > fieldDaysMost * day) return refuse('field-too-old', { most: fieldDaysMost })
  const made = new Date(now.getTime() - age)
  const on = dayInBangkok(made)
  if (age < atOnce && on === dayInBangkok(now)) return allow(null)
  return allow({ at: made.toISOString(), on, reason: `ทำเมื่อ ${clockOf(made)} น. ขณะไม่มีสัญญาณ` })
}

/** `09:41`, on the office's wall. */
export function clockOf(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}
