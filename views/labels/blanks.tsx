import type { FormState } from '../form-state.ts'
import { Busy } from '../parts/busy.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useWords } from '../view.ts'
import { labelWords } from '../words/labels.ts'
import { printingWords } from '../words/printings.ts'
import { PaperChoice, type Papers } from './on-paper.tsx'
import { PrintingFacts, type ShownPrinting, usePrintingName } from './printing-line.tsx'
import { LabelRooms } from './rooms.tsx'

type BlanksProps = {
  state: FormState
  papers: Papers
  made: (ShownPrinting & { claimed: number })[]
}

/** Blank tags: printed ahead, stuck on where the things are, and claimed by scanning. */
export function BlanksPage({ state, papers, made }: BlanksProps) {
  const w = useWords(printingWords)
  const { sheet, printer, start, busy } = useWords(labelWords)
  const name = usePrintingName()
  return (
    <>
      <LabelRooms at="blanks" />
      <h1>{w.blanks}</h1>
      <p class="prose">{w.blanksAbout}</p>
      <Form
        action="/labels/blanks"
        state={state}
        summary={w.blanksRefused}
        labels={{ count: w.count, sheet, printer, start }}
      >
        <Field
          name="count"
          label={w.count}
          state={state}
          type="number"
          value={24}
          required
          more={{ min: 1, max: 1000, inputmode: 'numeric' }}
        />
        <PaperChoice {...papers} state={state} />
        <Submit>{w.makeBlanks}</Submit>
        <Busy text={busy} />
      </Form>
      <h2>{w.made}</h2>
      {made.length === 0 ? (
        <Empty text={w.madeNone} />
      ) : (
        <ol class="timeline">
          {made.map(printing => (
            <li>
              <p class="what">
                <a href={`/labels/printings/${printing.id}`}>{name(printing)}</a>{' '}
                {w.left(printing.labels - printing.claimed, printing.labels)}
              </p>
              <PrintingFacts printing={printing} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
