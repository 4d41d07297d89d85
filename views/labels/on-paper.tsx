import type { Printer } from '../../src/domain/label-printer.ts'
import type { AnySheet } from '../../src/domain/label-sheets.ts'
import { isReadySheet, labelsOn } from '../../src/domain/label-sheets.ts'
import type { FormState } from '../form-state.ts'
import { Field, Radios, Select } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { labelWords } from '../words/labels.ts'

/** What may be printed on, and with. */
export type Papers = { sheets: AnySheet[]; printers: Printer[] }

/** What a paper is called, with what tells it from the others. */
export function useSheetName(): (sheet: AnySheet) => string {
  const w = useWords(labelWords)
  return ({ id, name, measures }) => {
    if (isReadySheet(id)) return w.sheetNames[id]
    const { labelWidth, labelHeight } = measures
    return measures.kind === 'roll'
      ? w.ownRoll(name ?? '', labelWidth, labelHeight)
      : w.ownSheet(name ?? '', labelWidth, labelHeight, labelsOn(measures))
  }
}

type ChoiceProps = Papers & { state: FormState }

/** The paper, the printer, and the first free label of a sheet that was begun. */
export function PaperChoice({ state, sheets, printers }: ChoiceProps) {
  const w = useWords(labelWords)
  const nameOf = useSheetName()
  const most = Math.max(...sheets.map(({ measures }) => labelsOn(measures)))
  return (
    <>
      <Radios
        name="sheet"
        label={w.sheet}
        state={state}
        value={sheets[0]!.id}
        options={sheets.map(sheet => ({ value: sheet.id, label: nameOf(sheet) }))}
      />
      <p class="small">
        <a href="/labels/sheets/new">{w.measure}</a>
      </p>
      <Select
        name="printer"
        label={w.printer}
        hint={w.printerHint}
        state={state}
        empty={w.anyPrinter}
        options={printers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p class="small">
        <a href="/labels/printers">{w.calibrate}</a>
      </p>
      <Field
        name="start"
        label={w.start}
        hint={w.startHint}
        state={state}
        type="number"
        value={1}
        more={{ min: 1, max: most, inputmode: 'numeric' }}
      />
    </>
  )
}
