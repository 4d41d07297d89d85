import type { YearWaiting } from '../../src/domain/closing.ts'
import { useView, useWords } from '../view.ts'
import { closingWords } from '../words/closing.ts'
import { longDate } from '../words/dates.ts'

/** For the head of the agency: a closed year is not done until it was acknowledged. */
export function YearsWaiting({ years }: { years: YearWaiting[] }) {
  const { language } = useView()
  const w = useWords(closingWords)
  return (
    <>
      {years.map(({ year, closedOn }) => (
        <section class="note repair">
          <h2>{w.waitsTitle(year)}</h2>
          <p>{w.waitsSince(longDate(closedOn, language))}</p>
          <p>
            <a class="button primary" href={`/reports/${year}/closing`}>
              {w.toAcknowledge}
            </a>
          </p>
        </section>
      ))}
    </>
  )
}
