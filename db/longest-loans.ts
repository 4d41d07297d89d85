import { sql } from 'drizzle-orm'
import { streamOf } from '../src/domain/entry.ts'
import type { LongestLoans } from '../src/domain/extending.ts'
import type { Db } from './db.ts'

type Row = {
  version: number | null
  procedureDays: number | null
  number: string | null
  announcedDays: number | null
}

/** How long a loan may last by the version of the manual and by the announcement it followed. */
export function longestLoans(db: Db, loan: string) {
  return db.all<Row>(sql`
    SELECT loan.procedure_version AS version,
      (SELECT json_extract(content, '$.mostDays') FROM procedure
        WHERE work_type = loan.work_type AND version = loan.procedure_version) AS procedureDays,
      json_extract(asked.detail, '$.announcement.number') AS number,
      (SELECT json_extract(content, '$.mostDays') FROM announcement
        WHERE id = json_extract(asked.detail, '$.announcement.id')) AS announcedDays
    FROM loan JOIN ledger asked ON asked.stream = ${streamOf.loan(loan)} AND asked.seq = 1
    WHERE loan.id = ${loan}`)
}

export function longestLoansFrom([row]: Row[]): LongestLoans {
  const { version = null, procedureDays = null, number = null, announcedDays = null } = row ?? {}
  return {
    procedure:
      version !== null && procedureDays !== null ? { version, mostDays: procedureDays } : null,
    announcement:
      number !== null && announcedDays !== null ? { number, mostDays: announcedDays } : null,
  }
}
