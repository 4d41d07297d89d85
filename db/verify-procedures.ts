import { applyToProcedure, type ProcedureRow } from '../src/domain/draw-procedure.ts'
import type { Entry } from '../src/domain/entry.ts'
import type { Db } from './db.ts'
import { canonicalText } from './hash.ts'
import { allVersions } from './procedures.ts'
import { Difference, differ } from './verifying.ts'

/** The manual as the book says it: each version of each work type, drawn entry by entry. */
export class DrawnProcedures {
  private rows = new Map<string, ProcedureRow>()

  draw(entry: Entry, named: string): void {
    const workType = entry.stream.slice('procedure:'.length)
    const { version } = entry.detail as { version: number }
    const key = `${workType}, version ${version}`
    try {
      const row = applyToProcedure(this.rows.get(key) ?? null, entry)
      if (row.workType !== workType) throw new Error('it names another work type than its stream')
      this.rows.set(key, row)
    } catch (error) {
      throw new Difference(`${named}: ${(error as Error).message}`)
    }
  }

  async compare(db: Db): Promise<void> {
    const wanted = new Map(this.rows)
    for (const row of await allVersions(db)) {
      const key = `${row.workType}, version ${row.version}`
      const drawn = wanted.get(key)
      if (!drawn) throw new Difference(`the procedure of ${key} stands in no entry`)
      differ(`the procedure of ${key}`, row, { ...drawn, content: canonicalText(drawn.content) })
      wanted.delete(key)
    }
    const [missing] = wanted.keys()
    if (missing) throw new Difference(`the procedure of ${missing} is missing from its table`)
  }
}
