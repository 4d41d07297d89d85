import type { Printer } from '../../src/domain/label-printer.ts'
import { type AnySheet, labelsOn, type Measures, placeOf } from '../../src/domain/label-sheets.ts'
import { useWords } from '../view.ts'
import { printerWords } from '../words/printers.ts'
import { Bar, Paper } from './sheets.tsx'
import { styleUrl } from './style.ts'

/** How far a scale goes to either side of its zero, in millimetres. */
const scaleMost = 5

/**
 * A trial of a printer on plain paper: the outline of every label, a ruler of 100 mm to see whether
 * the print was scaled, and two scales whose zero lies where the first label's edges should be.
 */
export function TrialPage({ sheet, printer }: { sheet: AnySheet; printer: Printer }) {
  const w = useWords(printerWords)
  const { measures } = sheet
  const first = placeOf(measures, 0)
  return (
    <>
      <link rel="stylesheet" href={styleUrl(sheet.id, printer.id)} />
      <Bar title={w.trialTitle(printer.name)} how={w.trialHow}>
        <button type="button" class="primary" data-print hidden>
          {w.printTrial}
        </button>
        <a class="button" href={`/labels/printers/${printer.id}#reading`}>
          {w.enterReading}
        </a>
      </Bar>
      <div class={`sheets trial on-${measures.kind}`}>
        <Paper name={w.trialTitle(printer.name)}>
          {Array.from({ length: labelsOn(measures) }, (_, index) => (
            <div class="label">
              <span class="position">{index + 1}</span>
              {index === 0 && (
                <>
                  <Scale name={w.rightScale} before={first.left} />
                  <Scale name={w.downScale} before={first.top} upright />
                </>
              )}
            </div>
          ))}
          {hasRuler(measures) && <Ruler />}
        </Paper>
      </div>
    </>
  )
}

type ScaleProps = {
  name: string
  /** How much page there is before the edge, in millimetres. */
  before: number
  upright?: boolean
}

/**
 * From as far before the edge as the page goes to 5 mm behind it, a stroke at every half. The
 * picture is one millimetre at the edge itself, and what it draws runs out of it on both sides.
 */
function Scale({ name, before, upright = false }: ScaleProps) {
  const from = -Math.min(scaleMost, Math.floor(before * 2) / 2)
  const halves = Array.from({ length: (scaleMost - from) * 2 + 1 }, (_, index) => from + index / 2)
  const strokes = halves.map(at => {
    const long = at === 0 ? 7 : at % 5 === 0 ? 5.5 : Number.isInteger(at) ? 4 : 2.5
    return upright ? `M0 ${at}h${long}` : `M${at} 0v${long}`
  })
  return (
    <svg
      class={upright ? 'scale upright' : 'scale'}
      role="img"
      aria-label={name}
      width="1mm"
      height="1mm"
      viewBox="0 0 1 1"
    >
      <path d={strokes.join('')} />
      {halves
        .filter(at => at % 5 === 0)
        .map(at => (
          <text x={upright ? 7.6 : at} y={upright ? at + 0.8 : 9.6}>
            {at}
          </text>
        ))}
    </svg>
  )
}

/** A roll is too narrow for the ruler, and so is a small sheet. */
const hasRuler = ({ pageWidth, pageHeight }: Measures) => pageWidth >= 160 && pageHeight >= 60

/** A ruler of 100 mm with a stroke at each millimetre, longer at five and ten. */
function Ruler() {
  const length = 100
  const strokes = Array.from({ length: length + 1 }, (_, at) => {
    const long = at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2
    return `M${at} 0v${long}`
  })
  return (
    <svg
      class="ruler"
      role="img"
      aria-label={`${length} mm`}
      width={`${length + 1}mm`}
      height="6mm"
      viewBox={`-0.5 -0.5 ${length + 1} 6`}
    >
      <path d={strokes.join('')} />
    </svg>
  )
}
