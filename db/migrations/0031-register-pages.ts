/**
 * Indexes by which a page of the register costs the same in a long book as in a short one: loans of
 * a year by number that are alive, that were struck, that came from the paper register and so may
 * leave gaps, of a division, of a class of borrowers, of a day; and those that moved last in a later
 * fiscal year than their own, by that year, for what is brought forward into it. Without its "= 1"
 * the first would be walked by whoever asks for one kind of the alive, which have smaller ones.
 */
export const registerPages = [
  `CREATE INDEX loan_alive_in_year ON loan (fiscal_year, number)
    WHERE (decision IS NULL
      OR (decision IN ('approved', 'partly-approved') AND handed_over_on IS NULL)
      OR outstanding > 0 OR unsettled > 0) = 1`,
  `CREATE INDEX loan_struck ON loan (fiscal_year, decision, number)
    WHERE decision IN ('refused', 'cancelled')`,
  'CREATE INDEX loan_imported ON loan (fiscal_year, number) WHERE imported = 1',
  'CREATE INDEX loan_by_division ON loan (fiscal_year, owning_division, number)',
  'CREATE INDEX loan_by_class ON loan (fiscal_year, borrower_class, number)',
  'CREATE INDEX loan_by_day ON loan (fiscal_year, requested_on, number)',
  `CREATE INDEX loan_last_year ON loan (
      substr(last_on, 1, 4) + 543 + (substr(last_on, 6, 2) >= '10'), fiscal_year, number)
    WHERE substr(last_on, 1, 4) + 543 + (substr(last_on, 6, 2) >= '10') > fiscal_year`,
]
