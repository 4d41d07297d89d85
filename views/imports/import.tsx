import {
  type ImportKind,
  isNothingNew,
  type Outcome,
  wrongRowCount,
} from '../../src/domain/imports/outcome.ts'
import { rowRanges } from '../../src/domain/imports/ranges.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { FaultSummary, Form } from '../parts/form.tsx'
import { Said } from '../parts/said.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { clockTime } from '../words/dates.ts'
import { columnName, importWords } from '../words/imports.ts'
import { count } from '../words/numbers.ts'
import { FaultList } from './faults.tsx'
import type { ListedImport } from './imports.tsx'

type ImportProps = {
  file: ListedImport
  outcome: Outcome
  /** When this very file was accepted before, if it was. */
  before: string | null
  state: FormState
}

/** What one file brings, or brought: counts first, then what is wrong, then which rows. */
export function ImportPage({ file, outcome, before, state }: ImportProps) {
  const w = useWords(importWords)
  const { language } = useView()
  const waits = file.state === 'waiting'
  const cancelled = file.state === 'cancelled'
  return (
    <>
      <h1>{file.state === 'accepted' ? w.doneTitle : w.previewTitle}</h1>
      <p>
        <strong class="hash">{file.file}</strong>
        <br />
        <span class="quiet">
          {w[outcome.what]} · {clockTime(file.at, language)}
          {waits && ` · ${w.nothingKept}`}
        </span>
      </p>
      {!waits && <FaultSummary state={state} labels={{}} />}
      {cancelled && <Said>{w.cancelledHint}</Said>}
      {file.state === 'accepted' && <Said>✓ {w.accepted}</Said>}
      {waits && before !== null && (
        <p class="prose">
          {w.before} {clockTime(before, language)}
        </p>
      )}
      {!cancelled && <Counts outcome={outcome} />}
      {waits && <Answer file={file} outcome={outcome} state={state} />}
      {!cancelled && outcome.faults.length > 0 && (
        <FaultList what={outcome.what} faults={outcome.faults} />
      )}
      {!cancelled && <Details outcome={outcome} waits={waits} />}
      {!waits && (
        <div class="actions">
          {file.state === 'accepted' && <Next what={outcome.what} />}
          <a class="button" href="/imports">
            {w.again}
          </a>
        </div>
      )}
    </>
  )
}

const nextPaths = { people: '/people/accounts', items: '/labels', loans: '/register' } as const
const nextRights = {
  people: 'people.write',
  items: 'labels.print',
  loans: 'register.read',
} as const

/** What an office that begins does after this file. */
function Next({ what }: { what: ImportKind }) {
  const w = useWords(importWords)
  if (!useMay(nextRights[what])) return null
  return (
    <a class="button primary" href={nextPaths[what]}>
      {w.next[what]}
    </a>
  )
}

function Counts({ outcome }: { outcome: Outcome }) {
  const w = useWords(importWords)
  const { added, changed, left, faults } = outcome
  const counts = [
    { word: w.added, number: added.length, sign: '+', kind: 'free' },
    { word: w.changed, number: changed.length, sign: '±', kind: 'held' },
    { word: w.left, number: left.length, sign: '=', kind: 'done' },
    { word: w.wrong, number: wrongRowCount(faults), sign: '✕', kind: 'overdue' },
  ]
  return (
    <ul class="counts">
      {counts.map(({ word, number, sign, kind }) => (
        <li class={number > 0 ? `state ${kind}` : 'state quiet'}>
          <span aria-hidden="true">{sign}</span>
          <span>
            <strong>{count(number)}</strong> {w.rows}
            <br />
            {word}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Yes or no. Where there is nothing to take, only what to do instead. */
function Answer({ file, outcome, state }: Omit<ImportProps, 'before'>) {
  const w = useWords(importWords)
  const wrong = outcome.faults.length > 0
  const nothing = isNothingNew(outcome)
  const known = wrong ? w.onlyWrong : w.nothingNew
  return (
    <div class="import-answer">
      {nothing && <p class="prose">{outcome.left.length > 0 ? known : w.noGoodRows}</p>}
      {!nothing && wrong && <p class="prose">{w.onlyGood}</p>}
      <div class="actions">
        {!nothing && (
          <Form action={`/imports/${file.id}/acceptance`} state={state}>
            <button class="primary" type="submit">
              {wrong ? w.accept : w.acceptAll} (
              {count(outcome.added.length + outcome.changed.length)} {w.rows})
            </button>
            <Busy text={w.accepting} />
          </Form>
        )}
        <Form action={`/imports/${file.id}/cancellation`} state={{ values: {}, faults: {} }}>
          <button type="submit">{w.cancel}</button>
        </Form>
      </div>
    </div>
  )
}

const changedShown = 200

function Details({ outcome, waits }: { outcome: Outcome; waits: boolean }) {
  const w = useWords(importWords)
  const { what, added, changed, left, divisions, gaps, things } = outcome
  return (
    <>
      {divisions.length > 0 && <Paragraph title={w.divisions} text={divisions.join(', ')} />}
      {gaps.length > 0 && <Paragraph title={w.gaps} text={gaps.join(', ')} />}
      {changed.length > 0 && (
        <>
          <h2>{waits ? w.changedRows : w.changedDone}</h2>
          <ul>
            {changed.slice(0, changedShown).map(({ row, fields }) => (
              <li>
                {w.row} {row}:{' '}
                {fields.map(field => columnName(what, fieldColumn(field))).join(', ')}
              </li>
            ))}
            {changed.length > changedShown && (
              <li>
                {w.more} {count(changed.length - changedShown)} {w.rows}
              </li>
            )}
          </ul>
        </>
      )}
      {added.length + left.length > 0 && (
        <details class="fold">
          <summary>{w.which}</summary>
          {added.length > 0 && <Paragraph title={w.added} text={rowRanges(added).join(', ')} />}
          {added.length > 0 && (
            <p>
              {count(things)} {w.things[what]}
            </p>
          )}
          {left.length > 0 && <Paragraph title={w.left} text={rowRanges(left).join(', ')} />}
        </details>
      )}
    </>
  )
}

function Paragraph({ title, text }: { title: string; text: string }) {
  return (
    <p class="prose">
      <strong>{title}:</strong> {text}
    </p>
  )
}

/** The book's word for a field, as the file's columns name it. */
function fieldColumn(field: string): string {
  return field === 'priceSatang' ? 'price' : field
}
