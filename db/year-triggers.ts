/**
 * A closed year is left as it was: nothing is dated in it any more, whoever writes. A year closes
 * over exactly the book that its figures were drawn from: an entry that came between sends the
 * closing back to draw them again.
 */
export const yearTriggers: Record<string, string> = {
  ledger_year_open: `
    CREATE TRIGGER ledger_year_open BEFORE INSERT ON ledger
    WHEN NEW.happened_on <= (SELECT max(last_day) FROM closed_year) BEGIN
      SELECT RAISE(ABORT, 'year-closed');
    END`,
  year_closes_over_the_book: `
    CREATE TRIGGER year_closes_over_the_book BEFORE INSERT ON closed_year BEGIN
      SELECT RAISE(ABORT, 'year-closed') WHERE EXISTS (
        SELECT 1 FROM closed_year WHERE year >= NEW.year);
      SELECT RAISE(ABORT, 'out-of-turn') WHERE NEW.through IS NOT
        (SELECT max(position) FROM ledger);
    END`,
  closed_year_for_ever: `
    CREATE TRIGGER closed_year_for_ever BEFORE UPDATE ON closed_year
    WHEN NEW.year IS NOT OLD.year OR NEW.last_day IS NOT OLD.last_day
      OR NEW.figures IS NOT OLD.figures OR NEW.facts IS NOT OLD.facts
      OR NEW.documents IS NOT OLD.documents OR OLD.acknowledged_on IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'year-closed');
    END`,
  closed_year_stays: `
    CREATE TRIGGER closed_year_stays BEFORE DELETE ON closed_year BEGIN
      SELECT RAISE(ABORT, 'year-closed');
    END`,
}
