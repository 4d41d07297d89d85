import { addDays, firstDayOf, lastDayOf } from '../../src/domain/dates.ts'

/**
 * The bare floor of a year's report: plain statements that sum the same figures, from the pictures
 * wherever these hold them ready, and draw nothing. It holds for a register without corrections, of
 * which every line left once and came back once, as the bench's own is; the product's figures hold
 * for any, and are drawn by the rules that the verifier of an exported book has too.
 */
export function floorOf(year: number): string[] {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  const span = `BETWEEN '${first}' AND '${last}'`
  const out = `FROM ledger WHERE kind = 'handed-over' AND happened_on ${span}`
  const touched = `(SELECT id, due_on FROM loan WHERE closed_on >= '${first}' AND closed_on <= '${last}'
    UNION ALL SELECT id, due_on FROM loan WHERE outstanding > 0)`
  const lateness = 'julianday(line.last_returned_on) - julianday(touched.due_on)'
  const counts = 'count(DISTINCT loan) AS loans, count(*) AS lines, sum(quantity) AS units'
  return [
    `SELECT decision, count(*) AS requests FROM loan WHERE fiscal_year = ${year} GROUP BY decision`,
    `SELECT substr(requested_on, 1, 7) AS month, count(*) AS requests FROM loan
      WHERE fiscal_year = ${year} GROUP BY 1`,
    `SELECT count(DISTINCT loan.id) AS decided_from_earlier_years FROM ledger
      JOIN loan ON loan.id = ledger.loan WHERE ledger.kind IN ('approved', 'refused', 'cancelled')
      AND happened_on ${span} AND requested_on < '${first}'`,
    `SELECT ${counts} ${out}`,
    `SELECT detail ->> '$.category' AS category, ${counts} ${out} GROUP BY 1`,
    `SELECT substr(happened_on, 1, 7) AS month, ${counts} ${out} GROUP BY 1`,
    `SELECT item, ${counts} ${out} GROUP BY 1`,
    `SELECT borrower_class, borrower_division, owning_division, work_type, use_location,
      count(DISTINCT loan) AS loans, count(*) AS lines, sum(quantity) AS units
      FROM ledger JOIN loan ON loan.id = ledger.loan
      WHERE ledger.kind = 'handed-over' AND happened_on ${span} GROUP BY 1, 2, 3, 4, 5`,
    `SELECT target, substr(happened_on, 1, 7) AS month, sum(quantity) AS units FROM ledger
      WHERE kind = 'returned' AND happened_on ${span} GROUP BY 1, 2`,
    `SELECT line.category, sum(handed_over * (
        min(coalesce(julianday(last_returned_on), 9e9), julianday('${last}') + 1)
        - max(julianday(first_handed_over_on), julianday('${first}')))) AS unit_days
      FROM ${touched} AS touched JOIN line ON line.loan = touched.id
      WHERE first_handed_over_on IS NOT NULL GROUP BY 1`,
    'SELECT category, sum(owned) AS owned_units FROM item GROUP BY 1',
    `SELECT sum(${lateness} <= 0) AS on_time, sum(${lateness} BETWEEN 1 AND 7) AS late_1_7,
      sum(${lateness} BETWEEN 8 AND 30) AS late_8_30, sum(${lateness} > 30) AS late_over_30
      FROM ${touched} AS touched JOIN line ON line.loan = touched.id
      WHERE line.last_returned_on IS NOT NULL`,
    `SELECT count(*) AS deadlines, sum(last_chased_on <= date(due_on, '+7 days')) AS chased_in_time
      FROM loan WHERE due_on BETWEEN '${addDays(first, -7)}' AND '${addDays(last, -7)}'
      AND handed_over_on <= due_on AND (closed_on IS NULL OR closed_on > due_on)`,
    `SELECT detail ->> '$.way' AS way, count(*) AS settled FROM ledger
      WHERE kind = 'settled' AND happened_on ${span} GROUP BY 1`,
    ...['decided_on', 'handed_over_on'].map(
      day => `SELECT days FROM (SELECT julianday(${day}) - julianday(requested_on) AS days,
        row_number() OVER (ORDER BY julianday(${day}) - julianday(requested_on)) AS n,
        count(*) OVER () AS all_rows FROM loan WHERE fiscal_year = ${year} AND ${day} IS NOT NULL)
        WHERE n = all_rows / 2 + 1`,
    ),
    `SELECT fiscal_year, number, line.item, due_on,
      handed_over - returned_good - returned_damaged - lost AS units
      FROM loan JOIN line ON line.loan = loan.id WHERE outstanding > 0
      ORDER BY fiscal_year, number`,
    "SELECT sum(quantity) AS carried_forward FROM stock WHERE place = 'loan'",
    `SELECT item, count(*) AS loans FROM loan JOIN line ON line.loan = loan.id
      WHERE fiscal_year = ${year} AND decision = 'refused' GROUP BY 1 ORDER BY 2 DESC LIMIT 5`,
    `SELECT item, sum(quantity) AS units FROM ledger WHERE kind = 'returned'
      AND happened_on ${span} AND target <> 'shelf' GROUP BY 1 ORDER BY 2 DESC LIMIT 5`,
    `SELECT item, max(wanting) AS loans FROM (
        SELECT item, sum(change) OVER (PARTITION BY item ORDER BY day, change) AS wanting FROM (
          SELECT item, start_on AS day, 1 AS change FROM loan JOIN line ON line.loan = loan.id
            WHERE fiscal_year = ${year} AND decision <> 'cancelled'
          UNION ALL SELECT item, date(first_due_on, '+1 day'), -1 FROM loan
            JOIN line ON line.loan = loan.id WHERE fiscal_year = ${year} AND decision <> 'cancelled'))
      GROUP BY item ORDER BY loans DESC LIMIT 5`,
  ]
}
