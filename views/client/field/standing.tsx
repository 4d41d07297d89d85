import type { FieldDesk, Standing } from './desk.ts'
import { w } from './words.ts'

const texts: Partial<Record<Standing, string>> = {
  nobody: w.nobody,
  insecure: w.insecure,
  'no-store': w.noStore,
  expired: w.expired,
  'not-allowed': w.notYours,
  'signed-out-here': w.signedOutHere,
}

/** Where there is nothing to show yet: what is in the way, and what to do. */
export function NotReady({ desk }: { desk: FieldDesk }) {
  const { standing, left } = desk
  const text = texts[standing]
  const signIn = standing === 'expired' || standing === 'nobody'
  return (
    <section class="field-not-ready">
      <h1>{w.title}</h1>
      {text === undefined ? (
        <p class="quiet" role="status">
          {w.opening}
        </p>
      ) : (
        <div class="empty" role="status">
          {standing === 'expired' && left > 0 && <p class="field-left">{w.waiting(left)}</p>}
          <p>{text}</p>
          <p class="actions">
            {signIn && (
              <a class="button primary" href="/sign-in?back=/field">
                {w.signIn}
              </a>
            )}
            {standing === 'nobody' && (
              <button type="button" onClick={() => desk.sync()}>
                {w.retry}
              </button>
            )}
            {standing === 'insecure' && <a href="/loans">{w.toLoans}</a>}
          </p>
        </div>
      )}
    </section>
  )
}
