/** The days on which the office is closed beside Saturdays and Sundays, drawn from its stream. */
export const holidays = [
  `CREATE TABLE holiday (
    "on" TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> '')
  ) WITHOUT ROWID`,
]
