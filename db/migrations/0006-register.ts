/**
 * Indexes of the control register and the year-end report: the two balances of a year, the loans
 * that were out when it began, and those that a later year still carries.
 */
export const register = [
  "CREATE INDEX ledger_onto_loan ON ledger (happened_on, quantity) WHERE target = 'loan'",
  "CREATE INDEX ledger_off_loan ON ledger (happened_on, quantity) WHERE source = 'loan'",
  'CREATE INDEX loan_closed ON loan (closed_on, handed_over_on)',
  'CREATE INDEX loan_last ON loan (last_on, fiscal_year)',
]
