/** The manual, version by version, and what a loan keeps of the version that it followed. */
export const procedures = [
  `CREATE TABLE procedure (
    work_type TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
    status TEXT NOT NULL CHECK (status IN ('draft', 'adopted')),
    content TEXT NOT NULL CHECK (json_valid(content)),
    drafted_on TEXT NOT NULL, order_number TEXT, order_id TEXT,
    adopted_on TEXT, effective_on TEXT,
    seq INTEGER NOT NULL, hash TEXT NOT NULL,
    CHECK ((status = 'adopted') = (order_number IS NOT NULL AND adopted_on IS NOT NULL
      AND effective_on IS NOT NULL)),
    PRIMARY KEY (work_type, version)
  )`,
  'ALTER TABLE loan ADD COLUMN procedure_version INTEGER',
  `ALTER TABLE loan ADD COLUMN approver_rule TEXT CHECK (approver_rule = 'agency-head')`,
]
