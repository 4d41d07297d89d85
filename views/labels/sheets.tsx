import type { Child } from 'hono/jsx'
import type { Printing } from '../../src/domain/label.ts'
import { type AnySheet, sheetOf } from '../../src/domain/label-sheets.ts'
import { Busy } from '../parts/busy.tsx'
import { useView, useWords } from '../view.ts'
import { labelWords } from '../words/labels.ts'
import { type Label, LabelCell } from './cells.tsx'
import { styleUrl } from './style.ts'

type OnPaper = { sheet: AnySheet; printer: string | null }
type SheetsProps = OnPaper & { pages: (Label | null)[][] }
/** What was asked for, as the hidden fields of a form. */
type Asked = Record<string, string | string[]>

/**
 * The labels at their true size, before they are printed. The button writes the printing down and
 * goes on to the page that prints; this one prints a word that says so.
 */
export function PreviewPage({ asked, ...paper }: SheetsProps & { asked: Asked }) {
  const { newCommandId } = useView()
  const w = useWords(labelWords)
  return (
    <>
      <Bar title={madeOf(paper.pages, w.made)} how={w.previewHow}>
        <form method="post" action="/labels/printings">
          <input type="hidden" name="commandId" value={newCommandId()} />
          <Hidden asked={asked} />
          <button type="submit" class="primary">
            {w.print}
          </button>
          <Busy text={w.busy} />
        </form>
        <form method="post" action="/labels">
          <Hidden asked={asked} />
          <button type="submit">{w.back}</button>
        </form>
      </Bar>
      <p class="print-only">{w.onlyPreview}</p>
      <div class="no-print">
        <Papers {...paper} />
      </div>
    </>
  )
}

/** What was written down as printed; the browser's print dialog opens by itself where it can. */
export function PrintPage({ printing, ...paper }: SheetsProps & { printing: Printing }) {
  const w = useWords(labelWords)
  return (
    <>
      <Bar title={madeOf(paper.pages, w.made)} how={w.how}>
        <button type="button" class="primary" data-print data-print-now hidden>
          {w.print}
        </button>
        <a class="button" href={`/labels/printings/${printing.id}`}>
          {w.stuck}
        </a>
      </Bar>
      <Papers {...paper} />
    </>
  )
}

const madeOf = (pages: SheetsProps['pages'], say: (labels: number, pages: number) => string) =>
  say(pages.flat().filter(label => label !== null).length, pages.length)

function Papers({ sheet, printer, pages }: SheetsProps) {
  const w = useWords(labelWords)
  const composed = sheetOf(sheet.measures)
  return (
    <>
      <link rel="stylesheet" href={styleUrl(sheet.id, printer)} />
      <div class={`sheets on-${sheet.measures.kind}`}>
        {pages.map((labels, index) => (
          <Paper name={w.sheetOf(index + 1, pages.length)}>
            {labels.map(label =>
              label === null ? <div class="label" /> : <LabelCell sheet={composed} {...label} />,
            )}
          </Paper>
        ))}
      </div>
    </>
  )
}

export function Paper({ name, children }: { name: string; children: Child }) {
  return (
    <section class="sheet" aria-label={name}>
      <div class="cells">{children}</div>
    </section>
  )
}

function Hidden({ asked }: { asked: Asked }) {
  return (
    <>
      {Object.entries(asked).flatMap(([name, values]) =>
        [values].flat().map(value => <input type="hidden" name={name} value={value} />),
      )}
    </>
  )
}

type BarProps = { title: string; how: string; children: Child }

export function Bar({ title, how, children }: BarProps) {
  return (
    <div class="print-bar no-print">
      <div>
        <h1>{title}</h1>
        <p>{how}</p>
      </div>
      <div class="actions">{children}</div>
    </div>
  )
}
