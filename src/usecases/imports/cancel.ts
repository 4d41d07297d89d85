import { endImport, importById } from '../../../db/imports.ts'
import { mayImport } from '../../domain/imports/may-import.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'

/** Throws a file away that waits; nothing of it was in the book. Answers the page of imports. */
export async function cancel(desk: Desk, id: string): Promise<Verdict<string>> {
  return decide(desk, async () => {
    const [row] = await importById(desk.db, id)
    if (!row) return refuse('not-found')
    if (!mayImport(desk.actor, row.what)) return refuse('not-allowed')
    const answer = row.state === 'accepted' ? `/imports/${id}` : '/imports'
    if (row.state !== 'waiting') return allow({ statements: [], answer })
    const at = desk.now().toISOString()
    const statements = endImport(desk.db, id, 'cancelled', at, JSON.parse(row.outcome))
    return allow({ statements, answer })
  })
}
