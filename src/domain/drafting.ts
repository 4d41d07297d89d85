import type { CivilDate } from './dates.ts'
import type { ProcedureRow } from './draw-procedure.ts'
import { type Procedure, whole } from './procedure.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** The versions of one work type, in any order. */
type Versions = Pick<ProcedureRow, 'version' | 'status' | 'seq' | 'effectiveOn'>[]

/** Where the stream stands that these versions were drawn from; 0 before anything was written. */
export function lastTurn(versions: Versions): number {
  return Math.max(0, ...versions.map(each => each.seq))
}

/**
 * The number under which a draft is kept: the present draft's, which it replaces, or the next one.
 * `seen` is the stream's turn when the writer began, null where the form does not say.
 */
export function mayDraft(
  content: Procedure,
  versions: Versions,
  seen: number | null,
): Verdict<number> {
  if (seen !== null && seen !== lastTurn(versions)) return refuse('procedure-changed')
  const isWhole = whole(content)
  if (!isWhole.ok) return isWhole
  const draft = versions.find(each => each.status === 'draft')
  return allow(draft?.version ?? 1 + Math.max(0, ...versions.map(each => each.version)))
}

/**
 * May that version be adopted? Only the draft that was read, and not with effect from before the
 * version that it replaces: loans of those days followed that one.
 */
export function mayAdopt<Row extends Versions[number]>(
  versions: Row[],
  given: { version: number; effectiveOn: CivilDate; seen: number | null },
): Verdict<Row> {
  const draft = versions.find(each => each.status === 'draft')
  if (draft?.version !== given.version) return refuse('procedure-changed')
  if (given.seen !== null && given.seen !== lastTurn(versions)) return refuse('procedure-changed')
  const since = versions.reduce((last, each) => max(last, each.effectiveOn ?? ''), '')
  if (given.effectiveOn < since) return refuse('procedure-effective', { since }, 'effectiveOn')
  return allow(draft)
}

const max = (a: string, b: string) => (a > b ? a : b)
