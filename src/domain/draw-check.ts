import type { Checker } from './check.ts'
import type { Count } from './check-findings.ts'
import type { CivilDate, FiscalYear } from './dates.ts'
import type { Entry } from './entry.ts'
import type { SettlingWay } from './settling-findings.ts'

type SettledFinding = {
  finding: string
  how: SettlingWay
  reason: string
  order: string
  on: CivilDate
  by: string | null
  /** True where it was settled after the report, which therefore does not say it. */
  afterReport: boolean
}

/** The picture of an annual check, as its table keeps it. */
export type CheckRow = {
  id: string
  fiscalYear: FiscalYear
  orderNumber: string
  orderedOn: CivilDate
  appointedOn: CivilDate
  checkers: Checker[]
  openedOn: CivilDate | null
  /** The last entry of the book that the list was drawn from. */
  through: number | null
  things: number
  units: number
  sha256: string | null
  settled: SettledFinding[]
  reportedOn: CivilDate | null
  /** Counts that the report rests on. */
  counts: number | null
  /** Findings of the report that nobody settled; null before it. */
  openFindings: number | null
  seq: number
  hash: string
}

/** The check after one more entry of its stream. Throws where the entry does not belong there. */
export function applyToCheck(row: CheckRow | null, entry: Entry): CheckRow {
  const { seq, hash, happenedOn } = entry
  if (entry.kind === 'check-appointed') {
    if (row !== null) throw new Error('Checkers are appointed once.')
    const { order: orderNumber, ...said } = entry.detail
    return {
      id: entry.stream.slice('check:'.length),
      ...said,
      orderNumber,
      appointedOn: happenedOn,
      openedOn: null,
      through: null,
      things: 0,
      units: 0,
      sha256: null,
      settled: [],
      reportedOn: null,
      counts: null,
      openFindings: null,
      seq,
      hash,
    }
  }
  if (row === null) throw new Error(`A check begins with its order, not with ${entry.kind}.`)
  if (entry.kind === 'check-opened') {
    if (row.openedOn !== null) throw new Error('A check is opened once.')
    return { ...row, ...entry.detail, openedOn: happenedOn, seq, hash }
  }
  if (row.openedOn === null) throw new Error('A check is opened before anything else.')
  if (entry.kind === 'finding-settled') {
    const { order = '', ...said } = entry.detail
    const afterReport = row.reportedOn !== null
    const settled = { ...said, order, on: happenedOn, by: entry.person, afterReport }
    const openFindings = row.openFindings === null ? null : row.openFindings - 1
    return { ...row, settled: [...row.settled, settled], openFindings, seq, hash }
  }
  if (entry.kind !== 'check-reported') {
    throw new Error(`${entry.kind} does not belong in a check's stream.`)
  }
  if (row.reportedOn !== null) throw new Error('A check is reported once.')
  const { counts, findings } = entry.detail
  const isOpen = (key: string) => !row.settled.some(each => each.finding === key)
  const openFindings = findings.filter(isOpen).length
  return { ...row, reportedOn: happenedOn, counts, openFindings, seq, hash }
}

/** A count as its table keeps it. */
export type CountRow = Count & {
  checkId: string
  person: string
  countedOn: CivilDate
  countedAt: string
}

/** What an entry of a checker's own stream says. */
export function countFrom(entry: Entry): CountRow {
  const [, checkId = '', person = ''] = entry.stream.split(':')
  if (entry.kind !== 'counted' || entry.person !== person) {
    throw new Error(`${entry.kind} does not belong in a checker's stream.`)
  }
  const { happenedOn: countedOn } = entry
  const { madeAt: countedAt = entry.recordedAt, lateReason: _, ...counted } = entry.detail
  return { id: entry.id, checkId, person, ...counted, countedOn, countedAt }
}
