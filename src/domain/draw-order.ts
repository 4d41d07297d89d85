import type { CivilDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { OrderContent, Signer } from './order.ts'
import type { Paper } from './paper.ts'

/** The picture of a committee order, as its table keeps it. */
export type OrderRow = {
  id: string
  status: 'draft' | 'signed'
  content: OrderContent
  draftedOn: CivilDate
  number: number | null
  /** In BE; of the day on which it was signed. */
  calendarYear: number | null
  numberReason: string | null
  signedOn: CivilDate | null
  signer: Signer | null
  /** The id of the order that it replaces, where that stands in this book. */
  replaces: string | null
  papers: Paper[]
  seq: number
  hash: string
}

/** The order after one more entry of its stream. Throws where the entry does not belong there. */
export function applyToOrder(row: OrderRow | null, entry: Entry): OrderRow {
  const { seq, hash, happenedOn } = entry
  if (entry.kind === 'order-drafted') {
    if (row !== null) throw new Error('An order is drafted once.')
    return {
      id: entry.stream.slice('order:'.length),
      status: 'draft',
      ...entry.detail,
      draftedOn: happenedOn,
      number: null,
      calendarYear: null,
      numberReason: null,
      signedOn: null,
      signer: null,
      replaces: null,
      papers: [],
      seq,
      hash,
    }
  }
  if (row === null) throw new Error(`An order begins with its draft, not with ${entry.kind}.`)
  if (entry.kind === 'paper-attached') {
    return { ...row, papers: [...row.papers, { ...entry.detail, at: happenedOn }], seq, hash }
  }
  if (row.status !== 'draft') throw new Error('What was signed is never written again.')
  if (entry.kind === 'order-described') return { ...row, ...entry.detail, seq, hash }
  if (entry.kind !== 'order-signed') {
    throw new Error(`${entry.kind} does not belong in an order's stream.`)
  }
  const { numberReason = null, replaces = null, ...signed } = entry.detail
  return { ...row, ...signed, numberReason, replaces, status: 'signed', seq, hash }
}
