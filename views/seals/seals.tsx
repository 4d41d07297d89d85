import type { FiscalYear } from '../../src/domain/dates.ts'
import type { EntryOf } from '../../src/domain/entry.ts'
import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Empty } from '../parts/empty.tsx'
import { Form } from '../parts/form.tsx'
import { Hash } from '../parts/hash.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { dayAndDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { sealWords } from '../words/seals.ts'
import { type SealAnswer, SealCheck } from './check.tsx'

type SealsProps = {
  seals: EntryOf<'sealed'>[]
  state: FormState
  /** The seal that was pasted, and what the book says of it. */
  check: FormState
  answer: SealAnswer
  closedYear: FiscalYear | null
}

export function SealsPage({ seals, state, check, answer, closedYear }: SealsProps) {
  const w = useWords(sealWords)
  const { language } = useView()
  const maySeal = useMay('ledger.seal')
  return (
    <>
      <h1>{w.title}</h1>
      <p class="prose">{w.what}</p>
      <p>
        <a href="/settings/history">{w.settings}</a>
      </p>
      {maySeal && (
        <Form action="/seals" state={state}>
          <p class="actions">
            <button class="primary" type="submit">
              {w.make}
            </button>
          </p>
          <Busy text={w.busy} />
        </Form>
      )}
      <SealCheck state={check} answer={answer} closedYear={closedYear} mayReadBook />
      {seals.length === 0 ? (
        <Empty text={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : (
        <table class="table stacks">
          <thead>
            <tr>
              <th scope="col">{w.day}</th>
              <th scope="col">{w.through}</th>
              <th scope="col">{w.seal}</th>
              <th scope="col">{w.by}</th>
            </tr>
          </thead>
          <tbody>
            {seals.map(seal => (
              <tr>
                <td data-label={w.day}>
                  <Unbroken text={dayAndDate(seal.happenedOn, language)} />
                </td>
                <td data-label={w.through}>{count(seal.detail.through)}</td>
                <td data-label={w.sealShort}>
                  <Hash text={seal.detail.seal} />
                </td>
                <td data-label={w.by}>
                  <span class="kept">{seal.person === null ? w.itself : w.person}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
