/**
 * The kind of each item: durable, as all were before, consumable or vehicle. A form is of durable
 * things or of consumables, and consumables may wait for a condition instead of a day.
 */
export const agencies = [
  `ALTER TABLE item ADD COLUMN kind TEXT NOT NULL DEFAULT 'durable'
    CHECK (kind IN ('durable', 'consumable', 'vehicle'))`,
  'CREATE INDEX item_kind ON item (kind, name_key, id)',
  `ALTER TABLE loan ADD COLUMN kind TEXT NOT NULL DEFAULT 'durable'
    CHECK (kind IN ('durable', 'consumable'))`,
  'ALTER TABLE loan ADD COLUMN due_condition TEXT',
]
