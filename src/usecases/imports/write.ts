import { appendAll } from '../../../db/bulk.ts'
import type { Statement } from '../../../db/db.ts'
import { chain, headOf, noHead } from '../../../db/ledger.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import {
  type Brought,
  type ImportKind,
  type Outcome,
  withEarlier,
} from '../../domain/imports/outcome.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Importer, importedBase, type Part } from './importer.ts'
import { learnPeople } from './known.ts'
import { planOf } from './plan.ts'

/** A file as it was handed over. */
export type GivenFile = { file: string; sha256: string }

export const attemptsMax = 6

/**
 * Writes one file, part by part. Of the last part it answers the statements, and what the file brings in all:
 * whoever calls commits them with what else belongs to it, and calls again when the book moved on meanwhile.
 */
export class FileWriter {
  private readonly earlier: Brought[] = []

  constructor(
    private readonly importer: Importer,
    private readonly what: ImportKind,
    private readonly sheets: Sheet[],
    private readonly file: GivenFile,
  ) {}

  async appendAllButLast(): Promise<Verdict<{ outcome: Outcome; statements: Statement[] }>> {
    const { importer, what, sheets, earlier } = this
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const plan = await planOf(what, importer, sheets, await learnPeople(importer))
      if (!plan.ok) return plan
      const { parts, office } = plan.value
      const outcome = withEarlier(plan.value.outcome, earlier)
      const last = parts.at(-1)
      if (!last) return allow({ outcome, statements: [] })
      const entries = parts.length === 1 ? office : []
      if (await this.written(parts.slice(0, -1), office)) {
        return allow({ outcome, statements: await this.statementsOf(last, entries) })
      }
      await importer.pause(attempt * 50)
    }
    return refuse('changed-meanwhile')
  }

  /**
   * False as soon as the book has moved on; what was written by then stays, and is no news to the
   * next plan.
   */
  private async written(parts: Part[], office: NewEntry[]): Promise<boolean> {
    for (const [index, part] of parts.entries()) {
      const statements = await this.statementsOf(part, index === 0 ? office : [])
      const { ok } = await this.importer.db.commit(statements)
      if (!ok) return false
      this.earlier.push(part)
    }
    return true
  }

  /** A part with the entry in the office's stream that says which file it came from. */
  private async statementsOf(part: Part, office: NewEntry[]): Promise<Statement[]> {
    const { importer, what, file } = this
    const [head] = await headOf(importer.db, streamOf.office)
    const imported: NewEntry = {
      ...importedBase(importer, importer.today),
      stream: streamOf.office,
      kind: 'imported',
      detail: {
        file: file.file,
        sha256: file.sha256,
        what,
        added: part.added.length,
        changed: part.changed.length,
      },
    }
    const entries = chain(head ?? noHead, [...office, imported])
    return [...part.statements(), ...appendAll(importer.db, entries)]
  }
}
