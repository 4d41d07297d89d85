import type { Statement } from '../../../db/db.ts'
import { append, chain, noHead } from '../../../db/ledger.ts'
import { procedureFrom, saveProcedure, versionsOf } from '../../../db/procedures.ts'
import { lastTurn } from '../../domain/drafting.ts'
import { applyToProcedure, type ProcedureRow } from '../../domain/draw-procedure.ts'
import { type Entry, type NewEntry, streamOf } from '../../domain/entry.ts'
import { type Desk, entryBase } from '../desk.ts'

/** Every version of a work type as it is now, the newest first. */
export async function findVersions({ db }: Desk, workType: string): Promise<ProcedureRow[]> {
  return (await versionsOf(db, workType)).map(procedureFrom)
}

type Said = Pick<
  Extract<NewEntry, { kind: 'procedure-drafted' | 'procedure-adopted' }>,
  'kind' | 'detail'
>

/** The entry in the work type's stream and the version's picture after it, for one commit. */
export function appendToProcedure(
  desk: Desk,
  workType: string,
  versions: ProcedureRow[],
  said: Said,
): Statement[] {
  const turn = lastTurn(versions)
  const last = versions.find(each => each.seq === turn)
  const head = last ? { seq: last.seq, hash: last.hash } : noHead
  const entry = { ...entryBase(desk), stream: streamOf.procedure(workType), ...said } as NewEntry
  const chained = chain(head, [entry]) as Entry[]
  const before = versions.find(each => each.version === said.detail.version) ?? null
  const picture = applyToProcedure(before, chained[0]!)
  return [...append(desk.db, chained), saveProcedure(desk.db, picture)]
}
