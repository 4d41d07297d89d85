import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CivilDate } from '../src/domain/dates.ts'
import type { ProcedureRow } from '../src/domain/draw-procedure.ts'
import type { Db, Statement } from './db.ts'
import { canonicalText } from './hash.ts'
import { procedure } from './schema/procedures.ts'

type Row = typeof procedure.$inferSelect

/** The write of a version's picture. Goes with its entry, in one commit. */
export function saveProcedure(db: Db, { content, ...row }: ProcedureRow): Statement {
  const set = { ...row, content: canonicalText(content) }
  return db
    .insert(procedure)
    .values(set)
    .onConflictDoUpdate({ target: [procedure.workType, procedure.version], set })
}

/** Every version of a work type, the newest first. */
export function versionsOf(db: Db, workType: string) {
  return db
    .select()
    .from(procedure)
    .where(eq(procedure.workType, workType))
    .orderBy(desc(procedure.version))
}

/** The whole manual, every version of it: some ten work types. */
export function allVersions(db: Db) {
  return db.select().from(procedure).orderBy(asc(procedure.workType), desc(procedure.version))
}

/** The one version of a work type that the desk follows on a day, if one is in force. */
export function versionInForce(db: Db, workType: string, day: CivilDate) {
  return db
    .select()
    .from(procedure)
    .where(and(eq(procedure.workType, workType), inForceOn(day)))
    .orderBy(desc(procedure.version))
    .limit(1)
}

/** The version in force of each work type that has one. */
export function versionsInForce(db: Db, day: CivilDate) {
  return db
    .select()
    .from(procedure)
    .where(
      and(
        inForceOn(day),
        sql`${procedure.version} = (SELECT max(version) FROM procedure AS newest
          WHERE newest.work_type = ${procedure.workType} AND newest.status = 'adopted'
            AND newest.effective_on <= ${day})`,
      ),
    )
}

const inForceOn = (day: CivilDate) =>
  sql`${procedure.status} = 'adopted' AND ${procedure.effectiveOn} <= ${day}`

export function procedureFrom(row: Row): ProcedureRow {
  return { ...row, content: JSON.parse(row.content) }
}
