import { sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { promised } from './holds.ts'
import { unitsIn } from './units.ts'

type StandingRow = {
  divisionName: string
  shelf: number
  repair: number
  lost: number
  promised: number
}

/** How the thing behind a label stands now: where its units are, and how many are spoken for. */
export function standingOfTag(db: Db, tag: string) {
  return db.all<StandingRow>(sql`
    SELECT coalesce(division.name, '') AS divisionName, ${unitsIn('shelf')} AS shelf,
      ${unitsIn('repair')} AS repair, ${unitsIn('lost')} AS lost, ${promised(sql`item.id`)} AS promised
    FROM item LEFT JOIN division ON division.id = item.division WHERE item.tag = ${tag}`)
}
