/**
 * What is known of a loan's photos and drawn signatures; their bytes stand in a home of files. One
 * is erased by emptying its bytes and saying when: the entry keeps the hash, which tells nothing.
 */
export const photos = [
  `CREATE TABLE photo (
    loan TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    what TEXT NOT NULL CHECK (what IN ('photo', 'signature')),
    item TEXT CHECK ((what = 'photo') = (item IS NOT NULL)),
    way TEXT NOT NULL CHECK (way IN ('handovers', 'returns')),
    type TEXT NOT NULL, size INTEGER NOT NULL CHECK (size > 0),
    width INTEGER NOT NULL CHECK (width > 0), height INTEGER NOT NULL CHECK (height > 0),
    home TEXT NOT NULL, uploaded_by TEXT NOT NULL, at TEXT NOT NULL, erased_at TEXT,
    PRIMARY KEY (loan, sha256)
  )`,
  'CREATE INDEX photo_item ON photo (item, at) WHERE item IS NOT NULL',
]
