import type { RightsRow } from './rights-row.ts'

const officers = ['officer', 'worksOfficer'] as const

/** Rows of the table of rights: what goes on without a signal, and the app that is installed. */
export const fieldRows: Record<string, RightsRow> = {
  'GET /manifest.webmanifest': { may: 'anybody' },
  // `staff` counts in the check that is under way.
  'GET /field': { may: [...officers, 'staff'] },
  'GET /field/copy': { may: [...officers, 'staff'] },
  // Nothing of anybody is in it.
  'GET /field/shell': { may: 'anybody' },
  // Of the officer's own queue: whoever else sends it is refused, whatever their rights.
  'POST /field/commands': {
    may: ['officer'],
    form: things => ({
      ...{ commandId: `field-${things.loan}`, person: 'officer', act: 'handovers' },
      ...{ of: things.loan, age: '0', 'quantity-1': '1' },
    }),
  },
}
