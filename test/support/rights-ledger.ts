import type { RightsRow } from './rights-row.ts'

const readers = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'auditor'] as const),
]

/** Rows of the table of rights: the book itself, for whoever may read all loans. */
export const ledgerRows: Record<string, RightsRow> = {
  'GET /ledger': { may: readers },
  'GET /ledger/:position{[0-9]{1,15}}': { may: readers, at: () => '/ledger/1' },
  'GET /ledger.jsonl': { may: readers },
  'GET /ledger/:file{[0-9]{4}\\.jsonl}': { may: readers, at: () => '/ledger/2570.jsonl' },
}
