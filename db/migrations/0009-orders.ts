/** Committee orders, announcements, and the files that were attached to anything of the book. */
export const orders = [
  `CREATE TABLE committee_order (
    id TEXT PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('draft', 'signed')),
    subject TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
    drafted_on TEXT NOT NULL,
    number INTEGER CHECK (number > 0), calendar_year INTEGER, number_reason TEXT,
    signed_on TEXT, signer TEXT CHECK (signer IS NULL OR json_valid(signer)),
    replaces TEXT, papers TEXT NOT NULL CHECK (json_valid(papers)),
    seq INTEGER NOT NULL, hash TEXT NOT NULL,
    CHECK ((status = 'signed') = (number IS NOT NULL AND calendar_year IS NOT NULL
      AND signed_on IS NOT NULL AND signer IS NOT NULL))
  )`,
  'CREATE UNIQUE INDEX committee_order_number ON committee_order (calendar_year, number)',
  'CREATE INDEX committee_order_replaces ON committee_order (replaces)',
  `CREATE TABLE announcement (
    id TEXT PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('draft', 'recorded', 'ended')),
    subject TEXT NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
    drafted_on TEXT NOT NULL,
    number INTEGER CHECK (number > 0), calendar_year INTEGER, date TEXT,
    signer TEXT CHECK (signer IS NULL OR json_valid(signer)),
    start_on TEXT, end_on TEXT, ended_on TEXT, end_reason TEXT,
    papers TEXT NOT NULL CHECK (json_valid(papers)),
    seq INTEGER NOT NULL, hash TEXT NOT NULL,
    CHECK ((status = 'draft') = (number IS NULL)),
    CHECK ((status = 'draft') = (start_on IS NULL)),
    CHECK ((status = 'ended') = (ended_on IS NOT NULL))
  )`,
  'CREATE UNIQUE INDEX announcement_number ON announcement (calendar_year, number)',
  'CREATE INDEX announcement_start ON announcement (start_on)',
  `CREATE TABLE file (
    id TEXT PRIMARY KEY, belongs_to TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    size INTEGER NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    home TEXT NOT NULL, uploaded_by TEXT NOT NULL, at TEXT NOT NULL
  )`,
  'CREATE INDEX file_belongs_to ON file (belongs_to)',
  `CREATE TABLE file_part (
    file TEXT NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (file, part)
  )`,
]
