import type { CheckRow } from '../../src/domain/draw-check.ts'
import { useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { CheckState } from './standing.tsx'

/** On a checker's desk: the annual check that the order of the agency head gave them. */
export function ChecksToDo({ checks }: { checks: CheckRow[] }) {
  const w = useWords(checkWords)
  if (checks.length === 0) return null
  return (
    <section id="checks">
      <h2>{w.title}</h2>
      <ul class="cards">
        {checks.map(check => (
          <li class="card">
            <h3>
              <a href={`/checks/${check.id}`}>{w.year(check.fiscalYear)}</a>
            </h3>
            <p>{w.youCheck}</p>
            <CheckState check={check} />
          </li>
        ))}
      </ul>
    </section>
  )
}
