import type { LedgerLine } from '../../src/domain/ledger-line.ts'
import { Hash } from '../parts/hash.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { ledgerWords } from '../words/ledger.ts'
import { count } from '../words/numbers.ts'
import { lineName, Written } from './ledger.tsx'
import { Moved, Subject, Writer } from './subject.tsx'

const hashed = [
  ...([
    'id',
    'stream',
    'seq',
    'kind',
    'happenedOn',
    'recordedAt',
    'person',
    'loan',
    'line',
  ] as const),
  ...(['item', 'quantity', 'source', 'target', 'corrects', 'imported', 'command'] as const),
  'personalHash' as const,
]
type Field = (typeof hashed)[number]
type Row = Record<Field, string | number | boolean | null> & {
  position: number
  stream: string
  seq: number
  detail: string
  previousHash: string
  hash: string
}

type EntryProps = {
  row: Row
  line: LedgerLine
  /** The hash of its fields, computed now. */
  recomputed: string
  seal: { position: number; on: string; through: number; seal: string } | null
  /** The last position of the book. */
  last: number
}

/** One entry of the book: what it says, whether its hash agrees, and every field of it. */
export function EntryPage({ row, line, recomputed, seal, last }: EntryProps) {
  const { language } = useView()
  const w = useWords(ledgerWords)
  const filled = hashed.filter(field => row[field] !== null)
  const empty = hashed.filter(field => row[field] === null)
  return (
    <>
      <p>
        <a href="/ledger">{w.back}</a>
      </p>
      <h1>{w.entry(count(row.position))}</h1>
      <dl class="facts">
        <dt>{w.happening}</dt>
        <dd>
          <strong>{lineName(line, language)}</strong>
        </dd>
        <dt>{w.subject}</dt>
        <dd>
          <Subject line={line} />
        </dd>
        {line.source !== null && (
          <>
            <dt>{w.moved}</dt>
            <dd>
              <Moved line={line} />
            </dd>
          </>
        )}
        <dt>{w.day}</dt>
        <dd>
          {longDate(line.happenedOn, language)}
          <Written line={line} />
        </dd>
        <dt>{w.by}</dt>
        <dd>
          <Writer line={line} />
        </dd>
        <dt>{w.recomputed}</dt>
        <dd>
          <StateMark kind={recomputed === row.hash ? 'done' : 'overdue'}>
            {recomputed === row.hash ? w.same : w.different}
          </StateMark>
          <div>
            <Hash text={recomputed} />
          </div>
        </dd>
        <dt>{w.covered}</dt>
        <dd>
          {seal === null ? (
            w.notCovered
          ) : (
            <>
              <a href={`/seals?seal=${seal.seal}`}>
                <Hash text={seal.seal} />
              </a>
              <div class="quiet small">
                {w.sealedOn(longDate(seal.on, language), count(seal.through))}
              </div>
            </>
          )}
        </dd>
      </dl>
      <h2>{w.fields}</h2>
      <p class="quiet">{w.fieldsHint}</p>
      <dl class="facts">
        {filled.map(field => (
          <>
            <dt>{w.names[field]}</dt>
            <dd>
              <code class="hash">{String(row[field])}</code>
            </dd>
          </>
        ))}
        {empty.length > 0 && (
          <>
            <dt>{w.nothing}</dt>
            <dd>{empty.map(field => w.names[field]).join(' · ')}</dd>
          </>
        )}
        <dt>{w.detail}</dt>
        <dd>
          <code class="hash">{row.detail}</code>
        </dd>
        <dt>{w.names.previousHash}</dt>
        <dd>{row.previousHash === '' ? w.nothing : <Hash text={row.previousHash} />}</dd>
        <dt>{w.names.hash}</dt>
        <dd>
          <Hash text={row.hash} />
        </dd>
      </dl>
      <p class="links">
        <a href={`/ledger?stream=${encodeURIComponent(row.stream)}`}>{w.wholeStream}</a>
        {row.position > 1 && <a href={`/ledger/${row.position - 1}`}>{w.before}</a>}
        {row.position < last && <a href={`/ledger/${row.position + 1}`}>{w.after}</a>}
      </p>
    </>
  )
}
