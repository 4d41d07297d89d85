/** The book, its pictures, the people and the office. */
export const theBook = [
  `CREATE TABLE ledger (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    recorded_at TEXT NOT NULL,
    person TEXT,
    loan TEXT,
    line INTEGER,
    item TEXT,
    quantity INTEGER CHECK (quantity IS NULL OR quantity > 0),
    source TEXT CHECK (source IN ('outside', 'shelf', 'loan', 'repair', 'lost')),
    target TEXT CHECK (target IN ('outside', 'shelf', 'loan', 'repair', 'lost')),
    corrects TEXT,
    imported INTEGER NOT NULL CHECK (imported IN (0, 1)),
    command TEXT,
    personal_hash TEXT,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    CHECK ((source IS NULL) = (target IS NULL) AND (source IS NULL) = (quantity IS NULL)),
    CHECK (source IS NULL OR (source <> target AND item IS NOT NULL)),
    CONSTRAINT ledger_turn UNIQUE (stream, seq)
  )`,
  'CREATE INDEX ledger_item ON ledger (item, position)',
  'CREATE INDEX ledger_kind ON ledger (kind, happened_on)',
  'CREATE TABLE personal (entry TEXT PRIMARY KEY, salt TEXT NOT NULL, content TEXT)',
  `CREATE TABLE stock (
    item TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('outside', 'shelf', 'loan', 'repair', 'lost')),
    quantity INTEGER NOT NULL CHECK (place = 'outside' OR quantity >= 0),
    CONSTRAINT stock_place UNIQUE (item, place)
  )`,
  `CREATE TABLE command (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, route TEXT NOT NULL,
    content_hash TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL
  )`,
  `CREATE TABLE item (
    id TEXT PRIMARY KEY, tag TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL, code_key TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
    category TEXT NOT NULL, control TEXT NOT NULL CHECK (control IN ('piece', 'set')),
    unit TEXT NOT NULL, price_satang INTEGER NOT NULL, acquired_on TEXT NOT NULL,
    store TEXT NOT NULL, division TEXT NOT NULL, public_may_borrow INTEGER NOT NULL,
    most_days INTEGER NOT NULL CHECK (most_days BETWEEN 1 AND 365), note TEXT NOT NULL,
    owned INTEGER NOT NULL CHECK (owned >= 0), retired INTEGER NOT NULL,
    seq INTEGER NOT NULL, hash TEXT NOT NULL
  )`,
  "CREATE UNIQUE INDEX item_code ON item (code_key) WHERE code_key <> ''",
  'CREATE INDEX item_name ON item (name_key, id)',
  'CREATE INDEX item_category ON item (category, name_key, id)',
  'CREATE INDEX item_division ON item (division, name_key, id)',
  `CREATE TABLE loan (
    id TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL, number INTEGER NOT NULL,
    imported INTEGER NOT NULL, channel TEXT NOT NULL, borrower TEXT NOT NULL,
    borrower_class TEXT NOT NULL CHECK (borrower_class IN ('staff', 'agency', 'public')),
    borrower_division TEXT, owning_division TEXT NOT NULL, work_type TEXT NOT NULL,
    use_location TEXT NOT NULL CHECK (use_location IN ('inside', 'outside')),
    requested_on TEXT NOT NULL, requested_by TEXT, start_on TEXT NOT NULL,
    first_due_on TEXT NOT NULL, due_on TEXT NOT NULL, decision TEXT, decided_on TEXT,
    decided_by TEXT, decided_post TEXT, handed_over_on TEXT, closed_on TEXT,
    last_chased_on TEXT, outstanding INTEGER NOT NULL CHECK (outstanding >= 0),
    unsettled INTEGER NOT NULL CHECK (unsettled >= 0), last_on TEXT NOT NULL,
    seq INTEGER NOT NULL, hash TEXT NOT NULL,
    CONSTRAINT loan_number UNIQUE (fiscal_year, number)
  )`,
  'CREATE INDEX loan_borrower ON loan (borrower, requested_on)',
  'CREATE INDEX loan_due ON loan (due_on)',
  // The desk asks only for what is alive, so history never slows it.
  'CREATE INDEX loan_undecided ON loan (requested_on) WHERE decision IS NULL',
  `CREATE INDEX loan_waiting ON loan (start_on)
    WHERE decision IN ('approved', 'partly-approved') AND handed_over_on IS NULL`,
  'CREATE INDEX loan_out ON loan (due_on) WHERE outstanding > 0',
  'CREATE INDEX loan_unsettled ON loan (due_on) WHERE unsettled > 0',
  `CREATE TABLE line (
    loan TEXT NOT NULL REFERENCES loan (id), line INTEGER NOT NULL, item TEXT NOT NULL,
    requested INTEGER NOT NULL CHECK (requested > 0), approved INTEGER,
    handed_over INTEGER NOT NULL CHECK (handed_over >= 0),
    returned_good INTEGER NOT NULL CHECK (returned_good >= 0),
    returned_damaged INTEGER NOT NULL CHECK (returned_damaged >= 0),
    lost INTEGER NOT NULL CHECK (lost >= 0),
    settled_damaged INTEGER NOT NULL, settled_lost INTEGER NOT NULL,
    first_handed_over_on TEXT, last_returned_on TEXT, category TEXT, unit_value_satang INTEGER,
    CHECK (returned_good + returned_damaged + lost <= handed_over),
    CHECK (handed_over = 0 OR handed_over <= approved),
    PRIMARY KEY (loan, line)
  )`,
  'CREATE INDEX line_item ON line (item)',
  `CREATE INDEX line_out ON line (item)
    WHERE handed_over > returned_good + returned_damaged + lost`,
  `CREATE TABLE division (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, finance INTEGER NOT NULL
  )`,
  `CREATE TABLE person (
    id TEXT PRIMARY KEY, class TEXT NOT NULL, division TEXT REFERENCES division (id),
    name TEXT NOT NULL, name_key TEXT NOT NULL, position TEXT NOT NULL, unit TEXT NOT NULL,
    phone TEXT NOT NULL, address TEXT NOT NULL, active INTEGER NOT NULL,
    seq INTEGER NOT NULL, hash TEXT NOT NULL
  )`,
  'CREATE INDEX person_name ON person (name_key, id)',
  `CREATE TABLE person_role (
    person TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL, division TEXT NOT NULL,
    PRIMARY KEY (person, role, division)
  )`,
  `CREATE TABLE appointment (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL,
    division TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL,
    order_number TEXT NOT NULL, ended INTEGER NOT NULL
  )`,
  'CREATE TABLE office (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
  `CREATE TABLE basket (
    person TEXT NOT NULL REFERENCES person (id), item TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0), at TEXT NOT NULL,
    PRIMARY KEY (person, item)
  )`,
]
