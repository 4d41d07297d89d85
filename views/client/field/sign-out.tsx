import type { FieldDesk } from './desk.ts'
import { homePlace } from './place.ts'
import { w } from './words.ts'

/** Before one leaves: what was never sent is said, and may be sent first. */
export function SignOut({ desk }: { desk: FieldDesk }) {
  const waiting = desk.queue!.commands.length
  const sendFirst = async () => {
    await desk.sync()
    if (desk.queue?.commands.length === 0) await desk.signOut()
  }
  return (
    <section>
      <h1>{w.signOut}</h1>
      {waiting > 0 && <p class="note">{w.signOutAsk(waiting)}</p>}
      <p class="actions">
        {waiting > 0 && (
          <button type="button" class="primary" onClick={sendFirst}>
            {w.sendFirst}
          </button>
        )}
        <button type="button" class={waiting > 0 ? '' : 'primary'} onClick={() => desk.signOut()}>
          {waiting > 0 ? w.signOutAnyway : w.signOut}
        </button>
        <a href={homePlace}>{w.back}</a>
      </p>
    </section>
  )
}
