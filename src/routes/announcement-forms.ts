import * as z from 'zod'
import {
  type AnnouncementContent,
  announcementLimits as limits,
  type Recording,
} from '../domain/announcement.ts'
import { day, line, optionalDay, optionalLine, several, wholeNumber } from '../web/fields.ts'
import { lines, optionalNumber, paragraphs, signer, signerOf } from './order-forms.ts'

const described = {
  subject: line(limits.subject),
  basis: paragraphs(limits.basis),
  purposes: lines(limits.purposes * limits.purpose),
  category: several,
  items: lines(limits.items * limits.item),
  mostDays: wholeNumber.pipe(z.number().min(1).max(limits.days)),
  conditions: lines(limits.conditions * limits.condition),
  startOn: optionalDay,
  endOn: optionalDay,
}
/** A new one may be recorded at once: it is where its date is given. */
export const announcementForm = z.object({
  ...described,
  number: optionalNumber,
  date: optionalDay,
  signerName: optionalLine(200),
  signerPosition: optionalLine(300),
})
export const descriptionForm = z.object(described)
export const recordForm = z.object({ number: optionalNumber, date: day, ...signer })

export function contentOf(fields: z.output<typeof descriptionForm>): AnnouncementContent {
  const { subject, basis, purposes, category, items, mostDays, conditions } = fields
  const { startOn, endOn } = fields
  const distinct = (list: string[]) => [...new Set(list)]
  return {
    subject,
    basis,
    purposes: distinct(purposes),
    categories: distinct(category),
    items: distinct(items),
    mostDays,
    conditions,
    startOn,
    endOn,
  }
}

type Holders = { person: string; name: string }[]

/** Null where no date was given: it stays a draft. */
export function recordingOfForm(
  fields: z.output<typeof announcementForm>,
  holders: Holders,
): Recording | null {
  const { number, date } = fields
  return date === null ? null : { number, date, signer: signerOf(fields, holders) }
}
