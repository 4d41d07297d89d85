import { endImport, type ImportRow, importById, importedParts } from '../../../db/imports.ts'
import { bytesFrom } from '../../../db/parts.ts'
import { mayImport } from '../../domain/imports/may-import.ts'
import { isNothingNew } from '../../domain/imports/outcome.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { importerAt } from './importer.ts'
import { FileWriter } from './write.ts'

/**
 * Takes the good rows of a file that waits, with the entry that names the file; once, however often
 * it is sent. A large file is written part by part, and waits until its last one is: whoever sends it
 * again takes the rest. The rows are planned anew, so what changed meanwhile is told, not overwritten.
 * Answers the file's page.
 */
export async function accept(desk: Desk, id: string): Promise<Verdict<string>> {
  let writer: FileWriter | null = null
  return decide(desk, async () => {
    const [row] = await importById(desk.db, id)
    if (!row) return refuse('not-found')
    if (!mayImport(desk.actor, row.what)) return refuse('not-allowed')
    const answer = `/imports/${id}`
    if (row.state === 'accepted') return allow({ statements: [], answer })
    if (row.state === 'cancelled') return refuse('import-gone')
    writer ??= await writerOf(desk, row)
    if (writer === null) return refuse('import-gone')
    const last = await writer.appendAllButLast()
    if (!last.ok) return last
    const { outcome, statements } = last.value
    if (isNothingNew(outcome) && outcome.left.length === 0) return refuse('no-good-rows')
    const ended = endImport(desk.db, id, 'accepted', desk.now().toISOString(), outcome)
    return allow({ statements: [...statements, ...ended], answer })
  })
}

/** Null where the file is not there any more. */
async function writerOf(desk: Desk, row: ImportRow): Promise<FileWriter | null> {
  const bytes = bytesFrom(await importedParts(desk.db, row.id))
  const sheets = await desk.outside.readSpreadsheet(bytes)
  return sheets.ok ? new FileWriter(importerAt(desk), row.what, sheets.value, row) : null
}
