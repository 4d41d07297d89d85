/**
 * The search index held what was found in order of registration, so a word that many things bear had
 * to be put in order whole before forty could be shown. Now the number of a row in the index follows
 * the dictionary (see ../item-text.ts): the index answers in that order, from anywhere, and may stop.
 * The beginnings of words, and marks of what a list is narrowed by, come into the same index.
 */
export const inDictionaryOrder = [
  `CREATE TABLE item_text_ordered (
    row INTEGER PRIMARY KEY,
    item TEXT NOT NULL UNIQUE REFERENCES item (id),
    name_key TEXT NOT NULL,
    text TEXT NOT NULL,
    marks TEXT NOT NULL
  )`,
  `INSERT INTO item_text_ordered (row, item, name_key, text, marks)
    SELECT 2251799813685248 + 16777216 * row_number() OVER (ORDER BY item.name_key, item.id),
      item.id, item.name_key, text,
      coalesce((SELECT group_concat(char(57344) || substr(char(57344) || value, -2), '')
        FROM json_each(beginnings)), '')
      || char(57345) || substr(char(57345) || category, -2)
      || char(57346) || substr(char(57346) || kind, -2)
      || char(57347) || substr(char(57347) || division, -2)
      || CASE retired WHEN 1 THEN char(57348, 57348) || '1' ELSE '' END
    FROM item_text JOIN item ON item.id = item_text.item
    ORDER BY item.name_key, item.id`,
  'DROP TABLE item_search',
  'DROP TABLE item_beginning',
  'DROP TABLE item_text',
  'ALTER TABLE item_text_ordered RENAME TO item_text',
  'CREATE UNIQUE INDEX item_text_order ON item_text (name_key, item)',
  `CREATE VIRTUAL TABLE item_search USING fts5(
    text, marks, content = 'item_text', content_rowid = 'row', tokenize = 'trigram case_sensitive 1'
  )`,
  "INSERT INTO item_search (item_search) VALUES ('rebuild')",
  // A question is put to each piece of the index: it is one now, and stays few.
  "INSERT INTO item_search (item_search, rank) VALUES ('automerge', 2)",
  "INSERT INTO item_search (item_search) VALUES ('optimize')",
]
