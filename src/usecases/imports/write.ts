import { appendAll } from '../../../db/bulk.ts'
import type { Statement } from '../../../db/db.ts'
import { chain, headOf, noHead } from '../../../db/ledger.ts'
import { type NewEntry, streamOf } from '../../domain/entry.ts'
import { isNothingNew } from '../../domain/imports/outcome.ts'
import { type Importer, importedBase, type Plan } from './importer.ts'

/** A file as it was handed over. */
export type GivenFile = { file: string; sha256: string }

/**
 * The statements of a whole plan, with the entry in the office's stream that says which file it
 * was. None where the file brings nothing that the book does not have.
 */
export async function appendPlan(
  importer: Importer,
  plan: Plan,
  file: GivenFile,
): Promise<Statement[]> {
  const { outcome } = plan
  if (isNothingNew(outcome)) return []
  const [head] = await headOf(importer.db, streamOf.office)
  const imported: NewEntry = {
    ...importedBase(importer, importer.today),
    stream: streamOf.office,
    kind: 'imported',
    detail: {
      file: file.file,
      sha256: file.sha256,
      what: outcome.what,
      added: outcome.added.length,
      changed: outcome.changed.length,
    },
  }
  const office = chain(head ?? noHead, [...plan.office, imported])
  return [...plan.statements(), ...appendAll(importer.db, office)]
}
