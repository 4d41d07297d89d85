import type { FormState } from '../../views/form-state.ts'

/** Staff are chosen from the list, or named with their division: the field that is missing. */
export function lackingOf(fields: object): string | null {
  const given = fields as FormState['values']
  if (given.for === 'agency') return lackingDue(given)
  if (given.for !== 'staff' || given.person) return null
  if (!given.name) return 'person'
  return given.division ? null : 'division'
}

/** The day or the condition, whichever was chosen. */
function lackingDue({ dueBy, dueOn, dueCondition }: FormState['values']): string | null {
  if (dueBy === 'condition') return dueCondition ? null : 'dueCondition'
  return dueOn ? null : 'dueOn'
}
