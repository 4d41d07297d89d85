/**
 * Closed years that wait for the head of the agency, for the desk: a year's row is as long as its
 * documents' names and facts, and the day of its acknowledgement stands behind them.
 */
export const yearsWaiting = [
  `CREATE INDEX closed_year_waiting ON closed_year (closed_on, acknowledged_on)
    WHERE acknowledged_on IS NULL`,
]
