import type { ImportKind } from '../../domain/imports/outcome.ts'
import type { Sheet } from '../../domain/imports/sheet.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Importer, Plan } from './importer.ts'
import type { Known } from './known.ts'
import { planItems } from './plan-items.ts'
import { planLoans } from './plan-loans.ts'
import { planPeople } from './plan-people.ts'

/** What a file of that kind would bring. Nothing is written. */
export async function planOf(
  what: ImportKind,
  importer: Importer,
  sheets: Sheet[],
  known: Known,
): Promise<Verdict<Plan>> {
  if (what === 'people') return planPeople(importer, sheets, known)
  if (what === 'items') return planItems(importer, sheets, known)
  return planLoans(importer, sheets, known)
}
