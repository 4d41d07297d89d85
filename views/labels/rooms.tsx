import { useWords } from '../view.ts'
import { printingWords } from '../words/printings.ts'

const paths = {
  print: '/labels',
  lacking: '/labels/lacking',
  printings: '/labels/printings',
  blanks: '/labels/blanks',
  sheets: '/labels/sheets',
  printers: '/labels/printers',
} as const
type LabelRoom = keyof typeof paths

/** The rooms of everything about labels, above each of their pages. */
export function LabelRooms({ at }: { at: LabelRoom }) {
  const w = useWords(printingWords)
  return (
    <nav class="tabs many no-print" aria-label={w.roomsName}>
      {(Object.keys(paths) as LabelRoom[]).map(room => (
        <a href={paths[room]} aria-current={room === at ? 'page' : undefined}>
          {w.rooms[room]}
        </a>
      ))}
    </nav>
  )
}
