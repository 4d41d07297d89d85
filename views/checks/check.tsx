import { isChecker } from '../../src/domain/check.ts'
import { firstDayOf, lastDayOf } from '../../src/domain/dates.ts'
import { freshForm } from '../form-state.ts'
import { Form, Tick } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { checkWords } from '../words/checks.ts'
import { shortDate } from '../words/dates.ts'
import { Findings } from './findings.tsx'
import { OnLoan } from './on-loan.tsx'
import type { CheckPageProps } from './shown.ts'
import { CheckState, Deadline } from './standing.tsx'

/** An annual check: how far it is, what was found, and what is to be done with it now. */
export function CheckPage(shown: CheckPageProps) {
  const { check, dueOn, rooms } = shown
  const { language } = useView()
  const w = useWords(checkWords)
  const isOpened = check.openedOn !== null
  return (
    <>
      <p class="small">
        <a href="/checks">{w.title}</a>
      </p>
      <h1>
        <span class="kept">{w.title}</span> <span class="kept">{w.ofYear(check.fiscalYear)}</span>
      </h1>
      <CheckState check={check} />
      <Deadline check={check} dueOn={dueOn} />
      <Next {...shown} />
      {isOpened && check.reportedOn === null && <Rooms {...shown} />}
      {isOpened && <Findings {...shown} />}
      {isOpened && <Figures {...shown} />}
      {isOpened && <OnLoan {...shown} />}
      {check.reportedOn !== null && <Rooms {...shown} />}
      {check.reportedOn === null && isOpened && <ReportForm {...shown} />}
      <p class="small quiet">
        {w.orderSaid(check.orderNumber, shortDate(check.orderedOn, language))}
        {' · '}
        {check.checkers.map(({ name }) => name).join(', ')}
        {check.sha256 && (
          <>
            <br />
            <span class="hash">{w.bound(check.sha256)}</span>
          </>
        )}
      </p>
      {rooms.length === 0 && isOpened && <p class="quiet">{w.allCounted}</p>}
    </>
  )
}

/** The one primary action: draw the list, count on, or open the report. */
function Next({ check, beginsOn, rooms }: CheckPageProps) {
  const { actor, today, language } = useView()
  const w = useWords(checkWords)
  const mayAppoint = useMay('checks.appoint')
  const mine = isChecker(check, actor)
  const day = shortDate(lastDayOf(check.fiscalYear), language)
  if (check.reportedOn !== null) {
    return (
      <p class="actions">
        <a class="button primary" href={`/checks/${check.id}/report`}>
          {w.reportPage}
        </a>
        <a class="button" href={`/checks/${check.id}/report.pdf`}>
          {w.pdf}
        </a>
      </p>
    )
  }
  if (check.openedOn === null) {
    const from = firstDayOf(check.fiscalYear + 1)
    const begins = <p>{w.begins(shortDate(beginsOn, language))}</p>
    if (today < from || (!mine && !mayAppoint)) {
      return (
        <>
          {begins}
          <p class="quiet">{w.openLater(shortDate(from, language))}</p>
        </>
      )
    }
    return (
      <Form action={`/checks/${check.id}/openings`} state={freshForm}>
        {begins}
        <Submit>{w.open(day)}</Submit>
      </Form>
    )
  }
  const next = rooms.find(({ counted, lines }) => counted < lines)
  const names = check.checkers.map(({ name }) => name).join(', ')
  if (!mine) return <p class="quiet">{w.whoCounts(names)}</p>
  if (!next) return null
  return (
    <p class="actions">
      <a
        class="button primary"
        href={`/checks/${check.id}/stores/${encodeURIComponent(next.store)}`}
      >
        {w.countIn(next.store)}
      </a>
      <a href={`/field#/checks/${check.id}`}>{w.countInField}</a>
    </p>
  )
}

function Rooms({ check, rooms }: CheckPageProps) {
  const w = useWords(checkWords)
  return (
    <section>
      <h2>{w.rooms}</h2>
      <ul class="rows places">
        {rooms.map(({ store, lines, counted }) => (
          <li>
            <a href={`/checks/${check.id}/stores/${encodeURIComponent(store)}`}>{store}</a>
            <progress value={counted} max={lines} aria-label={store} />
            <span class={counted === lines ? 'state done' : 'small quiet'}>
              {counted === lines && '✓ '}
              {w.progress(counted, lines)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figures({ check, outcome: { figures } }: CheckPageProps) {
  const { language } = useView()
  const w = useWords(checkWords)
  const day = shortDate(lastDayOf(check.fiscalYear), language)
  const isOver = check.reportedOn !== null
  return (
    <section>
      <h2>
        {w.figures} {w.asAt(day)}
      </h2>
      <dl class="facts long">
        <dt>{w.figures}</dt>
        <dd>{w.figuresSaid(figures.things, figures.units)}</dd>
        <dt>{w.counted}</dt>
        <dd>{w.units(figures.counted)}</dd>
        <dt>{w.accounted}</dt>
        <dd>{w.units(figures.accounted)}</dd>
        <dt>{isOver ? w.missing : w.notYet}</dt>
        <dd>{w.units(figures.missing)}</dd>
      </dl>
    </section>
  )
}

function ReportForm({ check, outcome: { left }, reporting }: CheckPageProps) {
  const { actor } = useView()
  const w = useWords(checkWords)
  if (!isChecker(check, actor)) return null
  return (
    <section id="report">
      <h2>{w.report}</h2>
      <p class="prose">{w.reportHint}</p>
      <Form action={`/checks/${check.id}/reports`} state={reporting}>
        {left > 0 && <Tick name="leftAgreed" label={w.leftAgreed(left)} state={reporting} />}
        <div class="actions">
          <button class={left === 0 ? 'primary' : undefined} type="submit">
            {w.reportDo}
          </button>
        </div>
      </Form>
    </section>
  )
}
