/**
 * Whether anything of a loan was written down on a later day than it happened, which an auditor
 * looks at: for loans of the past, from the book. Imported entries were all written later.
 */
export const datedBack = [
  'ALTER TABLE loan ADD COLUMN dated_back INTEGER NOT NULL DEFAULT 0',
  `UPDATE loan SET dated_back = 1 WHERE EXISTS (
    SELECT 1 FROM ledger WHERE ledger.stream = 'loan:' || loan.id
      AND ledger.imported = 0 AND ledger.happened_on < date(ledger.recorded_at, '+7 hours'))`,
  'CREATE INDEX loan_dated_back ON loan (fiscal_year, number) WHERE dated_back = 1',
]
