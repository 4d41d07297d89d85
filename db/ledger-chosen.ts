import { type SQL, sql } from 'drizzle-orm'
import { codeKey } from '../src/domain/code.ts'
import type { CivilDate } from '../src/domain/dates.ts'

/** What narrows the book. `stream` is a whole name, or the beginning of names up to its colon. */
export type LedgerQuery = {
  stream: string | null
  kind: string | null
  loan: { number: number; fiscalYear: number } | null
  /** An item's code or id. */
  item: string | null
  person: string | null
  from: CivilDate | null
  to: CivilDate | null
}

/**
 * So many entries are looked through one after the other before an index is asked: whatever is
 * frequent has filled its page by then, and what is not, an index finds among few.
 */
const nearby = 20_000

/** The positions of a page of entries before a position, the newest first. */
export function chosenEntries(
  query: LedgerQuery,
  before: number,
  limit: number,
  looked = nearby,
): SQL {
  const page = (entered: SQL, within: SQL, most: SQL) => sql`
    SELECT position FROM ledger ${entered}
    WHERE ${within} AND ${conditions(query)} ORDER BY position DESC LIMIT ${most}`
  const all = sql`${limit}`
  // A loan, a thing, a single stream and all streams of a sort but the loans' are few, by an index each.
  if (isOne(query)) return page(sql``, sql`position < ${before}`, all)
  // The sign keeps the planner from walking the book instead of the streams.
  if (isSortBut(query.stream, 'loan:')) return page(sql``, sql`+position < ${before}`, all)
  const end = sql`(SELECT position FROM ended)`
  const near = sql`position < ${end} AND position >= ${end} - ${looked}`
  const far = sql`position < ${end} - ${looked}`
  const left = sql`${limit} - (SELECT count(*) FROM near)`
  return sql`
    WITH ended (position) AS (
        SELECT min(${before}, coalesce((SELECT max(position) + 1 FROM ledger), 0))),
      near (position) AS (${page(walked, near, all)}),
      far (position) AS (${page(fewest(query), far, left)})
    SELECT position FROM (SELECT * FROM near UNION ALL SELECT * FROM far)
    ORDER BY position DESC LIMIT ${limit}`
}

const walked = sql`NOT INDEXED`

const isSort = (stream: string) => stream.endsWith(':')
const isSortBut = (stream: string | null, but: string) =>
  stream !== null && isSort(stream) && stream !== but

function isOne({ loan, item, stream }: LedgerQuery): boolean {
  return loan !== null || item !== null || (stream !== null && !isSort(stream))
}

/** The index that holds fewest of what is asked for; none where nearly every entry is asked for. */
function fewest({ kind, person }: LedgerQuery): SQL {
  if (person !== null) return sql`INDEXED BY ledger_person`
  return kind === null ? walked : sql`INDEXED BY ledger_kind`
}

function conditions({ stream, kind, loan, item, person, from, to }: LedgerQuery): SQL {
  const parts = [sql`1 = 1`]
  if (stream !== null && isSort(stream)) {
    parts.push(sql`stream > ${stream} AND stream < ${`${stream.slice(0, -1)};`}`)
  } else if (stream !== null) parts.push(sql`stream = ${stream}`)
  if (kind !== null) parts.push(sql`kind = ${kind}`)
  if (loan !== null) {
    parts.push(sql`stream IN (SELECT 'loan:' || id FROM loan
      WHERE fiscal_year = ${loan.fiscalYear} AND number = ${loan.number})`)
  }
  if (item !== null) {
    parts.push(sql`ledger.item IN (SELECT id FROM item
      WHERE id = ${item} OR (code_key = ${codeKey(item)} AND code_key <> ''))`)
  }
  if (person !== null) parts.push(sql`person = ${person}`)
  // Nothing bounds the walk here: a day may stand anywhere after its own, written down late or by a clock set back.
  if (to !== null) parts.push(sql`happened_on <= ${to}`)
  if (from !== null) {
    // What was sealed before that day happened before it.
    parts.push(sql`happened_on >= ${from} AND position > coalesce((
      SELECT detail ->> '$.through' FROM ledger WHERE kind = 'sealed' AND happened_on < ${from}
      ORDER BY happened_on DESC, position DESC LIMIT 1), 0)`)
  }
  return sql.join(parts, sql` AND `)
}
