import { undoSeconds } from '../../src/domain/undoing.ts'
import { useView, useWords } from '../view.ts'
import { partWords } from '../words/parts.ts'

/** What was just done, and may be undone for a moment. */
export type JustDone = {
  loan: string
  /** The command that is taken back. */
  command: string
  /** As the loan is called: 12/2570. */
  number: string
}

type UndoProps = Pick<JustDone, 'loan' | 'command'> & {
  /** Where it is said that it was. */
  back: string
  seconds?: number
}

/** Takes it back, as a further entry; the script hides the button when its time is over. */
export function Undo({ loan, command, back, seconds = undoSeconds }: UndoProps) {
  const w = useWords(partWords)
  const { newCommandId } = useView()
  return (
    <form
      method="post"
      action={`/loans/${loan}/corrections`}
      class="undo"
      data-undo={String(seconds)}
    >
      <input type="hidden" name="commandId" value={newCommandId()} />
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="back" value={back} />
      <button type="submit">{w.undo}</button>
      <span class="small quiet">{w.undoHint(undoSeconds)}</span>
      <span class="time" aria-hidden="true" />
    </form>
  )
}
