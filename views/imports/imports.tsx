import type { ImportKind } from '../../src/domain/imports/outcome.ts'
import type { ImportLimits } from '../../src/domain/imports/sheet.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Radios } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { clockTime } from '../words/dates.ts'
import { importWords } from '../words/imports.ts'
import { count } from '../words/numbers.ts'
import { Headings } from './headings.tsx'

export type ListedImport = {
  id: string
  what: ImportKind
  file: string
  at: string
  state: 'waiting' | 'accepted' | 'cancelled'
}

type ImportsProps = {
  kinds: ImportKind[]
  latest: ListedImport[]
  state: FormState
  limits: ImportLimits
}

/** Where a file is chosen, and what came before. */
export function ImportsPage({ kinds, latest, state, limits }: ImportsProps) {
  const w = useWords(importWords)
  return (
    <>
      <h1>{w.title}</h1>
      <p class="prose">{w.lead}</p>
      <Form
        action="/imports"
        state={state}
        files
        summary={w.unchecked}
        labels={{ what: w.what, file: w.file }}
      >
        <Radios
          name="what"
          label={w.what}
          state={state}
          value={nextKind(kinds, latest)}
          options={kinds.map(kind => ({ value: kind, label: w[kind] }))}
        />
        <Field
          name="file"
          label={w.file}
          type="file"
          hint={w.fileHint(count(limits.bytes / 1024 / 1024), count(limits.rows))}
          state={withoutFile(state)}
          required
          more={{ accept: '.xlsx,.csv,.txt' }}
        />
        <div class="actions">
          <button class="primary" type="submit">
            {w.check}
          </button>
          <Busy text={w.checking} />
        </div>
      </Form>
      <Headings kinds={kinds} />
      <h2>{w.latest}</h2>
      {latest.length === 0 ? (
        <Empty text={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : (
        <LatestImports latest={latest} />
      )}
    </>
  )
}

/** What an office that begins brings next; whoever brings one kind only need not say which. */
function nextKind(kinds: ImportKind[], latest: ListedImport[]): ImportKind | undefined {
  if (kinds.length === 1) return kinds[0]
  return kinds.find(
    kind => !latest.some(({ what, state }) => what === kind && state === 'accepted'),
  )
}

/** A browser never takes a file's name back into its field. */
function withoutFile(state: FormState): FormState {
  const { file: _, ...values } = state.values
  return { ...state, values }
}

const marks = { waiting: 'held', accepted: 'done', cancelled: 'quiet' } as const

function LatestImports({ latest }: { latest: ListedImport[] }) {
  const w = useWords(importWords)
  const { language } = useView()
  return (
    <table class="table stacks">
      <thead>
        <tr>
          <th scope="col">{w.file}</th>
          <th scope="col">{w.what}</th>
          <th scope="col">{w.at}</th>
          <th scope="col">{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {latest.map(each => (
          <tr>
            <td data-label={w.file}>
              <a class="hash" href={`/imports/${each.id}`}>
                {each.file}
              </a>
            </td>
            <td data-label={w.what}>{w[each.what]}</td>
            <td data-label={w.at}>{clockTime(each.at, language)}</td>
            <td data-label={w.state}>
              <StateMark kind={marks[each.state]}>{w[each.state]}</StateMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
