import type { RightsRow } from './rights-row.ts'

/** Rows of the table of rights: advice before a decision is for the posts that the manual may ask. */
export const authorityRows: Record<string, RightsRow> = {
  'POST /loans/:id/opinions': {
    may: ['officer', 'finance', 'secretary'],
    at: things => `/loans/${things.loan}/opinions`,
    form: () => ({ favourable: 'yes' }),
  },
}
