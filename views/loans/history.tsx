import { isDatedBack } from '../../src/domain/dated-back.ts'
import { type Entry, streamOf } from '../../src/domain/entry.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { authorityText } from '../words/approval.ts'
import { clockTime, dayAndDate, shortDate } from '../words/dates.ts'
import { loanFormWords } from '../words/loan-forms.ts'
import { loanHistoryWords } from '../words/loan-history.ts'
import { manualWords } from '../words/manual.ts'
import { baht, count } from '../words/numbers.ts'
import { opinionWords } from '../words/opinions.ts'
import type { Language } from '../words/words.ts'
import { LoanForm, ReasonField } from './fields.tsx'
import type { LoanShown } from './shown.ts'

type Kind = keyof (typeof loanHistoryWords)['th']['kinds']

/** The loan's entries as a timeline, newest on top; what was done in one go stands together. */
export function LoanHistory({ shown }: { shown: LoanShown }) {
  const w = useWords(loanHistoryWords)
  return (
    <section>
      <h2>{w.history}</h2>
      <ol class="timeline" reversed>
        {together(shown.entries)
          .toReversed()
          .map(group => (
            <Happening shown={shown} group={group} />
          ))}
      </ol>
      {useMay('ledger.read') && (
        <p>
          <a href={`/ledger?stream=${encodeURIComponent(streamOf.loan(shown.loan.id))}`}>
            {w.toLedger}
          </a>
        </p>
      )}
    </section>
  )
}

function Happening({ shown, group }: { shown: LoanShown; group: Entry[] }) {
  const { language } = useView()
  const w = useWords(loanHistoryWords)
  const first = group[0]!
  const late = isDatedBack(first)
  return (
    <li>
      <strong>{w.kinds[first.kind as Kind]}</strong>{' '}
      <Unbroken text={dayAndDate(first.happenedOn, language)} />{' '}
      <span class="quiet">
        <Unbroken text={whoDid(shown, first, w, language)} names={namesIn(shown, first)} />
      </span>
      {sayings(shown, first, w, language).map(saying => (
        <div>
          <Unbroken text={saying} />
        </div>
      ))}
      {late && <div class="quiet">{w.recordedLater(clockTime(first.recordedAt, language))}</div>}
      <ul class="plain">
        {group
          .filter(entry => entry.line !== null)
          .map(entry => (
            <Movement shown={shown} entry={entry} />
          ))}
      </ul>
    </li>
  )
}

function Movement({ shown, entry }: { shown: LoanShown; entry: Entry }) {
  const w = useWords(loanHistoryWords)
  const thing = shown.things.get(entry.item ?? '')
  const units = entry.kind === 'settled' ? entry.detail.units : (entry.quantity ?? 0)
  const corrected = shown.entries.some(each => each.corrects === entry.id)
  const where = entry.kind === 'returned' && entry.target
  const condition = where && where in w.conditions ? w.conditions[where as 'shelf'] : ''
  const what = [thing?.name, `${count(units)} ${thing?.unit ?? ''}`, condition]
  const text = what.filter(Boolean).join(' ')
  return (
    <li>
      {corrected ? <s>{text}</s> : <Unbroken text={text} />}
      {corrected && <span class="quiet"> ({w.corrected})</span>}
      {shown.correctable.has(entry.id) && <CorrectForm shown={shown} entry={entry} />}
    </li>
  )
}

function CorrectForm({ shown, entry }: { shown: LoanShown; entry: Entry }) {
  const w = useWords(loanFormWords)
  const again = shown.again?.change === 'corrections' ? shown.again : null
  const isAgain = again?.state.values.entry === entry.id
  const mine = { ...shown, again: isAgain ? again : null }
  return (
    <details class="fold small no-print" open={isAgain ? true : undefined}>
      <summary>{w.correctEntry}</summary>
      <LoanForm shown={mine} change="corrections">
        <input type="hidden" name="entry" value={entry.id} />
        <ReasonField shown={mine} change="corrections" of={entry.id} />
        <button type="submit" class="danger">
          {entry.kind === 'handed-over' ? w.correctHandOver : w.correctReturn}
        </button>
      </LoanForm>
    </details>
  )
}

const namesIn = ({ people }: LoanShown, { person }: Entry) => [people.get(person ?? '')?.name ?? '']

type Words = (typeof loanHistoryWords)['th']

/** The post as the book has it; an opinion's is a word of the manual. */
function postSaid(entry: Entry, language: Language): string | undefined {
  if (entry.kind === 'opined') {
    const { post, acting } = entry.detail
    const name = manualWords[language].opinionNames[post]
    return acting ? opinionWords[language].acting(acting.position, name, acting.order) : name
  }
  return 'post' in entry.detail ? entry.detail.post : undefined
}

function whoDid({ people }: LoanShown, entry: Entry, w: Words, language: Language): string {
  const post = postSaid(entry, language)
  if (entry.imported) return [w.imported, post].filter(Boolean).join(' · ')
  const name = people.get(entry.person ?? '')?.name ?? ''
  return w.by([name, post].filter(Boolean).join(' '))
}

/** What the entry says beside its lines. */
function sayings(shown: LoanShown, entry: Entry, w: Words, language: Language): string[] {
  const forms = loanFormWords[language]
  const said: (string | false | undefined)[] = []
  const { detail } = entry
  if (entry.kind === 'approved') {
    for (const { line, quantity } of entry.detail.lines) {
      const of = shown.loan.lines.find(each => each.line === line)
      const thing = shown.things.get(of?.item ?? '')
      said.push(`${thing?.name ?? ''} ${count(quantity)} ${thing?.unit ?? ''}`)
    }
  }
  if (entry.kind === 'opined') {
    const { favourable, text } = entry.detail
    said.push(opinionWords[language].favour[favourable ? 'yes' : 'no'], text)
  }
  if (entry.kind === 'extended') {
    const { from, dueOn } = entry.detail
    said.push(w.newDue(shortDate(from, language), shortDate(dueOn, language)))
  }
  if (entry.kind === 'extension-asked' || entry.kind === 'extension-refused') {
    said.push(w.askedUntil(shortDate(entry.detail.dueOn, language)))
  }
  if (entry.kind === 'chased') {
    const { channel, who, letter, answer } = entry.detail
    const how = letter ? w.letter(letter) : forms.channels[channel]
    const by = [how, who].filter(Boolean).join(' ')
    said.push(answer ? `${by}: ${answer}` : by)
  }
  if (entry.kind === 'settled') {
    const { way, paidSatang, receipt } = entry.detail
    said.push(`${forms.ways[way]} · ${entry.source ? w.backOnShelf : w.nothingMoved}`)
    said.push(paidSatang > 0 && w.paid(baht(paidSatang), receipt))
    said.push(entry.detail.amountReason && w.because(entry.detail.amountReason))
  }
  if ('authority' in detail && detail.authority) {
    said.push(authorityText(detail.authority, language))
  }
  said.push('reason' in detail && detail.reason ? w.because(String(detail.reason)) : false)
  said.push('note' in detail ? detail.note : undefined)
  said.push('lateReason' in detail && detail.lateReason ? w.because(detail.lateReason) : false)
  return said.filter(each => typeof each === 'string' && each !== '') as string[]
}

/** Entries that one command wrote are one happening. */
function together(entries: Entry[]): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)?.[0]
    const same =
      last?.kind === entry.kind &&
      last.happenedOn === entry.happenedOn &&
      last.command === entry.command &&
      last.recordedAt === entry.recordedAt
    if (same && entry.kind !== 'chased') groups.at(-1)!.push(entry)
    else groups.push([entry])
  }
  return groups
}
