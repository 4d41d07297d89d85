import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import { covers, decisionDueOn, firstDayOf, type Procedure } from '../../src/domain/procedure.ts'
import { lawFloor } from '../../src/domain/procedures-ready.ts'
import { offeredWorkTypes } from '../../src/domain/request.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import { useOpinionNames } from '../manual/posts.ts'
import { StateMark } from '../parts/state.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { manualWords } from '../words/manual.ts'
import { needWords } from '../words/needs.ts'
import type { RequestProps } from './shown.ts'

/**
 * What the chosen work type asks for. The styles show one of these, by the answer that is ticked,
 * so nothing here waits for script.
 */
export function Needs(props: RequestProps) {
  const w = useWords(needWords)
  const rows = offeredWorkTypes.map(type => props.manual.find(each => each.workType === type))
  const bare = rows.flatMap((row, index) => (row ? [] : [index]))
  return (
    <div class="needs-all">
      {rows.map((row, index) => row && <NeedsOf {...props} row={row} index={index} />)}
      {bare.length > 0 && (
        <div class="needs note seal" data-works={bare.join(' ')}>
          <p class="small">
            {w.none} · <a href="/manual">{w.read}</a>
          </p>
          <Steps {...props} content={lawFloor('')} />
        </div>
      )}
    </div>
  )
}

function NeedsOf({ row, index, ...props }: RequestProps & { row: ProcedureRow; index: number }) {
  const { content, version, workType } = row
  const opinionNames = useOpinionNames()
  const w = useWords(needWords)
  const { language, today } = useView()
  const { mostDays, noticeDays, noticeIn, documents, opinions, useLocations, approver } = content
  const first = shortDate(firstDayOf(content, today, props.holidays), language)
  const facts = [
    w.most(mostDays),
    noticeDays > 0 && w.notice(noticeDays, noticeIn, first),
    useLocations.length === 1 && (useLocations[0] === 'inside' ? w.onlyInside : w.onlyOutside),
    opinions.length > 0 && w.opinions(opinions.map(each => opinionNames[each]).join(', ')),
    approver === 'agency-head' && w.stricter,
  ]
  return (
    <div class="needs note seal" data-works={String(index)}>
      <Hindrances {...props} row={row} />
      <ul>
        {facts.map(fact => fact && <li>{fact}</li>)}
        {documents.length > 0 && (
          <li>
            {w.bring}: <strong>{documents.join(' · ')}</strong>
          </li>
        )}
      </ul>
      <Steps {...props} content={content} />
      <p class="small">
        <a href={manualPath(workType, version)}>{w.by(version)}</a>
      </p>
    </div>
  )
}

/** What the manual would refuse, said before it is sent. */
function Hindrances({ kind, lines, row }: RequestProps & { row: ProcedureRow }) {
  const m = useWords(manualWords)
  const w = useWords(needWords)
  const borrowerClass = kind === 'me' ? 'staff' : kind
  const uncovered = lines.filter(line => !covers(row.content, line))
  const said = [
    !row.content.borrowerClasses.includes(borrowerClass) && w.notFor(m.classNames[borrowerClass]),
    uncovered.length > 0 && w.notCovered(uncovered.map(line => line.name).join(', ')),
  ]
  return (
    <>
      {said.map(
        each =>
          each && (
            <p>
              <StateMark kind="overdue">{each}</StateMark>
            </p>
          ),
      )}
    </>
  )
}

type StepsProps = Pick<RequestProps, 'holidays'> & { content: Procedure }

/** The steps, and by when they promise a decision on what is sent today. */
function Steps({ content, holidays }: StepsProps) {
  const { language, today } = useView()
  const m = useWords(manualWords)
  const w = useWords(needWords)
  const { steps } = content
  const decided = decisionDueOn(content, today, holidays)
  return (
    <details>
      <summary>{w.steps(steps.length, shortDate(decided, language))}</summary>
      <ol>
        {steps.map(({ text, post, days, daysIn }) => (
          <li>
            {text}{' '}
            <span class="quiet small">
              {post} · {m.within(days, daysIn)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
