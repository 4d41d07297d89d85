/** What was done to keep the office safe, backups and verifications, and how it went. No picture of the book. */
export const upkeep = [
  `CREATE TABLE upkeep (
    id TEXT PRIMARY KEY, what TEXT NOT NULL CHECK (what IN ('backup', 'verify')),
    began_at TEXT NOT NULL, ended_at TEXT NOT NULL, ok INTEGER NOT NULL CHECK (ok IN (0, 1)),
    said TEXT NOT NULL, file TEXT, bytes INTEGER
  )`,
  'CREATE INDEX upkeep_what ON upkeep (what, ok, ended_at)',
]
