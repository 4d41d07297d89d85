import type { RightsRow, Things } from './rights-row.ts'

const appointers = ['finance', 'chief', 'secretary'] as const
/** Whoever reads the register, and `staff`, who is a checker of the one that is there. */
const readers = [
  ...(['admin', 'officer', 'finance', 'head', 'worksHead', 'worksOfficer'] as const),
  ...(['chief', 'secretary', 'auditor', 'staff'] as const),
]
const of = (part: string) => (things: Things) => `/checks/${things.check}${part}`

export const appointing = (fiscalYear: string) => ({
  ...{ fiscalYear, order: '98/2569', orderedOn: '2026-09-15', checkers: ['staff'] },
})

/** The annual check: appointed by the head's order, counted by those whom it names. */
export const checkRows: Record<string, RightsRow> = {
  'GET /checks': { may: readers },
  'GET /checks/new': { may: appointers },
  'POST /checks': { may: appointers, form: () => appointing('2568') },
  'GET /checks/:id': { may: readers, at: of('') },
  'POST /checks/:id/openings': { may: [...appointers, 'staff'], at: of('/openings') },
  'GET /checks/:id/stores/:store': { may: readers, at: of('/stores/a') },
  'POST /checks/:id/counts': {
    ...{ may: ['staff'], at: of('/counts') },
    form: things => ({ store: 'โรงเก็บพัสดุ', code: things.tag, units: '1' }),
  },
  'POST /checks/:id/settlements': {
    ...{ may: [...appointers, 'officer', 'worksOfficer'], at: of('/settlements') },
    form: () => ({ finding: 'missing:none', how: 'found-later', reason: 'พบแล้ว' }),
  },
  'POST /checks/:id/reports': {
    ...{ may: ['staff'], at: of('/reports'), form: () => ({ leftAgreed: '1' }) },
  },
  // There once the checkers have reported; the test of the report says who reads it then.
  'GET /checks/:id/report': { may: readers, at: of('/report') },
  'GET /checks/:id/report.pdf': { may: readers, at: of('/report.pdf') },
}
