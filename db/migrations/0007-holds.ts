/** What approved loans keep for their dates: drawn from the loan, guarded by triggers. */
export const holds = [
  `CREATE TABLE hold (
    loan TEXT NOT NULL, line INTEGER NOT NULL, item TEXT NOT NULL,
    from_on TEXT NOT NULL, to_on TEXT NOT NULL CHECK (to_on >= from_on),
    quantity INTEGER NOT NULL CHECK (quantity > 0), imported INTEGER NOT NULL,
    PRIMARY KEY (loan, line)
  )`,
  'CREATE INDEX hold_item ON hold (item, to_on)',
]
