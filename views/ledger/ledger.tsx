import { dayInBangkok, type FiscalYear } from '../../src/domain/dates.ts'
import type { LedgerLine } from '../../src/domain/ledger-line.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Select } from '../parts/form.tsx'
import { Pager } from '../parts/pager.tsx'
import { useView, useWords } from '../view.ts'
import { clockTime, shortDate } from '../words/dates.ts'
import { eventName } from '../words/item-history.ts'
import { ledgerWords } from '../words/ledger.ts'
import { kindName, kindsToChoose } from '../words/ledger-kinds.ts'
import { count } from '../words/numbers.ts'
import { partWords } from '../words/parts.ts'
import type { Language } from '../words/words.ts'
import { Moved, Subject, splitAt, Writer } from './subject.tsx'

type LedgerProps = {
  lines: LedgerLine[]
  filters: FormState
  people: { id: string; name: string }[]
  years: FiscalYear[]
  /** True where nothing narrows it. */
  isWhole: boolean
  next: string | null
  first: string | null
}

/** The book itself, entry by entry, the newest first. */
export function LedgerPage(props: LedgerProps) {
  const { lines, filters, isWhole, next, first } = props
  const w = useWords(ledgerWords)
  const isFaulty = Object.keys(filters.faults).length > 0
  return (
    <>
      <h1>{w.title}</h1>
      <p class="prose">{w.what}</p>
      <details class="fold unfolds" open={isFaulty || lines.length === 0 ? true : undefined}>
        <summary>{w.narrow}</summary>
        <Filters {...props} />
      </details>
      {!isWhole && (
        <p>
          <a href="/ledger">{w.clear}</a>
        </p>
      )}
      {lines.length === 0 && !isFaulty && <Empty text={w.none} />}
      {lines.length > 0 && <Lines lines={lines} />}
      <Pager next={next} first={first} />
      {isWhole && <Files {...props} />}
    </>
  )
}

function Filters({ filters, people, isWhole }: LedgerProps) {
  const { language } = useView()
  const w = useWords(ledgerWords)
  const labels = { loan: w.loan, from: w.from, to: w.to }
  const given = String(filters.values.stream ?? '')
  const streams = Object.entries(w.streams).map(([value, label]) => ({ value, label }))
  // One stream alone, as a link of an entry asks for it: its id says nothing to anybody.
  if (given !== '' && !(given in w.streams)) {
    const [sort] = splitAt(given)
    const label = w.oneOf((w.streams as Record<string, string>)[sort] ?? sort)
    streams.push({ value: given, label })
  }
  const kinds = kindsToChoose.map(value => ({ value, label: kindName(value, language) }))
  const persons = people.map(({ id, name }) => ({ value: id, label: name }))
  const isFurther = !isWhole && Object.keys(filters.values).some(name => further.has(name))
  return (
    <Form
      action="/ledger"
      method="get"
      state={filters}
      labels={labels}
      summary={w.unclear}
      class="field-row"
    >
      <Select name="stream" label={w.about} state={filters} empty={w.anyStream} options={streams} />
      <Select name="kind" label={w.kind} state={filters} empty={w.anyKind} options={kinds} />
      <Field name="loan" label={w.loan} hint={w.loanHint} state={filters} />
      <button type="submit">{w.show}</button>
      <details open={isFurther || undefined}>
        <summary>{w.more}</summary>
        <div class="field-row">
          <Field name="item" label={w.item} state={filters} />
          <Select
            name="person"
            label={w.person}
            state={filters}
            empty={w.anyPerson}
            options={persons}
          />
          <Field name="from" label={w.from} state={filters} />
          <Field name="to" label={w.to} state={filters} />
          <button type="submit">{w.show}</button>
        </div>
      </details>
    </Form>
  )
}

const further = new Set(['item', 'person', 'from', 'to'])

function Lines({ lines }: { lines: LedgerLine[] }) {
  const { language } = useView()
  const w = useWords(ledgerWords)
  return (
    <table class="table stacks brief">
      <thead>
        <tr>
          <th scope="col" class="number">
            {w.position}
          </th>
          <th scope="col">{w.day}</th>
          <th scope="col">{w.happening}</th>
          <th scope="col">{w.subject}</th>
          <th scope="col">{w.moved}</th>
          <th scope="col">{w.by}</th>
          <th scope="col">{w.hash}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr>
            <td class="number first" data-label={w.position}>
              <a href={`/ledger/${line.position}`}>{count(line.position)}</a>
            </td>
            <td data-label={w.day} class="aside">
              <div>
                <span class="whole">{shortDate(line.happenedOn, language)}</span>
                <Written line={line} />
              </div>
            </td>
            <td data-label={w.happening} class="lead">
              {lineName(line, language)}
            </td>
            <td data-label={w.subject} class="says">
              <div>
                <Subject line={line} />
              </div>
            </td>
            <td data-label={w.moved} class={line.source === null ? 'blank' : 'says'}>
              <div>
                <Moved line={line} />
              </div>
            </td>
            <td data-label={w.by} class="beside">
              <Writer line={line} />
            </td>
            <td data-label={w.hash} class="beside">
              <code>{line.hash.slice(0, 8)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** When it was written down, where that was not on its day. */
export function Written({ line }: { line: LedgerLine }) {
  const { language } = useView()
  const w = useWords(ledgerWords)
  if (line.imported) return <div class="quiet small">{w.imported}</div>
  if (dayInBangkok(new Date(line.recordedAt)) <= line.happenedOn) return null
  return <div class="quiet small">{w.late(clockTime(line.recordedAt, language))}</div>
}

/** A return is told with its condition. */
export function lineName(line: LedgerLine, language: Language): string {
  if (line.kind === 'returned') return eventName('returned', line.target as 'shelf', language)
  return kindName(line.kind, language)
}

function Files({ years }: LedgerProps) {
  const w = useWords(ledgerWords)
  const { preparing } = useWords(partWords)
  return (
    <section>
      <h2>{w.files}</h2>
      <p class="links">
        <a href="/ledger.jsonl" download="book.jsonl">
          {w.wholeBook}
        </a>
        {years.map(year => (
          <a href={`/ledger/${year}.jsonl`} download={`book-${year}.jsonl`}>
            {w.yearBook(year)}
          </a>
        ))}
        <a href="/verify.mjs" download="verify.mjs">
          {w.verifier}
        </a>
      </p>
      <Busy text={preparing} />
      <p class="prose quiet">
        {w.filesHint} <code>node verify.mjs book.jsonl</code>
      </p>
    </section>
  )
}
