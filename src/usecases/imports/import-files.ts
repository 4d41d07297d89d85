import { sha256OfBytes } from '../../../db/hash.ts'
import { type ImportKind, importKinds, type Outcome } from '../../domain/imports/outcome.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { OpenDesk } from '../desk.ts'
import { type Importer, importerOf } from './importer.ts'
import { type Known, learnPeople } from './known.ts'
import { planOf } from './plan.ts'
import { attemptsMax, FileWriter } from './write.ts'

export type FileToImport = { what: ImportKind; name: string; bytes: Uint8Array }
export type FileImported = { what: ImportKind; name: string; verdict: Verdict<Outcome> }

/**
 * Imports an office's files without a person at a desk: people, then items, then loans, whatever
 * the order they are given in. The good rows of each are written in one commit, a large register
 * of things in several. With `check` nothing is written: all are planned, each seeing what the ones
 * before it would bring.
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
    } else {
      const writer = new FileWriter(importer, what, sheets.value, file)
      done.push({ what, name, verdict: await written(importer, writer) })
    }
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
async function written({ db, pause }: Importer, writer: FileWriter): Promise<Verdict<Outcome>> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const last = await writer.appendAllButLast()
    if (!last.ok) return last
    const { outcome, statements } = last.value
    if ((await db.commit(statements)).ok) return allow(outcome)
    await pause(attempt * 50)
  }
  return refuse('changed-meanwhile')
}
