import type { Finding, FindingKind } from './check-findings.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** What may become of a finding of the annual check; the committee is that of clause 214. */
export const settlingWays = [
  'found-later',
  'moved',
  'fact-finding',
  'sent-to-repair',
  'registered',
  'noted',
] as const
export type SettlingWay = (typeof settlingWays)[number]

/** The ways that fit each kind, the most usual first. */
export const settlingFor: Record<FindingKind, readonly SettlingWay[]> = {
  missing: ['fact-finding', 'found-later'],
  surplus: ['registered', 'found-later'],
  misplaced: ['moved', 'found-later'],
  damaged: ['sent-to-repair', 'fact-finding', 'found-later'],
  unknown: ['registered', 'noted'],
}

/** May a finding be settled so? The committee has an order; everything has a reason. */
export function maySettleFinding(
  finding: Finding | undefined,
  settled: { finding: string }[],
  given: { how: SettlingWay; reason: string; order: string },
): Verdict {
  if (!finding) return refuse('finding-gone')
  if (settled.some(each => each.finding === finding.key)) return refuse('finding-settled')
  if (!settlingFor[finding.kind].includes(given.how)) {
    return refuse('finding-way', undefined, 'how')
  }
  if (given.reason === '') return refuse('reason-missing', undefined, 'reason')
  if (given.how === 'fact-finding' && given.order === '') {
    return refuse('finding-order', undefined, 'order')
  }
  return allow()
}

/** A thing of a finding as the register has it now. */
export type StandsNow = {
  item: string
  store: string
  shelf: number
  repair: number
  lost: number
}

/** What the register can be made to say of a finding, each an act with a page of its own. */
export type FindingAct =
  | { act: 'missing' | 'repairs' | 'found'; item: string; units: number }
  | { act: 'move'; item: string; store: string }
  | { act: 'write-off'; item: string; units: number; order: string }
  | { act: 'register'; name: string; code: string; units: number; store: string }

/**
 * What is left to do in the register for a finding: once it is settled, only what follows the
 * committee of clause 214. Null for `now` where the thing is in no register.
 */
export function actsFor(
  finding: Finding,
  now: StandsNow | null,
  settled: { order: string } | null,
): FindingAct[] {
  const { kind, line, units, stores, said } = finding
  const [store = ''] = stores
  if (settled !== null && kind !== 'missing') return []
  if (kind === 'unknown' || kind === 'surplus') {
    const thing = line ? { name: line.name, code: '' } : { name: '', code: said }
    return [{ act: 'register', ...thing, units, store }]
  }
  if (now === null) return []
  const { item } = now
  if (kind === 'misplaced') return now.store === store ? [] : [{ act: 'move', item, store }]
  const here = Math.min(units, now.shelf)
  if (kind === 'damaged') return here > 0 ? [{ act: 'repairs', item, units: here }] : []
  const lost = Math.min(units, now.lost)
  return [
    ...(lost < units && here > 0 ? [{ act: 'missing' as const, item, units: here }] : []),
    ...(lost > 0 ? [{ act: 'found' as const, item, units: lost }] : []),
    ...(lost > 0 && settled?.order
      ? [{ act: 'write-off' as const, item, units: lost, order: settled.order }]
      : []),
  ]
}
