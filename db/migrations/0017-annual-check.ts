/** The annual check of clause 213: who counts, the list of 30 September, and what was seen. */
export const annualCheck = [
  `CREATE TABLE stock_check (
    id TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL,
    order_number TEXT NOT NULL, ordered_on TEXT NOT NULL, appointed_on TEXT NOT NULL,
    checkers TEXT NOT NULL CHECK (json_valid(checkers)),
    opened_on TEXT, through INTEGER, things INTEGER NOT NULL, units INTEGER NOT NULL, sha256 TEXT,
    settled TEXT NOT NULL CHECK (json_valid(settled)),
    reported_on TEXT, counts INTEGER, open_findings INTEGER CHECK (open_findings >= 0),
    seq INTEGER NOT NULL, hash TEXT NOT NULL,
    CHECK ((opened_on IS NULL) = (through IS NULL) AND (opened_on IS NULL) = (sha256 IS NULL)),
    CHECK (reported_on IS NULL OR opened_on IS NOT NULL),
    CHECK ((reported_on IS NULL) = (counts IS NULL)),
    CHECK ((reported_on IS NULL) = (open_findings IS NULL))
  )`,
  'CREATE UNIQUE INDEX stock_check_year ON stock_check (fiscal_year)',
  // A scan asks whether a check is under way; only one or two ever are.
  'CREATE INDEX stock_check_open ON stock_check (opened_on) WHERE reported_on IS NULL',
  `CREATE TABLE check_line (
    check_id TEXT NOT NULL, n INTEGER NOT NULL, item TEXT NOT NULL,
    code TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    control TEXT NOT NULL CHECK (control IN ('piece', 'set')),
    store TEXT NOT NULL, division TEXT NOT NULL,
    owned INTEGER NOT NULL CHECK (owned = shelf + repair + lost + loan),
    shelf INTEGER NOT NULL CHECK (shelf >= 0), repair INTEGER NOT NULL CHECK (repair >= 0),
    lost INTEGER NOT NULL CHECK (lost >= 0), loan INTEGER NOT NULL CHECK (loan >= 0),
    PRIMARY KEY (check_id, n)
  )`,
  'CREATE UNIQUE INDEX check_line_item ON check_line (check_id, item)',
  'CREATE INDEX check_line_store ON check_line (check_id, store, n)',
  `CREATE TABLE check_loan (
    check_id TEXT NOT NULL, loan TEXT NOT NULL, item TEXT NOT NULL,
    units INTEGER NOT NULL CHECK (units > 0), due_on TEXT NOT NULL,
    PRIMARY KEY (check_id, loan, item)
  )`,
  `CREATE TABLE check_count (
    id TEXT PRIMARY KEY, check_id TEXT NOT NULL, person TEXT NOT NULL, item TEXT,
    said TEXT NOT NULL, units INTEGER NOT NULL CHECK (units >= 0), store TEXT NOT NULL,
    damaged INTEGER NOT NULL CHECK (damaged IN (0, 1)), note TEXT NOT NULL,
    shelf INTEGER NOT NULL, counted_on TEXT NOT NULL, counted_at TEXT NOT NULL
  )`,
  'CREATE INDEX check_count_item ON check_count (check_id, item)',
  'CREATE INDEX check_count_store ON check_count (check_id, store, id)',
]
