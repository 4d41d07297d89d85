import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { useWords } from '../view.ts'
import { printingWords } from '../words/printings.ts'
import { PrintingFacts, type ShownPrinting, usePrintingName } from './printing-line.tsx'
import { LabelRooms } from './rooms.tsx'

type LogProps = { printings: ShownPrinting[]; next: string | null; first: boolean }

/** The log: who printed which labels when, the newest first. */
export function PrintingsPage({ printings, next, first }: LogProps) {
  const w = useWords(printingWords)
  return (
    <>
      <LabelRooms at="printings" />
      <h1>{w.log}</h1>
      {printings.length === 0 ? (
        <Empty text={w.logEmpty}>
          <a class="button" href="/labels">
            {w.rooms.print}
          </a>
        </Empty>
      ) : (
        <>
          <p class="prose">{w.logAbout}</p>
          <PrintingList printings={printings} />
        </>
      )}
      <Pager
        next={next && `/labels/printings?before=${next}`}
        first={first ? null : '/labels/printings'}
      />
    </>
  )
}

function PrintingList({ printings }: { printings: ShownPrinting[] }) {
  const name = usePrintingName()
  return (
    <ol class="timeline">
      {printings.map(printing => (
        <li>
          <p class="what">
            <a href={`/labels/printings/${printing.id}`}>{name(printing)}</a>
          </p>
          <PrintingFacts printing={printing} />
        </li>
      ))}
    </ol>
  )
}
