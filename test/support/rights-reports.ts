import type { RightsRow } from './rights-row.ts'

const readers = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'auditor', 'admin'] as const),
]
const remarks = () => ({ remarks: 'ไม่มี' })
const closing = () => ({ ...remarks(), confirmed: '1' })

/** Rows of the table of rights: the year-end report, its notes and its closing. */
export const reportRows: Record<string, RightsRow> = {
  'POST /reports/:year{[0-9]{4}}/notes': {
    ...{ may: ['officer', 'finance'], at: () => '/reports/2570/notes' },
    form: () => ({ documentNumber: '', problems: 'ไม่มี', suggestions: 'ไม่มี' }),
  },
  'GET /reports/:year{[0-9]{4}}/closing': { may: readers, at: () => '/reports/2570/closing' },
  'POST /reports/:year{[0-9]{4}}/closings': {
    ...{ may: ['finance'], at: () => '/reports/2570/closings', form: closing },
  },
  'POST /reports/:year{[0-9]{4}}/acknowledgements': {
    ...{ may: ['chief'], at: () => '/reports/2570/acknowledgements', form: remarks },
  },
}
