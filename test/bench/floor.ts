import { addDays, type CivilDate, type FiscalYear } from '../../src/domain/dates.ts'
import { spanOf } from '../../src/domain/statistics/span.ts'

/**
 * The bare floor of a year's report: plain statements that sum the same figures, from the pictures
 * wherever these hold them ready, and draw nothing. It holds for a register without corrections, of
 * which every line left once and came back once, as the bench's own is; the product's figures hold
 * for any, and are drawn by the rules that the verifier of an exported book has too.
 * A `+` keeps the planner from an index that costs more. `floor-figures.ts` lays the rows beside
 * the report: only what is the same there may be compared in time.
 */
export function floorOf(year: FiscalYear, today: CivilDate) {
  const { first, last } = spanOf(year, today)
  const span = `BETWEEN '${first}' AND '${last}'`
  const out = `FROM ledger WHERE kind = 'handed-over' AND happened_on ${span}`
  const touched = `(SELECT * FROM loan WHERE closed_on ${span}
    UNION ALL SELECT * FROM loan WHERE outstanding > 0)`
  const touchedLines = `FROM ${touched} AS touched JOIN line ON line.loan = touched.id`
  const outNow = 'handed_over - returned_good - returned_damaged - lost'
  const lateness = 'julianday(line.last_returned_on) - julianday(touched.due_on)'
  const overdue = `julianday(CASE WHEN ${outNow} > 0 THEN '${last}' ELSE last_returned_on END)
    - julianday(due_on)`
  const counts = 'count(DISTINCT loan) AS loans, count(*) AS lines, sum(quantity) AS units'
  const called = "trim(name || ' ' || code)"
  const median = (days: string, from: string) => `SELECT avg(days) AS days FROM (
    SELECT ${days} AS days, row_number() OVER (ORDER BY ${days}) AS n, count(*) OVER () AS rows
    ${from}) WHERE n IN ((rows + 1) / 2, rows / 2 + 1)`
  return {
    requests: `SELECT coalesce(decision, 'undecided') AS decision, count(*) AS requests
      FROM loan WHERE fiscal_year = ${year} GROUP BY 1`,
    requestMonths: `SELECT substr(requested_on, 1, 7) AS month, count(*) AS requests FROM loan
      WHERE fiscal_year = ${year} GROUP BY 1`,
    decidedFromEarlier: `SELECT count(DISTINCT loan.id) AS loans FROM ledger
      JOIN loan ON loan.id = ledger.loan WHERE ledger.kind IN ('approved', 'refused', 'cancelled')
      AND happened_on ${span} AND requested_on < '${first}'`,
    handedOver: `SELECT ${counts} ${out}`,
    categories: `SELECT detail ->> '$.category' AS category, ${counts} ${out} GROUP BY 1`,
    outMonths: `SELECT substr(happened_on, 1, 7) AS month, ${counts} ${out} GROUP BY 1`,
    items: `SELECT coalesce(nullif(code, ''), name) AS item, lines, units FROM (
      SELECT item AS id, count(*) AS lines, sum(quantity) AS units ${out} GROUP BY 1)
      JOIN item USING (id) ORDER BY lines DESC, units DESC, 1`,
    groups: `SELECT borrower_class, borrower_division, owning_division, work_type, use_location,
      count(DISTINCT loan) AS loans, count(*) AS lines, sum(quantity) AS units
      FROM ledger JOIN loan ON loan.id = ledger.loan
      WHERE ledger.kind = 'handed-over' AND happened_on ${span} GROUP BY 1, 2, 3, 4, 5`,
    divisions: 'SELECT id, name FROM division',
    returned: `SELECT target, substr(happened_on, 1, 7) AS month, sum(quantity) AS units FROM ledger
      WHERE kind = 'returned' AND happened_on ${span} GROUP BY 1, 2`,
    unitDays: `SELECT line.category, sum(handed_over * (CASE
        WHEN last_returned_on IS NULL THEN julianday('${last}') + 1
        WHEN last_returned_on = first_handed_over_on THEN julianday(last_returned_on) + 1
        ELSE julianday(last_returned_on) END
        - max(julianday(first_handed_over_on), julianday('${first}')))) AS unit_days
      ${touchedLines} WHERE first_handed_over_on IS NOT NULL GROUP BY 1`,
    owned: 'SELECT category, sum(owned) AS units FROM item GROUP BY 1',
    punctuality: `SELECT count(*) AS closed_lines, sum(${lateness} <= 0) AS on_time,
      sum(${lateness} BETWEEN 1 AND 7) AS late_1_7, sum(${lateness} BETWEEN 8 AND 30) AS late_8_30,
      sum(${lateness} > 30) AS late_over_30
      ${touchedLines} WHERE last_returned_on ${span} AND ${outNow} = 0`,
    chase: `SELECT count(*) AS deadlines,
      sum(coalesce(last_chased_on, '9999') <= date(due_on, '+7 days')) AS chased_in_time,
      sum(coalesce(last_chased_on, '9999') > date(due_on, '+7 days')
        AND coalesce(closed_on, '9999') <= date(due_on, '+7 days')) AS returned_before_deadline
      FROM loan WHERE due_on BETWEEN '${addDays(first, -7)}' AND '${addDays(last, -7)}'
      AND handed_over_on <= due_on AND (closed_on IS NULL OR closed_on > due_on)`,
    damage: `SELECT settled.detail ->> '$.way' AS way, count(*) AS lines,
      sum(settled.detail ->> '$.paidSatang') AS paid FROM ledger AS harm
      LEFT JOIN ledger AS settled ON settled.stream = harm.stream
        AND settled.line = harm.line AND +settled.kind = 'settled'
      WHERE harm.kind = 'returned' AND harm.happened_on ${span} AND harm.target <> 'shelf'
      GROUP BY 1`,
    settledFromEarlier: `SELECT count(*) AS lines, sum(settled.detail ->> '$.paidSatang') AS paid
      FROM ledger AS settled JOIN line ON line.loan = settled.loan AND line.line = settled.line
      WHERE settled.kind = 'settled' AND happened_on ${span} AND last_returned_on < '${first}'`,
    toDecision: median(
      'julianday(decided_on) - julianday(requested_on)',
      `FROM loan WHERE fiscal_year = ${year} AND decision <> 'cancelled'`,
    ),
    toHandOver: median(
      'julianday(handed_over_on) - julianday(requested_on)',
      `FROM (SELECT DISTINCT loan AS id ${out}) JOIN loan USING (id)`,
    ),
    outstanding: `SELECT number || '/' || fiscal_year AS loan,
      coalesce(nullif(code, ''), name) AS item, ${outNow} AS units, due_on AS due
      FROM loan JOIN line ON line.loan = loan.id JOIN item ON item.id = line.item
      WHERE outstanding > 0 AND ${outNow} > 0 ORDER BY fiscal_year, number, line`,
    carriedForward: "SELECT sum(quantity) AS units FROM stock WHERE place = 'loan'",
    broughtForward: `SELECT figures ->> '$.units.carried_forward' AS units FROM closed_year
      WHERE year = ${year - 1}`,
    mostRefused: `SELECT ${called} AS item, loans FROM (
      SELECT item AS id, count(DISTINCT loan.id) AS loans FROM loan JOIN line ON line.loan = loan.id
        WHERE fiscal_year = ${year} AND decision = 'refused' GROUP BY 1) JOIN item USING (id)
      ORDER BY loans DESC, 1 LIMIT 5`,
    mostDamaged: `SELECT ${called} AS item, units FROM (
      SELECT item AS id, sum(quantity) AS units FROM ledger WHERE kind = 'returned'
        AND happened_on ${span} AND target <> 'shelf' GROUP BY 1) JOIN item USING (id)
      ORDER BY units DESC, 1 LIMIT 5`,
    longestOverdue: `SELECT number || '/' || fiscal_year AS loan, ${called} AS item,
      ${overdue} AS days, ${outNow} > 0 AS isOut
      ${touchedLines} JOIN item ON item.id = line.item
      WHERE due_on < '${last}' AND ${overdue} > 0 ORDER BY days DESC, 1 LIMIT 5`,
    idle: `SELECT ${called} AS item, count(*) OVER () AS items FROM item
      WHERE owned > 0 AND id NOT IN (SELECT item ${out}) ORDER BY owned DESC, id LIMIT 5`,
    ownedItems: 'SELECT count(*) AS items FROM item WHERE owned > 0',
    mostSought: `SELECT item, max(wanting) AS loans FROM (
        SELECT item, sum(change) OVER (PARTITION BY item ORDER BY day, change) AS wanting FROM (
          SELECT item, start_on AS day, 1 AS change FROM loan JOIN line ON line.loan = loan.id
            WHERE fiscal_year = ${year} AND coalesce(decision, '') <> 'cancelled'
              AND start_on <= '${last}'
          UNION ALL SELECT item, date(first_due_on, '+1 day'), -1 FROM loan
            JOIN line ON line.loan = loan.id
            WHERE fiscal_year = ${year} AND coalesce(decision, '') <> 'cancelled'
              AND start_on <= '${last}'))
      GROUP BY item HAVING loans > 1 ORDER BY loans DESC LIMIT 5`,
  }
}

export type Floor = ReturnType<typeof floorOf>
