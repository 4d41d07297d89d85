import type { CheckRow } from '../../src/domain/draw-check.ts'
import { Empty } from '../parts/empty.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { shortDate } from '../words/dates.ts'
import { CheckState, Deadline } from './standing.tsx'

export type Listed = { check: CheckRow; dueOn: string }

/** The annual checks, the newest year first. */
export function ChecksPage({ checks }: { checks: Listed[] }) {
  const { language } = useView()
  const w = useWords(checkWords)
  const mayAppoint = useMay('checks.appoint')
  return (
    <>
      <h1>{w.title}</h1>
      <p class="prose">
        <Unbroken text={w.intro} />
      </p>
      {mayAppoint ? (
        <div class="actions">
          <a class="button primary" href="/checks/new">
            {w.appoint}
          </a>
        </div>
      ) : (
        <p class="quiet">{w.appointWho}</p>
      )}
      {checks.length === 0 ? (
        <Empty text={w.empty} />
      ) : (
        <ul class="cards">
          {checks.map(({ check, dueOn }) => (
            <li class="card">
              <h2>
                <a href={`/checks/${check.id}`}>{w.year(check.fiscalYear)}</a>
              </h2>
              <CheckState check={check} />
              <Deadline check={check} dueOn={dueOn} />
              <p class="small quiet">
                {w.orderSaid(check.orderNumber, shortDate(check.orderedOn, language))}
                {' · '}
                <Unbroken
                  text={check.checkers.map(({ name }) => name).join(', ')}
                  names={check.checkers.map(({ name }) => name)}
                />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
