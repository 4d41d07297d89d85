import { sha256OfBytes } from '../../../db/hash.ts'
import type { ImportKind, Outcome } from '../../domain/imports/outcome.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { OpenDesk } from '../desk.ts'
import { importerOf } from './importer.ts'
import { learnPeople } from './known.ts'
import { planOf } from './plan.ts'
import { statementsOf } from './write.ts'

export type FileToImport = { what: ImportKind; name: string; bytes: Uint8Array }
export type FileImported = { what: ImportKind; name: string; verdict: Verdict<Outcome> }

const order: ImportKind[] = ['people', 'items', 'loans']

/**
 * Imports an office's files without a person at a desk: people, then items, then loans, whatever
 * the order they are given in. With `check`, plans all of them, each seeing what the ones before
 * it would bring, and writes nothing. Otherwise the good rows of each are written at once.
 */
export async function importFiles(
  open: OpenDesk,
  files: FileToImport[],
  options: { check?: boolean } = {},
): Promise<FileImported[]> {
  const importer = importerOf(open)
  const known = await learnPeople(importer)
  const done: FileImported[] = []
  const sorted = [...files].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what))
  for (const { what, name, bytes } of sorted) {
    const sheets = await open.outside.readSpreadsheet(bytes)
    const plan = sheets.ok ? await planOf(what, importer, sheets.value, known) : sheets
    if (!plan.ok) {
      done.push({ what, name, verdict: plan })
      continue
    }
    const file = { name, sha256: sha256OfBytes(bytes) }
    const statements = options.check ? [] : await statementsOf(importer, plan.value, file)
    // Whatever the statements write was entered by `appendAll`, in `write.ts`.
    const written = await open.db.commit(statements)
    const verdict = written.ok ? allow(plan.value.outcome) : refuse('changed-meanwhile')
    done.push({ what, name, verdict })
  }
  return done
}
