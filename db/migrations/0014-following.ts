/**
 * What was asked and waits for a decision: a later due date. Indexes for what the desk follows: open
 * cases of damage and loss, and loans that stayed out beyond the last day for a chase (clause 211).
 */
export const following = [
  'ALTER TABLE loan ADD COLUMN extension_due_on TEXT',
  'ALTER TABLE loan ADD COLUMN extension_reason TEXT',
  `CREATE INDEX loan_extension ON loan (extension_due_on) WHERE extension_due_on IS NOT NULL`,
  `CREATE INDEX loan_beyond_chase ON loan (fiscal_year, number)
    WHERE outstanding > 0 OR closed_on > date(due_on, '+7 days')`,
  `CREATE INDEX line_case ON line (loan, line)
    WHERE returned_damaged > settled_damaged OR lost > settled_lost`,
]
