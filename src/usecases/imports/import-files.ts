import { sha256OfBytes } from '../../../db/hash.ts'
import { type ImportKind, importKinds, type Outcome } from '../../domain/imports/outcome.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { OpenDesk } from '../desk.ts'
import { type Importer, importerOf } from './importer.ts'
import { type Known, learnPeople } from './known.ts'
import { planOf } from './plan.ts'
import { appendPlan, type GivenFile } from './write.ts'

export type FileToImport = { what: ImportKind; name: string; bytes: Uint8Array }
export type FileImported = { what: ImportKind; name: string; verdict: Verdict<Outcome> }

const attemptsMax = 6

/**
 * Imports an office's files without a person at a desk: people, then items, then loans, whatever
 * the order they are given in. The good rows of each are written in one commit. With `check`
 * nothing is written: all are planned, each seeing what the ones before it would bring.
 */
export async function importFiles(
  open: OpenDesk,
  files: FileToImport[],
  options: { check?: boolean } = {},
): Promise<FileImported[]> {
  const importer = importerOf(open)
  const known = await learnPeople(importer)
  const done: FileImported[] = []
  for (const { what, name, bytes } of inTheirOrder(files)) {
    const sheets = await open.outside.readSpreadsheet(bytes)
    const file = { file: name, sha256: sha256OfBytes(bytes) }
    if (!sheets.ok) done.push({ what, name, verdict: sheets })
    else if (options.check) {
      done.push({ what, name, verdict: await checked(importer, what, sheets.value, known) })
    } else done.push({ what, name, verdict: await written(importer, what, sheets.value, file) })
  }
  return done
}

function inTheirOrder(files: FileToImport[]): FileToImport[] {
  return [...files].sort((a, b) => importKinds.indexOf(a.what) - importKinds.indexOf(b.what))
}

async function checked(importer: Importer, what: ImportKind, sheets: Sheet[], known: Known) {
  const plan = await planOf(what, importer, sheets, known)
  return plan.ok ? allow(plan.value.outcome) : plan
}

/** Plans and writes; and again when the book moved on between the two. */
async function written(
  importer: Importer,
  what: ImportKind,
  sheets: Sheet[],
  file: GivenFile,
): Promise<Verdict<Outcome>> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const plan = await planOf(what, importer, sheets, await learnPeople(importer))
    if (!plan.ok) return plan
    const outcome = await importer.db.commit(await appendPlan(importer, plan.value, file))
    if (outcome.ok) return allow(plan.value.outcome)
    await importer.pause(attempt * 50)
  }
  return refuse('changed-meanwhile')
}
