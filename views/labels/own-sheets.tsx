import {
  type AnySheet,
  isReadySheet,
  type Measures,
  type OwnSheet,
  readySheets,
} from '../../src/domain/label-sheets.ts'
import { lengths } from '../../src/domain/lengths.ts'
import type { FormState } from '../form-state.ts'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Radios } from '../parts/form.tsx'
import { useWords } from '../view.ts'
import { labelSheetWords } from '../words/label-sheets.ts'
import { Drop } from './drop.tsx'
import { useSheetName } from './on-paper.tsx'
import { LabelRooms } from './rooms.tsx'

/** The papers that may be chosen: the ready ones, and those that the office measured itself. */
export function SheetListPage({ sheets }: { sheets: AnySheet[] }) {
  const w = useWords(labelSheetWords)
  const nameOf = useSheetName()
  const own = sheets.filter(({ id }) => !isReadySheet(id))
  return (
    <>
      <LabelRooms at="sheets" />
      <h1>{w.title}</h1>
      <p class="prose">{w.about}</p>
      <h2>{w.own}</h2>
      {own.length === 0 ? (
        <Empty text={w.none}>
          <a class="button primary" href="/labels/sheets/new">
            {w.add}
          </a>
        </Empty>
      ) : (
        <>
          <ul class="rows">
            {own.map(sheet => (
              <li>
                <a href={`/labels/sheets/${sheet.id}`}>{nameOf(sheet)}</a>
              </li>
            ))}
          </ul>
          <p class="actions">
            <a class="button primary" href="/labels/sheets/new">
              {w.add}
            </a>
          </p>
        </>
      )}
      <h2>{w.ready}</h2>
      <ul class="rows">
        {sheets
          .filter(({ id }) => isReadySheet(id))
          .map(sheet => (
            <li>{nameOf(sheet)}</li>
          ))}
      </ul>
    </>
  )
}

/** A paper's measures: to be added (`sheet` null), or measured again. */
export function SheetFormPage({ sheet, state }: { sheet: OwnSheet | null; state: FormState }) {
  const w = useWords(labelSheetWords)
  const measures = sheet?.measures ?? readySheets['70x37']
  const labels = Object.fromEntries(measureNames.map(name => [name, w[name]]))
  const path = sheet === null ? '/labels/sheets' : `/labels/sheets/${sheet.id}`
  return (
    <>
      <LabelRooms at="sheets" />
      <h1>{sheet === null ? w.addTitle : w.changeTitle(sheet.name)}</h1>
      <p class="prose">{w.how}</p>
      <Form action={path} state={state} summary={w.summary} labels={{ name: w.name, ...labels }}>
        <Field
          name="name"
          label={w.name}
          hint={w.nameHint}
          state={state}
          value={sheet?.name}
          required
          more={{ maxlength: lengths.printingName, autocomplete: 'off' }}
        />
        <Radios
          name="kind"
          label={w.kind}
          state={state}
          value={measures.kind}
          options={[
            { value: 'sheet', label: w.kinds.sheet },
            { value: 'roll', label: w.kinds.roll },
          ]}
        />
        <h2>{w.label}</h2>
        <Millimetres names={['labelWidth', 'labelHeight']} state={state} measures={measures} />
        <h2>{w.onlySheet}</h2>
        <p class="hint">{w.onlySheetHint}</p>
        <Millimetres names={['pageWidth', 'pageHeight']} state={state} measures={measures} />
        <Millimetres names={['columns', 'rows']} state={state} measures={measures} />
        <Millimetres names={['marginLeft', 'marginTop']} state={state} measures={measures} />
        <Millimetres names={['gapAcross', 'gapDown']} state={state} measures={measures} />
        <div class="actions">
          <button type="submit" class="primary">
            {w.keep}
          </button>
          <a class="button" href="/labels/sheets">
            {w.back}
          </a>
        </div>
      </Form>
      {sheet !== null && <Drop path={path} words={w} />}
    </>
  )
}

type MeasureName = Exclude<keyof Measures, 'kind'>
const measureNames = Object.keys(readySheets['70x37']).filter(
  (name): name is MeasureName => name !== 'kind',
)
type MillimetresProps = { names: MeasureName[]; state: FormState; measures: Measures }

function Millimetres({ names, state, measures }: MillimetresProps) {
  const w = useWords(labelSheetWords)
  return (
    <div class="field-row pair">
      {names.map(name => (
        <Field
          name={name}
          label={w[name]}
          state={state}
          value={measures[name]}
          required
          more={{ inputmode: 'decimal', autocomplete: 'off', maxlength: 10 }}
        />
      ))}
    </div>
  )
}
