/** Papers and printers of the office's own, the log of what was printed, and what still sticks. */
export const labels = [
  `CREATE TABLE label_sheet (
    id TEXT PRIMARY KEY, name TEXT NOT NULL,
    measures TEXT NOT NULL CHECK (json_valid(measures)),
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1))
  )`,
  'CREATE UNIQUE INDEX label_sheet_name ON label_sheet (name) WHERE dropped = 0',
  `CREATE TABLE printer (
    id TEXT PRIMARY KEY, name TEXT NOT NULL,
    "right" REAL NOT NULL, down REAL NOT NULL,
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1))
  )`,
  'CREATE UNIQUE INDEX printer_name ON printer (name) WHERE dropped = 0',
  `CREATE TABLE label_printing (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('items', 'blanks')),
    printed_on TEXT NOT NULL, printed_at TEXT NOT NULL, person TEXT NOT NULL,
    sheet TEXT NOT NULL, sheet_name TEXT NOT NULL, printer TEXT, printer_name TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start > 0), copies INTEGER NOT NULL CHECK (copies > 0),
    labels INTEGER NOT NULL CHECK (labels > 0)
  )`,
  `CREATE TABLE printed_label (
    printing TEXT NOT NULL, n INTEGER NOT NULL, tag TEXT NOT NULL, item TEXT,
    PRIMARY KEY (printing, n)
  )`,
  'CREATE INDEX printed_label_item ON printed_label (item, printing) WHERE item IS NOT NULL',
  // A blank tag is printed once: another of the same letters would be claimed with it.
  'CREATE UNIQUE INDEX printed_label_blank ON printed_label (tag) WHERE item IS NULL',
  `CREATE TABLE tag_claim (
    tag TEXT PRIMARY KEY, item TEXT NOT NULL, claimed_on TEXT NOT NULL, person TEXT NOT NULL
  )`,
  `CREATE TABLE label (
    tag TEXT PRIMARY KEY, item TEXT NOT NULL,
    printing TEXT, printed_on TEXT, seen_on TEXT, seen_by TEXT,
    CHECK ((printing IS NULL) = (printed_on IS NULL)),
    CHECK ((seen_on IS NULL) = (seen_by IS NULL)),
    CHECK (printing IS NOT NULL OR seen_on IS NOT NULL)
  )`,
  // The list of what is printed and not read yet is short, however many labels there are.
  'CREATE INDEX label_unseen ON label (item) WHERE seen_on IS NULL',
]
