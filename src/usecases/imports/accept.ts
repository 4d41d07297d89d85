import { bytesFrom, endImport, fileParts, type ImportRow, importById } from '../../../db/imports.ts'
import { mayImport } from '../../domain/imports/may-import.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Decided, type Desk, decide } from '../desk.ts'
import { importerAt } from './importer.ts'
import { learnPeople } from './known.ts'
import { planOf } from './plan.ts'
import { appendPlan } from './write.ts'

/**
 * Takes the good rows of a file that waits, in one commit with the entry that names the file; once,
 * however often it is sent. The rows are planned anew, so what changed meanwhile is told, not
 * overwritten. Answers the file's page.
 */
export async function accept(desk: Desk, id: string): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const [row] = await importById(desk.db, id)
    if (!row) return refuse('not-found')
    if (!mayImport(desk.actor, row.what)) return refuse('not-allowed')
    const answer = `/imports/${id}`
    if (row.state === 'accepted') return allow({ statements: [], answer })
    if (row.state === 'cancelled') return refuse('import-gone')
    return planned(desk, row, answer)
  })
}

async function planned(desk: Desk, row: ImportRow, answer: string): Promise<Verdict<Decided>> {
  const { db } = desk
  const sheets = await desk.outside.readSpreadsheet(bytesFrom(await fileParts(db, row.id)))
  if (!sheets.ok) return refuse('import-gone')
  const importer = importerAt(desk)
  const plan = await planOf(row.what, importer, sheets.value, await learnPeople(importer))
  if (!plan.ok) return plan
  const { outcome } = plan.value
  if (outcome.added.length + outcome.changed.length + outcome.left.length === 0) {
    return refuse('no-good-rows')
  }
  const statements = await appendPlan(importer, plan.value, row)
  const ended = endImport(db, row.id, 'accepted', importer.at, outcome)
  return allow({ statements: [...statements, ...ended], answer })
}
