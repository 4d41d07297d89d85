/** Files that were checked and wait to be accepted. No picture of the book. */
export const imports = [
  `CREATE TABLE import (
    id TEXT PRIMARY KEY, what TEXT NOT NULL CHECK (what IN ('people', 'items', 'loans')),
    file TEXT NOT NULL, sha256 TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'cancelled')),
    outcome TEXT NOT NULL CHECK (json_valid(outcome)), accepted_at TEXT
  )`,
  'CREATE INDEX import_sha256 ON import (sha256)',
  `CREATE TABLE import_part (
    import TEXT NOT NULL REFERENCES import (id), part INTEGER NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (import, part)
  )`,
]
