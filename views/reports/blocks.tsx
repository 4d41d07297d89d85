import { onPage } from '../documents/charts/chart.ts'
import { ChartSvg } from '../documents/charts/svg.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { count } from '../words/numbers.ts'
import { reportWords } from '../words/reports.ts'
import type { Block } from './book.ts'

/** The pieces of the report on a page, in their order. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map(block => (
        <Piece block={block} />
      ))}
    </>
  )
}

/** A phone shows a table of more rows at a tap, each row of it being a card: the script closes them. */
const foldedFrom = 3

function Piece({ block }: { block: Block }) {
  const w = useWords(reportWords)
  switch (block.kind) {
    case 'heading':
      return <h2 id={block.id}>{block.text}</h2>
    case 'subheading':
      return (
        <h3>
          <Unbroken text={block.text} />
        </h3>
      )
    case 'text':
      return <p class="prose">{block.text}</p>
    case 'points':
      return (
        <ol class="prose points">
          {block.points.map(point => (
            <li>{point}</li>
          ))}
        </ol>
      )
    case 'table': {
      const { table, id } = block
      return (
        <section id={id} class={table.rows.length > 25 ? 'report-table long' : 'report-table'}>
          {table.title && (
            <h3>
              <Unbroken text={table.title} />
            </h3>
          )}
          {table.notes.map(note => (
            <p class="quiet">{note}</p>
          ))}
          {table.rows.length > foldedFrom ? (
            <details class="phone-fold" open>
              <summary class="phone-only no-print">{w.rows(count(table.rows.length))}</summary>
              <FiguresTable table={table} />
            </details>
          ) : (
            <FiguresTable table={table} />
          )}
        </section>
      )
    }
    case 'chart': {
      const chart = block.chart.draw(onPage)
      return (
        <figure class="chart-figure">
          <figcaption>{chart.title}</figcaption>
          <ChartSvg chart={chart} id={block.chart.id} />
        </figure>
      )
    }
  }
}
