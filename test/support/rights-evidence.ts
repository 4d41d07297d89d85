const figures = [
  ...(['officer', 'finance', 'head', 'worksHead', 'worksOfficer', 'chief'] as const),
  ...(['secretary', 'auditor', 'admin'] as const),
]

/** Rows of the table of rights: who reads reports reads their evidence; finance writes its list. */
export const evidenceRightsRows = {
  'GET /reports/:year{[0-9]{4}}/evidence': { may: figures, at: () => '/reports/2570/evidence' },
  'GET /reports/:year{[0-9]{4}}/evidence.zip': {
    ...{ may: figures, at: () => '/reports/2570/evidence.zip' },
  },
  'POST /reports/:year{[0-9]{4}}/evidence': {
    ...{ may: ['officer', 'finance'] as const, at: () => '/reports/2570/evidence' },
    form: () => ({ code: 'O26', text: 'รายงานผล', files: '0:report' }),
  },
}
