import type { ClosedYear } from '../../src/domain/closing.ts'
import { type FiscalYear, lastDayOf } from '../../src/domain/dates.ts'
import { Busy } from '../parts/busy.tsx'
import { type StateKind, StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { closingWords } from '../words/closing.ts'
import { longDate } from '../words/dates.ts'
import { partWords } from '../words/parts.ts'
import { reportWords } from '../words/reports.ts'
import { fileKinds } from './report.tsx'

type ClosedDays = Pick<ClosedYear, 'year' | 'acknowledgedOn'>
type ReportsProps = { years: FiscalYear[]; running: FiscalYear; closed: ClosedDays[] }

/** Every year of the register, the newest first, and how the closing of its book stands. */
export function ReportsPage({ years, running, closed }: ReportsProps) {
  const { today, language } = useView()
  const w = useWords(reportWords)
  const { preparing } = useWords(partWords)
  return (
    <>
      <h1>{w.rooms}</h1>
      <p>{w.intro}</p>
      <ul class="cards years">
        {years.map(year => (
          <li class="card">
            <h2>
              <a href={`/reports/${year}`}>{w.open(year)}</a>
            </h2>
            <p class="quiet">
              {year === running
                ? w.running(longDate(today, language))
                : w.whole(longDate(lastDayOf(year), language))}
            </p>
            <YearStanding
              year={year}
              running={running}
              closed={closed.find(each => each.year === year)}
            />
            <p class="links">
              {fileKinds.map(kind => (
                <a href={`/reports/${year}.${kind}`} download={`report-${year}.${kind}`}>
                  {kind.toUpperCase()}
                </a>
              ))}
            </p>
            <Busy text={preparing} />
          </li>
        ))}
      </ul>
    </>
  )
}

const kinds = { running: 'free', open: 'held', waiting: 'held', acknowledged: 'done' } as const

type StandingProps = { year: FiscalYear; running: FiscalYear; closed: ClosedDays | undefined }

/** A year that is over leads to its closing page: what is left to do, or who signed. */
function YearStanding({ year, running, closed }: StandingProps) {
  const w = useWords(closingWords)
  const standing = standingOf(year, running, closed)
  const kind: StateKind = kinds[standing]
  return (
    <p>
      <StateMark kind={kind}>
        {standing === 'running' ? (
          w.standings.running
        ) : (
          <a href={`/reports/${year}/closing`}>{w.standings[standing]}</a>
        )}
      </StateMark>
    </p>
  )
}

function standingOf(
  year: FiscalYear,
  running: FiscalYear,
  closed: ClosedDays | undefined,
): keyof typeof kinds {
  if (closed) return closed.acknowledgedOn === null ? 'waiting' : 'acknowledged'
  return year === running ? 'running' : 'open'
}
