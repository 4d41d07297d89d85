import { sql } from 'drizzle-orm'
import type { Db, Statement } from '../db.ts'
import { saveHolds } from '../holds.ts'
import { itemsWithoutText, saveTexts } from '../item-text.ts'
import { itemFrom } from '../items.ts'
import { loanFrom } from '../loans.ts'
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
  const rows = await itemsWithoutText(db)
  const pictures = rows.map(row => itemFrom([row])!)
  const chunks = Array.from({ length: Math.ceil(pictures.length / chunk) }, (_, at) =>
    pictures.slice(at * chunk, (at + 1) * chunk),
  )
  if (chunks.length === 0) return []
  return [
    ...chunks.flatMap(each => saveTexts(db, each)),
    // So old a database has no triggers yet that would carry them into the index.
    db.run(sql`INSERT INTO item_search (item_search) VALUES ('rebuild')`),
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
    return saveHolds(db, null, loanFrom([row], own)!)
  })
}
