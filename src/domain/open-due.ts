import type { CivilDate } from './dates.ts'

/**
 * The due date of a form of consumables that waits for a condition: beyond every day that anybody
 * lives to see, so that nothing is late, chased or free again until an officer records the day on
 * which the condition was met. Clause 210 sets no day ("โดยปกติ … จัดหา … ส่งคืน"), and clause 211
 * counts its seven days from the day on which the loan falls due: that is the day of the condition.
 * A year is left to reckon with beyond it.
 */
export const openDue: CivilDate = '9999-01-01'

/** Does it still wait for its condition? */
export function isOpen({ dueOn }: { dueOn: CivilDate }): boolean {
  return dueOn === openDue
}
