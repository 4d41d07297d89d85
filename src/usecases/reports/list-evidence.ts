import type { FiscalYear } from '../../domain/dates.ts'
import { type EvidenceItem, listWhole } from '../../domain/evidence.ts'
import { may } from '../../domain/rights.ts'
import { refuse, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { writeInYear } from './write-in-year.ts'

/** Finance writes what the assessor asks for that year; the last list holds. */
export async function listEvidence(
  desk: Desk,
  year: FiscalYear,
  items: EvidenceItem[],
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'reports.write')) return refuse('not-allowed')
  const whole = listWhole(items)
  if (!whole.ok) return whole
  const said = { kind: 'evidence-listed', detail: { items } } as const
  return writeInYear(desk, year, said, `/reports/${year}/evidence`)
}
