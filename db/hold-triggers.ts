/**
 * Overlapping holds never exceed what there is on any day: shelf and loan, for what is in repair
 * or lost is not free. The most is reached on the first day of the span or where another hold
 * begins, so only these days are counted. A unit given back late, or a correction of a return,
 * is a fact and is never refused: only a new hold and a later last day are.
 */
const exceeded = (span: { first: string; last: string }) => `
  SELECT RAISE(ABORT, 'hold-exceeded') WHERE EXISTS (
    SELECT 1 FROM (
      SELECT ${span.first} AS day
      UNION SELECT from_on FROM hold
        WHERE item = NEW.item AND from_on > ${span.first} AND from_on <= ${span.last}
    ) AS days
    WHERE NEW.quantity + coalesce((
      SELECT sum(quantity) FROM hold
      WHERE item = NEW.item AND to_on >= days.day AND from_on <= days.day
        AND NOT (loan = NEW.loan AND line = NEW.line)
    ), 0) > coalesce((
      SELECT sum(quantity) FROM stock WHERE item = NEW.item AND place IN ('shelf', 'loan')
    ), 0)
  );`

/** More is promised of an item than there is, whatever the days. */
const overPromised = `(SELECT sum(quantity) FROM hold AS each WHERE each.item = NEW.item) > coalesce((
          SELECT sum(quantity) FROM stock WHERE item = NEW.item AND place IN ('shelf', 'loan')
        ), 0)`

/**
 * Marks what was promised of an item when more is promised than there is, whatever the days: a new
 * hold always fits, so that this begins only where units go away, a return is corrected, or with an
 * imported hold. A mark ends with its hold. The desk looks among what is marked for what will fall
 * short, and finds by the days what really does.
 */
export const holdsStrained = (when: string) => `
      UPDATE hold SET strained = 1 WHERE ${when} AND item = NEW.item AND ${overPromised};`

/**
 * A new hold fits into the days that others leave, while they keep to their days. Of what is
 * crowded so, somebody waits for whatever comes back late: among the late, the desk looks at
 * nothing else.
 */
const holdsCrowded = `
      UPDATE hold SET crowded = 1 WHERE item = NEW.item AND crowded = 0 AND ${overPromised};`

export const holdTriggers: Record<string, string> = {
  hold_fits: `
    CREATE TRIGGER hold_fits BEFORE INSERT ON hold WHEN NEW.imported = 0 BEGIN
      ${exceeded({ first: 'NEW.from_on', last: 'NEW.to_on' })}
    END`,
  hold_grows_into_free_days: `
    CREATE TRIGGER hold_grows_into_free_days BEFORE UPDATE OF to_on ON hold
    WHEN NEW.imported = 0 AND NEW.to_on > OLD.to_on BEGIN
      ${exceeded({ first: "date(OLD.to_on, '+1 day')", last: 'NEW.to_on' })}
    END`,
  hold_crowds: `
    CREATE TRIGGER hold_crowds AFTER INSERT ON hold BEGIN
      ${holdsCrowded}
    END`,
  hold_imported_strains: `
    CREATE TRIGGER hold_imported_strains AFTER INSERT ON hold WHEN NEW.imported = 1 BEGIN
      ${holdsStrained('true')}
    END`,
  hold_grown_strains: `
    CREATE TRIGGER hold_grown_strains AFTER UPDATE OF quantity, to_on ON hold
    WHEN NEW.quantity > OLD.quantity OR (NEW.imported = 1 AND NEW.to_on > OLD.to_on) BEGIN
      ${holdsStrained('true')}
    END`,
}
