import * as z from 'zod'
import { lengths } from '../domain/lengths.ts'
import { settlingWays } from '../domain/settling-findings.ts'
import {
  day,
  line,
  optionalLine,
  optionalWholeNumber,
  several,
  ticked,
  wholeNumber,
} from '../web/fields.ts'

export const appointForm = z.object({
  fiscalYear: wholeNumber,
  order: line(lengths.orderNumber),
  orderedOn: day,
  checkers: several.transform(ids => ids.filter(Boolean)),
})

/** A number, or null where it is not said: then a scan asks, or counts one piece. */
const optionalUnits = optionalWholeNumber.pipe(z.number().max(99_999).nullable())

export const countForm = z.object({
  store: line(200),
  code: line(300),
  units: optionalUnits,
  damaged: ticked,
  note: optionalLine(lengths.note),
})

export const settleForm = z.object({
  finding: line(400),
  how: z.enum(settlingWays, 'not-in-list'),
  reason: optionalLine(lengths.note),
  order: optionalLine(lengths.orderNumber),
})

export const reportForm = z.object({ leftAgreed: ticked })
