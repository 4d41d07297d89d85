import { sha256OfBytes } from '../../../db/hash.ts'
import { forgetWaiting, keepImport, keepImportedBytes } from '../../../db/imports.ts'
import { addDays } from '../../domain/dates.ts'
import { mayImport } from '../../domain/imports/may-import.ts'
import type { ImportKind } from '../../domain/imports/outcome.ts'
import { normalise } from '../../domain/text.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { importerAt } from './importer.ts'
import { learnPeople } from './known.ts'
import { planOf } from './plan.ts'

/** A file that nobody accepted holds names; so many days later it is thrown away. */
const waitingDays = 3
const fileNameMax = 200

/**
 * Checks a file and says what it would bring. Nothing goes into the book: the file waits, and the
 * answer is the page that asks for a yes.
 */
export async function preview(
  desk: Desk,
  given: { what: ImportKind; name: string; bytes: Uint8Array },
): Promise<Verdict<string>> {
  const { what, name, bytes } = given
  if (!mayImport(desk.actor, what)) return refuse('not-allowed')
  const sheets = await desk.outside.readSpreadsheet(bytes)
  if (!sheets.ok) return sheets
  return decide(desk, async () => {
    const importer = importerAt(desk)
    const plan = await planOf(what, importer, sheets.value, await learnPeople(importer))
    if (!plan.ok) return plan
    const id = desk.newId()
    const row = {
      id,
      what,
      file: normalise(name).slice(0, fileNameMax),
      sha256: sha256OfBytes(bytes),
      person: desk.actor.id,
      at: importer.at,
      state: 'waiting' as const,
      acceptedAt: null,
      outcome: JSON.stringify(plan.value.outcome),
    }
    const statements = [
      ...forgetWaiting(desk.db, addDays(desk.today, -waitingDays)),
      keepImport(desk.db, row),
      ...keepImportedBytes(desk.db, id, bytes),
    ]
    return allow({ statements, answer: `/imports/${id}` })
  })
}
