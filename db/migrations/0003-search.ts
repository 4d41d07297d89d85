/**
 * Search over the register. `item_text` holds what an item is found by, in one row that triggers
 * carry into the trigram index and into the beginnings of words, which trigrams are too long for.
 * The indexes answer what the pages of items ask: where things are, what waits, what is unsettled.
 */
export const search = [
  `CREATE TABLE item_text (
    row INTEGER PRIMARY KEY,
    item TEXT NOT NULL UNIQUE REFERENCES item (id),
    text TEXT NOT NULL,
    beginnings TEXT NOT NULL CHECK (json_valid(beginnings))
  )`,
  `CREATE VIRTUAL TABLE item_search USING fts5(
    text, content = 'item_text', content_rowid = 'row', tokenize = 'trigram case_sensitive 1'
  )`,
  `CREATE TABLE item_beginning (
    beginning TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (beginning, row)
  ) WITHOUT ROWID`,
  'CREATE INDEX item_retired ON item (name_key, id) WHERE retired = 1',
  'CREATE INDEX stock_somewhere ON stock (place, item) WHERE quantity > 0',
  'CREATE INDEX line_waiting ON line (item) WHERE approved > handed_over',
  `CREATE INDEX line_unsettled ON line (item)
    WHERE returned_damaged > settled_damaged OR lost > settled_lost`,
]
