import * as z from 'zod'
import { type HeldRole, type Role, roleOfDivision, roles } from '../domain/rights.ts'
import { borrowerClasses } from '../domain/words.ts'
import { line, optionalLine, several } from './fields.ts'

/** Forms about people. */

const nameMost = 200
const fields = {
  name: line(nameMost),
  position: optionalLine(nameMost),
  division: optionalLine(nameMost).transform(id => id || null),
  unit: optionalLine(nameMost),
  phone: optionalLine(50),
  address: optionalLine(500),
}

/** Staff belong to a division; nobody else does. */
export const newPersonForm = z
  .object({ class: z.enum(borrowerClasses, 'not-in-list'), ...fields })
  .refine(said => said.class !== 'staff' || said.division !== null, {
    path: ['division'],
    message: 'missing',
  })
  .transform(said => ({ ...said, division: said.class === 'staff' ? said.division : null }))

export const personForm = z.object(fields)

/** `borrower`, or `division-head:ID`; what is no role is not understood. */
export const rolesForm = z.object({
  role: several.transform((values, context) => {
    const held = values.map(heldRole)
    if (held.every(each => each !== null)) return held
    context.addIssue({ code: 'custom', message: 'not-in-list' })
    return z.NEVER
  }),
})

function heldRole(value: string): HeldRole | null {
  const [name, division = ''] = value.split(':')
  const role = roles.find(each => each === name) as Role | undefined
  if (!role) return null
  return { role, division: roleOfDivision(role) ? division : null }
}

export const reasonForm = z.object({ reason: line(500) })
