import type { Printer } from '../../src/domain/label-printer.ts'
import type { AnySheet } from '../../src/domain/label-sheets.ts'
import { lengths } from '../../src/domain/lengths.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Select } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useWords } from '../view.ts'
import { printerWords } from '../words/printers.ts'
import { Drop } from './drop.tsx'
import { useSheetName } from './on-paper.tsx'
import { LabelRooms } from './rooms.tsx'

/** The office's printers by name, each with how far it moves a print. */
export function PrintersPage({ printers, state }: { printers: Printer[]; state: FormState }) {
  const w = useWords(printerWords)
  return (
    <>
      <LabelRooms at="printers" />
      <h1>{w.title}</h1>
      <p class="prose">{w.about}</p>
      {printers.length === 0 ? (
        <Empty text={w.none} />
      ) : (
        <ul class="rows">
          {printers.map(printer => (
            <li>
              <a href={`/labels/printers/${printer.id}`}>{printer.name}</a>
              <span class="quiet small">
                <Moved printer={printer} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <h2>{w.add}</h2>
      <Form action="/labels/printers" state={state} labels={{ name: w.name }}>
        <Field
          name="name"
          label={w.name}
          hint={w.nameHint}
          state={state}
          required
          more={{ maxlength: lengths.printingName, autocomplete: 'off' }}
        />
        <Submit>{w.addIt}</Submit>
      </Form>
    </>
  )
}

function Moved({ printer: { right, down } }: { printer: Printer }) {
  const w = useWords(printerWords)
  return <>{right === 0 && down === 0 ? w.notMoved : w.moved(signed(right), signed(down))}</>
}

const signed = (millimetres: number) => `${millimetres > 0 ? '+' : ''}${millimetres.toFixed(1)}`

type PrinterProps = {
  printer: Printer
  sheets: AnySheet[]
  /** Of the reading, and of the name and offset: one page with two forms. */
  reading: FormState
  state: FormState
  /** The paper chosen last on this computer. */
  sheet: string
}

/** One printer: the trial sheet, what was read off it, and what is known already. */
export function PrinterPage({ printer, sheets, reading, state, sheet }: PrinterProps) {
  const w = useWords(printerWords)
  const nameOf = useSheetName()
  const path = `/labels/printers/${printer.id}`
  const decimal = { inputmode: 'decimal', autocomplete: 'off', maxlength: 8 }
  return (
    <>
      <LabelRooms at="printers" />
      <h1>{printer.name}</h1>
      <p class="standing">
        <Moved printer={printer} />
      </p>
      <h2>{w.first}</h2>
      <p class="prose">{w.firstHow}</p>
      <Form action={`${path}/trial`} method="get" state={freshForm}>
        <Select
          name="sheet"
          label={w.sheet}
          state={freshForm}
          value={sheet}
          options={sheets.map(each => ({ value: each.id, label: nameOf(each) }))}
        />
        <Submit quiet>{w.open}</Submit>
      </Form>
      <h2 id="reading">{w.second}</h2>
      <p class="prose">{w.secondHow}</p>
      <Form
        action={`${path}/readings`}
        state={reading}
        labels={{ readRight: w.readRight, readDown: w.readDown, ruler: w.ruler }}
      >
        <div class="field-row">
          <Field
            name="readRight"
            label={w.readRight}
            hint={w.readHint}
            state={reading}
            value={0}
            more={decimal}
          />
          <Field
            name="readDown"
            label={w.readDown}
            hint={w.readHint}
            state={reading}
            value={0}
            more={decimal}
          />
        </div>
        <Field
          name="ruler"
          label={w.ruler}
          hint={w.rulerHint}
          state={reading}
          value={100}
          more={decimal}
        />
        <Submit>{w.keepReading}</Submit>
      </Form>
      <h2>{w.known}</h2>
      <Form action={path} state={state} labels={{ name: w.name, right: w.right, down: w.down }}>
        <Field
          name="name"
          label={w.name}
          state={state}
          value={printer.name}
          required
          more={{ maxlength: lengths.printingName, autocomplete: 'off' }}
        />
        <div class="field-row">
          <Field name="right" label={w.right} state={state} value={printer.right} more={decimal} />
          <Field name="down" label={w.down} state={state} value={printer.down} more={decimal} />
        </div>
        <div class="actions">
          <button type="submit">{w.keep}</button>
          <a class="button" href="/labels/printers">
            {w.back}
          </a>
        </div>
      </Form>
      <Drop path={path} words={w} />
    </>
  )
}
