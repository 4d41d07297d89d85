import type { RightsRow, Things } from './rights-row.ts'

const officers = ['officer', 'worksOfficer'] as const
const ofLoan = (part: string) => (things: Things) => `/loans/${things.loan}${part}`

/** Rows of the table of rights: scanning, what it puts together, and a person's card. */
export const scanRows: Record<string, RightsRow> = {
  'GET /scans': { may: 'everybody' },
  'POST /scans': { may: 'everybody', form: things => ({ text: things.tag }) },
  'GET /loans/:id/handovers': { may: ['officer'], at: ofLoan('/handovers') },
  'GET /loans/:id/returns': { may: ['officer'], at: ofLoan('/returns') },
  'GET /people/:id/loans': { may: officers, at: things => `/people/${things.person}/loans` },
  // And everybody their own: see test/routes/person-loans.test.ts.
  'GET /people/:id/card': {
    ...{ may: [...officers, 'admin'], at: things => `/people/${things.person}/card` },
  },
}
