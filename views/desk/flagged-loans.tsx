import { useWords } from '../view.ts'
import { auditWords } from '../words/audit.ts'

/** How many loans of this year an auditor should look at, by what to look for. */
export type Flagged = { samePerson: number; datedBack: number }

/** For finance and the auditor: loans in which no second person had a part, or dated back. */
export function FlaggedLoans({ flagged }: { flagged: Flagged }) {
  return (
    <>
      <Flag flag="same-person" found={flagged.samePerson} />
      <Flag flag="dated-back" found={flagged.datedBack} />
    </>
  )
}

function Flag({ flag, found }: { flag: 'same-person' | 'dated-back'; found: number }) {
  const w = useWords(auditWords)[flag]
  if (found === 0) return null
  return (
    <section class="note repair">
      <h2>{w.title}</h2>
      <p>{w.found(found)}</p>
      <p>
        <a class="button" href={`/loans?flag=${flag}`}>
          {w.see}
        </a>
      </p>
    </section>
  )
}
