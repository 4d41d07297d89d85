/** Years whose book is closed: their figures as they were that day, drawn from `year:YEAR`. */
export const closedYears = [
  `CREATE TABLE closed_year (
    year INTEGER PRIMARY KEY,
    last_day TEXT NOT NULL,
    closed_on TEXT NOT NULL, closed_by TEXT NOT NULL,
    through INTEGER NOT NULL, seal TEXT NOT NULL,
    figures TEXT NOT NULL CHECK (json_valid(figures)), figures_hash TEXT NOT NULL,
    facts TEXT NOT NULL CHECK (json_valid(facts)), facts_hash TEXT NOT NULL,
    papers TEXT NOT NULL CHECK (json_valid(papers)),
    checklist TEXT NOT NULL CHECK (json_valid(checklist)), remarks TEXT NOT NULL,
    documents TEXT NOT NULL CHECK (json_valid(documents)),
    acknowledged_on TEXT, acknowledged_by TEXT, acknowledged_remarks TEXT,
    seq INTEGER NOT NULL, hash TEXT NOT NULL
  )`,
]
