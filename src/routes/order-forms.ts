import * as z from 'zod'
import { memberRoles, type OrderContent, type OrderMember, orderLimits } from '../domain/order.ts'
import { normalise } from '../domain/text.ts'
import {
  day,
  line,
  optionalDay,
  optionalLine,
  optionalWholeNumber,
  several,
  textLines,
} from '../web/fields.ts'

/** The lines of a text that is no longer than that in all. */
export const lines = (most: number) =>
  z.string().default('').pipe(z.string().max(most)).transform(textLines)

/** The same where something must be said, as the paragraphs of one text. */
export const paragraphs = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .transform(text => textLines(text).join('\n'))
    .pipe(z.string().min(1))

/** A number, or null where the next one is to be taken. */
export const optionalNumber = optionalWholeNumber.pipe(z.number().min(1).nullable())

export const orderForm = z.object({
  subject: line(orderLimits.subject),
  basis: paragraphs(orderLimits.basis),
  memberPerson: several,
  memberName: several,
  memberPosition: several,
  memberRole: several.pipe(z.array(z.enum(memberRoles, 'not-in-list'))),
  duties: lines(orderLimits.duties * orderLimits.duty),
  effectiveFrom: optionalDay,
  effectiveTo: optionalDay,
  replaces: optionalLine(100),
})

export const signer = { signerName: line(200), signerPosition: line(300) }
export const signForm = z.object({
  number: optionalNumber,
  numberReason: optionalLine(300),
  signedOn: day,
  ...signer,
})

type People = { id: string; name: string; position: string }[]

/** A row is a member where a person was chosen, who brings their name, or something was typed. */
export function orderOf(fields: z.output<typeof orderForm>, people: People): OrderContent {
  const { memberPerson, memberName, memberPosition, memberRole, ...rest } = fields
  const members = memberRole.flatMap((role, index): OrderMember[] => {
    const found = people.find(person => person.id === memberPerson[index])
    const name = found?.name ?? normalise(memberName[index] ?? '')
    const position = normalise(memberPosition[index] ?? '') || (found?.position ?? '')
    const bounded = { name: name.slice(0, 200), position: position.slice(0, 200) }
    if (name === '' && position === '') return []
    return [{ person: found?.id ?? null, ...bounded, role }]
  })
  return { ...rest, members: members.slice(0, orderLimits.members) }
}

/** The signer as one of the people here, where the name is theirs. */
export function signerOf(
  given: { signerName: string; signerPosition: string },
  people: { person: string; name: string }[],
) {
  const { signerName: name, signerPosition: position } = given
  return { person: people.find(each => each.name === name)?.person ?? null, name, position }
}
