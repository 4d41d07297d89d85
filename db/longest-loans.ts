import { sql } from 'drizzle-orm'
import { streamOf } from '../src/domain/entry.ts'
import type { LongestLoans } from '../src/domain/extending.ts'
import type { Db } from './db.ts'

type Row = {
  version: number | null
  procedureDays: number | null
  number: string | null
  announcedDays: number | null
  itemName: string | null
  itemDays: number | null
}

/** What bounds a loan's times: the manual's version and the announcement it followed, its things. */
export function longestLoans(db: Db, loan: string) {
  return db.all<Row>(sql`
    SELECT loan.procedure_version AS version,
      (SELECT json_extract(content, '$.mostDays') FROM procedure
        WHERE work_type = loan.work_type AND version = loan.procedure_version) AS procedureDays,
      json_extract(asked.detail, '$.announcement.number') AS number,
      (SELECT json_extract(content, '$.mostDays') FROM announcement
        WHERE id = json_extract(asked.detail, '$.announcement.id')) AS announcedDays,
      shortest.name AS itemName, shortest.most_days AS itemDays
    FROM loan LEFT JOIN item AS shortest ON shortest.id = (
        SELECT item.id FROM line JOIN item ON item.id = line.item
        WHERE line.loan = loan.id ORDER BY item.most_days, line.line LIMIT 1)
      JOIN ledger asked ON asked.stream = ${streamOf.loan(loan)} AND asked.seq = 1
    WHERE loan.id = ${loan}`)
}

export function longestLoansFrom([row]: Row[]): LongestLoans {
  const { version = null, procedureDays = null, number = null, announcedDays = null } = row ?? {}
  const { itemName = null, itemDays = null } = row ?? {}
  return {
    procedure:
      version !== null && procedureDays !== null ? { version, mostDays: procedureDays } : null,
    announcement:
      number !== null && announcedDays !== null ? { number, mostDays: announcedDays } : null,
    item: itemName !== null && itemDays !== null ? { name: itemName, mostDays: itemDays } : null,
  }
}
