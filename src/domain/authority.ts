import { type Appointment, kindOf, type Limits } from './appointment.ts'
import { type CivilDate, daysBetween } from './dates.ts'
import type { FloorRow } from './floor.ts'

/** What an appointment lends, as far as a decision asks. */
export type Lent = Limits & Pick<Appointment, 'id' | 'orderNumber' | 'kind' | 'role'>

/** By what authority a loan was decided: stands in the book beside the decision, for ever. */
export type Authority = {
  /** The row of the floor: see floor.ts. */
  rule: string
  basis: 'post' | 'delegation' | 'acting'
  appointment?: string
  order?: string
}

/** How large a loan is, for a delegation that has bounds. */
export type Size = { valueSatang: number; days: number }

/** Σ quantity × price, and the days, the first one counted. */
export function sizeOf(
  { startOn, dueOn }: { startOn: CivilDate; dueOn: CivilDate },
  things: { quantity: number; priceSatang: number }[],
): Size {
  const valueSatang = things.reduce((sum, each) => sum + each.quantity * each.priceSatang, 0)
  return { valueSatang, days: daysBetween(startOn, dueOn) + 1 }
}

/** Which bound a loan goes beyond. */
export type Beyond = { bound: 'route' | 'value' | 'days'; most: number }

/** A size that nobody told fits no bound: what is not known is not lent. */
export function beyond(
  limits: Limits,
  row: Pick<FloorRow, 'route'> | null,
  size: Size | null,
): Beyond | null {
  const { routes, mostValueSatang, mostDays } = limits
  if (routes !== null && (row === null || !routes.includes(row.route))) {
    return { bound: 'route', most: 0 }
  }
  if (mostValueSatang !== null && (size === null || size.valueSatang > mostValueSatang)) {
    return { bound: 'value', most: mostValueSatang }
  }
  if (mostDays !== null && (size === null || size.days > mostDays)) {
    return { bound: 'days', most: mostDays }
  }
  return null
}

/** What is kept with a decision. */
export function authorityOf(row: FloorRow, lent: Lent | undefined): Authority {
  if (!lent) return { rule: row.rule, basis: 'post' }
  const { id: appointment, orderNumber: order } = lent
  return { rule: row.rule, basis: kindOf(lent), appointment, order }
}
