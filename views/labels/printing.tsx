import { type LabelOfPrinting, labelStands, spokenTag } from '../../src/domain/label.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { printingWords } from '../words/printings.ts'
import { Confirm } from './confirm.tsx'
import { PrintingFacts, type ShownPrinting, usePrintingName } from './printing-line.tsx'
import { LabelRooms } from './rooms.tsx'

type PrintingProps = {
  printing: ShownPrinting
  labels: LabelOfPrinting[]
  state: FormState
  /** The name of the thing whose label was just confirmed. */
  confirmed: string | null
}

/** One printing: its labels, which of them stick and work, and the step that confirms them. */
export function PrintingPage({ printing, labels, state, confirmed }: PrintingProps) {
  const { newCommandId } = useView()
  const w = useWords(printingWords)
  const name = usePrintingName()
  const rest = labels.filter(label => labelStands(label) === 'printed')
  const seen = labels.filter(label => labelStands(label) === 'seen').length
  return (
    <>
      <LabelRooms at="printings" />
      <h1>{name(printing)}</h1>
      <PrintingFacts printing={printing} />
      <p class="standing">
        <StateMark kind={seen === labels.length ? 'done' : 'held'}>
          {printing.kind === 'items'
            ? w.confirmed(seen, labels.length)
            : w.left(labels.length - seen, labels.length)}
        </StateMark>
      </p>
      {printing.kind === 'items' && (rest.length > 0 || state !== freshForm || confirmed) && (
        <Confirm back={`/labels/printings/${printing.id}`} state={state} confirmed={confirmed} />
      )}
      <div class="actions">
        <a class="button" href={`/labels/printings/${printing.id}/sheets`}>
          {w.again}
        </a>
        {printing.kind === 'items' && rest.length > 0 && (
          <form method="post" action="/labels">
            <input type="hidden" name="commandId" value={newCommandId()} />
            <input type="hidden" name="sheet" value={printing.sheet} />
            <input type="hidden" name="printer" value={printing.printer ?? ''} />
            {rest.map(({ printedFor }) => (
              <input type="hidden" name="item" value={printedFor ?? ''} />
            ))}
            <button type="submit">{w.reprintRest}</button>
          </form>
        )}
      </div>
      <ol class="rows">
        {labels.map(label => (
          <LabelLine label={label} />
        ))}
      </ol>
    </>
  )
}

function LabelLine({ label }: { label: LabelOfPrinting }) {
  const w = useWords(printingWords)
  const { tag, item, name, code, printedFor } = label
  const stands = labelStands(label)
  return (
    <li>
      <div>
        {item === null ? (
          <span class="code">{spokenTag(tag)}</span>
        ) : (
          <>
            <a href={`/items/${item}`}>{name}</a>
            <span class="quiet small code">
              {code || w.noCode} · {spokenTag(tag)}
            </span>
          </>
        )}
      </div>
      {stands === 'seen' && <StateMark kind="done">{w.seen}</StateMark>}
      {stands === 'printed' && (
        <StateMark kind="held">{printedFor === null ? w.unclaimed : w.notSeen}</StateMark>
      )}
      {stands === 'none' && <StateMark kind="quiet">{w.replaced}</StateMark>}
    </li>
  )
}
