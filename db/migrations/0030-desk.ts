/** How many approved units of each loan nobody fetched yet: of those that wait or are out. */
const countAwaited = `UPDATE loan
  SET awaited = (SELECT coalesce(sum(approved - handed_over), 0) FROM line WHERE line.loan = loan.id)
  WHERE decision IN ('approved', 'partly-approved')
    AND (handed_over_on IS NULL OR outstanding > 0)`

/** Promises of which, on one day or over several, more units are kept than there are. */
const markStrained = `UPDATE hold SET strained = 1 WHERE item IN (
  SELECT item FROM hold GROUP BY item HAVING sum(quantity) > coalesce((
    SELECT sum(quantity) FROM stock WHERE stock.item = hold.item AND place IN ('shelf', 'loan')
  ), 0))`

export const deskStep = '0030-desk'
/** What this step draws from rows that are there: an older export brings its rows after the step. */
export const deskDrawn = [countAwaited, markStrained]

/**
 * What a desk shows is found in the order in which it is shown, so that a dozen cards cost the same whatever else
 * waits: each index holds what its pile is sorted out by. What may fall short is known from the entry that took units away.
 */
export const deskAtOnce = [
  'ALTER TABLE loan ADD COLUMN awaited INTEGER NOT NULL DEFAULT 0 CHECK (awaited >= 0)',
  countAwaited,
  `CREATE INDEX loan_awaited ON loan (start_on, id, owning_division, handed_over_on)
    WHERE awaited > 0`,
  'DROP INDEX loan_out',
  `CREATE INDEX loan_out ON loan (due_on, id, owning_division, last_chased_on)
    WHERE outstanding > 0`,
  `CREATE INDEX loan_alive ON loan (borrower, due_on, id)
    WHERE (decision IS NULL) + (awaited > 0) + (outstanding > 0) + (unsettled > 0) > 0`,
  'ALTER TABLE hold ADD COLUMN strained INTEGER NOT NULL DEFAULT 0 CHECK (strained IN (0, 1))',
  markStrained,
  'CREATE INDEX hold_strained ON hold (item) WHERE strained = 1',
]
