import { StateMark } from '../../parts/state.tsx'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { FieldDesk } from './desk.ts'
import { longSaid, timeSaid, w } from './words.ts'

/** A clock that is further off than that is worth a word, in minutes; so is an old copy, in hours. */
const clockMost = 5
const oldAfter = 12

/** Is there a signal, how old is what is shown, how much waits: calmly, on top of every view. */
export function Banner({ desk }: { desk: FieldDesk }) {
  const { copy, queue, hasSignal, isSending, said } = desk
  const at = new Date(copy!.at)
  const time = timeSaid(at, desk.now())
  const hours = Math.floor((desk.now().getTime() - at.getTime()) / 3_600_000)
  const waiting = queue!.commands.filter(({ refused }) => !refused).length
  const minutes = Math.round(Math.abs(desk.clock) / 60_000)
  return (
    <>
      <section class={hasSignal ? 'field-banner' : 'field-banner offline'} aria-live="polite">
        <p>
          <StateMark kind={hasSignal ? 'free' : 'held'}>
            {(hasSignal ? w.online : w.offline)(time)}
          </StateMark>
          {waiting > 0 && (
            <StateMark kind="held">{isSending ? w.sending(waiting) : w.waiting(waiting)}</StateMark>
          )}
        </p>
        {!hasSignal && hours >= oldAfter && <p class="small">{w.old(longSaid(hours * 60))}</p>}
        {minutes > clockMost && <p class="small">{w.clockWrong(longSaid(minutes))}</p>}
      </section>
      {said && (
        <p class={`scan-said ${said.tone}`} role="status" data-tone={said.tone}>
          <span class="sign" aria-hidden="true">
            {said.tone === 'good' ? '✓' : said.tone === 'wrong' ? '✕' : '–'}
          </span>
          <span>
            <Unbroken text={said.text} />
          </span>
        </p>
      )}
    </>
  )
}
