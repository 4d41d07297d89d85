import { sql } from 'drizzle-orm'
import type { Db } from './db.ts'

/** What a label says of a thing. */
export type LabelItem = {
  id: string
  tag: string
  code: string
  name: string
  divisionName: string | null
}

/** Those of the things that are still in the register, in dictionary order, however many. */
export function labelItems(db: Db, ids: string[]) {
  return db.all<LabelItem>(sql`
    SELECT item.id, item.tag, item.code, item.name,
      division.name AS divisionName
    FROM json_each(${JSON.stringify([...new Set(ids)])}) AS chosen
      CROSS JOIN item ON item.id = chosen.value
      LEFT JOIN division ON division.id = item.division
    WHERE item.retired = 0
    ORDER BY item.name_key, item.id`)
}
