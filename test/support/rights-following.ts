import type { RightsRow, Things } from './rights-row.ts'

const ofLoan = (part: string) => (things: Things) => `/loans/${things.loan}${part}`
const later = () => ({ dueOn: '2026-12-01', reason: 'งานยังไม่เสร็จ' })

const readers = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'auditor', 'staff'] as const),
]

/** What follows a hand-over: extensions, the letter of a chase, cases of damage and loss. */
export const followingRows: Record<string, RightsRow> = {
  'GET /loans/:id/chases/:n{[0-9]+}': { may: readers, at: ofLoan('/chases/1') },
  'GET /loans/:id/chases/:file{[0-9]+\\.pdf}': { may: readers, at: ofLoan('/chases/1.pdf') },
  'GET /cases': { may: 'everybody' },
  // The borrower asks, or the office's own for them.
  'POST /loans/:id/extension-requests': {
    ...{ may: ['staff', 'officer', 'head'], at: ofLoan('/extension-requests'), form: later },
  },
  // Decided as the loan itself: used inside, so by the head of the owning division and nobody else.
  'POST /loans/:id/extensions': { may: ['head'], at: ofLoan('/extensions'), form: later },
  'POST /loans/:id/extension-refusals': {
    ...{ may: ['head'], at: ofLoan('/extension-refusals'), form: later },
  },
}
