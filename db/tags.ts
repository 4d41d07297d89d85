import { sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { promised } from './holds.ts'

export type StandingRow = {
  divisionName: string
  shelf: number
  repair: number
  lost: number
  promised: number
}

/** How the thing behind a label stands now: where its units are, and how many are spoken for. */
export function standingOfTag(db: Db, tag: string) {
  const at = (place: string) => sql`coalesce((SELECT quantity FROM stock
    WHERE stock.item = item.id AND place = ${place}), 0)`
  return db.all<StandingRow>(sql`
    SELECT coalesce(division.name, '') AS divisionName, ${at('shelf')} AS shelf,
      ${at('repair')} AS repair, ${at('lost')} AS lost, ${promised(sql`item.id`)} AS promised
    FROM item LEFT JOIN division ON division.id = item.division WHERE item.tag = ${tag}`)
}
