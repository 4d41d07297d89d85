import { sql } from 'drizzle-orm'
import type { Db, Statement } from './db.ts'
import { bytesFrom, partsOf } from './parts.ts'
import { file } from './schema/orders.ts'

type FileRow = typeof file.$inferSelect

export function saveFile(db: Db, row: FileRow): Statement {
  return db.insert(file).values(row)
}

/** A file and, where it belongs to a loan, whose loan that is. */
export function fileById(db: Db, id: string) {
  return db.all<FileOfLoan>(sql`
    SELECT file.id, belongs_to AS belongsTo, name, type, size, sha256, home, uploaded_by AS uploadedBy,
      at, loan.borrower, loan.requested_by AS requestedBy
    FROM file LEFT JOIN loan ON file.belongs_to = 'loan:' || loan.id
    WHERE file.id = ${id}`)
}
type FileOfLoan = FileRow & { borrower: string | null; requestedBy: string | null }

export function allFiles(db: Db) {
  return db.select().from(file)
}

/**
 * A home of files: the office's own database, so that one file holds everything and one
 * copy of it saves everything. Written in one batch, a part a statement.
 */
export function filesInDatabase(db: Db) {
  return {
    name: 'database',
    async put(id: string, bytes: Uint8Array): Promise<void> {
      const statements = partsOf(bytes).map((content, part) => ({
        sql: 'INSERT OR REPLACE INTO file_part (file, part, content) VALUES (?, ?, ?)',
        args: [id, part, content],
      }))
      await db.run(statements)
    },
    async get(id: string): Promise<Uint8Array | null> {
      const rows = await db.all<{ content: ArrayBuffer }>(
        sql`SELECT content FROM file_part WHERE file = ${id} ORDER BY part`,
      )
      return rows.length === 0 ? null : bytesFrom(rows)
    },
  }
}
