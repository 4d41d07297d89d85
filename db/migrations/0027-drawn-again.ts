import { sql } from 'drizzle-orm'
import type { Db, Statement } from '../db.ts'
import { saveHolds } from '../holds.ts'
import { itemFrom, saveItems } from '../items.ts'
import { loanFrom } from '../loans.ts'
import { item } from '../schema/items.ts'
import { line, loan } from '../schema/loans.ts'

/** How many items one statement carries. */
const chunk = 1000

/**
 * Steps 0003 and 0007 made tables that are drawn in code: what an item is found by, and what a loan
 * keeps for its dates. An office that was older than them gets both drawn for what it had already.
 * Where nothing is missing, nothing is written.
 */
export async function drawnAgain(db: Db): Promise<Statement[]> {
  return [...(await itemsUnfound(db)), ...(await loansUnheld(db))]
}

async function itemsUnfound(db: Db): Promise<Statement[]> {
  const rows = await db
    .select()
    .from(item)
    .where(sql`NOT EXISTS (SELECT 1 FROM item_text WHERE item_text.item = ${item.id})`)
  const pictures = rows.map(row => itemFrom([row])!)
  const chunks = Array.from({ length: Math.ceil(pictures.length / chunk) }, (_, at) =>
    pictures.slice(at * chunk, (at + 1) * chunk),
  )
  if (chunks.length === 0) return []
  return [
    ...chunks.flatMap(each => saveItems(db, each)),
    // So old a database has no triggers yet that would carry them into both indexes.
    db.run(sql`INSERT INTO item_search (item_search) VALUES ('rebuild')`),
    db.run(sql`INSERT OR IGNORE INTO item_beginning (beginning, row)
      SELECT DISTINCT value, row FROM item_text, json_each(beginnings)`),
  ]
}

async function loansUnheld(db: Db): Promise<Statement[]> {
  const isUnheld = sql`${loan.closedOn} IS NULL
    AND ${loan.decision} IN ('approved', 'partly-approved')
    AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.loan = ${loan.id})`
  const [loans, lines] = await db.batch([
    db.select().from(loan).where(isUnheld),
    db.select().from(line).where(sql`${line.loan} IN (SELECT id FROM loan WHERE ${isUnheld})`),
  ])
  return loans.flatMap(row => {
    const own = lines.filter(each => each.loan === row.id)
    return saveHolds(db, loanFrom([row], own)!)
  })
}
