import type { OpenCase } from '../../src/domain/open-case.ts'
import { Empty } from '../parts/empty.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { Pager } from '../parts/pager.tsx'
import { StateMark } from '../parts/state.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { caseWords } from '../words/cases.ts'
import { shortDate } from '../words/dates.ts'
import { baht, count } from '../words/numbers.ts'

type CasesProps = { cases: OpenCase[]; mine: boolean; next: string | null; first: string | null }

/** Open cases of damage and loss (clause 209), each with the way to settle it. */
export function CasesPage({ cases, mine, next, first }: CasesProps) {
  const w = useWords(caseWords)
  return (
    <>
      <h1>{mine ? w.myTitle : w.title}</h1>
      {cases.length === 0 ? (
        <Empty text={w.none}>
          <a class="button" href="/loans">
            {w.allLoans}
          </a>
        </Empty>
      ) : (
        <>
          <p class="quiet">{w.lead}</p>
          <ul class="cards">
            {cases.map(each => (
              <CaseCard case={each} mine={mine} />
            ))}
          </ul>
          <p class="quiet small">{w.leaves}</p>
        </>
      )}
      <Pager next={next} first={first} />
    </>
  )
}

function CaseCard({ case: each, mine }: { case: OpenCase; mine: boolean }) {
  const { language } = useView()
  const w = useWords(caseWords)
  const maySettle = useMay('loans.follow-up', each.owningDivision)
  const number = useLoanNumber()
  const { loan, line, condition, units, unit, unitValueSatang: value } = each
  const kind = condition === 'damaged' ? 'repair' : 'lost'
  return (
    <li class="card">
      <h2>
        <Unbroken text={`${each.name} ${count(units)} ${unit}`} />
      </h2>
      <p>
        <StateMark kind={kind}>{w.conditions[condition]}</StateMark>
        {each.since && ` ${w.since} ${shortDate(each.since, language)}`}
      </p>
      <p>
        {w.price}:{' '}
        {value ? (
          <>
            <strong>{w.priceOf(baht(value * units))}</strong>
            {units > 1 && <span class="quiet"> ({w.priceEach(baht(value), unit)})</span>}
          </>
        ) : (
          w.priceUnknown
        )}
      </p>
      <p class="small quiet">
        <a class="whole" href={`/loans/${loan}`}>
          {w.loan} {number(each)}
        </a>
        {!mine && (
          <>
            {' · '}
            <Unbroken text={each.borrowerName} names={[each.borrowerName]} />
          </>
        )}
        {' · '}
        <Unbroken text={each.owningDivisionName} names={[each.owningDivisionName]} />
        {each.code && (
          <>
            {' · '}
            <span class="whole">{each.code}</span>
          </>
        )}
      </p>
      {maySettle ? (
        <div class="actions">
          <a
            class="button"
            href={`/loans/${loan}?do=settlements&case=${line}-${condition}#settlements`}
          >
            {w.settle}
          </a>
        </div>
      ) : (
        <p class="small quiet">{w.onlyFollower}</p>
      )}
    </li>
  )
}
