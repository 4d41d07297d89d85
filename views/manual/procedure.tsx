import { approverOn, routesOf } from '../../src/domain/flow-chart.ts'
import type { Procedure } from '../../src/domain/procedure.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useWords } from '../view.ts'
import { manualWords } from '../words/manual.ts'
import { FlowChart, RouteList } from './chart.tsx'
import { useOpinionNames, usePosts } from './posts.ts'

type ProcedureProps = {
  procedure: Procedure
  /** True for what the law alone asks, while no version is in force. */
  floor?: boolean
}

/** Everything that a version says: its rules, who decides, its steps, a chart for each route. */
export function ProcedureShown({ procedure, floor = false }: ProcedureProps) {
  return (
    <>
      <Facts procedure={procedure} floor={floor} />
      <Approvers procedure={procedure} />
      <Steps procedure={procedure} />
      <Flows procedure={procedure} />
    </>
  )
}

/** What it covers, in one text: categories, then things by name. */
function coveredText(
  { categories, items }: Pick<Procedure, 'categories' | 'items'>,
  w: (typeof manualWords)['th'],
): string {
  if (categories.length === 0 && items.length === 0) return w.coversAll
  return [...categories.map(w.category), ...items].join(', ')
}

function Facts({ procedure, floor = false }: ProcedureProps) {
  const opinionNames = useOpinionNames()
  const w = useWords(manualWords)
  const { borrowerClasses, useLocations, mostDays, noticeDays, noticeIn } = procedure
  const { documents, opinions } = procedure
  return (
    <section>
      <h2>{w.facts}</h2>
      <dl class="facts long">
        <dt>{w.covers}</dt>
        <dd>{coveredText(procedure, w)}</dd>
        <dt>{w.classes}</dt>
        <dd>{borrowerClasses.map(each => w.classNames[each]).join(', ')}</dd>
        <dt>{w.locations}</dt>
        <dd>{useLocations.map(each => w.locationNames[each]).join(', ')}</dd>
        <dt>{w.mostDays}</dt>
        <dd>
          {floor ? w.floorDays : w.days(mostDays)}
          <span class="under">{w.extensionRule}</span>
        </dd>
        <dt>{w.notice}</dt>
        <dd>{w.noticeDays(noticeDays, noticeIn)}</dd>
        <dt>{w.documents}</dt>
        <dd>
          {documents.length === 0 ? w.noDocuments : null}
          {documents.length > 0 && (
            <ul class="points">
              {documents.map(each => (
                <li>{each}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{w.opinions}</dt>
        <dd>{opinions.map(each => opinionNames[each]).join(', ') || w.noOpinions}</dd>
      </dl>
    </section>
  )
}

/** Clause 208 as it falls on each route that is open. */
function Approvers({ procedure }: ProcedureProps) {
  const w = useWords(manualWords)
  const posts = usePosts()
  return (
    <section>
      <h2>{w.approver}</h2>
      <dl class="facts long approvers">
        {routesOf(procedure).map(route => (
          <>
            <dt>{w.routes[route]}</dt>
            <dd>{posts[approverOn(route, procedure)]}</dd>
          </>
        ))}
      </dl>
      {procedure.approver === 'agency-head' && <p class="prose">{w.approverStricter}</p>}
      <p class="prose small quiet">{w.approverWhy}</p>
    </section>
  )
}

function Steps({ procedure }: ProcedureProps) {
  const w = useWords(manualWords)
  return (
    <section>
      <h2>{w.steps}</h2>
      <table class="table stacks steps">
        <thead>
          <tr>
            <th scope="col">{w.stepNumber}</th>
            <th scope="col">{w.step}</th>
            <th scope="col">{w.post}</th>
            <th scope="col">{w.target}</th>
          </tr>
        </thead>
        <tbody>
          {procedure.steps.map((step, index) => (
            <tr>
              <td data-label={w.stepNumber}>{index + 1}</td>
              <td data-label={w.step}>
                <span>
                  <Unbroken text={step.text} />
                </span>
              </td>
              <td data-label={w.post}>{step.post}</td>
              <td data-label={w.target}>{w.within(step.days, step.daysIn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet prose">{w.dayKinds}</p>
    </section>
  )
}

function Flows({ procedure }: ProcedureProps) {
  const w = useWords(manualWords)
  return (
    <section class="folds">
      <h2>{w.flows}</h2>
      <p class="quiet">{w.flowsWhy}</p>
      {routesOf(procedure).map((route, index) => (
        <details class="fold" name="flow" open={index === 0 ? true : undefined}>
          <summary>{w.routes[route]}</summary>
          <div class="flow-both">
            <FlowChart procedure={procedure} route={route} />
            <RouteList procedure={procedure} route={route} />
          </div>
        </details>
      ))}
    </section>
  )
}
