import { checkTriggers } from './check-triggers.ts'
import { holdsStrained, holdTriggers } from './hold-triggers.ts'
import { labelTriggers } from './label-triggers.ts'
import { orderTriggers } from './order-triggers.ts'
import { stays } from './stays.ts'
import { yearTriggers } from './year-triggers.ts'

/**
 * The laws of the book. A tool that rebuilds a table drops its triggers, so they are made again,
 * and checked by name, after every migration. Each word after RAISE is mapped in db.ts.
 */
export const triggers: Record<string, string> = {
  ledger_no_update: stays('ledger', 'UPDATE', 'the-book-is-append-only'),
  ledger_no_delete: stays('ledger', 'DELETE', 'the-book-is-append-only'),
  // OR REPLACE would silently erase the older row, so every unique key is looked at first.
  ledger_in_turn: `
    CREATE TRIGGER ledger_in_turn BEFORE INSERT ON ledger BEGIN
      SELECT RAISE(ABORT, 'out-of-turn') WHERE
        EXISTS (SELECT 1 FROM ledger WHERE position = NEW.position)
        OR EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)
        OR NEW.seq IS NOT coalesce(
          (SELECT seq FROM ledger WHERE stream = NEW.stream ORDER BY seq DESC LIMIT 1), 0) + 1
        OR NEW.previous_hash IS NOT coalesce(
          (SELECT hash FROM ledger WHERE stream = NEW.stream ORDER BY seq DESC LIMIT 1), '');
    END`,
  // A CHECK alone is not enough: OR IGNORE carries its policy into triggers.
  ledger_from_where_it_is: `
    CREATE TRIGGER ledger_from_where_it_is BEFORE INSERT ON ledger
    WHEN NEW.source IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'not-a-place') WHERE
        NEW.source NOT IN ('outside', 'shelf', 'loan', 'repair', 'lost')
        OR coalesce(NEW.target, '') NOT IN ('outside', 'shelf', 'loan', 'repair', 'lost')
        OR NEW.source = NEW.target OR NEW.item IS NULL
        OR NEW.quantity IS NULL OR typeof(NEW.quantity) <> 'integer' OR NEW.quantity <= 0;
      SELECT RAISE(ABORT, 'not-enough') WHERE NEW.source <> 'outside' AND NEW.quantity > coalesce(
        (SELECT quantity FROM stock WHERE item = NEW.item AND place = NEW.source), 0);
    END`,
  ledger_moves_stock: `
    CREATE TRIGGER ledger_moves_stock AFTER INSERT ON ledger
    WHEN NEW.source IS NOT NULL BEGIN
      INSERT INTO stock (item, place, quantity) SELECT NEW.item, NEW.source, 0
        WHERE NOT EXISTS (SELECT 1 FROM stock WHERE item = NEW.item AND place = NEW.source);
      INSERT INTO stock (item, place, quantity) SELECT NEW.item, NEW.target, 0
        WHERE NOT EXISTS (SELECT 1 FROM stock WHERE item = NEW.item AND place = NEW.target);
      UPDATE stock SET quantity = quantity - NEW.quantity
        WHERE item = NEW.item AND place = NEW.source;
      UPDATE stock SET quantity = quantity + NEW.quantity
        WHERE item = NEW.item AND place = NEW.target;
      ${holdsStrained("NEW.source IN ('shelf', 'loan') AND NEW.target NOT IN ('shelf', 'loan')")}
    END`,
  ledger_without_gaps: `
    CREATE TRIGGER ledger_without_gaps AFTER INSERT ON ledger BEGIN
      SELECT RAISE(ABORT, 'out-of-turn') WHERE NEW.position < 1 OR (NEW.position > 1
        AND NOT EXISTS (SELECT 1 FROM ledger WHERE position = NEW.position - 1));
    END`,
  // Numbers run per fiscal year without gaps; only an imported register may have them.
  loan_number_in_turn: `
    CREATE TRIGGER loan_number_in_turn BEFORE INSERT ON loan
    WHEN NEW.imported = 0 BEGIN
      SELECT RAISE(ABORT, 'number-taken') WHERE NEW.number IS NOT coalesce(
        (SELECT max(number) FROM loan WHERE fiscal_year = NEW.fiscal_year), 0) + 1;
    END`,
  loan_number_for_ever: `
    CREATE TRIGGER loan_number_for_ever BEFORE UPDATE OF number, fiscal_year, id ON loan
    WHEN NEW.number IS NOT OLD.number OR NEW.fiscal_year IS NOT OLD.fiscal_year
      OR NEW.id IS NOT OLD.id BEGIN
      SELECT RAISE(ABORT, 'the-number-stays');
    END`,
  loan_stays: `
    CREATE TRIGGER loan_stays BEFORE DELETE ON loan BEGIN
      SELECT RAISE(ABORT, 'the-number-stays');
    END`,
  // What an item is found by, carried from its one row into the index: nobody can forget it. Rows
  // below zero are being moved, and stand outside of it.
  item_text_added: `
    CREATE TRIGGER item_text_added AFTER INSERT ON item_text BEGIN
      INSERT INTO item_search (rowid, text, marks) VALUES (NEW.row, NEW.text, NEW.marks);
    END`,
  item_text_removed: `
    CREATE TRIGGER item_text_removed AFTER DELETE ON item_text BEGIN
      INSERT INTO item_search (item_search, rowid, text, marks)
        VALUES ('delete', OLD.row, OLD.text, OLD.marks);
    END`,
  item_text_changed: `
    CREATE TRIGGER item_text_changed AFTER UPDATE ON item_text BEGIN
      INSERT INTO item_search (item_search, rowid, text, marks)
        SELECT 'delete', OLD.row, OLD.text, OLD.marks WHERE OLD.row >= 0;
      INSERT INTO item_search (rowid, text, marks)
        SELECT NEW.row, NEW.text, NEW.marks WHERE NEW.row >= 0;
    END`,
  ...holdTriggers,
  ...orderTriggers,
  ...checkTriggers,
  ...labelTriggers,
  ...yearTriggers,
}
