/**
 * Bounds of an appointment (none in an old one), what a loan still waits for beside a decision, and
 * whether one person requested, approved and handed it over: for loans of the past, from the book.
 */
export const authority = [
  "ALTER TABLE appointment ADD COLUMN kind TEXT CHECK (kind IN ('acting', 'delegation'))",
  'ALTER TABLE appointment ADD COLUMN routes TEXT CHECK (routes IS NULL OR json_valid(routes))',
  'ALTER TABLE appointment ADD COLUMN most_value_satang INTEGER CHECK (most_value_satang > 0)',
  'ALTER TABLE appointment ADD COLUMN most_days INTEGER CHECK (most_days > 0)',
  "ALTER TABLE loan ADD COLUMN opinions_awaited TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE loan ADD COLUMN same_person INTEGER NOT NULL DEFAULT 0',
  `UPDATE loan SET same_person = 1 WHERE requested_by = decided_by AND EXISTS (
    SELECT 1 FROM ledger WHERE ledger.stream = 'loan:' || loan.id
      AND ledger.kind = 'handed-over' AND ledger.person = loan.requested_by)`,
  'CREATE INDEX loan_same_person ON loan (fiscal_year, number) WHERE same_person = 1',
]
