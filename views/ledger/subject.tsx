import type { LedgerLine } from '../../src/domain/ledger-line.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useWords } from '../view.ts'
import { historyWords } from '../words/item-history.ts'
import { ledgerWords } from '../words/ledger.ts'
import { count } from '../words/numbers.ts'

/** What an entry is about, with a link to whatever has a page. */
export function Subject({ line }: { line: LedgerLine }) {
  const w = useWords(ledgerWords)
  const { loan, loanNumber, item, itemName, itemCode, stream } = line
  const code = itemCode ? ` (${itemCode})` : ''
  const [sort, name] = stream.includes(':') ? splitAt(stream) : [stream, '']
  if (loan === null && item === null) return <OtherSubject sort={sort} name={name} />
  return (
    <>
      {loan !== null && loanNumber !== null && (
        <a href={`/loans/${loan}`} class="whole">
          {w.loanNumber(loanNumber)}
        </a>
      )}
      {loan !== null && item !== null && ' · '}
      {item !== null && (
        <a href={`/items/${item}`}>
          <Unbroken text={`${itemName ?? item}${code}`} />
        </a>
      )}
    </>
  )
}

function OtherSubject({ sort, name }: { sort: string; name: string }) {
  const w = useWords(ledgerWords)
  const mayPeople = useMay('people.read')
  const label = (w.streams as Record<string, string>)[sort] ?? sort
  if (sort === 'year:') return <a href={`/reports/${name}`}>{w.year(name)}</a>
  if (sort === 'seal') return <a href="/seals">{label}</a>
  if (sort === 'procedure:') {
    return (
      <a href="/manual">
        {label} {name}
      </a>
    )
  }
  if (sort === 'check:') return <a href={`/checks/${name.split(':')[0]}`}>{label}</a>
  if (sort === 'order:') return <a href={`/orders/${name}`}>{label}</a>
  if (sort === 'announcement:') return <a href={`/announcements/${name}`}>{label}</a>
  if (sort === 'person:' && mayPeople) return <a href={`/people/${name}`}>{label}</a>
  return <>{label}</>
}

/** A stream’s sort and the name within it, such as `loan:` and its id. */
export function splitAt(stream: string): [string, string] {
  const at = stream.indexOf(':') + 1
  return [stream.slice(0, at), stream.slice(at)]
}

/** From where to where, and how many; nothing where nothing moved. */
export function Moved({ line }: { line: LedgerLine }) {
  const w = useWords(historyWords)
  const { source, target, quantity, unit } = line
  if (source === null || target === null || quantity === null) return null
  const places = w.places as Record<string, string>
  return (
    <>
      {w.fromTo(places[source]!, places[target]!)}{' '}
      <span class="whole">
        {count(quantity)} {unit ?? ''}
      </span>
    </>
  )
}

/** Who wrote it down: staff by name; others by name only to whoever may read all loans. */
export function Writer({ line }: { line: LedgerLine }) {
  const w = useWords(ledgerWords)
  const mayReadAll = useMay('loans.read-all')
  if (line.person === null) return <>{line.imported ? w.imported : w.itself}</>
  if (line.personClass === 'staff' || mayReadAll) {
    const name = line.personName ?? line.person
    return <Unbroken text={name} names={name.split(' ')} />
  }
  return <>{w.outsider}</>
}
