import * as z from 'zod'
import { lengths } from '../domain/lengths.ts'
import { openDue } from '../domain/open-due.ts'
import { arabicDigits } from '../domain/text.ts'
import { useLocations, workTypes } from '../domain/words.ts'
import type { Newcomer } from '../usecases/loans/newcomer.ts'
import type { RequestBorrower, RequestInput } from '../usecases/loans/request.ts'
import {
  day,
  line,
  optionalDay,
  optionalLine,
  several,
  ticked,
  wholeNumber,
} from '../web/fields.ts'
import { givenFile, paperForm } from '../web/paper.ts'

const asked = {
  item: several,
  quantity: several.pipe(z.array(wholeNumber)),
  severalForms: ticked,
  purpose: line(lengths.request.purpose),
  placeOfUse: optionalLine(lengths.request.placeOfUse),
  workType: z.enum(workTypes),
  useLocation: z.enum(useLocations),
  startOn: day,
  dueOn: day,
  requestedOn: optionalDay,
  lateReason: optionalLine(lengths.request.lateReason),
  replaced: several,
}

/** What is typed into a request: all borrowers are asked the same, and each kind its own. */
export const requestSchema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('me').optional(), ...asked }),
  z.object({
    for: z.literal('staff'),
    ...asked,
    person: optionalLine(80),
    name: optionalLine(lengths.personLine),
    position: optionalLine(lengths.personLine),
    division: optionalLine(80),
  }),
  z.object({
    for: z.literal('agency'),
    ...asked,
    name: line(lengths.personLine),
    position: optionalLine(lengths.personLine),
    unit: line(lengths.personLine),
    phone: line(lengths.phone),
    letterNumber: line(lengths.letterNumber),
    letterOn: day,
    ...paperForm.shape,
    urgency: optionalLine(lengths.request.urgency),
    enough: ticked,
    dueBy: z.enum(['date', 'condition']).default('date'),
    dueOn: optionalDay,
    dueCondition: optionalLine(lengths.request.dueCondition),
  }),
  z.object({
    for: z.literal('public'),
    ...asked,
    name: line(lengths.personLine),
    village: line(lengths.personLine),
    purposeDetail: optionalLine(lengths.request.purposeDetail),
    address: optionalLine(lengths.request.address),
    phone: line(lengths.phone),
  }),
])
type Fields = z.output<typeof requestSchema>
type AgencyFields = Extract<Fields, { for: 'agency' }>

/** The request that the use case takes; `today` is its day where none was typed. */
export async function inputOf(fields: Fields, today: string): Promise<RequestInput> {
  const { item, quantity, requestedOn, ...rest } = fields
  return {
    purpose: rest.purpose,
    placeOfUse: rest.placeOfUse,
    workType: rest.workType,
    useLocation: rest.useLocation,
    startOn: rest.startOn,
    dueOn: rest.dueOn ?? openDue,
    ...(rest.for === 'agency' && (await ofAgency(rest))),
    lateReason: rest.lateReason,
    severalForms: rest.severalForms,
    replaced: rest.replaced,
    ...(rest.for === 'public' && { purposeDetail: rest.purposeDetail }),
    contact: 'phone' in fields ? fields.phone : '',
    wanted: item.map((id, index) => ({ item: id, quantity: quantity[index] ?? 1 })),
    borrower: borrowerOf(fields),
    requestedOn: requestedOn ?? today,
  }
}

/** What only another agency is asked for. */
async function ofAgency(fields: Omit<AgencyFields, 'item' | 'quantity' | 'requestedOn'>) {
  const { letterNumber: number, letterOn: date, file, urgency, enough } = fields
  const waits = fields.dueBy === 'condition'
  return {
    letter: { number, date, file: await givenFile(file) },
    urgency,
    enough,
    ...(waits && { dueOn: openDue, dueCondition: fields.dueCondition }),
  }
}

function borrowerOf(fields: Fields): RequestBorrower {
  const nothing = { position: '', division: null, unit: '', phone: '', address: '' }
  const newcomer = (given: Pick<Newcomer, 'class' | 'name'> & Partial<Newcomer>) =>
    ({ kind: 'newcomer', newcomer: { ...nothing, ...given } }) as const
  switch (fields.for) {
    case 'staff': {
      if (fields.person !== '') return { kind: 'staff', person: fields.person }
      const { name, position, division } = fields
      return newcomer({ class: 'staff', name, position, division })
    }
    case 'agency': {
      const { name, position, unit, phone } = fields
      return newcomer({ class: 'agency', name, position, unit, phone })
    }
    case 'public': {
      const { name, village, phone, address } = fields
      const unit = /^[\d๐-๙]+$/.test(village) ? `หมู่ที่ ${arabicDigits(village)}` : village
      return newcomer({ class: 'public', name, unit, phone, address })
    }
    default:
      return { kind: 'self' }
  }
}
