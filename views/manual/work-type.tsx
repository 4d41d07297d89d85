import type { ProcedureRow } from '../../src/domain/draw-procedure.ts'
import { lawFloor } from '../../src/domain/procedures-ready.ts'
import { vehicleWork } from '../../src/domain/request.ts'
import { manualPath } from '../../src/domain/work-type.ts'
import type { FormState } from '../form-state.ts'
import { Said } from '../parts/said.tsx'
import { StateMark } from '../parts/state.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { manualWords } from '../words/manual.ts'
import { manualDraftWords } from '../words/manual-draft.ts'
import { requestWords } from '../words/requests.ts'
import { AdoptionForm, type SignedOrder } from './adoption.tsx'
import { ProcedureShown } from './procedure.tsx'
import { currentOf, stateOfVersion, versionMarks } from './shown.ts'

type WorkTypeProps = {
  workType: string
  /** The newest first; a draft among them only for whoever writes the manual. */
  versions: ProcedureRow[]
  orders: SignedOrder[]
  /** The adoption that was refused, with everything typed. */
  adoption: FormState
  done: 'drafted' | 'adopted' | null
}

/** A work type in the manual: what the desk does today, and how it came to be so. */
export function WorkTypePage(props: WorkTypeProps) {
  const { workType, versions, done } = props
  const { today } = useView()
  const w = useWords(manualWords)
  const d = useWords(manualDraftWords)
  const { vehicles } = useWords(requestWords)
  const current = currentOf(versions, today)
  return (
    <>
      {done && <Said>{d.done[done]}</Said>}
      <p class="small">
        <a href="/manual">{w.title}</a>
      </p>
      <h1>{workType}</h1>
      {current ? <Standing row={current} versions={versions} /> : <p class="quiet">{w.none}</p>}
      {workType === vehicleWork && <p class="prose">{vehicles}</p>}
      <Writing {...props} />
      <ProcedureShown procedure={current?.content ?? lawFloor(workType)} floor={!current} />
      <History versions={versions} />
    </>
  )
}

/** One version, as it was adopted; old ones stay readable for ever. */
export function VersionPage({ row, versions }: { row: ProcedureRow; versions: ProcedureRow[] }) {
  const { today } = useView()
  const w = useWords(manualWords)
  return (
    <>
      <p class="small">
        <a href="/manual">{w.title}</a> · <a href={manualPath(row.workType)}>{row.workType}</a>
      </p>
      <h1>
        {row.workType} <span class="whole">{w.version(row.version)}</span>
      </h1>
      <Standing row={row} versions={versions} />
      {stateOfVersion(row, versions, today) === 'past' && (
        <p class="prose">
          {w.oldVersion} · <a href={manualPath(row.workType)}>{w.toCurrent}</a>
        </p>
      )}
      <ProcedureShown procedure={row.content} />
      <History versions={versions} />
    </>
  )
}

function Standing({ row, versions }: { row: ProcedureRow; versions: ProcedureRow[] }) {
  const { language, today } = useView()
  const w = useWords(manualWords)
  const state = stateOfVersion(row, versions, today)
  if (state === 'draft') {
    return (
      <p>
        <StateMark kind="quiet">{w.isDraft(row.version)}</StateMark>
      </p>
    )
  }
  const day = shortDate(row.effectiveOn!, language)
  return (
    <p>
      <StateMark kind={versionMarks[state]}>
        {w.version(row.version)} {w.states[state]}
      </StateMark>{' '}
      <span class="whole">{w.byOrder(row.orderNumber!)}</span>{' '}
      <span class="whole">{state === 'now' ? w.since(day) : w.from(day)}</span>
    </p>
  )
}

/** What whoever writes the manual may do here; everybody else reads. */
function Writing({ workType, versions, orders, adoption }: WorkTypeProps) {
  const d = useWords(manualDraftWords)
  if (!useMay('manual.write')) return null
  const draft = versions.find(each => each.status === 'draft')
  const next = 1 + Math.max(0, ...versions.map(each => each.version))
  const path = manualPath(workType)
  return (
    <section class="no-print">
      <p class="actions">
        <a class="button" href={`${path}/draft`}>
          {draft ? d.change(draft.version) : d.write(next)}
        </a>
        {draft && <a href={manualPath(workType, draft.version)}>{d.read(draft.version)}</a>}
      </p>
      {draft && <AdoptionForm draft={draft} versions={versions} orders={orders} state={adoption} />}
    </section>
  )
}

function History({ versions }: { versions: ProcedureRow[] }) {
  const { language, today } = useView()
  const w = useWords(manualWords)
  const adopted = versions.filter(each => each.status === 'adopted')
  return (
    <section>
      <h2>{w.history}</h2>
      {adopted.length === 0 ? (
        <p class="quiet">{w.noHistory}</p>
      ) : (
        <table class="table stacks">
          <thead>
            <tr>
              <th scope="col">{w.versionWord}</th>
              <th scope="col">{w.order}</th>
              <th scope="col">{w.effectiveOn}</th>
              <th scope="col">{w.adoptedOn}</th>
              <th scope="col">{w.state}</th>
            </tr>
          </thead>
          <tbody>
            {adopted.map(row => {
              const state = stateOfVersion(row, versions, today)
              return (
                <tr>
                  <td data-label={w.versionWord}>
                    <a href={manualPath(row.workType, row.version)}>{w.version(row.version)}</a>
                  </td>
                  <td data-label={w.order}>{row.orderNumber}</td>
                  <td data-label={w.effectiveOn}>{shortDate(row.effectiveOn!, language)}</td>
                  <td data-label={w.adoptedOn}>{shortDate(row.adoptedOn!, language)}</td>
                  <td data-label={w.state}>
                    <StateMark kind={versionMarks[state]}>{w.states[state]}</StateMark>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
