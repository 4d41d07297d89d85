import type { CivilDate } from '../dates.ts'

export type DivisionNamed = { division: string; name: string; on: CivilDate }

/** A division's name at that day, or the first that the book knows. */
export function divisionNameFrom(rows: DivisionNamed[]) {
  return (id: string, day: CivilDate): string => {
    const ours = rows.filter(row => row.division === id)
    return (ours.findLast(row => row.on <= day) ?? ours[0])?.name ?? id
  }
}
