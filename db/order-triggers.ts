/**
 * An order's number runs on by one within its calendar year, unless whoever records it says why
 * not; it is given once and stays. A draft is written first, so a number only ever comes by update.
 */
export const orderTriggers: Record<string, string> = {
  order_begins_as_draft: `
    CREATE TRIGGER order_begins_as_draft BEFORE INSERT ON committee_order
    WHEN NEW.status <> 'draft' OR NEW.number IS NOT NULL
      OR EXISTS (SELECT 1 FROM committee_order WHERE id = NEW.id) BEGIN
      SELECT RAISE(ABORT, 'the-number-stays');
    END`,
  order_number_in_turn: `
    CREATE TRIGGER order_number_in_turn BEFORE UPDATE ON committee_order
    WHEN OLD.number IS NULL AND NEW.number IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'number-taken') WHERE EXISTS (
        SELECT 1 FROM committee_order
        WHERE calendar_year = NEW.calendar_year AND number = NEW.number
      ) OR (coalesce(NEW.number_reason, '') = '' AND NEW.number IS NOT coalesce(
        (SELECT max(number) FROM committee_order WHERE calendar_year = NEW.calendar_year), 0) + 1);
    END`,
  order_number_for_ever: `
    CREATE TRIGGER order_number_for_ever BEFORE UPDATE ON committee_order
    WHEN OLD.number IS NOT NULL AND (NEW.number IS NOT OLD.number
      OR NEW.calendar_year IS NOT OLD.calendar_year OR NEW.id IS NOT OLD.id
      OR NEW.content IS NOT OLD.content OR NEW.signed_on IS NOT OLD.signed_on) BEGIN
      SELECT RAISE(ABORT, 'the-number-stays');
    END`,
  order_stays: `
    CREATE TRIGGER order_stays BEFORE DELETE ON committee_order BEGIN
      SELECT RAISE(ABORT, 'the-number-stays');
    END`,
}
