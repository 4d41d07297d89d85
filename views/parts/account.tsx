import { useView, useWords } from '../view.ts'
import { layoutWords } from '../words/layout.ts'
import { personLoanWords } from '../words/person-loans.ts'

/** Who is signed in, and the two things one does about it, at the foot: seldom needed, never lost. */
export function Account() {
  const view = useView()
  const w = useWords(layoutWords)
  const cards = useWords(personLoanWords)
  const other = view.language === 'th' ? 'en' : 'th'
  return (
    <footer class="account">
      {view.actor && (
        <>
          <p>
            <span>{view.actor.name}</span>
            <span class="quiet small">{view.actor.position}</span>
          </p>
          <a href={`/people/${view.actor.id}/card`}>{cards.myCard}</a>
          <a href="/password">{w.password}</a>
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
