import type { FiscalYear } from '../../src/domain/dates.ts'
import {
  type EvidenceItem,
  type EvidenceKind,
  evidenceKinds,
  evidenceLimits,
} from '../../src/domain/evidence.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { FaultText, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useWords } from '../view.ts'
import { evidenceWords } from '../words/evidence.ts'

const emptyRows = 2

export type ItemsShown = {
  year: FiscalYear
  /** Null where finance has not saved any for this year. */
  items: EvidenceItem[] | null
  suggested: EvidenceItem[]
  isClosed: boolean
  state: FormState
}

/** What the assessor asks for, to be written by finance: a row an item, with room for more. */
export function ItemsForm({ year, items, suggested, isClosed, state }: ItemsShown) {
  const w = useWords(evidenceWords)
  const mayWrite = useMay('reports.write')
  if (isClosed) return <p class="quiet">{w.closed}</p>
  if (!mayWrite) return null
  const isFresh = state === freshForm
  const filled = isFresh ? (items ?? suggested) : typedItems(state)
  const empty = Math.max(0, Math.min(emptyRows, evidenceLimits.items - filled.length))
  const blank: EvidenceItem = { code: '', text: '', files: [] }
  const rows = isFresh ? [...filled, ...Array.from({ length: empty }, () => blank)] : filled
  const labels = Object.fromEntries(
    rows.flatMap((_, index) => [
      [`code.${index}`, `${w.item(index + 1)} ${w.code}`],
      [`text.${index}`, `${w.item(index + 1)} ${w.text}`],
    ]),
  )
  return (
    <details class="fold" open={items === null || !isFresh ? true : undefined}>
      <summary>{w.edit}</summary>
      <p class="hint">{items === null ? w.suggested : w.editLead}</p>
      <Form action={`/reports/${year}/evidence`} state={state} labels={labels}>
        {rows.map((item, index) => (
          <Row item={item} index={index} state={state} />
        ))}
        <Submit quiet>{w.save}</Submit>
      </Form>
    </details>
  )
}

function Row({ item, index, state }: { item: EvidenceItem; index: number; state: FormState }) {
  const w = useWords(evidenceWords)
  const [code, text] = [`code.${index}`, `text.${index}`]
  const isFaulty = (name: string) => Boolean(state.faults[name]) || state.refusal?.field === name
  return (
    <fieldset class="card">
      <legend>{w.item(index + 1)}</legend>
      <div class={isFaulty(code) ? 'field faulty' : 'field'}>
        <label for={code}>{w.code}</label>
        <FaultText name={code} id={code} state={state} />
        <input id={code} name="code" value={item.code} autocomplete="off" />
      </div>
      <div class={isFaulty(text) ? 'field faulty' : 'field'}>
        <label for={text}>{w.text}</label>
        <FaultText name={text} id={text} state={state} />
        <textarea id={text} name="text" rows={2}>
          {item.text}
        </textarea>
      </div>
      <details open={item.text !== '' || item.files.length > 0 ? true : undefined}>
        <summary>{w.answeredBy}</summary>
        <div class="boxes">
          {evidenceKinds.map(kind => (
            <label class="radio">
              <input
                type="checkbox"
                name="files"
                value={`${index}:${kind}`}
                checked={item.files.includes(kind) ? true : undefined}
              />
              <span>{w.kinds[kind]}</span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}

/** What was typed, row by row, so that nothing of it is lost. */
function typedItems({ values }: FormState): EvidenceItem[] {
  return evidenceRows(listOf(values.code), listOf(values.text), listOf(values.files))
}

const listOf = (value: string | string[] | undefined) => [value ?? []].flat()

/** The rows of the form: the ticks of a row carry its place before the kind of file. */
export function evidenceRows(codes: string[], texts: string[], ticks: string[]): EvidenceItem[] {
  return texts.map((text, index) => ({
    code: (codes[index] ?? '').trim(),
    text: text.trim(),
    files: evidenceKinds.filter((kind: EvidenceKind) => ticks.includes(`${index}:${kind}`)),
  }))
}
