/** Holds of things of which more is kept than there is, on one day or over several: see `holdsCrowded`. */
const markCrowded = `UPDATE hold SET crowded = 1 WHERE item IN (
  SELECT item FROM hold GROUP BY item HAVING sum(quantity) > coalesce((
    SELECT sum(quantity) FROM stock WHERE stock.item = hold.item AND place IN ('shelf', 'loan')
  ), 0))`

export const crowdedStep = '0035-desk-of-a-large-office'
/** What this step draws from rows that are there: an older export brings its rows after the step. */
export const crowdedDrawn = [markCrowded]

/**
 * A desk looks through what is late and through what nobody decided, and hardly any of it is what it looks for: others wait for few
 * of the late things, and few requests wait for an opinion. Each index holds only those.
 */
export const deskOfALargeOffice = [
  'ALTER TABLE hold ADD COLUMN crowded INTEGER NOT NULL DEFAULT 0 CHECK (crowded IN (0, 1))',
  markCrowded,
  'DROP INDEX hold_until',
  'CREATE INDEX hold_crowded ON hold (to_on, item) WHERE crowded = 1',
  `CREATE INDEX loan_opining ON loan (requested_on, id)
    WHERE CASE WHEN decision IS NULL THEN opinions_awaited ELSE '' END <> ''`,
]
