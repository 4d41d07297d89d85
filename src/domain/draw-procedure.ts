import type { CivilDate } from './dates.ts'
import type { Entry, EntryOf } from './entry.ts'
import type { Procedure, ProcedureVersion } from './procedure.ts'

/** The picture of one version, as its table keeps it. `seq` and `hash` are of its last entry. */
export type ProcedureRow = {
  workType: string
  version: number
  status: 'draft' | 'adopted'
  content: Procedure
  draftedOn: CivilDate
  orderNumber: string | null
  orderId: string | null
  adoptedOn: CivilDate | null
  effectiveOn: CivilDate | null
  seq: number
  hash: string
}

/** The version after one more entry of its work type's stream; `row` is the version as it was. */
export function applyToProcedure(row: ProcedureRow | null, entry: Entry): ProcedureRow {
  const { seq, hash } = entry
  if (entry.kind === 'procedure-drafted') return { ...drafted(row, entry), seq, hash }
  if (entry.kind !== 'procedure-adopted') {
    throw new Error(`${entry.kind} does not belong in a procedure's stream.`)
  }
  if (row?.status !== 'draft') throw new Error('Only a draft is adopted.')
  const { order, orderId, effectiveOn } = entry.detail
  return {
    ...row,
    status: 'adopted',
    orderNumber: order,
    orderId: orderId ?? null,
    effectiveOn,
    adoptedOn: entry.happenedOn,
    seq,
    hash,
  }
}

function drafted(
  row: ProcedureRow | null,
  { detail, happenedOn }: EntryOf<'procedure-drafted'>,
): Omit<ProcedureRow, 'seq' | 'hash'> {
  if (row?.status === 'adopted') throw new Error('What was adopted is never drafted again.')
  const { version, content } = detail
  return {
    workType: content.workType,
    version,
    status: 'draft',
    content,
    draftedOn: happenedOn,
    orderNumber: null,
    orderId: null,
    adoptedOn: null,
    effectiveOn: null,
  }
}

/** A row as the rules read it. */
export function versionOf(row: ProcedureRow): ProcedureVersion {
  const { workType, version, content, orderNumber, effectiveOn, adoptedOn } = row
  const isAdopted = orderNumber !== null && effectiveOn !== null && adoptedOn !== null
  return {
    workType,
    version,
    content,
    adopted: isAdopted ? { order: orderNumber, effectiveOn, adoptedOn } : null,
  }
}
