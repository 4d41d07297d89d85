import type { CheckFigures } from './check.ts'
import type { Control } from './item.ts'

/** A thing of the list of 30 September: what the office owned, and where its units stood. */
export type CheckLine = {
  item: string
  /** Its place in the list. */
  n: number
  code: string
  name: string
  unit: string
  control: Control
  store: string
  division: string
  owned: number
  shelf: number
  repair: number
  lost: number
  loan: number
}

/** What a checker saw, as the book keeps it. */
export type Counted = {
  /** Null where it is in no list: `said` is all that is known of it. */
  item: string | null
  said: string
  units: number
  store: string
  damaged: boolean
  note: string
  /** Units that the book had on the shelf at that moment: what was lent since is no loss. */
  shelf: number
}

/** Ids rise with time, so that the last one is the greatest. */
export type Count = Counted & { id: string }

/** The counts that hold: the last of each thing in each store; who looks again says it anew. */
function standingCounts<Each extends Count>(counts: Each[]): Each[] {
  const last = new Map<string, Each>()
  for (const count of counts) {
    const key = JSON.stringify([count.item, count.item === null ? count.said : '', count.store])
    const before = last.get(key)
    if (!before || before.id < count.id) last.set(key, count)
  }
  return [...last.values()]
}

/** A piece is in one room: the last that was said of it holds, wherever that was. */
function holdingOf(line: CheckLine, counts: Count[]): Count[] {
  if (line.control === 'set') return counts
  const last = latest(counts)
  return last === null ? [] : [last]
}

function latest(counts: Count[]): Count | null {
  return counts.reduce<Count | null>((a, b) => (a === null || a.id < b.id ? b : a), null)
}

function grouped<Each>(list: Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}

export type Accounted = { counted: number; accounted: number; missing: number; surplus: number }

/**
 * Where the units of a line are: seen, accounted for by the book (on loan, in repair, reported
 * lost), or missing. Each is exactly one of these. `counts` are those of the line that hold. What
 * the book had on the shelf when it was last counted tells how many were away by then.
 */
export function accountFor(line: CheckLine, counts: Count[]): Accounted {
  const seen = counts.reduce((sum, count) => sum + count.units, 0)
  const shelf = latest(counts)?.shelf ?? line.shelf
  const away = Math.max(0, line.owned - shelf)
  const counted = Math.min(seen, line.owned)
  const accounted = Math.min(away, line.owned - counted)
  return {
    counted,
    accounted,
    missing: line.owned - counted - accounted,
    surplus: Math.max(0, seen - Math.max(line.owned, shelf)),
  }
}

const findingKinds = ['missing', 'surplus', 'misplaced', 'damaged', 'unknown'] as const
export type FindingKind = (typeof findingKinds)[number]

/** What the check found that is not as the register says. */
export type Finding = {
  /** By which it is settled: `missing:ITEM`, `unknown:WHAT WAS SAID`. */
  key: string
  kind: FindingKind
  line: CheckLine | null
  /** Of the thing in no list, what was read or typed. */
  said: string
  units: number
  /** Where it was seen. */
  stores: string[]
  notes: string[]
}

export type CheckOutcome = {
  figures: CheckFigures
  findings: Finding[]
  /** Lines with units on the shelf that nobody has looked for. */
  left: number
  byItem: Map<string, Accounted>
}

/**
 * The outcome of a check. While it is under way a line counts as missing only where somebody
 * looked; `isOver` is the report's sum, where what nobody looked for was not found.
 */
export function outcomeOf(lines: CheckLine[], counts: Count[], isOver: boolean): CheckOutcome {
  const holding = standingCounts(counts)
  const ofItem = grouped(holding, count => count.item ?? '')
  const byItem = new Map<string, Accounted>()
  const figures = { things: lines.length, units: 0, counted: 0, accounted: 0, missing: 0 }
  const findings: Finding[] = []
  let left = 0
  for (const line of lines) {
    const ours = holdingOf(line, ofItem.get(line.item) ?? [])
    const sum = accountFor(line, ours)
    byItem.set(line.item, sum)
    figures.units += line.owned
    figures.counted += sum.counted
    figures.accounted += sum.accounted
    figures.missing += sum.missing
    const isLeft = ours.length === 0 && line.shelf > 0
    if (isLeft) left += 1
    findings.push(...findingsOf(line, ours, sum, isLeft && !isOver))
  }
  return { figures, findings: [...findings, ...unknownOf(ofItem.get('') ?? [])], left, byItem }
}

function findingsOf(line: CheckLine, counts: Count[], sum: Accounted, isLeft: boolean): Finding[] {
  const found = (kind: FindingKind, units: number, of: Count[]): Finding[] => {
    if (units === 0) return []
    const stores = [...new Set(of.map(({ store }) => store))]
    const notes = of.map(({ note }) => note).filter(Boolean)
    return [{ key: `${kind}:${line.item}`, kind, line, said: '', units, stores, notes }]
  }
  const unitsOf = (of: Count[]) => of.reduce((total, { units }) => total + units, 0)
  const elsewhere = counts.filter(({ store, units }) => store !== line.store && units > 0)
  const broken = counts.filter(({ damaged }) => damaged)
  return [
    ...(isLeft ? [] : found('missing', sum.missing, counts)),
    ...found('surplus', sum.surplus, counts),
    ...found('misplaced', unitsOf(elsewhere), elsewhere),
    ...found('damaged', unitsOf(broken), broken),
  ]
}

function unknownOf(counts: Count[]): Finding[] {
  const seen = counts.filter(({ units }) => units > 0)
  return [...grouped(seen, ({ said }) => said)].map(([said, ours]) => ({
    key: `unknown:${said}`,
    kind: 'unknown' as const,
    line: null,
    said,
    units: ours.reduce((sum, { units }) => sum + units, 0),
    stores: [...new Set(ours.map(({ store }) => store))],
    notes: ours.map(({ note }) => note).filter(Boolean),
  }))
}
