import type { Child } from 'hono/jsx'
import { composeLabel, type FittedText } from '../../src/domain/label-text.ts'
import { labelsOn, type Sheet, type SheetName, sheets } from '../../src/domain/labels.ts'
import { settingsOf } from '../../src/domain/office-settings.ts'
import { useView, useWords } from '../view.ts'
import { labelWords } from '../words/labels.ts'
import { type Offset, offsetClass } from './offset.ts'
import { type Qr, QrSvg } from './qr.tsx'

/** What one label carries. */
export type Label = { tag: string; name: string; code: string; qr: Qr }

type SheetsProps = {
  sheet: SheetName
  offset: Offset
  pages: (Label | null)[][]
  /** What was asked for, to go back and change it. */
  asked: Record<string, string | string[]>
}

/** The labels as they will come out of the printer, at their true size; the bar above stays on screen. */
export function SheetsPage({ sheet, offset, pages, asked }: SheetsProps) {
  const w = useWords(labelWords)
  const labels = pages.flat().filter(label => label !== null).length
  return (
    <>
      <PrintBar title={w.made(labels, pages.length)} how={w.how} asked={asked} />
      <div class="sheets">
        {pages.map((labels, index) => (
          <Paper sheet={sheet} offset={offset} name={w.sheetOf(index + 1, pages.length)}>
            {labels.map(label =>
              label === null ? (
                <div class="label" />
              ) : (
                <LabelCell sheet={sheets[sheet]} {...label} />
              ),
            )}
          </Paper>
        ))}
      </div>
    </>
  )
}

/**
 * A trial of the printer on plain paper: the outline of every label, and two rulers of 100 mm
 * (on a roll as long as the label allows).
 */
export function TrialPage({ sheet, offset, asked }: Omit<SheetsProps, 'pages'>) {
  const w = useWords(labelWords)
  const { page } = sheets[sheet]
  return (
    <>
      <PrintBar title={w.trialTitle} how={w.trialHow} asked={asked} />
      <div class="sheets trial">
        <Paper sheet={sheet} offset={offset} name={w.trialTitle}>
          {Array.from({ length: labelsOn(sheets[sheet]) }, (_, index) => (
            <div class="label">
              <span class="position">{index + 1}</span>
            </div>
          ))}
          <Ruler length={Math.min(100, page.width - 10)} />
          <Ruler length={Math.min(100, page.height - 10)} upright />
        </Paper>
      </div>
    </>
  )
}

type BarProps = { title: string; how: string; asked: SheetsProps['asked'] }

function PrintBar({ title, how, asked }: BarProps) {
  const w = useWords(labelWords)
  return (
    <div class="print-bar no-print">
      <div>
        <h1>{title}</h1>
        <p>{how}</p>
      </div>
      <div class="print-bar-actions">
        <button type="button" class="primary" data-print hidden>
          {w.print}
        </button>
        <form method="post" action="/labels">
          {Object.entries(asked).flatMap(([name, values]) =>
            [values].flat().map(value => <input type="hidden" name={name} value={value} />),
          )}
          <button type="submit">{w.back}</button>
        </form>
      </div>
    </div>
  )
}

type PaperProps = { sheet: SheetName; offset: Offset; name: string; children: Child }

function Paper({ sheet, offset, name, children }: PaperProps) {
  return (
    <section class={`sheet s${sheet}`} aria-label={name}>
      <div class={`cells ${offsetClass(offset)}`}>{children}</div>
    </section>
  )
}

/** One label as it is printed. */
export function LabelCell({ sheet, tag, name, code, qr }: Label & { sheet: Sheet }) {
  const { office } = useView()
  const w = useWords(labelWords)
  const { label } = settingsOf(office)
  const text = composeLabel(sheet, { ...label, name, code, tag })
  return (
    <div class="label" data-tag={tag}>
      <div class="qr-box">
        <QrSvg qr={qr} label={w.qr(name)} />
      </div>
      <div class="words">
        <Lines text={text.office} part="office" />
        <Lines text={text.name} part="name" />
        <Lines text={text.code} part="code" />
        {text.notice && <Lines text={text.notice} part="found" />}
      </div>
    </div>
  )
}

function Lines({ text, part }: { text: FittedText; part: string }) {
  return (
    <p class={`${part} pt${text.points}`}>
      {text.lines.map(line => (
        <span>{line}</span>
      ))}
    </p>
  )
}

/** A ruler with a stroke at each millimetre, longer at five and ten. */
function Ruler({ length, upright = false }: { length: number; upright?: boolean }) {
  const whole = Math.floor(length / 10) * 10
  const strokes = Array.from({ length: whole + 1 }, (_, at) => {
    const long = at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2
    return upright ? `M0 ${at}h${long}` : `M${at} 0v${long}`
  })
  const [width, height] = upright ? [6, whole + 1] : [whole + 1, 6]
  return (
    <svg
      class={upright ? 'ruler upright' : 'ruler'}
      role="img"
      aria-label={`${whole} mm`}
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`-0.5 -0.5 ${width} ${height}`}
    >
      <path d={strokes.join('')} />
    </svg>
  )
}
