import { useView, useWords } from '../view.ts'
import { sealCheckWords } from '../words/seal-check.ts'
import { type CheckProps, SealCheck } from './check.tsx'

/**
 * The page behind the code of a printed report, for anybody who holds one: whether its seal agrees
 * with the book, the year and the day, and nothing else of the book.
 */
export function PublicSealPage(props: Omit<CheckProps, 'mayReadBook'>) {
  const { actor, office } = useView()
  const w = useWords(sealCheckWords)
  return (
    <>
      <h1>{w.publicTitle}</h1>
      <p class="prose">{w.publicLead(office.name ?? '')}</p>
      <SealCheck {...props} mayReadBook={false} />
      {actor === null && (
        <p class="quiet">
          {w.staffRead} <a href="/sign-in?back=%2Fseals">{w.signIn}</a>
        </p>
      )}
    </>
  )
}
