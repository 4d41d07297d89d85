import type { CivilDate } from '../../src/domain/dates.ts'
import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import type { StateKind } from '../parts/state.tsx'

type VersionState = 'now' | 'later' | 'past' | 'draft'

export const versionMarks: Record<VersionState, StateKind> = {
  now: 'free',
  later: 'held',
  past: 'done',
  draft: 'quiet',
}

/** The row of the version that the desk follows that day; null where none is in force. */
export function currentOf(versions: ProcedureRow[], today: CivilDate): ProcedureRow | null {
  return versions
    .filter(each => each.effectiveOn !== null && each.effectiveOn <= today)
    .reduce<ProcedureRow | null>(
      (newest, each) => (newest === null || each.version > newest.version ? each : newest),
      null,
    )
}

export function stateOfVersion(
  row: ProcedureRow,
  versions: ProcedureRow[],
  today: CivilDate,
): VersionState {
  if (row.effectiveOn === null) return 'draft'
  if (row.effectiveOn > today) return 'later'
  return currentOf(versions, today)?.version === row.version ? 'now' : 'past'
}
