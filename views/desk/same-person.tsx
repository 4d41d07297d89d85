import { useWords } from '../view.ts'
import { auditWords } from '../words/audit.ts'

/** For finance and the auditor: loans of this year in which no second person had a part. */
export function SamePersonLoans({ found }: { found: number }) {
  const w = useWords(auditWords)
  if (found === 0) return null
  return (
    <section class="alert quiet-alert">
      <h2>{w.title}</h2>
      <p>{w.found(found)}</p>
      <p>
        <a class="button" href="/loans?flag=same-person">
          {w.see}
        </a>
      </p>
    </section>
  )
}
