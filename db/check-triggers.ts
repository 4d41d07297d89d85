import { stays } from './stays.ts'

const drawnOnce = (table: string) => `
    CREATE TRIGGER ${table}_drawn_once BEFORE INSERT ON ${table} BEGIN
      SELECT RAISE(ABORT, 'the-list-stays') WHERE EXISTS (
        SELECT 1 FROM stock_check WHERE id = NEW.check_id AND opened_on IS NOT NULL);
    END`

/**
 * The list of an annual check stays as it was drawn, and nothing is counted before it is there or
 * after the report. A report that missed a count is out of turn, as is a count after it.
 */
export const checkTriggers: Record<string, string> = {
  check_line_no_update: stays('check_line', 'UPDATE', 'the-list-stays'),
  check_line_no_delete: stays('check_line', 'DELETE', 'the-list-stays'),
  check_line_drawn_once: drawnOnce('check_line'),
  check_loan_no_update: stays('check_loan', 'UPDATE', 'the-list-stays'),
  check_loan_no_delete: stays('check_loan', 'DELETE', 'the-list-stays'),
  check_loan_drawn_once: drawnOnce('check_loan'),
  check_count_no_update: stays('check_count', 'UPDATE', 'the-list-stays'),
  check_count_no_delete: stays('check_count', 'DELETE', 'the-list-stays'),
  check_count_while_open: `
    CREATE TRIGGER check_count_while_open BEFORE INSERT ON check_count BEGIN
      SELECT RAISE(ABORT, 'out-of-turn') WHERE EXISTS (
          SELECT 1 FROM check_count WHERE id = NEW.id)
        OR NOT EXISTS (SELECT 1 FROM stock_check WHERE id = NEW.check_id
          AND opened_on IS NOT NULL AND reported_on IS NULL);
    END`,
  check_report_of_all_counts: `
    CREATE TRIGGER check_report_of_all_counts BEFORE UPDATE ON stock_check
    WHEN OLD.reported_on IS NULL AND NEW.reported_on IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'out-of-turn') WHERE NEW.counts IS NOT (
        SELECT count(*) FROM check_count WHERE check_id = NEW.id);
    END`,
}
