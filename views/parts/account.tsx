import { useView, useWords } from '../view.ts'
import { layoutWords } from '../words/layout.ts'

/** Who is signed in, and the two things one does about it, at the foot: seldom needed, never lost. */
export function Account() {
  const view = useView()
  const w = useWords(layoutWords)
  const other = view.language === 'th' ? 'en' : 'th'
  return (
    <footer class="account">
      {view.actor && (
        <>
          <p>
            <a href="/password" title={w.password}>
              {view.actor.name}
            </a>
            <span class="quiet small">{view.actor.position}</span>
          </p>
          <form method="post" action="/sign-out">
            <button class="plain" type="submit">
              {w.signOut}
            </button>
          </form>
        </>
      )}
      <form method="post" action="/language">
        <input type="hidden" name="back" value={view.again} />
        <button class="plain" type="submit" name="language" value={other} lang={other}>
          {w.otherLanguage}
        </button>
      </form>
    </footer>
  )
}
